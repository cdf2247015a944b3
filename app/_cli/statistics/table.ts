import type { Text } from "@/lib/result";
import type { DataMatrix } from "@/lib/stats";
import { columnLetter, type FileFault, type KeptFaults, keepFault } from "@/lib/tables";
import { type CsvFault, type CsvRow, readCsvLines } from "../csv";
import { Problem } from "../problem";
import { type Codebook, codebookOfNames, type ItemColumn, MISSING_TEXTS, type RowMeaning } from "./codebook";

/** Whose row it is, as far as the file says. */
export type RowLabels = Readonly<Partial<Record<RowMeaning, string>>>;

/** The answers of a file: a row a line, a column an item, reversed items already turned. */
export type AnswerTable = {
  readonly items: readonly ItemColumn[];
  readonly answers: DataMatrix;
  readonly labels: readonly RowLabels[];
  /** Which of the four the file has. */
  readonly meanings: readonly RowMeaning[];
};

export type AnswersRead = {
  readonly table: AnswerTable;
  readonly faults: readonly FileFault[];
  /** Faults beyond those that are kept. */
  readonly more: number;
  /** Columns of the file that the codebook does not name, or leaves out. */
  readonly unused: readonly string[];
};

/**
 * Reads a wide CSV file by a codebook; without one by the names of its columns.
 *
 * A cell that is no answer is a fault and counts as missing; a line that cannot be taken apart, is of another length or
 * does not say whose it is, is a fault and leaves. Whether that is good enough is for the caller to say.
 */
export async function readAnswerTable(file: string, codebook: Codebook | undefined): Promise<AnswersRead> {
  const reader = readCsvLines(file);
  const first = await reader.next();
  if (first.done) throw new Problem(`${file} is empty.\n${file} 是空文件。`, 2);
  if ("fault" in first.value) {
    const { line, fault } = first.value;
    throw new Problem(`${file}, line ${line}: ${fault.en}.\n${file} 第 ${line} 行：${fault.zh}。`, 2);
  }
  const plan = planTable(file, first.value, codebook);
  const taken: Taken = { plan, values: new Float64Array(1 << 12), labels: [], faults: [], more: 0, ratings: new Map() };
  for await (const row of reader) takeRow(taken, row);
  if (taken.labels.length === 0 && taken.faults.length === 0)
    throw new Problem(`${file} has no rows below its first line.\n${file} 除首行外没有数据。`, 2);
  return { table: tableOf(taken), faults: taken.faults, more: taken.more, unused: plan.unused };
}

type Place = { readonly index: number; readonly name: string; readonly letter: string };
type Plan = {
  readonly width: number;
  readonly items: readonly (Place & { readonly item: ItemColumn; readonly missing: ReadonlySet<string> })[];
  readonly labels: readonly (Place & { readonly meaning: RowMeaning })[];
  readonly unused: readonly string[];
};

