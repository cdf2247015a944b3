import type { Outcome } from "@/lib/result";
import type { Refusal } from "@/lib/words/refusals/refusals";

/** Submitted text by field; for a name ending in `[]` all values, one per line. */
export type TypedTexts = Readonly<Record<string, string>>;

/** The reply to a form: the outcome and, so that nothing is lost by a refusal, what was typed. */
export type FormState<T = undefined> = {
  readonly outcome: Outcome<T, Refusal>;
  readonly typed: TypedTexts;
  /**
   * A message in the reader's language: why the form was refused or, for an invalid one, that the page is out of date.
   * Empty after success.
   */
  readonly refusal: string;
} | null;

export type FormAction<T = undefined> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/** What an action did, in the reader's language; `warn` if a part of it failed. */
export type DoneNotice = { readonly tone: "info" | "warn"; readonly title: string };

export type NoticeAction = FormAction<DoneNotice>;

/** An action that redirects on success, so that it returns only refusals. */
export type LeadingAction = FormAction<never>;

/** Why the last submit was refused, in words; undefined if it was not. */
export const refusalOf = <T>(state: FormState<T>): string | undefined =>
  state?.outcome.status === "refused" ? state.refusal : undefined;
