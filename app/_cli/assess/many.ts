import { open, writeFile } from "node:fs/promises";
import { codeOf } from "@/db/embedded/problem";
import { currentInstrument } from "@/lib/catalog";
import type { Locale } from "@/lib/result";
import { type FileLine, type FileRow, type KeptFaults, keepFault, printFault } from "@/lib/tables";
import { readCsvLines } from "../csv";
import { Problem } from "../problem";
import type { BatchJob, Setup } from "./batch";
import { mergeCounts, newCounts } from "./cohort";
import { type FileColumn, planColumns, readCodebook } from "./columns";
import { openPool, rateInOrder } from "./pool";
import { inBatches, jobsOfFolder, jobsOfRows } from "./source";
import { summariseCohort } from "./summary";

export type ManyOptions = {
  /** A folder of `trellis/assessment@1` files, or a wide CSV file. */
  readonly source: string;
  readonly isFolder: boolean;
  readonly locale: Locale;
  readonly codebook?: string;
  readonly asOf?: string;
  /** Where the ratings go, one on a line; standard output unless given. */
  readonly out?: string;
  /** Where the summary goes; standard error unless given. */
  readonly summary?: string;
  readonly threads?: number;
};

/** Rates every firm of a folder or a file in a stream; what is refused is told at once and in the summary. */
export async function assessMany(options: ManyOptions): Promise<number> {
  const { jobs, setup } = await openSource(options);
  const [counts, sink] = [newCounts(), await openSink(options.out)];
  const kept: KeptFaults = { faults: [], more: 0 };
  const pool = await openPool(setup, options.threads);
  try {
    await rateInOrder(pool, inBatches(jobs), async (result) => {
      mergeCounts(counts, result.counts);
      for (const fault of result.faults) {
        keepFault(kept, fault);
        console.error(printFault(fault, options.locale));
      }
      await sink.write(result.output);
    });
    await sink.end();
  } catch (error) {
    // A reader that has seen enough is no error; what it did not see is not counted.
    if (codeOf(error) !== "EPIPE") throw error;
    return 0;
  } finally {
    await pool.close();
  }
  const summary = summariseCohort(counts, kept, options.locale);
  if (options.summary === undefined) console.error(summary);
  else await writeSummary(options.summary, `${summary}\n`);
  return counts.refused === 0 ? 0 : 1;
}

async function writeSummary(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error) => {
    throw unwritable(file, error);
  });
}

type Source = { readonly jobs: AsyncIterable<BatchJob>; readonly setup: Setup };

async function openSource({ source, isFolder, codebook, asOf }: ManyOptions): Promise<Source> {
  const { id, version } = currentInstrument;
  const defaults = { instrument: { id, version }, ...(asOf === undefined ? {} : { asOf }) };
  if (isFolder) return { jobs: jobsOfFolder(source), setup: { columns: [], defaults } };

  const lines = readCsvLines(source);
  const head = await takeHead(source, lines);
  const columns = planColumns(head, source, codebook === undefined ? new Map() : await readCodebook(codebook));
  if (asOf === undefined && !hasDay(columns))
    throw new Problem("Say the day the ratings speak of: a column asOf, or --as-of 2026-11-25.", 2);
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

type Sink = { readonly write: (bytes: Uint8Array) => Promise<void>; readonly end: () => Promise<void> };

/** Resolves each piece when it is written, so that a slow disk or reader slows the rating. */
async function openSink(out: string | undefined): Promise<Sink> {
  if (out === undefined) return toStandardOutput();
  const inWords = (error: unknown) => {
    throw unwritable(out, error);
  };
  const handle = await open(out, "w").catch(inWords);
  return { write: (bytes) => handle.writeFile(bytes).catch(inWords), end: () => handle.close() };
}

function toStandardOutput(): Sink {
  // Errors are met by the write that caused them.
  process.stdout.on("error", () => {});
  const write = (bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  return { write, end: async () => {} };
}

/** Words for a file that the system does not let us write; any other error as it is. */
function unwritable(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const why = {
    ENOENT: "there is no such folder",
    EISDIR: "it is a folder",
    EACCES: "this user may not write it",
    ENOSPC: "the disk is full",
  };
  return new Problem(`${file} cannot be written: ${Reflect.get(why, code) ?? code}.`, 2);
}
