import type { EngagementScope, EngagementTerms } from "@/lib/engagement";

/** Words of the fields of an access, in the reader's language. */
export type TermsWords = Readonly<
  Record<"scope" | "scopeHint" | "endsOn" | "endsOnHint" | "endsOnInvalid" | "mayReview" | "blindUntilRated", string>
>;

export type ScopeOption = { readonly value: EngagementScope; readonly label: string; readonly gloss: string };

/** The terms as a form shows them: `endsOn` is a calendar day of the firm. */
export type TermsShown = EngagementTerms & { readonly endsOn: string };

/** Days that may be chosen: tomorrow, and the last one. */
export type Days = { readonly first: string; readonly last: string };

/** Name of the tick of a scope. */
export const scopeField = (scope: EngagementScope): string => `opens-${scope}`;
