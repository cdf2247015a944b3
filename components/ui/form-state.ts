import type { Outcome } from "@/lib/result";
import type { Refusal } from "@/lib/words/refusals/refusals";
import { fill } from "@/lib/words/say";

/** What was typed, by field; of a name that ends in `[]` all values, one a line. */
export type TypedTexts = Readonly<Record<string, string>>;

/** What a form of a move gets back: the outcome, and what was typed, so that nothing is lost by a refusal. */
export type FormState<T = undefined> = {
  readonly outcome: Outcome<T, Refusal>;
  readonly typed: TypedTexts;
} | null;

export type FormAction<T = undefined> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/** An action that leads to another page when it is done, so that only a refusal comes back. */
export type LeadingAction = FormAction<never>;

/** Every refusal in the reader's language. */
export type RefusalTexts = Readonly<Record<Refusal, string>>;

/**
 * Those that a form can meet, where every byte of the page counts; what is not among them is said as a change that
 * somebody else has made, which asks to reload.
 */
export type SomeRefusalTexts = Partial<RefusalTexts> & Readonly<Record<"changed-meanwhile", string>>;

/** Why the last press was refused, in words; undefined where it was not. */
export const refusalOf = <T>(state: FormState<T>, refusals: SomeRefusalTexts): string | undefined =>
  state?.outcome.status === "refused"
    ? fill(refusals[state.outcome.reason] ?? refusals["changed-meanwhile"], state.outcome.values)
    : undefined;
