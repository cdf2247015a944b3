import type {
  Aim,
  CellId,
  ContextEffect,
  ContextId,
  Corner,
  EvidenceGrade,
  ItemId,
  Lens,
  Level,
  LinkDirection,
  LinkKind,
  MeasureId,
  MeasureTheme,
  Mode,
  OffModel,
  Phase,
  Role,
  Stratum,
  Upgrading,
} from "@/lib/instrument";
import type { TceCheck } from "@/lib/network";

/** Why a figure is not there. A closed list; `ratingReasonWords` gives each its words. */
export const RATING_REASONS = [
  "no move intended",
  "say what should change",
  "too few answers",
  "does not apply",
  "reduced form",
  "too many cells are not scored",
  "a phase is not scored",
  "no cell is scored",
  "no customer link",
  "no link with all three determinants",
  "no share of sales",
  "no role shares",
  "a determinant is not answered",
  "not asked on this link",
  "does not fit a known type",
  "many partners in one bundle",
  "share not known",
  "partner's share not known",
  "fewer than two answers",
  "too few contributors to show groups",
  "no reliable gap",
] as const;
export type RatingReason = (typeof RATING_REASONS)[number];

/** What cannot be computed, as it stands in the JSON. */
export type Missing = { readonly insufficient: RatingReason };
export type Maybe<T> = T | Missing;

export const missing = (reason: RatingReason): Missing => ({ insufficient: reason });
export function isMissing<T extends object | number | string | boolean | null>(value: Maybe<T>): value is Missing {
  return typeof value === "object" && value !== null && "insufficient" in value;
}

export type ByCell<T> = Readonly<Record<CellId, T>>;
export type ByPhase<T> = Readonly<Record<Phase, T>>;
export type ByLens<T> = Readonly<Record<Lens, T>>;
export type ByMode<T = number> = Readonly<Record<Mode, T>>;
export type ByRole<T = number> = Readonly<Record<Role, T>>;

/** A level on 1–5, the same on 0–100, and its provisional error in levels. */
export type Score = {
  readonly level: number;
  readonly points: number;
  readonly sem: number;
  readonly answered: number;
  readonly asked: number;
  readonly prorated: boolean;
};

export type Staged = {
  readonly level: number;
  /** Phases and cells that fail the next level, phases first. */
  readonly blocking: readonly (Phase | CellId)[];
  /** The same with the level each has and the level it must reach. */
  readonly blockers: readonly { readonly at: Phase | CellId; readonly level: number; readonly mustReach: number }[];
};

export type Handover = {
  readonly phase: Phase;
  readonly difference: number;
  readonly odds: number;
  readonly broken: boolean;
  readonly loopBalance: number;
};

export type ScoreSet = {
  readonly cells: ByCell<Maybe<Score>>;
  readonly phases: ByPhase<Maybe<Score>>;
  readonly lenses: ByLens<Maybe<Score>>;
  readonly overall: Maybe<Score>;
};

export type RatingScores = ScoreSet & {
  readonly staged: Maybe<Staged>;
  readonly weakestHandover: Maybe<Handover>;
  readonly cappedByRecords: ScoreSet & { readonly recordsBehind: number; readonly answersAbove3: number };
};

export type DeterminantName = "complexity" | "codifiability" | "capability";

/** One link: what it was told to be, then where it stands among the modes. */
export type LinkFacts = {
  readonly id: string;
  readonly partner: string;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  readonly share: number | null;
  readonly dependence: Dependence;
  /** Whether the partner directs more, or has more power, than the mode lets one expect. */
  readonly checks: { readonly coordination: Maybe<ConsistencyCheck>; readonly power: Maybe<ConsistencyCheck> };
  readonly transactionCost: Maybe<TceCheck>;
  /** Specific assets of the firm less those of the partner, −4 to 4. */
  readonly assetBalance: Maybe<number>;
  readonly trust: Level | null;
  readonly mutualBenefit: Level | null;
};

