import type { Names } from "@/lib/name-rules";
import type { Locale } from "@/lib/result";
import type { ReminderSample } from "./mailed";
import type { FirmStage, MailState, NotReminded } from "./states";

/** Filters of the list: one stage, failed or refused e-mails, firms no longer asked, or all that still are. */
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
  /** Empty if the administrator did not enter a name and the firm has not opened the invitation. */
  readonly name: string;
  readonly email: string;
  /** The contact person for administrators, and their telephone number; empty if not entered. */
  readonly contact: string;
  readonly telephone: string;
  readonly locale: Locale;
  readonly stage: FirmStage;
  readonly submitted: number;
  readonly accepted: number;
  readonly mail: MailState;
  /** When the last e-mail was sent, or when it was decided that no more are sent. */
  readonly mailedAt: Date | null;
  readonly problem: string;
  /** Whole days past the deadline for a firm that has not submitted everything; null if it is not late. */
  readonly daysLate: number | null;
  /** For a late firm: the day it last saved or submitted something; null if it does not show this. */
  readonly activeOn: string | null;
  readonly calledAt: Date | null;
};

/** A note about a call to a firm, and who made it; null after that person is no longer an administrator. */
export type FirmCall = { readonly id: string; readonly at: Date; readonly note: string; readonly by: string | null };

export const CALL_NOTE_MAX = 2000;

/**
 * How many firms would get a reminder now, and how many would not, by reason. The sum is the number of all firms that
 * are asked.
 */
export type ReminderCounts = { readonly due: number; readonly notDue: NotReminded };

export type CohortFirms = {
  readonly firms: readonly CohortFirm[];
  /** Number of rows that match the filter and the search. */
  readonly total: number;
  readonly counts: Readonly<Record<FirmFilter, number>>;
  /** Number of undelivered e-mails that were never sent; the others were refused. */
  readonly unsent: number;
  /** The firms that would get a reminder now; the first of them by name. */
  readonly reminders: ReminderCounts & {
    readonly names: readonly string[];
    /** One example of the reminder for each language and each text: the one for the first firm by name. */
    readonly samples: readonly ReminderSample[];
    /** When the first of the firms that got an e-mail this week may get the next one. */
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
  /** Names to insert into e-mails to the firm, which are in its own language. */
  readonly names: Names;
  readonly email: string;
  readonly contact: string;
  readonly telephone: string;
  /** Increases when the address changes; links with a lower number are then invalid. */
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

/** Outcome of an e-mail that may have been sent: the worker or the connection failed during sending. */
export const INTERRUPTED = "interrupted";

/**
 * Outcome of an e-mail that waits for an unreachable mail server, or has waited too long. `app.firms_of` knows this
 * value.
 */
export const UNREACHABLE = "unreachable";

export const FIRMS_A_PAGE = 50;

/** Maximum number of names listed for a reminder. For more firms, only the number is shown. */
export const REMINDED_NAMES_MAX = 1000;
