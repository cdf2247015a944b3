import type { z } from "zod";
import type { Subject } from "@/lib/policy";
import { findActor, isStaleSession } from "./actor";
import { type Definition, passGate } from "./gate";
import { logBroken } from "./log";
import { bare, NO_STORE } from "./uncached";

/**
 * Defines a handler that responds to GET with JSON that no cache stores; responds 404 for invalid input and if the
 * actor may not see it.
 */
export function defineReading<I extends z.ZodType, S extends Subject, T>(definition: Definition<I, S, T>) {
  return async (_request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
    const actor = await findActor();
    if (actor === undefined) return bare(401);
    try {
      const answer = await passGate(definition, actor, await context.params);
      if (answer.kind === "not-found" || answer.outcome.status === "invalid") return bare(404);
      if (answer.outcome.status === "refused") return bare(answer.outcome.reason === "too-much-written" ? 429 : 403);
      return Response.json(answer.outcome, { headers: NO_STORE });
    } catch (error) {
      if (isStaleSession(error)) return bare(401);
      return Response.json(
        { status: "broken", reference: logBroken("reading failed", error) },
        { status: 500, headers: NO_STORE },
      );
    }
  };
}
