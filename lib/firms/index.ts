import type { Stratum } from "@/lib/instrument";
import type { Names } from "@/lib/name-rules";
import type { FirmRole } from "@/lib/policy";
import type { Locale, Text } from "@/lib/result";

/** A firm as one of its members sees it. */
export type Firm = {
  readonly id: string;
  /** The name shown to the current reader. */
  readonly name: string;
  /** Names for readers of another language: in an e-mail, a poster, a copy. */
  readonly names: Names;
  readonly industry: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  /** The current user's role in the firm. */
  readonly role: FirmRole;
  readonly stratum: Stratum;
  readonly displayName: string;
  readonly ownNames: Names;
  readonly cohorts: readonly FirmCohort[];
  /** Whether any cohort of the firm requires a reviewer. */
  readonly reviewerRequired: boolean;
};

/** A cohort that the firm has joined, and what the firm lets it see. */
export type FirmCohort = {
  readonly id: string;
  readonly name: Text;
  readonly consentLevel: number;
  readonly reviewerRequired: boolean;
};

/** A member of a firm as colleagues see them: a name, no address. */
export type Member = {
  readonly personId: string;
  readonly displayName: string;
  readonly role: FirmRole;
  readonly stratum: Stratum;
  readonly since: Date;
  /** The member joined with an invitation card, not by e-mail. */
  readonly byCard: boolean;
};
export * from "./firm-frame";
export * from "./free-fields";