export type LinkPlacement = {
  readonly determinants: Readonly<Record<DeterminantName, { readonly value: number; readonly se: number }>>;
  /** How typical the link is of each named mode. */
  readonly membership: ByMode;
  readonly offModel: number;
  readonly exclusion: number;
  readonly ambiguity: number;
  readonly mode: Mode | null;
  readonly modeReason: "between types" | "does not fit a known type" | null;
  /** The nearest corner and how sure it is the nearest. */
  readonly nearest: { readonly corner: Corner; readonly odds: number };
  /** How sure each named mode is the nearest. */
  readonly modalShare: ByMode;
  readonly modalShareOffModel: Readonly<Record<OffModel, number>>;
};
export type RatedLink = LinkFacts & (LinkPlacement | Missing);

export type Dependence = {
  readonly own: Maybe<number>;
  readonly partner: Maybe<number>;
  readonly imbalance: Maybe<number>;
  readonly mutual: Maybe<number>;
};
export type ConsistencyCheck = { readonly expected: number; readonly stated: number; readonly flag: boolean };

export type RatingPosition = {
  readonly links: readonly RatedLink[];
  /** Soft membership weighted by sales, for display. */
  readonly portfolio: Maybe<ByMode>;
  readonly offModel: Maybe<number>;
  readonly exclusion: Maybe<number>;
  /** P of method 3.8 (1): odds that a sale runs through a link of each mode. */
  readonly requirementWeights: Maybe<ByMode>;
  /** False when the named modes hold less than .01, so that P is the equal mixture. */
  readonly fitsKnownType: boolean;
  /** Exclusion is the largest of the eight corners: serving is not enough. */
  readonly exclusionLargest: boolean;
  readonly presentMode: Maybe<Mode>;
  readonly roles: Maybe<ByRole>;
  readonly presentRole: Maybe<Role>;
  /** Share of sales over registered customer links, and over those with a place among the modes. */
  readonly coverage: number;
  readonly placedShare: number;
  readonly customerHhi: Maybe<{ readonly low: number; readonly high: number }>;
  readonly powerImbalance: Maybe<{ readonly imbalance: number; readonly knownShare: number }>;
  readonly hasSubSuppliers: boolean;
};

/** Where the required level of a cell comes from. `modes` (or `transition`) and `roles` add up to `serve`. */
export type RequirementParts = {
  readonly modes: ByMode;
  /** In place of the modes when exclusion is the largest corner; else 0. */
  readonly transition: number;
  readonly roles: ByRole;
  readonly serve: number;
  /** Present when a move is intended; `serve + raise = required`. */
  readonly move: Maybe<MoveParts>;
};

export type MoveParts =
  | {
      /** Another role or mode, or a functional or chain move: the largest of four. */
      readonly kind: "reposition";
      readonly modeServe: number;
      readonly transition: number;
      readonly modifier: number;
      /** Transition and modifier together, capped. */
      readonly transitionModified: number;
      readonly roleFloor: number;
      readonly decidedBy: "serve" | "mode" | "transition" | "role";
      readonly raise: number;
      readonly required: number;
    }
  | {
      /** Process or product upgrading in the same mode and role. */
      readonly kind: "same position";
      readonly modifier: number;
      readonly decidedBy: "serve" | "modifier";
      readonly raise: number;
      readonly required: number;
    };

/** The required line of the signature chart and the two marks that belong on it. */
export type Signature = {
  readonly line: ByRole;
  /** Half-width of the band around the line. */
  readonly se: number;
  readonly own: { readonly roleScore: number; readonly required: number };
  readonly aim: Maybe<{ readonly role: Role; readonly roleScore: number; readonly required: number }>;
};

