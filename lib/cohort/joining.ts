import type { Locale, Text } from "@/lib/result";
import type { ConsentLevel } from "@/lib/snapshots";
import type { CohortEvent, PhaseOrder } from "./states";

/** What an invitation link shows to the person who opens it. */
export type JoiningNotice = {
  readonly cohortId: string;
  readonly cohortName: Text;
  /** The name of the cohort above, if any. */
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
  /** The current version of the text, and the version agreed to. If they differ, the firm is asked again. */
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
