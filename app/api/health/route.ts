import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/app/_server/gate/log";
import { pingDatabase } from "@/db/core/client";

/** Timeout: a database that hangs counts as not responding. */
const PATIENCE_MS = 5000;
/** A job that waits longer than this means that there is no worker. Pages are served anyway. */
const JOB_WAIT_MAX = 120;

export const dynamic = "force-dynamic";

/** Whether this process and its database can serve requests. The reason of a failure is only logged. */
export async function GET(): Promise<Response> {
  const version = process.env.TRELLIS_VERSION || "unknown";
  const database = await Promise.race([pingDatabase(), giveUp()]);
  const headers = { "cache-control": "no-store" };
  if (database.ok) {
    const jobs = database.jobWait > JOB_WAIT_MAX ? "no worker takes them" : "ok";
    return Response.json({ status: "ok", database: "ok", jobs, version }, { headers });
  }
  log.error({ reason: database.reason }, "health: the database does not answer");
  const body = { status: "unavailable", database: "the database does not answer", version };
  return Response.json(body, { status: 503, headers });
}

async function giveUp(): Promise<{ ok: false; reason: string }> {
  await sleep(PATIENCE_MS, undefined, { ref: false });
  return { ok: false, reason: `no answer within ${PATIENCE_MS} ms` };
}
