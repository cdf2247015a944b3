import { readFile } from "node:fs/promises";
import { z } from "zod";
import { gpnLo1 } from "@/lib/catalog";
import { cellOf, type ItemId, LENSES, PHASES } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import type { Text } from "@/lib/result";
import type { FileFault } from "@/lib/tables";
import { type CsvRow, readCsv, unreadable } from "../csv";
import { Problem } from "../problem";

/** Columns that say whose row it is. */
export const ROW_MEANINGS = ["firm.id", "respondent.id", "stratum", "rater"] as const;
export type RowMeaning = (typeof ROW_MEANINGS)[number];

/** What a codebook says of one column of a data file. */
export type CodebookColumn =
  | { readonly name: string; readonly of: RowMeaning }
  | { readonly name: string; readonly of: "nothing" }
  | ItemColumn;

export type ItemColumn = {
  readonly name: string;
  readonly of: "item";
  /** Scales the item belongs to; one or more. */
  readonly scales: readonly string[];
  readonly reversed: boolean;
  readonly range?: { readonly min: number; readonly max: number };
  /** Texts that stand for a missing answer, besides those of MISSING_TEXTS. */
  readonly missing: readonly string[];
};

export type Codebook = { readonly columns: readonly CodebookColumn[]; readonly faults: readonly FileFault[] };

/** What is missing in any file. */
export const MISSING_TEXTS: readonly string[] = ["", "NA", "dk", "DK", "不清楚"];

const FIELDS = ["column", "meaning", "scale", "reversed", "min", "max", "missing"] as const;
type Field = (typeof FIELDS)[number];
type Entry = Readonly<Partial<Record<Field, string>>>;

/** An entry as JSON may give it: numbers and truth as such, several scales or codes as a list. */
const TableCell = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])), z.null()]);
const JsonEntries = z.array(z.partialRecord(z.enum(FIELDS), TableCell));
const JsonCodebook = z.union([JsonEntries, z.object({ columns: JsonEntries }).transform(({ columns }) => columns)]);

/** Reads a codebook, CSV or JSON by its ending. What is wrong in a line is a fault; what is no codebook is a Problem. */
export async function readStatisticsCodebook(file: string): Promise<Codebook> {
  const entries = file.toLowerCase().endsWith(".json") ? await readJsonEntries(file) : await readCsvEntries(file);
  const columns: CodebookColumn[] = [];
  const faults: FileFault[] = [];
  for (const { entry, place } of entries) {
    const refuse = (words: Text) => faults.push({ ...place, words });
    const column = readEntry(entry, refuse);
    if (column === undefined) continue;
    if (columns.some(({ name }) => name === column.name)) refuse(wordsOfTwice(column.name));
    else columns.push(column);
  }
  return { columns, faults };
}

/** The codebook that a file needs none for: columns whose names say what they are. */
export function codebookOfNames(names: readonly string[]): Codebook {
  const columns = names.map((name): CodebookColumn => {
    const meaning = ROW_MEANINGS.find((known) => known === name);
    if (meaning !== undefined) return { name, of: meaning };
    return isItemId(name) ? itemOfInstrument(name, name) : { name, of: "nothing" };
  });
  return { columns, faults: [] };
}

type Placed = { readonly entry: Entry; readonly place: Pick<FileFault, "line" | "path"> };

async function readCsvEntries(file: string): Promise<readonly Placed[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(file)) rows.push(row);
  const [head, ...lines] = rows;
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const unknown = names.find((name) => !FIELDS.some((field) => field === name));
  if (unknown !== undefined || !names.includes("column"))
    throw new Problem(
      `${file} is no codebook: its first line names the columns ${FIELDS.join(", ")}; only "column" must be there${unknown === undefined ? "" : `, and "${unknown}" is none of them`}.\n${file} 不是编码簿：首行须为 ${FIELDS.join("、")} 中的列名，其中 column 必须有。`,
      2,
    );
  return lines.map(({ line, cells }) => ({
    entry: Object.fromEntries(names.map((name, index) => [name, cells[index]?.trim() ?? ""])),
    place: { line },
  }));
}

async function readJsonEntries(file: string): Promise<readonly Placed[]> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw unreadable(file, error);
  });
  const parsed = JsonCodebook.safeParse(parseJson(file, text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Problem(
      `${file} is no codebook: a list of {${FIELDS.join(", ")}} is expected; ${issue?.message ?? ""}\n${file} 不是编码簿：应为由 {${FIELDS.join("、")}} 组成的列表。`,
      2,
    );
  }
  return parsed.data.map((entry, at) => ({
    entry: Object.fromEntries(FIELDS.map((field) => [field, textOf(entry[field] ?? null)])),
    place: { path: `[${at}]` },
  }));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Problem(`${file} is not JSON: ${why}\n${file} 不是 JSON。`, 2);
  }
}

function textOf(cell: z.infer<typeof TableCell>): string {
  if (cell === null) return "";
  return Array.isArray(cell) ? cell.join(LIST) : String(cell).trim();
}

