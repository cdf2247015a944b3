import type { Text } from "@/lib/result";
import type { PhaseOrder, ReminderTarget } from "./states";

/** What an administrator sets of a cohort. */
export type CohortFields = {
  readonly name: Text;
  readonly liaison: string;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly phaseOrder: PhaseOrder;
  readonly reviewerRequired: boolean;
  readonly minimumK: number;
  /** Null: the standard text. */
  readonly consentText: Text | null;
  readonly remind: ReminderTarget | null;
  readonly remindBeforeDays: number;
  readonly remindEveryDays: number;
};

export type CohortSettings = CohortFields & {
  readonly id: string;
  readonly parentId: string | null;
  readonly consentVersion: number;
  /** Whether a firm has joined it or one below it: what firms rely on then only gets stronger. */
  readonly hasFirms: boolean;
  /** The minimum of the cohort above, which it does not go below; null for a root. */
  readonly minimumAbove: number | null;
};

/** Whom the closing date of a cohort is for. A firm is told the date of the cohort that it was invited to, and no other. */
export type ClosingDates = {
  /** The firms that were invited to this cohort itself. */
  readonly firms: number;
  /** Every cohort below it, with its own date. */
  readonly below: readonly Pick<CohortSettings, "id" | "name" | "closesOn">[];
};

/** The rule by which firms of a cohort are reminded, which may be that of a cohort above. */
export type ReminderRule = Pick<CohortSettings, "remindBeforeDays" | "remindEveryDays" | "closesOn"> & {
  /** The cohort that has the rule, and its name. */
  readonly cohortId: string;
  readonly name: Text;
  readonly remind: ReminderTarget;
};
