import { notFound } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/components/ui/form-state";
import type { Subject } from "@/lib/policy";
import { requireActor, withFreshSession } from "./actor";
import { formReply } from "./form-reply";
import { type Definition, type DefinitionIn, passGate, type UserActor } from "./gate";
import type { ActionOutcome } from "./outcome";
import { readForm, readTyped } from "./read-form";

type AnyDefinition<I extends z.ZodType, S extends Subject, T> = Definition<I, S, T> | DefinitionIn<I, S, T>;

/**
 * Defines a server action for a form: works with and without JavaScript, and returns the outcome and the typed values.
 * Repeated fields and `name[]` become arrays.
 */
export function defineAction<I extends z.ZodType, S extends Subject, T = undefined>(
  definition: AnyDefinition<I, S, T>,
) {
  return async (_previous: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const outcome = await passForm(definition, await requireActor(), readForm(form));
    return formReply(outcome, readTyped(form));
  };
}

/**
 * Makes all checks of an action with the fields of a form, and runs it. If the person may not see the subject, the page
 * "not found" is shown.
 */
export const passForm = <I extends z.ZodType, S extends Subject, T>(
  definition: AnyDefinition<I, S, T>,
  actor: UserActor,
  raw: unknown,
): Promise<ActionOutcome<T>> =>
  withFreshSession(async () => {
    const answer = await passGate(definition, actor, raw);
    if (answer.kind === "not-found") notFound();
    return answer.outcome;
  });
