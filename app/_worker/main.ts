// The worker process: it runs jobs that take longer than a request. Started by the launcher, or by `trellis worker`.
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/app/_server/gate/log";
import { closeDatabase, isSingleLogin } from "@/db/core/client";
import { handlers } from "./handlers";
import { startWorker } from "./worker";

const STOP_MS_MAX = 8000;

const url = process.env.DATABASE_WORKER_URL ?? (isSingleLogin() ? process.env.DATABASE_URL : undefined);
if (url === undefined || url === "") throw new Error("DATABASE_WORKER_URL is not set");

const worker = await startWorker(url, handlers);
log.info("the worker is ready");
process.send?.("ready");

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await Promise.race([worker.stop(), sleep(STOP_MS_MAX)]);
  await closeDatabase();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
// The channel closes when the launcher ends, for whatever reason.
if (process.channel) process.once("disconnect", () => void stop());