/** Where in a line each column of the codebook stands. */
function planTable(file: string, head: CsvRow, given: Codebook | undefined): Plan {
  const names = head.cells.map((cell) => cell.trim());
  const codebook = given ?? codebookOfNames(names);
  const refuse = (words: Text) =>
    new Problem(`${file}, line ${head.line}: ${words.en}\n${file} 第 ${head.line} 行：${words.zh}`, 2);
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined)
    throw refuse({
      en: `the column "${twice}" stands twice; give each a name of its own.`,
      zh: `列“${twice}”出现两次；请使列名各不相同。`,
    });
  const absent = codebook.columns
    .filter(({ name, of }) => of !== "nothing" && !names.includes(name))
    .map(({ name }) => name);
  if (absent.length > 0)
    throw refuse({
      en: `the codebook's columns ${quoted(absent).join(", ")} are not there. The file has ${quoted(names).join(", ")}.`,
      zh: `编码簿中的列${quoted(absent, "“”").join("、")}不在文件中。文件中有${quoted(names, "“”").join("、")}。`,
    });

  const placeOf = (name: string): Place => ({
    index: names.indexOf(name),
    name,
    letter: columnLetter(names.indexOf(name)),
  });
  const items = codebook.columns.flatMap((column) =>
    column.of === "item"
      ? [{ ...placeOf(column.name), item: column, missing: new Set([...MISSING_TEXTS, ...column.missing]) }]
      : [],
  );
  const labels = codebook.columns.flatMap((column) =>
    column.of === "item" || column.of === "nothing" ? [] : [{ ...placeOf(column.name), meaning: column.of }],
  );
  const double = labels.find(({ meaning }, at) => labels.findIndex((other) => other.meaning === meaning) !== at);
  if (double !== undefined)
    throw refuse({
      en: `two columns are "${double.meaning}"; keep one.`,
      zh: `有两列的含义都是“${double.meaning}”；请只保留一列。`,
    });
  if (items.length === 0)
    throw refuse({
      en: "no column is an item. Say with --codebook which are: a CSV file with the columns column and scale.",
      zh: "没有题目列。请用 --codebook 说明哪些列是题目：一个含 column 和 scale 两列的 CSV 文件。",
    });
  if (labels.some(({ meaning }) => meaning === "rater") && !labels.some(({ meaning }) => meaning === "firm.id")) {
    throw refuse({
      en: 'raters need a column "firm.id": whom they rate.',
      zh: "有评分者列时，须有“firm.id”列说明评的是哪家企业。",
    });
  }
  const used = new Set([...items, ...labels].map(({ name }) => name));
  return { width: names.length, items, labels, unused: names.flatMap((name, index) => nameUnused(name, index, used)) };
}

/** Names that an answer in words takes. */
const NAMES_MAX = 12;

const quoted = (names: readonly string[], [open = "", close = ""] = '""'): readonly string[] => [
  ...names.slice(0, NAMES_MAX).map((name) => `${open}${name}${close}`),
  ...(names.length > NAMES_MAX ? ["…"] : []),
];

/** A column without a name goes by its letter. */
function nameUnused(name: string, index: number, used: ReadonlySet<string>): readonly string[] {
  if (used.has(name)) return [];
  return [name === "" ? `(${columnLetter(index)})` : name];
}

/** Lines taken so far, in an array that grows. */
type Taken = KeptFaults & {
  readonly plan: Plan;
  values: Float64Array;
  readonly labels: RowLabels[];
  /** Line on which a rater rated a firm. */
  readonly ratings: Map<string, number>;
};

function takeRow(taken: Taken, row: CsvRow | CsvFault): void {
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

/** Whose row it is; undefined, with a fault, for a row of another length, of nobody, or of a rater who rates again. */
function readLabels(taken: Taken, { line, cells }: CsvRow): RowLabels | undefined {
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

/** At most fifteen digits before the point: more are an id or a slip, and their squares no figures. */
const NUMBER = /^[+-]?(\d{1,15}(\.\d*)?|\.\d+)$/;

/** A number, NaN for what is missing, or why it is no answer. */
function readAnswer(text: string, { item, missing }: Plan["items"][number]): number | ReturnType<typeof wordsOfValue> {
  if (missing.has(text)) return Number.NaN;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  const { range } = item;
  if (Number.isNaN(value) || (range !== undefined && (value < range.min || value > range.max)))
    return wordsOfValue(text, range);
  return item.reversed && range !== undefined ? range.min + range.max - value : value;
}

const WHOSE = { en: "is empty; say whose row it is", zh: "为空；请填写这一行属于谁" };
const wordsOfWidth = (cells: number, width: number) => ({
  en: `has ${cells} cells, the first line ${width}; the row is left out`,
  zh: `有 ${cells} 个单元格，而首行有 ${width} 个；该行不计入`,
});
const wordsOfAgain = (line: number) => ({
  en: `this rater rated this firm on line ${line} already; the row is left out`,
  zh: `该评分者已在第 ${line} 行评过这家企业；该行不计入`,
});
const wordsOfValue = (text: string, range: ItemColumn["range"]) => ({
  en: `"${text}" is no answer; expected ${range === undefined ? "a number" : `a number from ${range.min} to ${range.max}`}, or one of the item's missing codes`,
  zh: `“${text}”不是答案；应为${range === undefined ? "数字" : ` ${range.min} 至 ${range.max} 的数字`}，或该题的缺失代码`,
});
