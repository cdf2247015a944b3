import { judgeLastBackup, readLastBackup } from "@/db/backup/last-backup";
import { askPages, askSignIn, type Backlog } from "@/db/core/health";
import { openFileStore } from "@/db/file-stores";
import { watch } from "./watch";

/** A job that waits longer means that no worker takes jobs. */
const JOB_SECONDS_MAX = 120;
const MAIL_SECONDS_MAX = 15 * 60;
const DATABASE_KEEP_MS = 2000;
const BACKUP_KEEP_MS = 10_000;
/** Asking for files writes one. */
const FILES_KEEP_MS = 60_000;

/** "ok", or what is wrong and what to do. Anybody may read it, so it contains no address, login or path. */
type Condition = string;

/** The parts of a server. Without the first two no page can be served; the others only warn. */
export type Parts = Readonly<Record<"signIn" | "database" | "worker" | "mail" | "files" | "backup", Condition>>;

const signIn = watch({
  part: "sign-in",
  keepMs: DATABASE_KEEP_MS,
  ask: async () => {
    await askSignIn();
    return true;
  },
});
const pages = watch({ part: "pages", keepMs: DATABASE_KEEP_MS, ask: askPages });
const files = watch({
  part: "files",
  keepMs: FILES_KEEP_MS,
  ask: async () => {
    await openFileStore().probe();
    return true;
  },
});

const backup = watch({
  part: "backup",
  keepMs: BACKUP_KEEP_MS,
  ask: async () => ({ last: await readLastBackup() }),
});

const UNKNOWN = "unknown: the database does not answer";

/** Asks every part at the same time. */
export async function askParts(): Promise<Parts> {
  const [isSignIn, waiting, isFiles, backups] = await Promise.all([signIn(), pages(), files(), backup()]);
  return {
    signIn: isSignIn ? "ok" : noAnswer("DATABASE_AUTH_URL"),
    database: waiting ? "ok" : noAnswer("DATABASE_URL"),
    worker: waiting ? workerOf(waiting) : UNKNOWN,
    mail: waiting ? mailOf(waiting) : UNKNOWN,
    files: isFiles ? "ok" : "files of records cannot be stored: run `trellis doctor`; the log has the reason",
    backup: backups ? judgeLastBackup(backups.last) : UNKNOWN,
  };
}

const noAnswer = (variable: string): Condition =>
  `the database does not answer: check that it runs and accepts the login of ${variable}; the log has the reason`;

function workerOf({ jobSeconds, workers }: Backlog): Condition {
  if (workers === 0)
    return "no worker is connected: start `trellis worker`, or set DATABASE_WORKER_URL for `trellis start`";
  if (jobSeconds > JOB_SECONDS_MAX)
    return `a job has waited for ${inMinutes(jobSeconds)}: look for errors of the worker in its log`;
  return "ok";
}

function mailOf({ mailSeconds }: Backlog): Condition {
  if (globalThis.trellisMailIsAway)
    return "the last mail could not be sent: check SMTP_URL and the mail server; the log has the reason";
  if (mailSeconds <= MAIL_SECONDS_MAX) return "ok";
  return `a mail has waited for ${inMinutes(mailSeconds)}: check that a worker runs and that the mail server answers`;
}

const inMinutes = (seconds: number): string => `${Math.round(seconds / 60)} minutes`;

/** Whether pages can be served. */
export const canServe = ({ signIn: one, database: other }: Parts): boolean => one === "ok" && other === "ok";
