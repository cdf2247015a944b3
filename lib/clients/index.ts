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
  /** What the actor is to it, for policy. */
  readonly role: EngagementRole;
};

export type ActiveEngagement = EngagementTerms & { readonly id: string; readonly endsAt: Date };

/** An engagement as its consultant sees it: the name of the firm and nothing else of it. */
export type OwnEngagement = Engagement & {
  readonly firmName: string;
  readonly isDemo: boolean;
  readonly timeZone: string;
};

export type PortfolioClient = {
  readonly engagement: OwnEngagement;
  /** A later end was asked for. */
  readonly longerAsked: boolean;
  /** Undefined while nothing is open: asked, offered, or over. */
  readonly open: OpenClient | undefined;
};

/** What the daily mail says of one client. */
export type ClientNews = {
  readonly firmId: string;
  readonly firmName: string;
  readonly timeZone: string;
  /** Null: the access stands as it stood. */
  readonly event: "granted" | "declined" | "ended" | null;
  readonly endsAt: Date;
  /** The latest cycle while the access is active, with the phases that were submitted since the last mail. */
  readonly cycle:
    | (Pick<Assessment, "id" | "states"> & {
        readonly mayReview: boolean;
        readonly seesSelf: boolean;
        readonly fresh: readonly Phase[];
      })
    | undefined;
};

/** What the portfolio shows of a client while its engagement is active, by scope. */
export type OpenClient = {
  readonly industry: string | null;
  readonly employees: number | null;
  /** The latest cycle; undefined before the first. */
  readonly assessment: Assessment | undefined;
  /** How many colleagues have answered each item of it. */
  readonly answered: ReadonlyMap<ItemId, number>;
  /** Members who have answered nothing of it. */
  readonly silent: number;
  /** Whether the firm's own scores of it are open: under a blind engagement only after the own rating. */
  readonly seesSelf: boolean;
  /** The consultant's own draft of its rating, while that closes the firm's scores to him. */
  readonly draft: RatingDraft | undefined;
  /** The latest two cycles with a result that may be seen, the latest first; undefined outside the scope. */
  readonly results: readonly CycleRating[] | undefined;
  /** The customers of today; undefined outside the scope. */
  readonly customers: readonly RegisteredLink[] | undefined;
};

type OwnText = { readonly id: string; readonly text: string; readonly at: Date };

/** What a consultant wrote about a client: theirs, whatever became of the access. */
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
  /** When it was given; of a draft, when it was begun. */
  readonly at: Date;
  readonly isGiven: boolean;
  readonly blind: boolean;
  readonly items: readonly (RatedItem & { readonly item: string })[];
};

/** How far a rating is that is not given yet: items judged, of those that apply to the firm. */
export type RatingDraft = { readonly n: number; readonly all: number };

/** The result of one cycle, its latest revision. */
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
  /** Null once the person is gone. */
  readonly consultant: string | null;
  readonly organisation: string | null;
  readonly blind: boolean;
  readonly begunAt: Date;
  readonly givenAt: Date | null;
  readonly items: RatedItems;
};

export type RatedItems = Readonly<Partial<Record<ItemId, RatedVersion>>>;

/** The same as it stands, and which version that is. */
export type RatedVersion = RatedItem & { readonly revision: number; readonly savedAt: Date };

/** What a consultant said of one item; null: he cannot judge it. */
export type RatedItem = { readonly level: number | null; readonly evidenceSeen: boolean; readonly note: string };

/** What the rating page stands on: nothing of it comes from the answers or the results of the firm. */
export type RatingSheet = {
  readonly client: Client;
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  readonly notApplicable: readonly ItemId[];
  /** Whether this is the cycle that can be rated now. */
  readonly isLatest: boolean;
  /** The acting consultant's own; undefined before it is begun. */
  readonly rating: ConsultantRating | undefined;
};

/** A given rating of a client with what it is held against. */
export type RatedCycle = {
  readonly firm: string;
  readonly cycle: number;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly notApplicable: readonly string[];
  readonly rating: ConsultantRating;
  readonly isOwn: boolean;
  /** Undefined before the freeze, and where results are not part of the access. */
  readonly self: SelfFigures | undefined;
};

/**
 * The levels of the first frozen revision of a cycle, null where there is none: a later one may follow what the firm read
 * in a rating.
 */
export type SelfFigures = Readonly<Record<"overall" | "pre" | "lrn" | "app" | "eva", number | null>>;

/** How the answers of a frozen result spread, item by item, as far as the reader may be told. */
export type AnswerSpread = {
  readonly revision: number;
  readonly detail: Rating["detail"];
  readonly respondents: number;
};

/** One answer of a numbered person in a closed phase: for counting signs of haste, and never shown. */
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
  /** Known to be a move of the firm's own people: a reviewer signs, and of somebody erased nothing is known. */
  readonly isByFirm: boolean;
};

/** A phase that waits for the acting reviewer. */
export type ReviewDue = {
  readonly firmId: string;
  readonly firm: string;
  readonly timeZone: string;
  readonly assessmentId: string;
  readonly cycle: number;
  readonly phase: Phase;
  readonly submittedAt: Date | null;
  /** How far his own rating of the cycle is. */
  readonly rating: "none" | RatingDraft | "given";
};

/** A line of the access log. */
export type AccessLine = {
  readonly id: string;
  readonly at: Date;
  readonly view: ClientView;
  readonly subjects: readonly string[];
  readonly engagementId: string;
  /** Null once the person is gone. */
  readonly consultant: string | null;
};

/** A remark that went out with a decision. */
export type SentRemark = {
  readonly item: ItemId;
  readonly phase: Phase;
  readonly text: string;
  readonly at: Date;
  readonly event: "accept" | "return";
  /** As it was signed; empty once the person is gone. */
  readonly signedName: string;
};
export * from "./rated-value";
