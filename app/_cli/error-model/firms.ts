import { listStandingInputs } from "@/db/results/frozen-inputs";
import { currentInstrument } from "@/lib/catalog";
import type { Env } from "@/lib/env";
import { type AssessmentInput, readInput } from "@/lib/rating";
import { type KeptFaults, keepFault } from "@/lib/tables";
import type { EstimateSource } from "@/lib/view/research/error-model/estimate-page";
import { readJob } from "../assess/batch";
import { isDirectory, openSource } from "../assess/source";
import { Problem } from "../problem";
import { openAsOwner } from "../server/database";
import type { AskedModel } from "./arguments";

/** The firms to estimate from, and what could not be read. */
export type Firms = Omit<EstimateSource, "leftOut"> & {
  readonly inputs: readonly AssessmentInput[];
  readonly faults: KeptFaults;
};

/** The firms of a file or folder; without one, the frozen results of this installation. */
export async function readFirms(
  env: Env,
  { source, codebook }: Pick<AskedModel, "source" | "codebook">,
): Promise<Firms> {
  if (source === undefined) return { ...(await readFrozen(env)), source: "frozen" };
  const isFolder = await isDirectory(source);
  if (!isFolder && !source.toLowerCase().endsWith(".csv")) throw new Problem(NEITHER(source), 2);
  // The date of a rating matters only for evidence records, and no error component depends on them.
  const asOf = new Date().toISOString().slice(0, 10);
  const { jobs, setup } = await openSource({ source, isFolder, asOf, codebook });
  const kept: KeptFaults = { faults: [], more: 0 };
  const inputs: AssessmentInput[] = [];
  let others = 0;
  for await (const job of jobs) {
    const read = readJob(job, setup, { file: readInput, rows: readInput });
    if (!read.ok) for (const fault of read.error) keepFault(kept, fault);
    else if (isCurrent(read.value)) inputs.push(read.value);
    else others += 1;
  }
  return { source: { file: source }, inputs, faults: kept, others };
}

const NEITHER = (file: string) =>
  `${file} is neither a CSV file nor a folder of trellis/assessment@1 files.\n${file} 既不是 CSV 文件，也不是 trellis/assessment@1 文件的文件夹。`;

async function readFrozen(env: Env): Promise<Omit<Firms, "source">> {
  // Progress goes to standard error, because standard output is only for the report or the JSON.
  await openAsOwner(env, (line) => console.error(line));
  return { inputs: await listStandingInputs(currentInstrument), faults: { faults: [], more: 0 }, others: 0 };
}

const isCurrent = ({ instrument: { id, version } }: AssessmentInput): boolean =>
  id === currentInstrument.id && version === currentInstrument.version;