export type RatingRequirement = {
  readonly serve: Maybe<ByCell<number>>;
  readonly move: Maybe<ByCell<number>>;
  readonly changedByPosition: Maybe<ByCell<number>>;
  readonly rolesAdd: Maybe<ByCell<number>>;
  readonly parts: Maybe<ByCell<RequirementParts>>;
  /** Over the cells that are scored, phase by phase, so that they stand beside the overall level. */
  readonly means: {
    readonly serve: Maybe<number>;
    readonly move: Maybe<number>;
    readonly changedByPosition: Maybe<number>;
    readonly rolesAdd: Maybe<number>;
  };
  readonly signature: Maybe<Signature>;
  /** The aim in full: absent mode and role are the present largest. */
  readonly target: Maybe<{
    readonly mode: Mode;
    readonly role: Role;
    readonly upgrading: Upgrading | null;
    readonly year: number | null;
  }>;
};

export const BANDS = ["A", "B", "C", "D", "E"] as const;
export type Band = (typeof BANDS)[number];

export type Fit = {
  readonly index: number;
  /** Fit of each phase, and of each lens, taken alone. */
  readonly byPhase: ByPhase<Maybe<number>>;
  readonly byLens: ByLens<Maybe<number>>;
  /** Rule (5) with lenses in place of phases, and with cells (the worked value). */
  readonly indexByLens: number;
  readonly indexByCell: number;
  /** Points that each phase takes from 100; they add up to 100 − index. */
  readonly lostByPhase: ByPhase<number>;
  readonly band: readonly Band[];
  readonly wide: boolean;
  readonly bandOdds: Readonly<Record<Band, number>>;
  readonly mean: number;
  readonly range: Readonly<Record<"p05" | "p25" | "p75" | "p95", number>>;
  readonly ifRequirementsHigher: readonly Band[];
  readonly ifRequirementsLower: readonly Band[];
  /** Levels above the requirement, summed over cells: an argument for moving, never a compensation. */
  readonly latent: number;
};

export const VERDICTS = ["meets", "unclear", "short"] as const;
export type VerdictWord = (typeof VERDICTS)[number];

export type Verdict = {
  readonly odds: number;
  readonly verdict: VerdictWord;
  readonly level: number;
  readonly required: number;
  /** Comparison band: the required level below `low` is met, above `high` it is short. */
  readonly low: number;
  readonly high: number;
};
export type Verdicts = {
  readonly cells: ByCell<Maybe<Verdict>>;
  readonly phases: ByPhase<Maybe<Verdict>>;
  readonly lenses: ByLens<Maybe<Verdict>>;
  readonly overall: Maybe<Verdict>;
};

export type Against = "serve" | "move";
export type Gap = {
  readonly cell: CellId;
  readonly against: Against;
  readonly level: number;
  readonly required: number;
  readonly gap: number;
  readonly oddsMeets: number;
};

export type Recommendation = {
  readonly measure: MeasureId;
  readonly theme: MeasureTheme;
  readonly effort: number;
  readonly value: number;
  readonly priority: number;
  /** Levels the measure is expected to close, by cell. */
  readonly cells: Readonly<Partial<Record<CellId, number>>>;
  readonly reasons: readonly {
    readonly cell: CellId;
    readonly level: number;
    readonly required: number;
    readonly gap: number;
    readonly oddsShort: number;
    readonly effect: number;
  }[];
  readonly modeFit: number;
  readonly feasible: number;
  /** Conditions that count as met because nobody answered them. */
  readonly notAsked: readonly string[];
  /** Conditions that fail; the measure then counts half. */
  readonly failed: readonly string[];
  /** Took the last place because no chosen measure reached the weakest phase. */
  readonly forWeakestPhase: Phase | null;
};

