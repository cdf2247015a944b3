/** A row or a cell as it stands in a sheet. A row has column −1. */
export type PlacedTag = {
  readonly name: "row" | "c";
  readonly row: number;
  readonly column: number;
  readonly tag: string;
  /** What stands before the next row or cell. */
  readonly content: string;
};

/** Rows and cells with a place that a sheet may have: many times what a table of ours has. */
const PLACED_MAX = 450_000;

/**
 * Rows and cells of a sheet with their places; undefined where one has a place that no spreadsheet program writes.
 *
 * Tags end where the reader of workbooks ends them, at the first ">" outside of quotes: a pattern could be shown other
 * places than that reader sees, or be kept busy for minutes by a long tag. Comments and the like are in no sheet.
 */
export function readCells(sheet: string): readonly PlacedTag[] | undefined {
  if (sheet.includes("<!")) return undefined;
  const found: { name: "row" | "c"; row: number; column: number; tag: string; start: number; end: number }[] = [];
  for (let start = sheet.indexOf("<"); start >= 0; ) {
    const end = endOfTag(sheet, start);
    if (end === undefined) return undefined;
    const name = nameAt(sheet, start);
    if (name !== undefined) {
      const tag = sheet.slice(start, end);
      const place = placeIn(tag, name);
      if (place === undefined) return undefined;
      const isBare = name === "row" && place === "";
      const [, letters = "", row = "0"] = /^([A-Z]*)(\d*)$/.exec(place) ?? [];
      if (found.length >= PLACED_MAX) return undefined;
      if (!isBare)
        found.push({ name, row: Number(row), column: letters === "" ? -1 : columnOf(letters), tag, start, end });
    }
    start = sheet.indexOf("<", end);
  }
  return found.map(({ name, row, column, tag, end }, n) => ({
    name,
    row,
    column,
    tag,
    content: sheet.slice(end, found[n + 1]?.start ?? sheet.length),
  }));
}

const [DOUBLE, SINGLE, CLOSE] = [34, 39, 62];

/** The place behind a tag. A quote without its other end is passed over, as the reader does. */
function endOfTag(sheet: string, start: number): number | undefined {
  for (let at = start + 1; at < sheet.length; at += 1) {
    const sign = sheet.charCodeAt(at);
    if (sign === CLOSE) return at + 1;
    if (sign !== DOUBLE && sign !== SINGLE) continue;
    const other = sheet.indexOf(sign === DOUBLE ? '"' : "'", at + 1);
    if (other >= 0) at = other;
  }
  return undefined;
}

const NAME = /<(?:[\w.-]*:)?(row|c)(?=[\s/>])/y;

function nameAt(sheet: string, start: number): "row" | "c" | undefined {
  NAME.lastIndex = start;
  const name = NAME.exec(sheet)?.[1];
  return name === "row" || name === "c" ? name : undefined;
}

/** Whatever could be taken for the place of a row or a cell, under any prefix. */
const PLACES = /[\s:"']r\s*=\s*(?:"([^"]*)"|'([^']*)')?/g;

/** What a row or a cell says of its place; "" for a row that leaves it to its cells, undefined for anything else. */
function placeIn(tag: string, name: "row" | "c"): string | undefined {
  const [first, ...others] = [...tag.matchAll(PLACES)].map(([, double, single]) => double ?? single ?? "");
  if (first === undefined) return name === "row" ? "" : undefined;
  const isPlace = name === "row" ? /^[1-9]\d{0,6}$/ : /^[A-Z]{1,3}[1-9]\d{0,6}$/;
  return isPlace.test(first) && others.length === 0 ? first : undefined;
}

/** The number of a column from 0. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
