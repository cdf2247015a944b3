import type { Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { Scope } from "./workflow";

/** The data for an e-mail about assigned questions. */
export type MailedAssignment = {
  readonly firmName: string;
  readonly cycle: number;
  /** The questionnaire version that the assessment uses. */
  readonly instrument: { readonly id: string; readonly version: string };
  readonly locale: Locale;
  readonly givenBy: string;
  readonly scopes: readonly Scope[];
  /** Items that the colleague has answered, and items that do not apply. */
  readonly settled: ReadonlySet<string>;
  readonly note: string;
};

/** The data for an e-mail about a reviewer's decision. */
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

/** How many reminders a colleague has received, and when they last received any e-mail. */
export type Reminded = { readonly times: number; readonly lastAt: Date };

/** A manager can send a reminder by hand if the colleague received no e-mail in this many hours. */
export const BY_HAND_HOURS = 24;
