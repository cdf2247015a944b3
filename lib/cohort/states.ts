/** In what order a firm of a cohort may open its phases: all at once, or each after the one before is submitted. */
export const PHASE_ORDERS = ["free", "sequence"] as const;
export type PhaseOrder = (typeof PHASE_ORDERS)[number];

/** Fewest firms any published figure rests on; a cohort may ask for more, never for fewer. */
export const MINIMUM_K = 5;
export const MINIMUM_K_MOST = 50;

/** Whom a reminder is for: who has not come this far. Each includes the ones before it. */
export const REMINDER_TARGETS = ["not-joined", "not-started", "not-submitted"] as const;
export type ReminderTarget = (typeof REMINDER_TARGETS)[number];

/** Why a firm gets no reminder now; whoever was revoked or has left is not asked at all and stands nowhere. */
export const REMINDER_REASONS = ["done", "recent", "waiting", "undelivered", "opted-out", "no-address"] as const;
export type ReminderReason = (typeof REMINDER_REASONS)[number];

/** Firms that get no reminder now, by reason. */
export type NotReminded = ReadonlyMap<ReminderReason, number>;

/** How far a firm of a cohort is, from the mail that waits to the frozen result. */
const FIRM_STAGES = ["invited", "joined", "started", "submitted", "reviewed", "frozen"] as const;
export type FirmStage = (typeof FIRM_STAGES)[number];

/** What became of the last mail to a firm, or why it gets none; none was needed where it joined by its code. */
const MAIL_STATES = ["none", "waiting", "sent", "failed", "bounced", "opted-out", "revoked", "left"] as const;
export type MailState = (typeof MAIL_STATES)[number];

export const MAIL_KINDS = ["invitation", "reminder"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What became of one mail; none while it waits. A dropped one was not needed any more when its turn came. */
export const MAIL_OUTCOMES = ["sent", "failed", "bounced", "dropped"] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

/** What can happen to a cohort; kept for ever with who did it. */
export const COHORT_EVENTS = [
  "made",
  "changed",
  "moved",
  "administrator-invited",
  "administrator-joined",
  "administrator-removed",
  "firms-invited",
  "invitation-revoked",
  "invitation-corrected",
  "firms-reminded",
  "firm-joined",
  "consent-changed",
  "firm-left",
] as const;
export type CohortEvent = (typeof COHORT_EVENTS)[number];
