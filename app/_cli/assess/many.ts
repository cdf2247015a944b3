import { open, writeFile } from "node:fs/promises";
import { codeOf } from "@/db/embedded/problem";
import type { Locale } from "@/lib/result";
import { type KeptFaults, keepFault } from "@/lib/tables";
import { printFault } from "@/lib/view/research/print-fault";
import { summariseRatings } from "@/lib/view/research/ratings/ratings-page";
import { Problem } from "../problem";
import { factsOf, mergeCounts, newCounts } from "./cohort";
import { openPool, rateInOrder } from "./pool";
import { inBatches, openSource, type SourceOptions } from "./source";

export type ManyOptions = SourceOptions & {
  readonly locale: Locale;
  /** Output file for the ratings, one per line; default standard output. */
  readonly out?: string | undefined;
  /** Output file for the summary; default standard error. */
  readonly summary?: string | undefined;
  readonly threads?: number | undefined;
};

/**
 * Rates every firm of a folder or a file as a stream. A rejected firm is reported at once, and again in the summary.
 */
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
      // The bytes are freed here, because the garbage collector would notice them too late.
      result.output.buffer.transfer(0);
    });
    await sink.end();
  } catch (error) {
    // A reader that closes the pipe is not an error; firms that it did not read are not counted.
    if (codeOf(error) !== "EPIPE") throw error;
    return 0;
  } finally {
    await pool.close();
  }
  const summary = summariseRatings(factsOf(counts), kept, options.locale);
  if (options.summary === undefined) console.error(summary);
  else await writeSummary(options.summary, `${summary}\n`);
  return counts.refused === 0 ? 0 : 1;
}

async function writeSummary(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error) => {
    throw unwritable(file, error);
  });
}

type Sink = { readonly write: (bytes: Uint8Array) => Promise<void>; readonly end: () => Promise<void> };

/** Resolves when a chunk is written, so that a slow disk or reader slows down rating. */
async function openSink(out: string | undefined): Promise<Sink> {
  if (out === undefined) return toStandardOutput();
  const inWords = (error: unknown) => {
    throw unwritable(out, error);
  };
  const handle = await open(out, "w").catch(inWords);
  return { write: (bytes) => handle.writeFile(bytes).catch(inWords), end: () => handle.close() };
}

function toStandardOutput(): Sink {
  // Without a listener an error would end the process. The write that caused the error rejects by itself.
  process.stdout.on("error", () => {});
  const write = (bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  return { write, end: async () => {} };
}

/** A message for a file that cannot be written; any other error unchanged. */
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
