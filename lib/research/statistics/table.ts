import { err, ok, type Result, type Text } from "@/lib/result";
import type { DataMatrix } from "@/lib/stats";
import {
  columnLetter,
  type FileLine,
  type FileRow,
  type KeptFaults,
  keepFault,
  refusalOfBreak,
  type TableRefusal,
  unusedColumns,
} from "@/lib/tables";
import {
  EMPTY_FILE,
  meaningTwice,
  NO_FIRM,
  NO_ITEM,
  NO_ROWS,
  namesAbsent,
  nameTwice,
  WHOSE,
  wordsOfAgain,
  wordsOfValue,
  wordsOfWidth,
} from "@/lib/words/research/statistics/table-faults";
import type { Codebook } from "./codebook";
import { type CodebookColumn, columnsOfNames, type ItemColumn, MISSING_TEXTS, type RowMeaning } from "./codebook-entry";

/** The firm, respondent, role group and rater of a row, as far as the file names them. */
type RowLabels = Readonly<Partial<Record<RowMeaning, string>>>;

/** The answers of a file: one row per line, one column per item, reversed items already recoded. */
export type AnswerTable = {
  readonly items: readonly ItemColumn[];
  readonly answers: DataMatrix;
  readonly labels: readonly RowLabels[];
  /** Which of the four identifying columns the file has. */
  readonly meanings: readonly RowMeaning[];
};

type AnswersRead = {
  readonly table: AnswerTable;
  readonly faults: KeptFaults;
  /** Columns of the file that are not in the codebook, or are excluded by it. */
  readonly unused: readonly string[];
};

/**
 * Reads a wide table according to a codebook; without one, according to the names of its columns.
 *
 * An invalid cell is a fault and counts as missing. A line that cannot be parsed, has a wrong length or no
 * identification is a fault and is skipped. The caller decides whether the rest is usable. A file that is not such a
 * table is rejected.
 */
export async function readAnswerTable(
  lines: AsyncIterable<FileLine>,
  codebook: Codebook | undefined,
): Promise<Result<AnswersRead, TableRefusal>> {
  let taken: Taken | undefined;
  for await (const line of lines) {
    if (taken !== undefined) {
      takeRow(taken, line);
      continue;
    }
    if ("fault" in line) return err(refusalOfBreak(line));
    const plan = planTable(line, codebook);
    if (!plan.ok) return plan;
    taken = startTable(plan.value);
  }
  if (taken === undefined) return err({ words: EMPTY_FILE });
  if (taken.labels.length === 0 && taken.faults.length === 0) return err({ words: NO_ROWS });
  const { faults, more, plan } = taken;
  return ok({ table: tableOf(taken), faults: { faults, more }, unused: plan.unused });
}

type Place = { readonly index: number; readonly name: string; readonly letter: string };
type Plan = {
  readonly width: number;
  readonly items: readonly (Place & { readonly item: ItemColumn; readonly missing: ReadonlySet<string> })[];
  readonly labels: readonly (Place & { readonly meaning: RowMeaning })[];
  readonly unused: readonly string[];
};

/** The index of each codebook column in a line. */
function planTable(head: FileRow, codebook: Codebook | undefined): Result<Plan, TableRefusal> {
  const names = head.cells.map((cell) => cell.trim());
  const columns = codebook?.columns ?? columnsOfNames(names);
  const words = faultOfColumns(names, columns);
  if (words !== undefined) return err({ line: head.line, words });
  const placeOf = (name: string): Place => ({
    index: names.indexOf(name),
    name,
    letter: columnLetter(names.indexOf(name)),
  });
  const items = columns.flatMap((column) =>
    column.of === "item"
      ? [{ ...placeOf(column.name), item: column, missing: new Set([...MISSING_TEXTS, ...column.missing]) }]
      : [],
  );
  const labels = columns.flatMap((column) =>
    column.of === "item" || column.of === "nothing" ? [] : [{ ...placeOf(column.name), meaning: column.of }],
  );
  const used = new Set([...items, ...labels].map(({ name }) => name));
  return ok({ width: names.length, items, labels, unused: unusedColumns(names, (name) => used.has(name)) });
}

