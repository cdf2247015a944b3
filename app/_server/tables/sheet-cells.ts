import { endOfTag } from "./xml-bounds";

/** A row or a cell of a sheet. A row has column −1. */
export type PlacedTag = {
  readonly name: "row" | "c";
  readonly row: number;
  readonly column: number;
  readonly tag: string;
  /** The text up to the next row or cell. */
  readonly content: string;
};

/** Maximum number of rows and cells with a position: many times that of our tables. */
const PLACED_MAX = 450_000;

/**
 * Rows and cells of a sheet with their positions; undefined if one has a position that no spreadsheet program writes.
 *
 * A regular expression could see other positions than the library that reads workbooks, or take minutes for a long tag.
 * Sheets contain no comments.
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

const NAME = /<(?:[\w.-]*:)?(row|c)(?=[\s/>])/y;

function nameAt(sheet: string, start: number): "row" | "c" | undefined {
  NAME.lastIndex = start;
  const name = NAME.exec(sheet)?.[1];
  return name === "row" || name === "c" ? name : undefined;
}

/** Everything that could be interpreted as the position of a row or a cell, with any prefix. */
const PLACES = /[\s:"']r\s*=\s*(?:"([^"]*)"|'([^']*)')?/g;

/** The stated position of a row or a cell; "" for a row that leaves it to its cells, undefined if invalid. */
function placeIn(tag: string, name: "row" | "c"): string | undefined {
  const [first, ...others] = [...tag.matchAll(PLACES)].map(([, double, single]) => double ?? single ?? "");
  if (first === undefined) return name === "row" ? "" : undefined;
  const isPlace = name === "row" ? /^[1-9]\d{0,6}$/ : /^[A-Z]{1,3}[1-9]\d{0,6}$/;
  return isPlace.test(first) && others.length === 0 ? first : undefined;
}

/** The index of a column, from 0. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
