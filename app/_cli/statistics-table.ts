import type { DataMatrix } from "@/lib/stats";
import { letterOf } from "./assess-columns";
import type { Fault } from "./assess-places";
import { type CsvFault, type CsvRow, readCsvLines } from "./csv";
import { Problem } from "./problem";
import { type Codebook, codebookOfNames, type ItemColumn, MISSING_TEXTS, type RowMeaning } from "./statistics-codebook";

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

export type ReadTable = {
  readonly table: AnswerTable;
  readonly faults: readonly Fault[];
  /** Faults beyond those that are kept. */
  readonly more: number;
  /** Columns of the file that the codebook does not name, or leaves out. */
  readonly unused: readonly string[];
};

/** Faults that stay in memory. */
const FAULTS_KEPT = 100;

/**
 * Reads a wide CSV file by a codebook; without one by the names of its columns.
 *
 * A cell that is no answer is a fault and counts as missing; a line that cannot be taken apart, is of another length or
 * does not say whose it is, is a fault and leaves. Whether that is good enough is for the caller to say.
 */
export async function readAnswerTable(file: string, codebook: Codebook | undefined): Promise<ReadTable> {
  const reader = readCsvLines(file);
  const first = await reader.next();
  if (first.done) throw new Problem(`${file} is empty.\n${file} 是空文件。`, 2);
  if ("fault" in first.value)
    throw new Problem(`${file}, line ${first.value.line}: ${first.value.fault.en}.\n${first.value.fault.zh}。`, 2);
  const plan = planTable(file, first.value, codebook);
  const rows = new AnswerRows(plan);
  for await (const row of reader) rows.take(row);
  return { ...rows.finish(), unused: plan.unused };
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
  const refuse = (words: string) => new Problem(`${file}, line ${head.line}: ${words}`, 2);
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined) throw refuse(`the column "${twice}" stands twice.\n列“${twice}”出现两次。`);
  const absent = codebook.columns
    .filter(({ name, of }) => of !== "nothing" && !names.includes(name))
    .map(({ name }) => `"${name}"`);
  if (absent.length > 0)
    throw refuse(
      `the codebook's columns ${absent.join(", ")} are not there.\n编码簿中的列 ${absent.join("、")} 不在文件中。`,
    );

  const placeOf = (name: string): Place => ({
    index: names.indexOf(name),
    name,
    letter: letterOf(names.indexOf(name)),
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
  if (double !== undefined) throw refuse(`two columns are "${double.meaning}".\n有两列的含义都是“${double.meaning}”。`);
  if (items.length === 0)
    throw refuse(
      `no column is an item. A codebook says which are: column, scale.\n没有题目列。请用编码簿说明：column、scale。`,
    );
  if (labels.some(({ meaning }) => meaning === "rater") && !labels.some(({ meaning }) => meaning === "firm.id")) {
    throw refuse(`raters need a column "firm.id": whom they rate.\n有评分者列时，须有“firm.id”列说明评的是哪家企业。`);
  }
  const used = new Set([...items, ...labels].map(({ name }) => name));
  return { width: names.length, items, labels, unused: names.filter((name) => !used.has(name)) };
}

/** Takes lines one by one into an array that grows. */
class AnswerRows {
  private values = new Float64Array(1 << 12);
  private readonly labels: RowLabels[] = [];
  private readonly faults: Fault[] = [];
  private readonly ratings = new Map<string, number>();
  private more = 0;

  constructor(private readonly plan: Plan) {}

  take(row: CsvRow | CsvFault): void {
    const labels = "fault" in row ? undefined : this.readLabels(row);
    if ("fault" in row) this.refuse({ line: row.line, words: row.fault });
    if ("fault" in row || labels === undefined) return;
    const { line, cells } = row;
    const start = this.labels.length * this.plan.items.length;
    this.grow(start + this.plan.items.length);
    for (const [at, column] of this.plan.items.entries()) {
      const value = readAnswer(cells[column.index]?.trim() ?? "", column);
      if (typeof value !== "number") this.refuse({ line, column, words: value });
      this.values[start + at] = typeof value === "number" ? value : Number.NaN;
    }
    this.labels.push(labels);
  }

  finish(): Omit<ReadTable, "unused"> {
    const [rows, columns] = [this.labels.length, this.plan.items.length];
    const answers = { rows, columns, values: this.values.slice(0, rows * columns) };
    const meanings = this.plan.labels.map(({ meaning }) => meaning);
    const table = { items: this.plan.items.map(({ item }) => item), answers, labels: this.labels, meanings };
    return { table, faults: this.faults, more: this.more };
  }

  /** Whose row it is; undefined, with a fault, for a row of another length, of nobody, or of a rater who rates again. */
  private readLabels({ line, cells }: CsvRow): RowLabels | undefined {
    if (cells.length !== this.plan.width) {
      this.refuse({ line, words: wordsOfWidth(cells.length, this.plan.width) });
      return undefined;
    }
    const labels: Partial<Record<RowMeaning, string>> = {};
    for (const { meaning, index, name, letter } of this.plan.labels) {
      const value = cells[index]?.trim() ?? "";
      if (value === "" && (meaning === "firm.id" || meaning === "rater")) {
        this.refuse({ line, column: { name, letter }, words: WHOSE });
        return undefined;
      }
      labels[meaning] = value;
    }
    if (labels.rater === undefined) return labels;
    const key = JSON.stringify([labels["firm.id"], labels.rater]);
    const before = this.ratings.get(key);
    if (before !== undefined) {
      this.refuse({ line, words: wordsOfAgain(before) });
      return undefined;
    }
    this.ratings.set(key, line);
    return labels;
  }

  private refuse(fault: Fault): void {
    if (this.faults.length >= FAULTS_KEPT) this.more += 1;
    else
      this.faults.push({
        ...fault,
        ...(fault.column && { column: { name: fault.column.name, letter: fault.column.letter } }),
      });
  }

  private grow(length: number): void {
    if (length <= this.values.length) return;
    const larger = new Float64Array(Math.max(length, 2 * this.values.length));
    larger.set(this.values);
    this.values = larger;
  }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

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
