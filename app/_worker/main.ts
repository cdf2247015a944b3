// The worker process: it runs jobs that take longer than a request. Started by the launcher, or by `trellis worker`.
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/app/_server/gate/log";
import { closeDatabase, isSingleLogin } from "@/db/core/client";
import { handlers } from "./handlers";
import { startWorker } from "./worker";

/** Longer than `worker.stop` takes, in case the database does not answer. */
const STOP_MS_MAX = 24_000;
/** A terminal and the launcher may both send the same Ctrl-C; a later one is a second request. */
const SAME_SIGNAL_MS = 2000;

const url = process.env.DATABASE_WORKER_URL ?? (isSingleLogin() ? process.env.DATABASE_URL : undefined);
if (url === undefined || url === "") throw new Error("DATABASE_WORKER_URL is not set");

const worker = await startWorker(url, handlers);
log.info("the worker is ready");
process.send?.("ready");

let since: number | undefined;
const stop = async () => {
  if (since !== undefined) {
    if (Date.now() - since > SAME_SIGNAL_MS) process.exit(1);
    return;
  }
  since = Date.now();
  await Promise.race([worker.stop(), sleep(STOP_MS_MAX)]);
  await closeDatabase();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
// The channel closes when the launcher ends, for whatever reason.
if (process.channel) process.once("disconnect", () => void stop());
