import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Subject } from "@/lib/policy";
import { type Refusal, refusalWords, say } from "@/lib/words";
import { countSaves } from "../process/counted";
import { answerAs, type RouteContext } from "./answer-as";
import { type Definition, type DefinitionIn, passGate } from "./gate";
import { currentLocale } from "./locale";
import { isSameOrigin } from "./origin";
import { readText } from "./read-text";
import { NO_STORE } from "./uncached";

/** Maximum size of a body in bytes: several times a full batch of 64 entries with long comments. */
const BODY_MAX = 256 * 1024;

/**
 * Responds to a refused request with a code and a message, so that the queue of unsaved entries in a browser needs no
 * messages of its own. A person who has written too much also gets a header with the time to wait, after which the
 * queue tries again.
 */
export async function refusal(
  status: number,
  reason: Refusal,
  values?: Readonly<Record<string, string | number>>,
): Promise<Response> {
  const words = say(refusalWords[reason], await currentLocale(), values);
  const after: HeadersInit = values?.seconds === undefined ? {} : { "Retry-After": String(values.seconds) };
  return Response.json({ status: "refused", reason, words }, { status, headers: { ...NO_STORE, ...after } });
}

/** The status of a refusal, if it is not 409. Without access to the subject, only the message differs from "not found". */
const STATUS_OF: Partial<Record<Refusal, number>> = { "too-much-written": 429, "access-closed": 404 };

/**
 * The counterpart of an action for the versioned API: JSON in, JSON out, the same verbs and checks in the same order.
 * Path parameters are merged into the body and override it; query parameters are used only if the body lacks them.
 */
export function defineHandler<I extends z.ZodType, S extends Subject, T>(
  definition: Definition<I, S, T> | DefinitionIn<I, S, T>,
) {
  const answer = async (request: NextRequest, { params }: RouteContext) =>
    answerAs(
      "handler failed",
      async (actor) => {
        const body = await readJson(request);
        if (body === undefined) return jsonExpected(400);
        const query = Object.fromEntries(new URL(request.url).searchParams);
        const passed = await passGate(definition, actor, { ...query, ...body, ...(await params) });
        if (passed.kind === "not-found") return refusal(404, "not-found");
        const { outcome } = passed;
        switch (outcome.status) {
          case "done":
            countSaves(outcome.value);
            return Response.json(outcome, { headers: NO_STORE });
          case "invalid":
            return Response.json(outcome, { status: 400 });
          case "refused":
            return refusal(STATUS_OF[outcome.reason] ?? 409, outcome.reason, outcome.values);
        }
      },
      () => refusal(401, "session-ended"),
    );
  return async (request: NextRequest, context: RouteContext): Promise<Response> =>
    (await refuseRequest(request)) ?? answer(request, context);
}

/** The response to a request that is not JSON from our own pages; undefined for any other. */
export async function refuseRequest(request: Request): Promise<Response | undefined> {
  if (!isSameOrigin(request)) return refusal(403, "wrong-origin");
  return (request.headers.get("content-type") ?? "").startsWith("application/json") ? undefined : jsonExpected(415);
}

export const jsonExpected = (status: number): Response =>
  Response.json({ status: "invalid", fields: { form: ["json-expected"] } }, { status });

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
