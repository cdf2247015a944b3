import type { Names } from "@/lib/name-rules";
import type { Locale } from "@/lib/result";
import type { ReminderSample } from "./mailed";
import type { FirmStage, MailState, NotReminded } from "./states";

/** What is shown: one stage, mails that did not arrive or are not wanted, those who are no longer asked, or all that are. */
export const FIRM_FILTERS = [
  "all",
  "invited",
  "joined",
  "started",
  "submitted",
  "reviewed",
  "frozen",
  "undelivered",
  "opted-out",
  "ended",
  "late",
] as const;

export type FirmFilter = (typeof FIRM_FILTERS)[number];

export type CohortFirm = {
  readonly cohortId: string;
  /** Null for a firm that joined without an invitation. */
  readonly invitationId: string | null;
  /** Empty where the administrator did not give the name and the firm has not opened it. */
  readonly name: string;
  readonly email: string;
  /** Whom the administrators call, and where; empty where they did not write it. */
  readonly contact: string;
  readonly telephone: string;
  readonly locale: Locale;
  readonly stage: FirmStage;
  readonly submitted: number;
  readonly accepted: number;
  readonly mail: MailState;
  /** Of the last mail, or of what it gives as the reason that there is none any more. */
  readonly mailedAt: Date | null;
  readonly problem: string;
  /** Whole days since the deadline of a firm that has not submitted everything; null where it is not late. */
  readonly daysLate: number | null;
  /** Of a late firm: the day on which it last saved or submitted something; null where it does not show it. */
  readonly activeOn: string | null;
  readonly calledAt: Date | null;
};

/** A note of a call to a firm, and by whom; null once they are no administrator any more. */
export type FirmCall = { readonly id: string; readonly at: Date; readonly note: string; readonly by: string | null };

export const CALL_NOTE_MAX = 2000;

/** How many firms would get a reminder now, and how many none and why: together, every firm that is asked counts once. */
export type ReminderCounts = { readonly due: number; readonly notDue: NotReminded };

export type CohortFirms = {
  readonly firms: readonly CohortFirm[];
  /** Of the filter and the search. */
  readonly total: number;
  readonly counts: Readonly<Record<FirmFilter, number>>;
  /** Of the undelivered those whose last mail never left; the others were refused. */
  readonly unsent: number;
  /** Whom a reminder would reach now, the first of them by name. */
  readonly reminders: ReminderCounts & {
    readonly names: readonly string[];
    /** The reminder to the first of them by name, for each language and each text that goes out. */
    readonly samples: readonly ReminderSample[];
    /** When the first of those who got a mail within the week may get the next. */
    readonly nextAt: Date | null;
  };
};

export type InvitationMail = {
  readonly kind: "invitation" | "reminder";
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: "sent" | "failed" | "bounced" | "dropped" | null;
  readonly problem: string;
};

export type InvitedFirm = {
  readonly id: string;
  readonly cohortId: string;
  readonly firmName: string;
  /** For what is written to the firm in its own language. */
  readonly names: Names;
  readonly email: string;
  readonly contact: string;
  readonly telephone: string;
  /** It goes up when the address changes, and the link before ends. */
  readonly linkNumber: number;
  readonly locale: Locale;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
  readonly optedOutAt: Date | null;
  readonly leftAt: Date | null;
  readonly revokedAt: Date | null;
  /** Latest first. */
  readonly mails: readonly InvitationMail[];
};

/** Of a mail that was perhaps sent: the worker or the line broke off meanwhile. */
export const INTERRUPTED = "interrupted";

/** Of a mail that waits for a mail server that cannot be reached, or has waited too long; known to `app.firms_of`. */
export const UNREACHABLE = "unreachable";

export const FIRMS_A_PAGE = 50;

/** Names of firms that a reminder would reach; of a cohort larger than any programme, the others are a number. */
export const REMINDED_NAMES_MAX = 1000;