/** Why a file with these columns cannot be used with this codebook. */
function faultOfColumns(names: readonly string[], columns: readonly CodebookColumn[]): Text | undefined {
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined) return nameTwice(twice);
  const absent = columns.filter(({ name, of }) => of !== "nothing" && !names.includes(name)).map(({ name }) => name);
  if (absent.length > 0) return namesAbsent(absent, names);
  const meanings = columns.flatMap(({ of }) => (of === "item" || of === "nothing" ? [] : [of]));
  const double = meanings.find((meaning, at) => meanings.indexOf(meaning) !== at);
  if (double !== undefined) return meaningTwice(double);
  if (!columns.some(({ of }) => of === "item")) return NO_ITEM;
  return meanings.includes("rater") && !meanings.includes("firm.id") ? NO_FIRM : undefined;
}

/** The lines read so far, in a growing array. */
type Taken = KeptFaults & {
  readonly plan: Plan;
  values: Float64Array;
  readonly labels: RowLabels[];
  /** The line in which a rater rated a firm. */
  readonly ratings: Map<string, number>;
};

const startTable = (plan: Plan): Taken => ({
  plan,
  values: new Float64Array(1 << 12),
  labels: [],
  faults: [],
  more: 0,
  ratings: new Map(),
});

function takeRow(taken: Taken, row: FileLine): void {
  if ("fault" in row) {
    keepFault(taken, { line: row.line, words: row.fault });
    return;
  }
  const labels = readLabels(taken, row);
  if (labels === undefined) return;
  const { items } = taken.plan;
  const start = taken.labels.length * items.length;
  if (start + items.length > taken.values.length) taken.values = enlarge(taken.values, start + items.length);
  for (const [at, column] of items.entries()) {
    const value = readAnswer(row.cells[column.index]?.trim() ?? "", column);
    if (typeof value === "number") taken.values[start + at] = value;
    else {
      keepFault(taken, { line: row.line, column: { name: column.name, letter: column.letter }, words: value });
      taken.values[start + at] = Number.NaN;
    }
  }
  taken.labels.push(labels);
}

function enlarge(values: Float64Array, length: number): Float64Array {
  const larger = new Float64Array(Math.max(length, 2 * values.length));
  larger.set(values);
  return larger;
}

/**
 * Whose row it is; undefined, with a fault, for a row of wrong length, without identification, or of a rater who
 * already rated the firm.
 */
function readLabels(taken: Taken, { line, cells }: FileRow): RowLabels | undefined {
  const { width, labels: places } = taken.plan;
  if (cells.length !== width) return void keepFault(taken, { line, words: wordsOfWidth(cells.length, width) });
  const labels: Partial<Record<RowMeaning, string>> = {};
  for (const { meaning, index, name, letter } of places) {
    const value = cells[index]?.trim() ?? "";
    if (value === "" && (meaning === "firm.id" || meaning === "rater")) {
      return void keepFault(taken, { line, column: { name, letter }, words: WHOSE });
    }
    labels[meaning] = value;
  }
  if (labels.rater === undefined) return labels;
  const rating = JSON.stringify([labels["firm.id"], labels.rater]);
  const before = taken.ratings.get(rating);
  if (before !== undefined) return void keepFault(taken, { line, words: wordsOfAgain(before) });
  taken.ratings.set(rating, line);
  return labels;
}

function tableOf({ plan, values, labels }: Taken): AnswerTable {
  const [rows, columns] = [labels.length, plan.items.length];
  return {
    items: plan.items.map(({ item }) => item),
    answers: { rows, columns, values: values.slice(0, rows * columns) },
    labels,
    meanings: plan.labels.map(({ meaning }) => meaning),
  };
}

/**
 * At most fifteen digits before the decimal point: a longer number is an id or a typing error, and its square would be
 * imprecise.
 */
const NUMBER = /^[+-]?(\d{1,15}(\.\d*)?|\.\d+)$/;

/** A number, NaN if missing, or the message why it is invalid. */
function readAnswer(text: string, { item, missing }: Plan["items"][number]): number | Text {
  if (missing.has(text)) return Number.NaN;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  const { range } = item;
  if (Number.isNaN(value) || (range !== undefined && (value < range.min || value > range.max)))
    return wordsOfValue(text, range);
  return item.reversed && range !== undefined ? range.min + range.max - value : value;
}
