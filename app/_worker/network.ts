import { createHash, randomInt, randomUUIDv7 } from "node:crypto";
import { Worker } from "node:worker_threads";
import { keepAgreementsIn, readAgreementsIn, readVerdictsIn } from "@/db/cohort-network/agreements";
import { findLastReportIn, keepNetworkIn, readMemoryIn } from "@/db/cohort-network/networks";
import { holdStandingsIn, keepStandingsIn, readStandingsIn } from "@/db/cohort-network/standings";
import { factsByFirm, readSurveyFactsIn } from "@/db/cohort-network/survey-facts";
import { asWorker } from "@/db/core/scope";
import { type BegunJob, finishJobIn } from "@/db/jobs/jobs";
import { type Dealt, dealMap, type Survey, surveyFactsOf } from "@/lib/cohort-network";
import type { Random } from "@/lib/result";
import { agreementOf } from "@/lib/snapshots";
import type { SurveyTask } from "./network-task";
import type { JobHandler } from "./worker";

/** Minimum interval for writing progress, in milliseconds. */
const NOTE_MS = 400;

/**
 * Computes the map of a cohort's network: reads, computes in a separate thread, and stores it together with the end of
 * the job.
 */
export const surveyCohort: JobHandler = (job, note) => drawNetwork({ job, note, compute: computeApart });

type Note = (progress: number) => Promise<void>;
type Drawing = {
  readonly job: BegunJob;
  readonly note: Note;
  readonly compute: (task: SurveyTask, note: Note) => Promise<Survey>;
};

/** Maximum number of repetitions because a firm left in the meantime; after that the queue retries. */
const TRIES_MAX = 3;

export async function drawNetwork(drawing: Drawing): Promise<void> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) if (await drawOnce(drawing)) return;
  throw new Error("firms went while a network was drawn");
}

/** False if the computed map may no longer be stored. */
async function drawOnce({ job, note, compute }: Drawing): Promise<boolean> {
  const { cohortId } = job;
  if (cohortId === null) throw new Error("a network job without a cohort");
  const actor = { kind: "worker", job: "network", cohortId } as const;
  const day = new Date().toISOString().slice(0, 10);
  const { state, standings, stamp, ...facts } = await asWorker(actor, async (tx) => ({
    ...(await readStandingsIn(tx, { cohortId })),
    ...(await readSurveyFactsIn(tx, { cohortId })),
  }));
  const dealt = dealMap({ standings, today: factsByFirm(facts, day), random: byLot });
  const { memory, last } = await asWorker(actor, async (tx) => ({
    memory: await readMemoryIn(tx),
    last: await findLastReportIn(tx, { cohortId }),
  }));
  await note(0.1);
  const id = randomUUIDv7();
  const task = {
    ...surveyFactsOf(dealt),
    ...{ memory, last, cohortId, id, day, held: dealt.held, seed: seedOf(dealt) },
  };
  const survey = await compute(task, note);
  return asWorker(actor, async (tx) => {
    if (!(await holdStandingsIn(tx, { cohortId, state, drawn: dealt.drawn }))) return false;
    if (!(await finishJobIn(tx, job))) return true;
    await keepStandingsIn(tx, dealt.changed);
    await keepNetworkIn(tx, { cohortId, id, jobId: job.id, stamp }, { ...survey, drawn: dealt.drawn });
    const said = { day, now: await readVerdictsIn(tx), ...(await readAgreementsIn(tx, { cohortId })) };
    await keepAgreementsIn(tx, { cohortId, networkId: id }, agreementOf(said));
    return true;
  });
}

/** Cryptographically random, so that nobody can compute which firms were chosen and where they are drawn. */
const byLot: Random = () => randomInt(2 ** 47) / 2 ** 47;

/** The same firms with the same facts give the same map. */
function seedOf({ drawn }: Pick<Dealt, "drawn">): string {
  const facts = drawn.map(({ firmId, look, place, facts: of }) => [firmId, look, place, of.stand]).sort();
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}

/** Computes in a thread, because the heartbeat of the queue must continue during long computations. */
function computeApart(task: SurveyTask, note: Note): Promise<Survey> {
  const thread = new Worker(new URL("./network-thread.ts", import.meta.url), { workerData: task });
  let noted = 0;
  return new Promise((resolve, reject) => {
    thread.on("message", (message: { readonly share: number } | { readonly survey: Survey }) => {
      if ("survey" in message) return resolve(message.survey);
      if (Date.now() - noted < NOTE_MS) return;
      noted = Date.now();
      note(0.1 + 0.85 * message.share).catch(reject);
    });
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`the thread of a network ended with ${code}`)));
  });
}
