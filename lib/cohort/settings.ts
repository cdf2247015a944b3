import type { Text } from "@/lib/result";
import type { PhaseOrder, ReminderTarget } from "./states";

/** The settings of a cohort that an administrator can change. */
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
  /** The deadline in force: its own, otherwise the one of the nearest cohort above. */
  readonly closesOn: string | null;
  readonly ownClosesOn: string | null;
  /**
   * Whether a firm has joined this cohort or one below it. From then on, settings that protect firms can only become
   * stricter.
   */
  readonly hasFirms: boolean;
  /** The minimum k of the cohort above, which is the lower limit here; null for a root. */
  readonly minimumAbove: number | null;
};

/** The reminder rule that applies to the firms of a cohort; it may come from a cohort above. */
export type ReminderRule = Pick<CohortSettings, "remindBeforeDays" | "remindEveryDays" | "closesOn"> & {
  /** The cohort that defines the rule, and its name. */
  readonly cohortId: string;
  readonly name: Text;
  readonly remind: ReminderTarget;
};
