import { eq } from "drizzle-orm";
import { type ContextEffect, type ContextId, isLevel, type Level } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { contextAnswer } from "../schema/records";

type AtAssessment = { readonly assessmentId: string };

type ContextAnswer = { readonly state: Level | null; readonly effect: ContextEffect | null };

/** The context factors that the firm has answered. */
export async function listContext(actor: Actor, ids: AtAssessment): Promise<Map<ContextId, ContextAnswer>> {
  return asActor(actor, (tx) => listContextIn(tx, ids));
}

export async function listContextIn(tx: Tx, ids: AtAssessment): Promise<Map<ContextId, ContextAnswer>> {
  const rows = await tx
    .select({ factor: contextAnswer.factorId, state: contextAnswer.state, effect: contextAnswer.effect })
    .from(contextAnswer)
    .where(eq(contextAnswer.assessmentId, ids.assessmentId));
  return new Map(
    rows.map((row) => [
      row.factor,
      { state: isLevel(row.state) ? row.state : null, effect: isEffect(row.effect) ? row.effect : null },
    ]),
  );
}

const EFFECTS = [-2, -1, 0, 1, 2] as const;
const isEffect = (value: unknown): value is ContextEffect => EFFECTS.some((effect) => effect === value);
