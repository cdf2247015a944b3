import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { err, ok, type Result } from "@/lib/result";

const UNPACKED_BYTES_MAX = 40_000_000;
/** The farthest cell that a register may reach: beyond it a sheet is no table of links. */
const ROW_MAX = 20_000;
const COLUMN_MAX = 400;

/** A workbook that is safe to read, and which cells of its first sheet show a number in percent, as "row column". */
export type Workbook = { readonly bytes: Uint8Array; readonly percents: ReadonlySet<string> };

/**
 * Unpacks a workbook as far as it says it goes and packs it again without compression, so that nobody after us unpacks
 * more than it said; refuses one that says too much, or whose cells lie so far out that a table of them would fill the
 * memory.
 */
export function openWorkbook(bytes: Uint8Array): Result<Workbook, "too-wide" | "not-a-table"> {
  try {
    if (saidSize(bytes) > UNPACKED_BYTES_MAX) return err("too-wide");
    const parts = withoutEmptyCells(unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) }));
    const sheet = firstSheet(parts);
    if (sheet === undefined) return err("not-a-table");
    if (Object.entries(parts).some(([name, part]) => isSheet(name) && isFarOut(textOf(part)))) return err("too-wide");
    const whole: Zippable = parts;
    return ok({ bytes: zipSync(whole, { level: 0 }), percents: percentCells(sheet, textOf(parts["xl/styles.xml"])) });
  } catch {
    return err("not-a-table");
  }
}

const isSheet = (name: string): boolean => name.includes("worksheets/") && !name.endsWith(".rels");

/** Spreadsheets keep a format of cells without a value, down to the last line there is: those are no part of a table. */
const EMPTY_CELLS = /<(?:\w+:)?c\b[^<>]*\/>/g;
const EMPTY_ROWS = /<(?:\w+:)?row\b[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;

function withoutEmptyCells(parts: Parts): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) =>
      isSheet(name)
        ? [name, strToU8(strFromU8(part).replaceAll(EMPTY_CELLS, "").replaceAll(EMPTY_ROWS, ""))]
        : [name, part],
    ),
  );
}

type Parts = Readonly<Record<string, Uint8Array>>;
const textOf = (part: Uint8Array | undefined): string => (part === undefined ? "" : strFromU8(part));

/** What a ZIP says it unpacks to; its parts are then unpacked to no more than that. */
function saidSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/** The text of the sheet that comes first in the book, which need not be called sheet1. */
function firstSheet(parts: Parts): string | undefined {
  const [, id = ""] = /<sheet\b[^<>]*\br:id="([^"]+)"/.exec(textOf(parts["xl/workbook.xml"])) ?? [];
  const relations = textOf(parts["xl/_rels/workbook.xml.rels"]).match(/<Relationship\b[^<>]*>/g) ?? [];
  const relation = relations.find((one) => attribute(one, "Id") === id);
  const target = relation === undefined ? undefined : attribute(relation, "Target");
  const path = target?.startsWith("/") ? target.slice(1) : `xl/${target ?? "worksheets/sheet1.xml"}`;
  const part = parts[path] ?? parts["xl/worksheets/sheet1.xml"];
  return part === undefined ? undefined : textOf(part);
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

// No pattern passes a "<": one that did would look through a hostile sheet once for each of its tags.
const CELLS = /<(?:\w+:)?c\b[^<>]*\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'][^<>]*>/g;
const FAR_ROWS = /<(?:\w+:)?row\b[^<>]*\br\s*=\s*["'](\d{1,10})["']/g;

function isFarOut(sheet: string): boolean {
  for (const [, row = ""] of sheet.matchAll(FAR_ROWS)) if (Number(row) > ROW_MAX) return true;
  for (const [, letters = "", row = ""] of sheet.matchAll(CELLS)) {
    if (Number(row) > ROW_MAX || columnOf(letters) >= COLUMN_MAX) return true;
  }
  return false;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Formats of percent that every spreadsheet has: 0% and 0.00%. */
const PERCENT_FORMATS = ["9", "10"];

function percentCells(sheet: string, styles: string): ReadonlySet<string> {
  const own = (styles.match(/<numFmt\b[^<>]*>/g) ?? [])
    .filter((format) => (attribute(format, "formatCode") ?? "").includes("%"))
    .flatMap((format) => attribute(format, "numFmtId") ?? []);
  const formats = new Set([...PERCENT_FORMATS, ...own]);
  const cellFormats = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
  const isPercent = (cellFormats.match(/<xf\b[^<>]*>/g) ?? []).map((xf) =>
    formats.has(attribute(xf, "numFmtId") ?? ""),
  );
  const cells = new Set<string>();
  for (const [tag, letters = "", row = ""] of sheet.matchAll(CELLS)) {
    const style = attribute(tag, "s");
    if (style !== undefined && isPercent[Number(style)]) cells.add(`${Number(row) - 1} ${columnOf(letters)}`);
  }
  return cells;
}