/** How one item came to its level. */
export type ItemDetail = {
  /** Mean over groups of respondents of the group's mean; null when nobody gave a level. */
  readonly level: number | null;
  readonly capped: number | null;
  readonly cap: number;
  readonly levels: Readonly<Record<Level, number>>;
  readonly dontKnow: number;
  readonly open: number;
  readonly notApplicable: string | null;
  /** Withheld where a group is so small that an answer could be laid at one person's door. */
  readonly strata: Maybe<readonly StratumDetail[]>;
  readonly records: readonly {
    readonly grade: EvidenceGrade;
    readonly date: string | null;
    readonly title: string;
    /** How far an answer counts on this record alone. */
    readonly cap: number;
    /** A record of use whose months have run out, or that has no date. */
    readonly older: boolean;
  }[];
};
export type StratumDetail = {
  readonly stratum: Stratum;
  readonly level: number | null;
  readonly levels: Readonly<Record<Level, number>>;
  readonly dontKnow: number;
};

export type Agreement = {
  /** More than random answers of so many people would agree. */
  readonly verdict: "supported" | "unclear";
  readonly critical: number;
  readonly rwg: number;
  readonly rwgLindell: number;
  readonly averageDeviation: number;
  readonly respondents: number;
  readonly items: number;
};

export type RatingMarks = {
  readonly respondents: number;
  readonly consultants: number;
  readonly strata: readonly Stratum[];
  readonly singleView: boolean;
  readonly multiView: boolean;
  readonly reducedForm: boolean;
  readonly prorated: readonly CellId[];
  readonly splitView: boolean;
  readonly provisionalErrorModel: boolean;
  readonly evidenceStage: "v0";
  readonly coverageLow: boolean;
  readonly doesNotFitKnownType: boolean;
  readonly exclusionLargest: boolean;
  /** "Don't know" answers of a lens, out of all answers to its items that apply: many are a finding. */
  readonly dontKnow: ByLens<{ readonly count: number; readonly answers: number }>;
  readonly notApplicable: readonly ItemId[];
};

/** Role groups differ: a finding, shown with the split by role. Groups under three people are not shown. */
export type Split = {
  readonly cellsWithoutAgreement: readonly CellId[];
  readonly differences: readonly {
    readonly phase: Phase;
    readonly strata: readonly [Stratum, Stratum];
    readonly difference: number;
    readonly limit: number;
  }[];
  readonly byStratum: readonly {
    readonly stratum: Stratum;
    readonly respondents: number;
    readonly phases: ByPhase<Maybe<number>>;
  }[];
};

/** A requirement on one item that stands beside Fit and never in it. */
export type ExtraLine = {
  readonly item: ItemId;
  readonly required: number;
  readonly level: number | null;
  readonly reached: boolean | null;
};

/** `trellis/rating@1`: everything the result page shows. Frozen as it is; nothing recomputes it. Source: issue format. */
export type Rating = {
  readonly schema: "trellis/rating@1";
  readonly versions: {
    readonly instrument: string;
    readonly kernel: string;
    readonly requirement: string;
    readonly errorModel: string;
    readonly measures: string;
  };
  readonly inputHash: string;
  readonly seed: number;
  readonly asOf: string;
  readonly aim: Aim | null;
  readonly scores: RatingScores;
  readonly position: RatingPosition;
  readonly requirement: RatingRequirement;
  readonly fit: { readonly serve: Maybe<Fit>; readonly serveCapped: Maybe<Fit>; readonly move: Maybe<Fit> };
  readonly verdicts: { readonly serve: Maybe<Verdicts>; readonly move: Maybe<Verdicts> };
  readonly gaps: Maybe<readonly Gap[]>;
  readonly recommendations: Maybe<readonly Recommendation[]>;
  readonly extraLines: readonly ExtraLine[];
  readonly agreement: { readonly cells: ByCell<Maybe<Agreement>>; readonly phases: ByPhase<Maybe<Agreement>> };
  readonly split: Split;
  readonly context: Readonly<Partial<Record<ContextId, { readonly state?: Level; readonly effect?: ContextEffect }>>>;
  readonly detail: Readonly<Record<ItemId, ItemDetail>>;
  readonly marks: RatingMarks;
};
