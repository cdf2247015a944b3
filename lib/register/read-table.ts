import type { Locale } from "@/lib/result";
import type { CellReading } from "@/lib/tables";
import { faultAt, readLines, type Table, type TableCell, type TableLine, textOf } from "@/lib/tables";
import { checkWhole } from "./check-whole";
import { type Column, type Patch, REGISTER_COLUMNS } from "./columns";
import { farLimits } from "./far-days";
import type { Fault, FaultCode } from "./faults";
import { applyPatch, EMPTY_ROW } from "./patch";
import type { Heading, ReadRow, RegisterRow } from "./row";

/** Maximum number of lines in a file; a firm with more partners groups the small ones in bundles. */
export const REGISTER_ROWS_MAX = 5000;

type RegisterFile = {
  /** The table as read from the file, headings first. */
  readonly table: Table;
  /** The language of fault messages; cells may be in either language. */
  readonly locale: Locale;
  /** The active links of the register; lines with a number refer to them. */
  readonly existing: readonly RegisterRow[];
  /** Maximum number of customer links in the register. Source: method 4.3. */
  readonly customersMax: number;
  /** Today in the firm's time zone, `2026-11-28`; the limits for days and years are relative to it. */
  readonly today: string;
};

/** The changes a file would make to the register; links that it does not contain are unchanged. */
export type RegisterPlan = {
  readonly created: readonly RegisterRow[];
  readonly changed: readonly { readonly before: RegisterRow; readonly after: RegisterRow }[];
  readonly unchanged: number;
  /** Faults that prevent saving the file. */
  readonly faults: readonly Fault[];
  /** Possible mistakes; the reader decides whether to save anyway. */
  readonly doubts: readonly Fault[];
  /** Share of the firm's sales to customers after the file is saved, 0–1. */
  readonly sales: number;
};

/**
 * Reads a register from the table of a file: the links to create and to change, and every fault by row and column.
 *
 * A line with a number changes that link, a line without one creates a link. A missing column leaves values unchanged;
 * an empty cell means "not known". The plan must only be applied if there is no fault, so that a file is never imported
 * partially.
 * Shape: up to 5,000 lines of cells, the existing links, a language. Unit: shares in percent in the file, 0–1 in the
 * plan.
 * Range: none. Edge cases: empty lines are skipped, as are up to nine title lines above the headings; headings and
 * words may be in either language, in any case and width. Errors: returned as faults, never thrown. Source: method 4.3.
 */
export function readRegister(file: RegisterFile): RegisterPlan {
  const { locale } = file;
  const found = readLines({
    table: file.table,
    columns: REGISTER_COLUMNS,
    locale,
    read: cellText,
    rowsMax: REGISTER_ROWS_MAX,
  });
  const unknown = found.unknown.map((at) => faultAt(found.headRow, at, "column-unknown", { value: at.title }));
  if (unknown.length + found.faults.length > 0) return { ...NOTHING, faults: [...unknown, ...found.faults] };
  const headings = found.headings.map((heading) => ({ ...heading, title: heading.column.title[locale] }));

  const known = new Map(file.existing.map((link) => [link.id, link]));
  const read = found.lines.map((line) => readLine(line, { headings, known, file }));
  const rows = read.map(({ result }) => result).filter(({ sound }) => sound);
  const named = read
    .filter(({ faults: own }) => !own.some(({ code }) => code === "missing"))
    .map(({ result }) => result);
  const whole = checkWhole({ named, rows }, { ...file, headings });
  const changed = rows.flatMap(({ before, after }) =>
    before === null || same(before, after) ? [] : [{ before, after }],
  );
  const created = rows.flatMap(({ before, after }) => (before === null ? [after] : []));
  return {
    created,
    changed,
    unchanged: rows.length - created.length - changed.length,
    faults: [...read.flatMap((line) => line.faults), ...whole.faults].toSorted(byRow),
    doubts: whole.doubts.toSorted(byRow),
    sales: whole.sales,
  };
}

const byRow = (a: Fault, b: Fault): number => a.row - b.row;
const NOTHING = { created: [], changed: [], unchanged: 0, doubts: [], sales: 0 } as const;

const cellText = (cell: TableCell): string =>
  typeof cell === "boolean" ? (cell ? "yes" : "no") : textOf(cell, withoutControls);

/** Removes control characters, which nobody types and which a workbook cannot contain. */
const withoutControls = (text: string): string => text.replaceAll(CONTROL, "");
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

type LineAt = {
  readonly headings: readonly Heading[];
  readonly known: ReadonlyMap<string | null, RegisterRow>;
  readonly file: RegisterFile;
};

function readLine(
  { cells, row, faults: surplus }: TableLine,
  { headings, known, file }: LineAt,
): { readonly result: ReadRow; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [...surplus];
  const id = headings.find(({ column }) => column.key === "id");
  const number = id === undefined ? "" : (cells[id.index] ?? "");
  const before = number === "" ? null : (known.get(number) ?? null);
  if (id !== undefined && number !== "" && before === null) faults.push(faultAt(row, id, "id-unknown"));

  let after: RegisterRow = before ?? EMPTY_ROW;
  for (const heading of headings) {
    const text = cells[heading.index] ?? "";
    const read = readCell(heading.column, text, file.locale);
    if (read.ok) {
      after = applyPatch(after, read.value);
      const allowed = farLimits(heading.column.key, after, before, file.today);
      if (allowed !== undefined) faults.push(faultAt(row, heading, "out-of-range", { value: text, allowed }));
    } else if (isKeptName(read.code, heading.column, text, before)) continue;
    else {
      const values = { value: text, ...(read.allowed === undefined ? {} : { allowed: read.allowed }) };
      faults.push(faultAt(row, heading, read.code, values));
    }
  }
  const [end] = headings.filter(({ column }) => /^valid(To|From)$/.test(column.key)).slice(-1);
  if (end !== undefined && after.validFrom !== null && after.validTo !== null && after.validTo < after.validFrom) {
    faults.push(faultAt(row, end, "dates-crossed"));
  }
  const result = { row, before, after: { ...after, id: before?.id ?? null }, sound: faults.length === 0 };
  return { result, faults };
}

/**
 * Whether an invalid name is unchanged from the register. Names from before validation existed do not prevent saving.
 */
const isKeptName = (code: FaultCode, column: Column, text: string, before: RegisterRow | null): boolean =>
  (code === "name-address" || code === "name-lines") && before !== null && column.print(before, "en") === text;

function readCell(column: Column, text: string, locale: Locale): CellReading<Patch, FaultCode> {
  if (text !== "") return column.read(text, locale);
  return column.required ? { ok: false, code: "missing" } : { ok: true, value: column.empty };
}

/** Whether two lines are equal, ignoring the order of keys. */
function same(a: RegisterRow, b: RegisterRow): boolean {
  return REGISTER_COLUMNS.every((column) => column.print(a, "en") === column.print(b, "en"));
}
