import { NO_STORE } from "../gate/uncached";
import { isStopping } from "../process/under-way";
import { askParts, canServe, type Parts } from "./parts";

type Status = "ok" | "warning" | "unavailable" | "stopping";

function statusOf(parts: Parts): Status {
  if (!canServe(parts)) return "unavailable";
  return Object.values(parts).every((part) => part === "ok") ? "ok" : "warning";
}

/** The response of /api/health/ready: whether this process can serve requests, and the state of each part. */
export async function answerReady(): Promise<Response> {
  if (isStopping()) return respond("stopping", { status: "stopping", version: version() });
  const parts = await askParts();
  const status = statusOf(parts);
  return respond(status, { status, parts, version: version() });
}

/** The response of /api/health, which is the same in short. */
export async function answerShort(): Promise<Response> {
  if (isStopping()) return respond("stopping", { status: "stopping", version: version() });
  const parts = await askParts();
  const status = statusOf(parts);
  const said = { database: canServe(parts) ? "ok" : "the database does not answer", jobs: parts.worker };
  return respond(status, { status: canServe(parts) ? "ok" : status, ...said, version: version() });
}

const respond = (status: Status, body: object): Response =>
  Response.json(body, { status: status === "ok" || status === "warning" ? 200 : 503, headers: NO_STORE });

const version = (): string => process.env.TRELLIS_VERSION || "unknown";