/** Between several scales or several missing codes. */
const LIST = ";";
const listOf = (text: string): readonly string[] =>
  text
    .split(/[;；]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

type Refuse = (words: Text) => void;

function readEntry(entry: Entry, refuse: Refuse): CodebookColumn | undefined {
  const name = entry.column ?? "";
  const meaning = (entry.meaning ?? "") === "" ? meaningOfName(name, entry) : (entry.meaning ?? "");
  if (name === "") return void refuse(NO_NAME);
  if (meaning === "-") return { name, of: "nothing" };
  const row = ROW_MEANINGS.find((known) => known === meaning);
  if (row !== undefined) return { name, of: row };
  if (meaning !== "item" && !isItemId(meaning)) return void refuse(wordsOfMeaning(meaning));
  return readItem(name, meaning, entry, refuse);
}

/** A column without a meaning has that of its name, unless it is put on a scale. */
function meaningOfName(name: string, entry: Entry): string {
  if ((entry.scale ?? "") !== "") return "item";
  return ROW_MEANINGS.some((known) => known === name) || isItemId(name) ? name : "item";
}

function readItem(name: string, meaning: string, entry: Entry, refuse: Refuse): ItemColumn | undefined {
  const known = isItemId(meaning) ? itemOfInstrument(name, meaning) : undefined;
  const scales = listOf(entry.scale ?? "");
  const reversed = readTruth(entry.reversed ?? "");
  const [min, max] = [readBound(entry.min, known?.range?.min), readBound(entry.max, known?.range?.max)];
  if (scales.length === 0 && known === undefined) return void refuse(wordsOfScale(name));
  if (reversed === undefined) return void refuse(wordsOfTruth(entry.reversed ?? ""));
  if (Number.isNaN(min) || Number.isNaN(max)) return void refuse(NO_BOUND);
  if (min !== undefined && max !== undefined && min >= max) return void refuse(wordsOfOrder(min, max));
  if ((min === undefined) !== (max === undefined)) return void refuse(ONE_BOUND);
  if (reversed && min === undefined) return void refuse(REVERSED_WITHOUT_RANGE);
  return {
    name,
    of: "item",
    scales: scales.length === 0 ? (known?.scales ?? []) : [...new Set(scales)],
    reversed,
    ...(min === undefined || max === undefined ? {} : { range: { min, max } }),
    missing: listOf(entry.missing ?? ""),
  };
}

/** An item of the instrument stands in its cell, its phase and the whole, on levels 1 to 5. */
function itemOfInstrument(name: string, item: ItemId): ItemColumn {
  const [phase] = PHASES.filter((each) => item.startsWith(`${each}.`));
  const cells = PHASES.flatMap((each) => LENSES.map((lens) => cellOf(each, lens)));
  const scales = [
    ...cells.filter((cell) => item.startsWith(`${cell}.`)),
    ...(phase === undefined ? [] : [phase]),
    gpnLo1.id,
  ];
  return { name, of: "item", scales, reversed: false, range: { min: 1, max: 5 }, missing: [] };
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ...["", "0", "no", "false", "否"].map((text) => [text, false] as const),
  ...["1", "yes", "true", "是"].map((text) => [text, true] as const),
]);
const readTruth = (text: string): boolean | undefined => TRUTHS.get(text.toLowerCase());

/** A number, NaN for a text that is none, and what stands otherwise where nothing is said. */
function readBound(text: string | undefined, otherwise: number | undefined): number | undefined {
  if (text === undefined || text === "") return otherwise;
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

const NO_NAME: Text = { en: "this line names no column; write the column's name", zh: "这一行没有列名；请填写列名" };
const NO_BOUND: Text = { en: "min and max must be numbers", zh: "min 和 max 须为数字" };
const ONE_BOUND: Text = { en: "give both min and max, or neither", zh: "min 和 max 须同时给出，或都不给" };
const REVERSED_WITHOUT_RANGE: Text = {
  en: "a reversed item needs min and max, for it counts as min + max − x",
  zh: "反向题须给出 min 和 max，因为按 min + max − x 计分",
};
const wordsOfTwice = (name: string): Text => ({
  en: `the column "${name}" stands twice; keep one line`,
  zh: `列“${name}”出现两次；请只保留一行`,
});
const wordsOfMeaning = (meaning: string): Text => ({
  en: `"${meaning}" is no meaning; expected item, ${ROW_MEANINGS.join(", ")}, an item of the instrument such as LRN.INT.2, or "-" to leave the column out`,
  zh: `“${meaning}”不是可用的含义；应为 item、${ROW_MEANINGS.join("、")}、量表题号（如 LRN.INT.2），或用“-”略去该列`,
});
const wordsOfScale = (name: string): Text => ({
  en: `the item "${name}" is on no scale; name one in "scale", several with ";" between them`,
  zh: `题目“${name}”没有所属量表；请在 scale 中填写，多个用“;”分隔`,
});
const wordsOfTruth = (text: string): Text => ({
  en: `"${text}" in "reversed" is neither yes nor no`,
  zh: `reversed 中的“${text}”应为 yes 或 no`,
});
const wordsOfOrder = (min: number, max: number): Text => ({
  en: `min ${min} is not below max ${max}`,
  zh: `min ${min} 应小于 max ${max}`,
});
