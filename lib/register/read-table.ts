import { CHANNEL_KINDS, POSITION_IDS } from "@/lib/instrument";
import { type Locale, tabulate } from "@/lib/result";
import { fold, type Reading } from "./cell-kinds";
import { checkWhole } from "./check-whole";
import { type Column, type Patch, REGISTER_COLUMNS } from "./columns";
import { columnLetter, type Fault, type FaultCode } from "./faults";
import { faultAt, type Heading } from "./place";
import type { Cell, ReadRow, RegisterRow } from "./row";

/** Lines a file may have; a firm with more keeps its small partners in bundles. */
export const REGISTER_ROWS_MAX = 5000;

export type RegisterFile = {
  /** The table as it stands in the file, headings first. */
  readonly table: readonly (readonly Cell[])[];
  /** The language of the words in faults; cells may be in either. */
  readonly locale: Locale;
  /** The live links of the register, by which lines with a number are known. */
  readonly existing: readonly RegisterRow[];
  /** Customer links the register holds. Source: method 4.3. */
  readonly customersMax: number;
};

/** What a file would do to the register; links that it does not name stay as they are. */
export type RegisterPlan = {
  readonly created: readonly RegisterRow[];
  readonly changed: readonly { readonly before: RegisterRow; readonly after: RegisterRow }[];
  readonly unchanged: number;
  readonly faults: readonly Fault[];
};

/**
 * Reads a register from the table of a file: what would be made, what changed, and every fault by row and column.
 *
 * A line with a number changes that link, a line without makes one. A column that is not there leaves what stands; an
 * empty cell says "not known". Whoever applies the plan does so only where there is no fault: nothing is half imported.
 * Shape: up to 5,000 lines of cells, the existing links, a language. Unit: shares in percent in the file, 0–1 in the plan.
 * Range: none. Edge cases: empty lines are passed over; headings and words may be in either language, in any case and
 * width. Errors: none are thrown; what cannot be read is a fault. Source: method 4.3.
 */
export function readRegister(file: RegisterFile): RegisterPlan {
  const [head = [], ...lines] = file.table;
  const headings = readHead(head, file.locale);
  if (headings.faults.length > 0) return { ...NOTHING, faults: headings.faults };
  const filled = lines
    .map((cells, index) => ({ cells: cells.map(textOf), row: index + 2 }))
    .filter(({ cells }) => cells.some((text) => text !== ""));
  if (filled.length === 0) return { ...NOTHING, faults: [wholeFile("empty", {})] };
  if (filled.length > REGISTER_ROWS_MAX) {
    return { ...NOTHING, faults: [wholeFile("too-many-rows", { max: REGISTER_ROWS_MAX })] };
  }

  const read = filled.map((line) => readLine(line, { headings: headings.columns, width: head.length, file }));
  const rows = read.map(({ result }) => result).filter(({ sound }) => sound);
  const named = read
    .filter(({ faults: own }) => !own.some(({ code }) => code === "missing"))
    .map(({ result }) => result);
  const faults = [
    ...read.flatMap((line) => line.faults),
    ...checkWhole({ named, rows }, { ...file, headings: headings.columns }),
  ];
  const changed = rows.flatMap(({ before, after }) =>
    before === null || same(before, after) ? [] : [{ before, after }],
  );
  const created = rows.flatMap(({ before, after }) => (before === null ? [after] : []));
  return {
    created,
    changed,
    unchanged: rows.length - created.length - changed.length,
    faults: faults.sort((a, b) => a.row - b.row),
  };
}

const NOTHING = { created: [], changed: [], unchanged: 0 } as const;
const wholeFile = (code: FaultCode, values: Fault["values"]): Fault => ({ row: 1, column: null, code, values });

