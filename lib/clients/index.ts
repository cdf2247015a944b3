import type { Assessment, PhaseEvent } from "@/lib/assessments";
import type { ClientView, Engagement, EngagementTerms } from "@/lib/engagement";
import type { Instrument, ItemId, Level, Phase } from "@/lib/instrument";
import type { EngagementRole } from "@/lib/policy";
import type { Rating } from "@/lib/rating";
import type { RegisteredLink } from "@/lib/register";

export * from "./review";

/** A client as its consultant sees it while the engagement is active. */
export type Client = {
  readonly id: string;
  readonly name: string;
  readonly industry: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly timeZone: string;
  readonly isDemo: boolean;
  readonly engagement: ActiveEngagement;
  /** The actor's role towards the client, used by policy. */
  readonly role: EngagementRole;
};

export type ActiveEngagement = EngagementTerms & { readonly id: string; readonly endsAt: Date };

/** An engagement as its consultant sees it. Of the firm it contains only the name and time zone. */
export type OwnEngagement = Engagement & {
  readonly firmName: string;
  readonly isDemo: boolean;
  readonly timeZone: string;
};

export type PortfolioClient = {
  readonly engagement: OwnEngagement;
  /** True if the consultant has asked for a later end date. */
  readonly longerAsked: boolean;
  /** Undefined unless the engagement is active, that is, while it is requested or offered, and after it has ended. */
  readonly open: OpenClient | undefined;
};

/** What the daily e-mail to a consultant says about one client. */
export type ClientNews = {
  readonly firmId: string;
  readonly firmName: string;
  readonly timeZone: string;
  /** What happened to the access since the last e-mail; null if nothing. */
  readonly event: "granted" | "declined" | "ended" | null;
  readonly endsAt: Date;
  /** The latest cycle, if the access is active, with the phases submitted since the last e-mail. */
  readonly cycle:
    | (Pick<Assessment, "id" | "states"> & {
        readonly mayReview: boolean;
        readonly seesSelf: boolean;
        readonly fresh: readonly Phase[];
      })
    | undefined;
};

/** What the portfolio shows about a client during an active engagement, limited by its scope. */
export type OpenClient = {
  readonly industry: string | null;
  readonly employees: number | null;
  /** The latest cycle; undefined if there is none yet. */
  readonly assessment: Assessment | undefined;
  /** How many members have answered each item of the latest cycle. */
  readonly answered: ReadonlyMap<ItemId, number>;
  /** Number of members who have not answered anything in it. */
  readonly silent: number;
  /** Whether the consultant may see the firm's own scores; in a blind engagement only after giving their own rating. */
  readonly seesSelf: boolean;
  /** The consultant's own draft rating, for as long as the firm's scores are hidden from them because of it. */
  readonly draft: RatingDraft | undefined;
  /** The latest two cycles with a visible result, latest first; undefined outside the scope. */
  readonly results: readonly CycleRating[] | undefined;
  /** The customers of today; undefined outside the scope. */
  readonly customers: readonly RegisteredLink[] | undefined;
};

type OwnText = { readonly id: string; readonly text: string; readonly at: Date };

/**
 * What a consultant wrote about a client. It belongs to the consultant and stays readable after the access has ended.
 */
export type OwnWork = {
  readonly firm: string;
  readonly timeZone: string;
  readonly notes: readonly OwnText[];
  readonly ratings: readonly OwnRating[];
  readonly decisions: readonly {
    readonly id: string;
    readonly phase: Phase;
    readonly event: "accept" | "return";
    readonly reason: string;
    readonly at: Date;
  }[];
  readonly remarks: readonly (OwnText & { readonly item: string })[];
};

export type OwnRating = {
  readonly id: string;
  /** When the rating was given, or for a draft, when it was begun. */
  readonly at: Date;
  readonly isGiven: boolean;
  readonly blind: boolean;
  readonly items: readonly (RatedItem & { readonly item: string })[];
};

/** Progress of a draft rating: number of items judged, and of items that apply to the firm. */
export type RatingDraft = { readonly n: number; readonly all: number };

