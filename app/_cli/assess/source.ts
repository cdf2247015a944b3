import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { currentInstrument } from "@/lib/catalog";
import { ID_MAX } from "@/lib/rating";
import type { Text } from "@/lib/result";
import type { FileFault, FileLine, FileRow } from "@/lib/tables";
import { readCsvLines, unreadable } from "../csv";
import { Problem } from "../problem";
import type { BatchJob, Setup } from "./batch";
import { columnOf, type FileColumn, planColumns, readCodebook } from "./columns";
import { nameOf } from "./places";

export type SourceOptions = {
  /** A folder of `trellis/assessment@1` files, or a CSV file with one row per respondent. */
  readonly source: string;
  readonly isFolder: boolean;
  readonly codebook?: string | undefined;
  readonly asOf?: string | undefined;
};

type Source = { readonly jobs: AsyncIterable<BatchJob>; readonly setup: Setup };

/** Opens the firms of a folder or of a CSV file, in order. */
export async function openSource({ source, isFolder, codebook, asOf }: SourceOptions): Promise<Source> {
  const { id, version } = currentInstrument;
  const defaults = { instrument: { id, version }, asOf };
  if (isFolder) return { jobs: jobsOfFolder(source), setup: { columns: [], defaults } };

  const lines = readCsvLines(source);
  const head = await takeHead(source, lines);
  const columns = planColumns(head, source, codebook === undefined ? new Map() : await readCodebook(codebook));
  if (asOf === undefined && columnOf("asOf", columns) === undefined)
    throw new Problem("Give the day of the ratings: a column asOf, or --as-of 2026-11-25.", 2);
  return { jobs: jobsOfRows(lines, columns, head.cells.length), setup: { columns, defaults } };
}

async function takeHead(source: string, lines: AsyncGenerator<FileLine>): Promise<FileRow> {
  const { value, done } = await lines.next();
  if (done) throw new Problem(`${source} is empty: its first line must name the columns.`, 2);
  if ("fault" in value) throw new Problem(`${source}, line ${value.line}: ${value.fault.en}.`, 2);
  return value;
}

/** Whether a source is a folder; throws a Problem if it cannot be read. */
export const isDirectory = async (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    (error) => {
      throw unreadable(file, error);
    },
  );

/** Maximum number of rows per firm; more cannot be respondents, and would not fit into memory. */
const FIRM_ROWS_MAX = 5000;

/** The files of a folder that end in `.json`, sorted by name, one firm each. */
async function* jobsOfFolder(folder: string): AsyncGenerator<BatchJob> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  if (names.length === 0) throw new Problem(`${folder} has no file that ends in .json.`, 2);
  for (const name of names) yield { of: "file", file: join(folder, name), name };
}

type Firm = { readonly id: string; readonly rows: FileRow[]; readonly faults: FileFault[] };

/**
 * The firms of a CSV file, each with its rows. A firm with a faulty row is rejected completely.
 *
 * The rows of a firm must be consecutive: an id that occurs again later is rejected, so that no firm is rated
 * partially. Only the ids of earlier firms are kept in memory, and of the current firm only cells of the used columns.
 */
export async function* jobsOfRows(
  lines: AsyncIterable<FileLine>,
  columns: readonly FileColumn[],
  width: number,
): AsyncGenerator<BatchJob> {
  const idColumn = columnOf("firm.id", columns);
  if (idColumn === undefined) throw new RangeError("a wide file needs a column of firm ids");
  const keep = keepingOf(columns, width);
  const seen = new Map<string, number>();
  let firm: Firm | undefined;
  let broken: FileFault[] = [];
  for await (const line of lines) {
    if ("fault" in line) {
      broken.push({ line: line.line, ...columnAt(columns, line.cell), words: line.fault });
      continue;
    }
    const id = (line.cells[idColumn.index] ?? "").trim();
    if (firm === undefined || id !== firm.id || id === "") {
      if (firm !== undefined) yield jobOf(firm);
      for (const fault of broken) yield { of: "refused", faults: [fault] };
      firm = startFirm(id, line, idColumn, seen);
    } else firm.faults.push(...broken);
    broken = [];
    addRow(firm, keep(line), width);
  }
  if (firm !== undefined) yield jobOf(firm);
  for (const fault of broken) yield { of: "refused", faults: [fault] };
}

/** Clears the cells of unused columns, because the rows of a firm are kept until it is complete. */
function keepingOf(columns: readonly FileColumn[], width: number): (row: FileRow) => FileRow {
  const used = new Set(columns.map(({ index }) => index));
  if (used.size === width) return (row) => row;
  return ({ line, cells }) => ({ line, cells: cells.map((cell, index) => (used.has(index) ? ownCopy(cell) : "")) });
}

/** A substring keeps the whole chunk of the file in memory; a copy does not. */
const ownCopy = (piece: string): string => Buffer.from(piece).toString();

const jobOf = ({ rows, faults }: Firm): BatchJob =>
  faults.length > 0 ? { of: "refused", faults } : { of: "rows", rows };

const columnAt = (columns: readonly FileColumn[], index: number): Pick<FileFault, "column"> => {
  const column = columns.find((each) => each.index === index);
  return column === undefined ? {} : { column: nameOf(column) };
};

function startFirm(id: string, { line }: FileRow, idColumn: FileColumn, seen: Map<string, number>): Firm {
  const refuse = (words: Text): Firm => ({ id, rows: [], faults: [{ line, column: nameOf(idColumn), words }] });
  if (id === "") return refuse({ en: "is empty: expected the id of a firm", zh: "为空：应为企业的 id" });
  if (id.length > ID_MAX) return refuse({ en: `has more than ${ID_MAX} characters`, zh: `超过 ${ID_MAX} 个字符` });
  const before = seen.get(id);
  if (before !== undefined)
    return refuse({
      en: `the firm "${id}" was already on line ${before}: the rows of one firm must follow one another`,
      zh: `企业“${id}”已出现在第 ${before} 行：同一企业的各行必须相连`,
    });
  seen.set(ownCopy(id), line);
  return { id, rows: [], faults: [] };
}

function addRow({ rows, faults }: Firm, row: FileRow, width: number): void {
  const { length } = row.cells;
  if (length !== width)
    faults.push({
      line: row.line,
      words: { en: `has ${length} cells: expected ${width}`, zh: `有 ${length} 个单元格：应为 ${width} 个` },
    });
  if (rows.length < FIRM_ROWS_MAX) rows.push(row);
  else if (rows.length === FIRM_ROWS_MAX && !faults.some(({ words }) => words === TOO_MANY))
    faults.push({ line: row.line, words: TOO_MANY });
}

const TOO_MANY: Text = {
  en: `more than ${FIRM_ROWS_MAX} rows of one firm`,
  zh: `同一企业超过 ${FIRM_ROWS_MAX} 行`,
};

/** Number of firms per batch: three times as many was not faster and took more memory. */
const BATCH = 8;

export async function* inBatches(jobs: AsyncIterable<BatchJob>): AsyncGenerator<readonly BatchJob[]> {
  let batch: BatchJob[] = [];
  for await (const job of jobs) {
    batch.push(job);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
