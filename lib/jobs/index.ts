/** Kinds of work done apart from requests. A new kind needs a handler and its own row policies. */
export const JOB_KINDS = ["network", "mail", "snapshot", "snapshot-check"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** A job waits, runs, and ends done or failed; a job whose worker was killed runs again. */
export const JOB_STATES = ["waiting", "running", "done", "failed"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Why a job failed: it broke, or its worker was lost too often. Details stand in the log, never in the row. */
export const JOB_PROBLEMS = ["broken", "lost"] as const;
export type JobProblem = (typeof JOB_PROBLEMS)[number];

/** A job that still changes by itself. */
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
