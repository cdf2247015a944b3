import { readFileSync } from "node:fs";
import { sha256 } from "@/db/core/sha256";
import { type InputIssue, type Rating, type ReducedRating, rateFile, rateInput } from "@/lib/rating";
import { err, type Result, type Text } from "@/lib/result";
import type { FileFault, FileRow } from "@/lib/tables";
import { issueInWords } from "@/lib/view/research/ratings/input-issues";
import { addRating, type CohortCounts, newCounts } from "./cohort";
import type { FileColumn } from "./columns";
import { startOutput } from "./output";
import { writeRating } from "./rating-line";
import { buildAssessment, type Defaults } from "./rows";

/**
 * One firm to rate, or the faults of a firm whose lines were rejected while reading. Both keep their place in the
 * output.
 */
export type BatchJob =
  | { readonly of: "rows"; readonly rows: readonly FileRow[] }
  | { readonly of: "file"; readonly file: string; readonly name: string }
  | { readonly of: "refused"; readonly faults: readonly FileFault[] };

export type Setup = { readonly columns: readonly FileColumn[]; readonly defaults: Defaults };

export type BatchResult = {
  /** Ratings as JSON lines, UTF-8. */
  readonly output: Uint8Array<ArrayBuffer>;
  readonly counts: CohortCounts;
  readonly faults: readonly FileFault[];
};

type AnyRating = Rating | ReducedRating;

// When the first buffer is transferred to another thread, V8 discards its optimized code for typed arrays. So one is
// transferred before anything is optimized.
new ArrayBuffer(1).transfer();

/**
 * Rates the firms of one batch, in order. A firm with a fault is left out completely, because a partial rating would be
 * wrong.
 */
export function rateBatch(jobs: readonly BatchJob[], setup: Setup): BatchResult {
  const output = startOutput();
  const counts = newCounts();
  const faults: FileFault[] = [];
  for (const job of jobs) {
    const rated = rateGuarded(job, setup);
    if (rated.ok) {
      addRating(counts, rated.value);
      writeRating(rated.value, output.write);
    } else {
      counts.refused += 1;
      faults.push(...rated.error);
    }
  }
  return { output: output.bytes(), counts, faults };
}

/** An error in one firm must not affect the others, whatever the reason. */
function rateGuarded(job: BatchJob, setup: Setup): Result<AnyRating, readonly FileFault[]> {
  try {
    const [file, rows] = [(raw: unknown) => rateFile(raw, sha256), (raw: unknown) => rateInput(raw, sha256)];
    return readJob<AnyRating>(job, setup, { file, rows });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err([
      {
        ...placeOf(job),
        words: {
          en: `cannot be rated (${why}). Check its numbers, or leave the firm out`,
          zh: `无法评定（${why}）。请核对其中的数字，或先移出该企业`,
        },
      },
    ]);
  }
}

function placeOf(job: BatchJob): Pick<FileFault, "file" | "line"> {
  if (job.of === "file") return { file: job.name };
  const line = job.of === "rows" ? job.rows[0]?.line : undefined;
  return line === undefined ? {} : { line };
}

type Read<T> = (raw: unknown) => Result<T, readonly InputIssue[]>;

/** Reads the assessment of one firm: from a JSON file with `file`, from rows of a table with `rows`. */
export function readJob<T>(
  job: BatchJob,
  setup: Setup,
  { file, rows }: { readonly file: Read<T>; readonly rows: Read<T> },
): Result<T, readonly FileFault[]> {
  switch (job.of) {
    case "refused":
      return err(job.faults);
    case "file":
      return readFile(job, file);
    case "rows":
      return readRows(job.rows, setup, rows);
  }
}

/** Reads an assessment from rows of a table; each fault names its line and column. */
function readRows<T>(
  rows: readonly FileRow[],
  { columns, defaults }: Setup,
  read: Read<T>,
): Result<T, readonly FileFault[]> {
  const { raw, faults, placeOf } = buildAssessment(rows, columns, defaults);
  const found = read(raw);
  if (found.ok) return faults.length === 0 ? found : { ok: false, error: faults };
  const located = found.error.map((issue): FileFault => ({ ...placeOf(issue.path), words: issueInWords(issue) }));
  return {
    ok: false,
    error: [...faults, ...located.filter((fault) => !faults.some((known) => isSamePlace(known, fault)))],
  };
}

const isSamePlace = (a: FileFault, b: FileFault): boolean => a.line === b.line && a.column?.letter === b.column?.letter;

/** Reads an assessment from a JSON file; each fault names its path in the file. */
function readFile<T>(
  { file, name }: Extract<BatchJob, { of: "file" }>,
  read: Read<T>,
): Result<T, readonly FileFault[]> {
  const parsed = parseFile(file);
  if (!parsed.ok) return { ok: false, error: [{ file: name, words: parsed.error }] };
  const found = read(parsed.value);
  if (found.ok) return found;
  return {
    ok: false,
    error: found.error.map((issue) => ({ file: name, path: issue.path, words: issueInWords(issue) })),
  };
}

function parseFile(file: string): Result<unknown, Text> {
  try {
    return { ok: true, value: JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const words =
      error instanceof SyntaxError ? { en: "is not JSON", zh: "不是 JSON" } : { en: "cannot be read", zh: "无法读取" };
    return { ok: false, error: { en: `${words.en} (${why})`, zh: `${words.zh}（${why}）` } };
  }
}
