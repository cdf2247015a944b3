import { stat } from "node:fs/promises";
import { currentInstrument } from "@/lib/catalog";
import type { FileLine, FileRow } from "@/lib/tables";
import { readCsvLines, unreadable } from "../csv";
import { Problem } from "../problem";
import type { BatchJob, Setup } from "./batch";
import { type FileColumn, planColumns, readCodebook } from "./columns";
import { jobsOfFolder, jobsOfRows } from "./source";

export type SourceOptions = {
  /** A folder of `trellis/assessment@1` files, or a wide CSV file. */
  readonly source: string;
  readonly isFolder: boolean;
  readonly codebook?: string;
  readonly asOf?: string;
};

type Source = { readonly jobs: AsyncIterable<BatchJob>; readonly setup: Setup };

/** The firms of a folder or of a wide file, in order. */
export async function openSource({ source, isFolder, codebook, asOf }: SourceOptions): Promise<Source> {
  const { id, version } = currentInstrument;
  const defaults = { instrument: { id, version }, ...(asOf === undefined ? {} : { asOf }) };
  if (isFolder) return { jobs: jobsOfFolder(source), setup: { columns: [], defaults } };

  const lines = readCsvLines(source);
  const head = await takeHead(source, lines);
  const columns = planColumns(head, source, codebook === undefined ? new Map() : await readCodebook(codebook));
  if (asOf === undefined && !hasDay(columns))
    throw new Problem("Give the day of the ratings: a column asOf, or --as-of 2026-11-25.", 2);
  return { jobs: jobsOfRows(lines, columns, head.cells.length), setup: { columns, defaults } };
}

const hasDay = (columns: readonly FileColumn[]): boolean =>
  columns.some(({ meaning }) => meaning.of === "firm" && meaning.field === "asOf");

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
