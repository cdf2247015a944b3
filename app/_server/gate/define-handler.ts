import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Subject } from "@/lib/policy";
import { refusalWords, say } from "@/lib/words";
import { findActor, isStaleSession } from "./actor";
import { type Definition, type DefinitionIn, passGate } from "./gate";
import { currentLocale } from "./locale";
import { logBroken } from "./log";
import { isSameOrigin } from "./origin";
import type { ActionOutcome } from "./outcome";
import { readText } from "./read-text";
import { NO_STORE } from "./uncached";

/** Maximum size of a body in bytes: several times a full batch of 64 entries with long comments. */
const BODY_MAX = 256 * 1024;

/**
 * Refusals contain a code and a message, so that the queue in a browser can show them without its own table of
 * messages.
 */
export async function refusal(
  status: number,
  reason: keyof typeof refusalWords,
  values?: Readonly<Record<string, string | number>>,
): Promise<Response> {
  const words = say(refusalWords[reason], await currentLocale(), values);
  const after: HeadersInit = values?.seconds === undefined ? {} : { "Retry-After": String(values.seconds) };
  return Response.json({ status: "refused", reason, words }, { status, headers: { ...NO_STORE, ...after } });
}

/**
 * The counterpart of an action for the versioned API: JSON in, JSON out, the same verbs and checks in the same order.
 * Path parameters are merged into the body and override it; query parameters are used only if the body lacks them.
 */
export function defineHandler<I extends z.ZodType, S extends Subject, T>(
  definition: Definition<I, S, T> | DefinitionIn<I, S, T>,
) {
  return async (request: NextRequest, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
    if (!isSameOrigin(request)) return refusal(403, "wrong-origin");
    if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
      return Response.json({ status: "invalid", fields: { form: ["json-expected"] } }, { status: 415 });
    }
    const actor = await findActor();
    if (actor === undefined) return refusal(401, "session-ended");

    const body = await readJson(request);
    if (body === undefined)
      return Response.json({ status: "invalid", fields: { form: ["json-expected"] } }, { status: 400 });

    const query = Object.fromEntries(new URL(request.url).searchParams);
    try {
      const answer = await passGate(definition, actor, { ...query, ...body, ...(await context.params) });
      if (answer.kind === "not-found") return refusal(404, "not-found");
      switch (answer.outcome.status) {
        case "done":
          return Response.json(answer.outcome, { headers: NO_STORE });
        case "invalid":
          return Response.json(answer.outcome, { status: 400 });
        case "refused":
          return refuse(answer.outcome);
      }
    } catch (error) {
      if (isStaleSession(error)) return refusal(401, "session-ended");
      const reference = logBroken("handler failed", error);
      return Response.json({ status: "broken", reference }, { status: 500, headers: NO_STORE });
    }
  };
}

/**
 * A person who has written too much gets the time to wait as an HTTP header: the queue in the browser waits and
 * retries. If the subject is not accessible, the response is 404; a message for the person's own text is included.
 */
const refuse = ({ reason, values }: Extract<ActionOutcome, { status: "refused" }>): Promise<Response> =>
  refusal(STATUS.get(reason) ?? 409, reason, values);

const STATUS: ReadonlyMap<string, number> = new Map([
  ["too-much-written", 429],
  ["access-closed", 404],
]);

export async function readJson(request: Request): Promise<Record<string, unknown> | undefined> {
  const text = await readText(request, BODY_MAX);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
