import type { EngagementScope, EngagementTerms } from "@/lib/engagement";

export type TermsWords = Readonly<
  Record<"scope" | "scopeHint" | "endsOn" | "endsOnHint" | "endsOnInvalid" | "mayReview" | "blindUntilRated", string>
>;

export type ScopeOption = { readonly value: EngagementScope; readonly label: string; readonly gloss: string };

/** The terms as shown in a form: `endsOn` is a calendar day in the firm's time zone. */
export type TermsShown = EngagementTerms & { readonly endsOn: string };

/** The earliest and latest day that may be chosen: tomorrow, and the maximum. */
export type Days = { readonly first: string; readonly last: string };

export const scopeField = (scope: EngagementScope): string => `opens-${scope}`;
