import type { Outcome } from "@/lib/result";
import type { Refusal } from "@/lib/words/refusals/refusals";
import { fill } from "@/lib/words/say";

/** Submitted text by field; for a name ending in `[]` all values, one per line. */
export type TypedTexts = Readonly<Record<string, string>>;

/** The reply to a form: the outcome and, so that nothing is lost by a refusal, what was typed. */
export type FormState<T = undefined> = {
  readonly outcome: Outcome<T, Refusal>;
  readonly typed: TypedTexts;
} | null;

export type FormAction<T = undefined> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/** An action that redirects on success, so that it returns only refusals. */
export type LeadingAction = FormAction<never>;

/** Every refusal in the reader's language. */
export type RefusalTexts = Readonly<Record<Refusal, string>>;

/**
 * The refusals that a form can meet, to save bytes. Any other is shown as a change by somebody else, which asks to
 * reload.
 */
export type SomeRefusalTexts = Partial<RefusalTexts> & Readonly<Record<"changed-meanwhile", string>>;

/** Why the last submit was refused, in words; undefined if it was not. */
export const refusalOf = <T>(state: FormState<T>, refusals: SomeRefusalTexts): string | undefined =>
  state?.outcome.status === "refused"
    ? fill(refusals[state.outcome.reason] ?? refusals["changed-meanwhile"], state.outcome.values)
    : undefined;
