import type { Locale, Text } from "@/lib/result";
import type { ConsentLevel } from "@/lib/snapshots";
import type { CohortEvent, PhaseOrder } from "./states";

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

export type Sharing = {
  readonly cohortId: string;
  readonly name: Text;
  readonly liaison: string;
  readonly closesOn: string | null;
  readonly minimumK: number;
  readonly consentText: Text | null;
  readonly level: ConsentLevel;
  readonly joinedAt: Date;
  readonly consentAt: Date;
  /** The text as it is now, and as it was agreed to; where they differ the firm is asked anew. */
  readonly version: number;
  readonly agreedVersion: number;
};

export type SharingEvent = {
  readonly event: CohortEvent;
  readonly cohortId: string;
  readonly level: number | null;
  readonly version: number | null;
  readonly at: Date;
};
