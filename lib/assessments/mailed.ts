import type { Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { Scope } from "./workflow";

/** What a mail about questions that were passed on is made of. */
export type MailedAssignment = {
  readonly firmName: string;
  readonly cycle: number;
  /** The questionnaire that the assessment answers. */
  readonly instrument: { readonly id: string; readonly version: string };
  readonly locale: Locale;
  readonly givenBy: string;
  readonly scopes: readonly Scope[];
  /** Items that the colleague has answered or that do not apply. */
  readonly settled: ReadonlySet<string>;
  readonly note: string;
};

/** What a mail about the decision of a reviewer is made of. */
export type MailedDecision = {
  readonly firmName: string;
  readonly cycle: number;
  readonly locale: Locale;
  readonly phase: Phase;
  readonly event: "return" | "accept";
  readonly remarks: string;
  readonly signedName: string;
  readonly signedOrganisation: string;
  /** Whether all four phases are accepted. */
  readonly isComplete: boolean;
};

/** How often a colleague was reminded, and when the last mail of any kind went to him. */
export type Reminded = { readonly times: number; readonly lastAt: Date };

/** A manager reminds a colleague by hand when no mail went to him for so many hours. */
export const BY_HAND_HOURS = 24;
