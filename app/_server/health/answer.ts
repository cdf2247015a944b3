import { NO_STORE } from "../gate/uncached";
import { askParts, canServe, type Parts } from "./parts";

declare global {
  /** Set when the server was asked to stop: it answers what is under way, and a proxy should choose another one. */
  var trellisStopping: boolean | undefined;
}

type Ready = { readonly status: "ok" | "warning" | "unavailable" | "stopping"; readonly parts: Parts };

/** Whether this process can serve requests, and the state of each part. */
async function askReady(): Promise<Ready> {
  const parts = await askParts();
  if (globalThis.trellisStopping) return { status: "stopping", parts };
  if (!canServe(parts)) return { status: "unavailable", parts };
  return { status: Object.values(parts).every((part) => part === "ok") ? "ok" : "warning", parts };
}

/** The response of /api/health/ready. */
export async function answerReady(): Promise<Response> {
  const ready = await askReady();
  return respond(ready.status, { ...ready, version: version() });
}

/** The response of /api/health, which is the same in short. */
export async function answerShort(): Promise<Response> {
  const { status, parts } = await askReady();
  const database = canServe(parts) ? "ok" : "the database does not answer";
  const said = status === "warning" ? "ok" : status;
  return respond(status, { status: said, database, jobs: parts.worker, version: version() });
}

const respond = (status: Ready["status"], body: object): Response =>
  Response.json(body, { status: status === "ok" || status === "warning" ? 200 : 503, headers: NO_STORE });

const version = (): string => process.env.TRELLIS_VERSION || "unknown";
