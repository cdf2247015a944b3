import type { Text } from "@/lib/result";
import type { PhaseOrder, ReminderTarget } from "./states";

/** What an administrator sets of a cohort. */
export type CohortFields = {
  readonly name: Text;
  readonly liaison: string;
  readonly opensOn: string | null;
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
  /** The deadline in force: its own, else that of the nearest cohort above. */
  readonly closesOn: string | null;
  readonly ownClosesOn: string | null;
  /** Whether a firm has joined it or one below it: what firms rely on then only gets stronger. */
  readonly hasFirms: boolean;
  /** The minimum of the cohort above, which it does not go below; null for a root. */
  readonly minimumAbove: number | null;
};

/** The rule by which firms of a cohort are reminded, which may be that of a cohort above. */
export type ReminderRule = Pick<CohortSettings, "remindBeforeDays" | "remindEveryDays" | "closesOn"> & {
  /** The cohort that has the rule, and its name. */
  readonly cohortId: string;
  readonly name: Text;
  readonly remind: ReminderTarget;
};
