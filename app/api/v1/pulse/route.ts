import { logPulseBroken } from "@/app/_server/gate/log";
import { isSameOrigin } from "@/app/_server/gate/origin";
import { readText } from "@/app/_server/gate/read-text";
import { PulseBody, receivePulse } from "@/app/_server/secret-links/pulse";

/** Bytes a sending may have; a real one has some four hundred. */
const BODY_MAX = 4096;

const answer = (status: number, outcome: string): Response =>
  Response.json({ outcome }, { status, headers: { "Cache-Control": "no-store" } });

/**
 * What a phone sends at the end: link or code in the body, never in the address, so that no log of addresses has it.
 *
 * The same address in every build, so that a page opened before an upgrade can still send. Nothing of it is logged.
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
    return undefined; // too long, broken off, or no JSON
  }
}
