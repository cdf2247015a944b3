import { createHash, randomUUIDv7 } from "node:crypto";
import { Worker } from "node:worker_threads";
import { keepAgreementsIn, readAgreementsIn, readVerdictsIn } from "@/db/cohort-network/agreements";
import { findLastReportIn, keepNetworkIn, readMemoryIn } from "@/db/cohort-network/networks";
import { readSurveyFactsIn } from "@/db/cohort-network/survey-facts";
import { asWorker } from "@/db/core/scope";
import { type BegunJob, finishJobIn } from "@/db/jobs/jobs";
import type { Survey } from "@/lib/cohort-network";
import { agreementOf } from "@/lib/snapshots";
import type { SurveyTask } from "./network-task";
import type { JobHandler } from "./worker";

/** Progress is written at most this often. */
const NOTE_MS = 400;

/** Draws the picture of a cohort's network: reads, computes in a thread of its own, and keeps it with the end of the job. */
export const surveyCohort: JobHandler = (job, note) => drawNetwork({ job, note, compute: computeApart });

type Note = (progress: number) => Promise<void>;
type Drawing = {
  readonly job: BegunJob;
  readonly note: Note;
  readonly compute: (task: SurveyTask, note: Note) => Promise<Survey>;
};

export async function drawNetwork({ job, note, compute }: Drawing): Promise<void> {
  const { cohortId } = job;
  if (cohortId === null) throw new Error("a network job without a cohort");
  const actor = { kind: "worker", job: "network", cohortId } as const;
  const { stamp, ...facts } = await asWorker(actor, (tx) => readSurveyFactsIn(tx, { cohortId }));
  const { memory, last } = await asWorker(actor, async (tx) => ({
    memory: await readMemoryIn(tx),
    last: await findLastReportIn(tx, { cohortId }),
  }));
  await note(0.1);
  const id = randomUUIDv7();
  const day = new Date().toISOString().slice(0, 10);
  const survey = await compute({ ...facts, memory, last, cohortId, id, day, seed: seedOf(stamp) }, note);
  await asWorker(actor, async (tx) => {
    if (!(await finishJobIn(tx, job))) return;
    await keepNetworkIn(tx, { cohortId, id, jobId: job.id, stamp }, survey);
    const said = { day, now: await readVerdictsIn(tx), ...(await readAgreementsIn(tx, { cohortId })) };
    await keepAgreementsIn(tx, { cohortId, networkId: id }, agreementOf(said));
  });
}

/** The same registers give the same picture. */
const seedOf = (stamp: string): string => createHash("sha256").update(stamp).digest("hex");

/** The heartbeat of the queue must go on while a large network is computed. */
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
