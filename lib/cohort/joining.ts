import type { Locale, Text } from "@/lib/result";
import type { PhaseOrder } from "./states";

/** What an invitation says to whoever holds its link. */
export type JoiningNotice = {
  readonly cohortId: string;
  readonly cohortName: Text;
  /** The cohort above, if any. */
  readonly programmeName: Text | null;
  readonly firmName: string;
  readonly locale: Locale;
  readonly liaison: string;
  readonly closesOn: string | null;
  readonly minimumK: number;
  readonly consentText: Text | null;
  readonly consentVersion: number;
  readonly reviewerRequired: boolean;
  readonly phaseOrder: PhaseOrder;
  readonly optedOut: boolean;
  readonly state: "open" | "used" | "revoked";
};