function readHead(head: readonly Cell[], locale: Locale) {
  const columns: Heading[] = [];
  const faults: Fault[] = [];
  for (const [index, cell] of head.entries()) {
    const text = textOf(cell);
    if (text === "") continue;
    const column = findColumn(text);
    const place = { letter: columnLetter(index), title: text };
    if (column === undefined) faults.push({ row: 1, column: place, code: "column-unknown", values: { value: text } });
    else if (columns.some((known) => known.column.key === column.key)) {
      faults.push({ row: 1, column: place, code: "column-twice", values: {} });
    } else columns.push({ index, column });
  }
  for (const column of REGISTER_COLUMNS) {
    if (!column.required || columns.some((known) => known.column.key === column.key)) continue;
    faults.push(wholeFile("column-missing", { column: column.title[locale] }));
  }
  return { columns, faults };
}

const COLUMNS_BY_HEADING: ReadonlyMap<string, Column> = new Map(
  REGISTER_COLUMNS.flatMap((column) =>
    [column.key, column.title.en, column.title.zh].map((heading) => [fold(heading), column] as const),
  ),
);
const findColumn = (heading: string): Column | undefined => COLUMNS_BY_HEADING.get(fold(heading));

/** The text of a cell; the apostrophe that keeps a spreadsheet from taking a text for a formula is taken off. */
function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return String(cell)
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/, "");
}

type LineAt = {
  readonly headings: readonly Heading[];
  readonly width: number;
  readonly file: RegisterFile;
};

function readLine(
  { cells, row }: { readonly cells: readonly string[]; readonly row: number },
  { headings, width, file }: LineAt,
): { readonly result: ReadRow; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const surplus = cells.slice(width).filter((text) => text !== "").length;
  if (surplus > 0) faults.push({ row, column: null, code: "row-too-long", values: { value: surplus } });

  const id = headings.find(({ column }) => column.key === "id");
  const number = id === undefined ? "" : (cells[id.index] ?? "");
  const before = number === "" ? null : (file.existing.find((link) => link.id === number) ?? null);
  if (id !== undefined && number !== "" && before === null)
    faults.push(faultAt(row, id, file.locale, { code: "id-unknown" }));

  let after: RegisterRow = before ?? EMPTY_ROW;
  for (const heading of headings) {
    const text = cells[heading.index] ?? "";
    const read = readCell(heading.column, text, file.locale);
    if (read.ok) after = applyPatch(after, read.value);
    else {
      const values = { value: text, ...(read.allowed === undefined ? {} : { allowed: read.allowed }) };
      faults.push(faultAt(row, heading, file.locale, { code: read.code, values }));
    }
  }
  const result = { row, before, after: { ...after, id: before?.id ?? null }, sound: faults.length === 0 };
  return { result, faults };
}

function readCell(column: Column, text: string, locale: Locale): Reading<Patch> {
  if (text !== "") return column.read(text, locale);
  return column.required ? { ok: false, code: "missing" } : { ok: true, value: column.empty };
}

/** Channels and answers are tables of their own: a cell changes its entry alone. */
function applyPatch(row: RegisterRow, { channels, answers, ...facts }: Patch): RegisterRow {
  return {
    ...row,
    ...facts,
    channels: { ...row.channels, ...channels },
    answers: { ...row.answers, ...answers },
  };
}

const EMPTY_ROW: RegisterRow = {
  id: null,
  direction: "customer",
  kind: "single",
  partnerName: "",
  partnerType: null,
  partnerCountry: null,
  product: null,
  industry: null,
  startYear: null,
  share: null,
  shareOfPartner: null,
  shareOfPartnerEstimated: null,
  valueBand: null,
  currency: null,
  contractType: null,
  ownershipShare: null,
  owner: null,
  toolingOwner: null,
  exclusive: null,
  restrictions: [],
  functions: [],
  source: null,
  confidence: null,
  channels: tabulate(CHANNEL_KINDS, () => null),
  answers: tabulate(POSITION_IDS, () => null),
};

/** Whether two lines say the same, whatever the order of their keys. */
function same(a: RegisterRow, b: RegisterRow): boolean {
  return REGISTER_COLUMNS.every((column) => column.print(a, "en") === column.print(b, "en"));
}
