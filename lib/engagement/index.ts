/** What a firm opens to a consultant, beside its name and how far its cycle is. */
export const ENGAGEMENT_SCOPES = [
  "position",
  "answers",
  "results",
  "records",
  "plan",
  "pulse-figures",
  "compare",
] as const;
export type EngagementScope = (typeof ENGAGEMENT_SCOPES)[number];

/** What a form offers: scopes with a page behind them. */
export const OFFERED_SCOPES = [
  "position",
  "results",
  "answers",
  "records",
  "plan",
  "pulse-figures",
  "compare",
] as const;

/** Whether a scope is asked for without the one that its figures stand in: those of the pulse are part of a result. */
export const lacksResults = (scope: readonly EngagementScope[]): boolean =>
  scope.includes("pulse-figures") && !scope.includes("results");

/** Pages and files of a client, as the access log of the firm names them. */
export const CLIENT_VIEWS = [
  "portfolio",
  "overview",
  "position",
  "answers",
  "result",
  "records",
  "file",
  "plan",
  "pulse-figures",
  "rating",
  "review",
  "calibration",
  "compare",
  "benchmark",
  "notes",
  "export",
  "print",
] as const;
export type ClientView = (typeof CLIENT_VIEWS)[number];

const ENGAGEMENT_STATES = ["asked", "offered", "active", "declined", "expired", "revoked"] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

/** Who began an engagement, or ended it. */
export const ENGAGEMENT_SIDES = ["firm", "consultant"] as const;
export type EngagementSide = (typeof ENGAGEMENT_SIDES)[number];

type EngagementDates = {
  /** When the firm said yes; null: the consultant has asked, and nothing is open. */
  readonly grantedAt: Date | null;
  /** When the consultant said yes; null: the firm has offered. */
  readonly acceptedAt: Date | null;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
  readonly declinedAt: Date | null;
};

/**
 * What an engagement is at a moment. Only "active" opens anything, and it ends with the very instant of `endsAt`.
 *
 * The row rules say the same in `app.engagement_is_active`; a test holds the two together.
 */
export function engagementState(dates: EngagementDates, at: Date): EngagementState {
  if (dates.revokedAt !== null) return "revoked";
  if (dates.declinedAt !== null) return "declined";
  if (at >= dates.endsAt) return "expired";
  if (dates.grantedAt === null) return "asked";
  return dates.acceptedAt === null ? "offered" : "active";
}

const DAY_MS = 86_400_000;

/** Whole days until an instant, rounded up; 0 when it is past. */
export const daysUntil = (end: Date, at: Date): number =>
  Math.max(0, Math.ceil((end.getTime() - at.getTime()) / DAY_MS));

/** Days before its end from which an engagement is said to end soon. */
export const ENDING_DAYS = 30;

/** An engagement lasts two years at most; a firm can grant another one. */
export const LONGEST_DAYS = 731;

/** What is open, and how its consultant works with it. */
export type EngagementTerms = {
  readonly scope: readonly EngagementScope[];
  readonly mayReview: boolean;
  readonly blindUntilRated: boolean;
};

/** What is open to a consultant, and how it came to be; the state follows from it by `engagementState`. */
export type Engagement = EngagementDates &
  EngagementTerms & {
    readonly id: string;
    readonly firmId: string;
    readonly askedBy: EngagementSide;
    readonly message: string;
    readonly createdAt: Date;
    readonly startsAt: Date | null;
    readonly revokedBy: EngagementSide | null;
  };

/** What the firm opens: what, until when, and how. */
export type Terms = EngagementTerms & { readonly endsAt: Date };

/** An engagement as the firm sees it. */
export type FirmEngagement = Engagement & {
  readonly consultantId: string | null;
  /** The address of an offer; null where the consultant asked. */
  readonly email: string | null;
  /** Null while an offer is not taken, and once the person is gone. */
  readonly consultant: string | null;
  readonly organisation: string | null;
  /** Who of the firm granted it. */
  readonly grantedBy: string | null;
};

/** Terms as a form carries them along and sends them back: what stood when it was filled in. */
type TermsBefore = {
  readonly wasScope: string;
  readonly wasMayReview: "on" | "off";
  readonly wasBlind: "on" | "off";
  readonly wasEndsAt: string;
};

export const wasOf = ({ scope, mayReview, blindUntilRated, endsAt }: Terms): TermsBefore => ({
  wasScope: scope.join(" "),
  wasMayReview: mayReview ? "on" : "off",
  wasBlind: blindUntilRated ? "on" : "off",
  wasEndsAt: endsAt.toISOString(),
});

export function readWas({ wasScope, wasMayReview, wasBlind, wasEndsAt }: TermsBefore): Terms {
  const said = wasScope.split(" ");
  return {
    scope: ENGAGEMENT_SCOPES.filter((one) => said.includes(one)),
    mayReview: wasMayReview === "on",
    blindUntilRated: wasBlind === "on",
    endsAt: new Date(wasEndsAt),
  };
}
