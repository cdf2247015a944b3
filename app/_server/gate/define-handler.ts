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

/** Bytes a body may have: a full batch of 64 entries with long comments fits several times. */
const BODY_MAX = 256 * 1024;

/** Refusals travel as a code and words, so that a queue in a browser can show them without a table of its own. */
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
 * The twin of an action for the two versioned handlers: JSON in, JSON out, same verbs, same order of questions.
 * The path's parameters are merged into the body under their own names and win over it; those of the query stand where the
 * body says nothing.
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
 * Whoever has written too much is told when to go on, as HTTP says it: the queue in a browser waits and tries again. What is
 * closed does not exist for whoever asks; the words for his own text come with it.
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
