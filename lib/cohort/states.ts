/**
 * The order in which a firm of a cohort may open its phases: all at once, or each after the previous one is submitted.
 */
export const PHASE_ORDERS = ["free", "sequence"] as const;
export type PhaseOrder = (typeof PHASE_ORDERS)[number];

/** Minimum number of firms behind any published figure; a cohort may set a higher number, never a lower one. */
export const MINIMUM_K = 5;
export const MINIMUM_K_MOST = 50;

/** Which firms get a reminder, by what they have not done yet. Each value includes the ones before it. */
export const REMINDER_TARGETS = ["not-joined", "not-started", "not-submitted"] as const;
export type ReminderTarget = (typeof REMINDER_TARGETS)[number];

/** Which firms a person may remind by hand: also those whose deadline has passed. */
export const REMINDED_BY_HAND = ["late", ...REMINDER_TARGETS] as const;
export type RemindedByHand = (typeof REMINDED_BY_HAND)[number];

/** Why a firm gets no reminder now. Firms that were revoked or have left are not asked, so they are not counted. */
export const REMINDER_REASONS = [
  "done",
  "on-time",
  "recent",
  "waiting",
  "undelivered",
  "opted-out",
  "no-address",
] as const;
export type ReminderReason = (typeof REMINDER_REASONS)[number];

/** Firms that get no reminder now, by reason. */
export type NotReminded = ReadonlyMap<ReminderReason, number>;

/** The progress of a firm in a cohort, from the first e-mail to the frozen result. */
const FIRM_STAGES = ["invited", "joined", "started", "submitted", "reviewed", "frozen"] as const;
export type FirmStage = (typeof FIRM_STAGES)[number];

/**
 * The state of the last e-mail to a firm, or why it gets none. "none": the firm joined by its code, so no e-mail was
 * needed.
 */
const MAIL_STATES = ["none", "waiting", "sent", "failed", "bounced", "opted-out", "revoked", "left"] as const;
export type MailState = (typeof MAIL_STATES)[number];

export const MAIL_KINDS = ["invitation", "reminder"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** The outcome of one e-mail; none while it waits. "dropped": no longer needed when its turn came. */
export const MAIL_OUTCOMES = ["sent", "failed", "bounced", "dropped"] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

/** Events of a cohort; stored permanently with the person who caused them. */
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
