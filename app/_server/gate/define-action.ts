import type { z } from "zod";
import type { FormState } from "@/components/ui/form-state";
import type { Subject } from "@/lib/policy";
import { requireActor, withFreshSession } from "./actor";
import { formReply } from "./form-reply";
import { type Definition, type DefinitionIn, outcomeOrNotFound, passGate } from "./gate";
import { readForm, readTyped } from "./read-form";

/**
 * Defines a server action for a form: works with and without JavaScript, and returns the outcome and the typed values.
 * Repeated fields and `name[]` become arrays.
 */
export function defineAction<I extends z.ZodType, S extends Subject, T = undefined>(
  definition: Definition<I, S, T> | DefinitionIn<I, S, T>,
) {
  return async (_previous: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const actor = await requireActor();
    const outcome = await withFreshSession(async () =>
      outcomeOrNotFound(await passGate(definition, actor, readForm(form))),
    );
    return formReply(outcome, readTyped(form));
  };
}
