import type { z } from "zod";
import type { Subject } from "@/lib/policy";
import { requireActor, withFreshSession } from "./actor";
import { type Definition, outcomeOrNotFound, passGate } from "./gate";
import type { ActionOutcome } from "./outcome";

/** The state a form keeps between two submissions, so that nothing typed is lost when a move is refused. */
export type FormState<T = undefined> = {
  readonly outcome: ActionOutcome<T>;
  readonly typed: Record<string, string>;
} | null;

/**
 * A server action for a form: works with and without JavaScript, and answers with the outcome and what was typed.
 * Repeated fields and `name[]` become arrays.
 */
export function defineAction<I extends z.ZodType, S extends Subject, T = undefined>(definition: Definition<I, S, T>) {
  return async (_previous: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const actor = await requireActor();
    const outcome = await withFreshSession(async () =>
      outcomeOrNotFound(await passGate(definition, actor, readForm(form))),
    );
    return { outcome, typed: readTyped(form) };
  };
}

export function readForm(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$")) continue;
    if (key.endsWith("[]")) values[key.slice(0, -2)] = form.getAll(key);
    else values[key] = form.get(key);
  }
  return values;
}

const SECRET_FIELDS = new Set(["password", "newPassword", "code"]);

export function readTyped(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [key, value] of form.entries()) {
    if (typeof value === "string" && !key.startsWith("$") && !SECRET_FIELDS.has(key)) typed[key] = value;
  }
  return typed;
}
