import { logPulseBroken } from "@/app/_server/gate/log";
import { isSameOrigin } from "@/app/_server/gate/origin";
import { readText } from "@/app/_server/gate/read-text";
import { PulseBody, receivePulse } from "@/app/_server/secret-links/pulse";

/** Maximum size of a submission in bytes; a real one has about four hundred. */
const BODY_MAX = 4096;

const answer = (status: number, outcome: string): Response =>
  Response.json({ outcome }, { status, headers: { "Cache-Control": "no-store" } });

/**
 * Receives one person's submission. The link or code is in the body, never in the URL, so that it is in no access log.
 * The URL is the same in every build, so that a page opened before an upgrade can still send. Nothing is logged.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return answer(403, "wrong-origin");
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) return answer(415, "invalid");
  const body = PulseBody.safeParse(await readBody(request));
  if (!body.success) return answer(400, "invalid");
  try {
    const outcome = await receivePulse(body.data);
    return answer(outcome === "sent" ? 200 : 409, outcome);
  } catch (error) {
    logPulseBroken(error);
    return answer(500, "not-sent");
  }
}

async function readBody(request: Request): Promise<unknown> {
  try {
    return JSON.parse((await readText(request, BODY_MAX)) ?? "");
  } catch {
    return undefined; // too long, incomplete, or not JSON
  }
}
