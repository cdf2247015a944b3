/** What a firm can open to a consultant, in addition to its name and the progress of its cycle. */
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

/** The scopes that the form offers, because a page exists for each. */
export const OFFERED_SCOPES = [
  "position",
  "results",
  "answers",
  "records",
  "plan",
  "pulse-figures",
  "compare",
] as const;

/**
 * True if a scope is requested without the results it is part of: figures of the short employee questionnaire appear
 * within a result.
 */
export const lacksResults = (scope: readonly EngagementScope[]): boolean =>
  scope.includes("pulse-figures") && !scope.includes("results");

/** Pages and files of a client, as named in the firm's access log. */
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

/** Who started or ended an engagement. */
export const ENGAGEMENT_SIDES = ["firm", "consultant"] as const;
export type EngagementSide = (typeof ENGAGEMENT_SIDES)[number];

type EngagementDates = {
  /** When the firm agreed; null if the consultant has asked and the firm has not answered. */
  readonly grantedAt: Date | null;
  /** When the consultant accepted; null if the firm has offered and the consultant has not answered. */
  readonly acceptedAt: Date | null;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
  readonly declinedAt: Date | null;
};

/**
 * The state of an engagement at a given time. Only "active" gives access, and it ends exactly at `endsAt`.
 *
 * The row policies use the same rule in `app.engagement_is_active`; a test checks that both agree.
 */
export function engagementState(dates: EngagementDates, at: Date): EngagementState {
  if (dates.revokedAt !== null) return "revoked";
  if (dates.declinedAt !== null) return "declined";
  if (at >= dates.endsAt) return "expired";
  if (dates.grantedAt === null) return "asked";
  return dates.acceptedAt === null ? "offered" : "active";
}

const DAY_MS = 86_400_000;

/** Whole days until a time, rounded up; 0 if it is past. */
export const daysUntil = (end: Date, at: Date): number =>
  Math.max(0, Math.ceil((end.getTime() - at.getTime()) / DAY_MS));

/** Days before its end from which an engagement is shown as ending soon. */
export const ENDING_DAYS = 30;

/** The maximum duration of an engagement, two years; after that a firm can grant a new one. */
export const LONGEST_DAYS = 731;

/** What is open, and how its consultant works with it. */
export type EngagementTerms = {
  readonly scope: readonly EngagementScope[];
  readonly mayReview: boolean;
  readonly blindUntilRated: boolean;
};

/** What is open to a consultant, and its history; `engagementState` derives the state. */
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

/** The terms that the firm grants, with their end date. */
export type Terms = EngagementTerms & { readonly endsAt: Date };

export type FirmEngagement = Engagement & {
  readonly consultantId: string | null;
  /** The e-mail address of an offer; null if the consultant asked. */
  readonly email: string | null;
  /** Null until an offer is accepted, and after the consultant has left. */
  readonly consultant: string | null;
  readonly organisation: string | null;
  /** The member of the firm who granted it. */
  readonly grantedBy: string | null;
};

/** The terms at the time a form was filled in, sent back with it to detect changes in between. */
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