/** The latest revision of the result of one cycle. */
export type CycleRating = {
  readonly assessmentId: string;
  readonly cycle: number;
  readonly frozenAt: Date;
  readonly rating: Rating;
};

/** What the first page of a client shows. */
export type ClientOverview = Omit<OpenClient, "industry" | "employees" | "customers"> & { readonly client: Client };

export type ConsultantRating = {
  readonly id: string;
  readonly assessmentId: string;
  readonly consultantId: string | null;
  /** Null after the person has left. */
  readonly consultant: string | null;
  readonly organisation: string | null;
  readonly blind: boolean;
  readonly begunAt: Date;
  readonly givenAt: Date | null;
  readonly items: RatedItems;
};

export type RatedItems = Readonly<Partial<Record<ItemId, RatedVersion>>>;

/** A rated item with its revision and the time it was saved. */
export type RatedVersion = RatedItem & { readonly revision: number; readonly savedAt: Date };

/** A consultant's judgement of one item; level null means "cannot judge". */
export type RatedItem = { readonly level: number | null; readonly evidenceSeen: boolean; readonly note: string };

/** Data of the rating page. None of it comes from the firm's answers or results. */
export type RatingSheet = {
  readonly client: Client;
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  readonly notApplicable: readonly ItemId[];
  /** Whether this is the cycle that can be rated now. */
  readonly isLatest: boolean;
  /** The acting consultant's own rating; undefined before it is begun. */
  readonly rating: ConsultantRating | undefined;
};

/** A completed rating of a client, with the firm's own figures to compare. */
export type RatedCycle = {
  readonly firm: string;
  readonly cycle: number;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly notApplicable: readonly string[];
  readonly rating: ConsultantRating;
  readonly isOwn: boolean;
  /** Undefined before the result is frozen, and if the access does not include results. */
  readonly self: SelfFigures | undefined;
};

/**
 * The levels of the first frozen revision of a cycle, null if there is none. Later revisions are not used, because the
 * firm may have changed answers after reading a rating.
 */
export type SelfFigures = Readonly<Record<"overall" | "pre" | "lrn" | "app" | "eva", number | null>>;

/** How the answers of a frozen result are distributed, by item, within the limits of what the reader may see. */
export type AnswerSpread = {
  readonly revision: number;
  readonly detail: Rating["detail"];
  readonly respondents: number;
};

/**
 * One answer of an anonymous, numbered person in a closed phase. Used only to count signs of careless answering; never
 * displayed.
 */
export type FlagRow = {
  readonly respondent: number;
  readonly item: ItemId;
  readonly answer: { readonly level: Level } | { readonly dontKnow: true };
  readonly firstSaved: Date | null;
};

export type ReviewEvent = {
  readonly phase: Phase;
  readonly event: PhaseEvent;
  readonly reason: string;
  readonly at: Date;
  readonly signedName: string;
  readonly isOwn: boolean;
  /** True if a member of the firm did it. False for a reviewer, and if the person's data were erased. */
  readonly isByFirm: boolean;
};

/** A phase that waits for review by the acting reviewer. */
export type ReviewDue = {
  readonly firmId: string;
  readonly firm: string;
  readonly timeZone: string;
  readonly assessmentId: string;
  readonly cycle: number;
  readonly phase: Phase;
  readonly submittedAt: Date | null;
  /** How far the reviewer's own rating of the cycle is. */
  readonly rating: "none" | RatingDraft | "given";
};

export type AccessLine = {
  readonly id: string;
  readonly at: Date;
  readonly view: ClientView;
  readonly subjects: readonly string[];
  readonly engagementId: string;
  /** Null after the person has left. */
  readonly consultant: string | null;
};

/** A reviewer's remark that was sent with a decision. */
export type SentRemark = {
  readonly item: ItemId;
  readonly phase: Phase;
  readonly text: string;
  readonly at: Date;
  readonly event: "accept" | "return";
  /** The reviewer's name as signed; empty after the person's data were erased. */
  readonly signedName: string;
};
export * from "./rated-value";
