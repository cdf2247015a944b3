import type { Stratum } from "@/lib/instrument";
import type { Names } from "@/lib/name-rules";
import type { FirmRole } from "@/lib/policy";
import type { Locale, Text } from "@/lib/result";

/** A firm as one of its members sees it. */
export type Firm = {
  readonly id: string;
  /** As its reader is shown it. */
  readonly name: string;
  /** For readers of another language: of a mail, a poster, a copy. */
  readonly names: Names;
  readonly industry: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  /** What the actor is in it. */
  readonly role: FirmRole;
  readonly stratum: Stratum;
  readonly displayName: string;
  readonly ownNames: Names;
  readonly cohorts: readonly FirmCohort[];
  /** Whether any cohort of the firm asks for a reviewer. */
  readonly reviewerRequired: boolean;
};

/** A cohort that the firm is in, and what it lets the cohort see. */
export type FirmCohort = {
  readonly id: string;
  readonly name: Text;
  readonly consentLevel: number;
  readonly reviewerRequired: boolean;
};

/** A member of a firm as colleagues see him: a name, no address. */
export type Member = {
  readonly personId: string;
  readonly displayName: string;
  readonly role: FirmRole;
  readonly stratum: Stratum;
  readonly since: Date;
  /** Joined by an invite card, not by a mail. */
  readonly byCard: boolean;
};
export * from "./firm-frame";
export * from "./free-fields";
