/** Kinds of background jobs. A new kind needs a handler and its own row policies. */
export const JOB_KINDS = ["network", "mail", "snapshot", "snapshot-check"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** A job waits, runs, and then is done or failed. If its worker is killed, the job runs again. */
export const JOB_STATES = ["waiting", "running", "done", "failed"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Why a job failed: an error, or its worker was lost too often. Details are in the log, never in the row. */
export const JOB_PROBLEMS = ["broken", "lost"] as const;
export type JobProblem = (typeof JOB_PROBLEMS)[number];

/** Whether the state of a job can still change. */
export const isLive = (state: JobState): boolean => state === "waiting" || state === "running";

export type JobStatus = {
  readonly id: string;
  readonly state: JobState;
  readonly progress: number;
  readonly problem: JobProblem | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
};
