import type { MeasureTheme } from "@/lib/catalog";
import type {
  Aim,
  CellId,
  ContextEffect,
  ContextId,
  EvidenceGrade,
  ItemId,
  Lens,
  Level,
  MeasureId,
  Phase,
  Stratum,
} from "@/lib/instrument";
import type { CellErrors } from "@/lib/scoring";
import type { Agreement } from "@/lib/stats";
import type { ByCell, ByLens, ByPhase, Maybe } from "./missing";
import type { RatingPosition } from "./rating-position";
import type { RatingRequirement } from "./rating-requirement";
import type { RatingScores } from "./rating-scores";
import type { RatingScope } from "./readers/opened";

/** The five letters of a fit, from the best fit down. Source: method 3.8 (10). */
export const BANDS = ["A", "B", "C", "D", "E"] as const;
export type Band = (typeof BANDS)[number];

export type Fit = {
  readonly index: number;
  /** Fit of each single phase and of each single lens. */
  readonly byPhase: ByPhase<Maybe<number>>;
  readonly byLens: ByLens<Maybe<number>>;
  /** Fit by rule (5) with lenses instead of phases, and with cells (the worked example). */
  readonly indexByLens: number;
  readonly indexByCell: number;
  /** Points that each phase loses; their sum is 100 − index. */
  readonly lostByPhase: ByPhase<number>;
  readonly band: readonly Band[];
  readonly wide: boolean;
  readonly bandOdds: Readonly<Record<Band, number>>;
  readonly mean: number;
  /** Quantiles of the draws: p05–p95 holds 90 %, p10–p90 holds 80 % ("likely"; not in results before kernel 1.3.0). */
  readonly range: Readonly<Record<"p05" | "p25" | "p75" | "p95", number> & Partial<Record<"p10" | "p90", number>>>;
  readonly ifRequirementsHigher: readonly Band[];
  readonly ifRequirementsLower: readonly Band[];
  /** Sum over cells of levels above the requirement: an argument for moving, never a compensation. */
  readonly latent: number;
};

/** The three possible verdicts on a level against a requirement. Source: method 3.8 (9). */
export const VERDICTS = ["meets", "unclear", "short"] as const;
export type VerdictWord = (typeof VERDICTS)[number];

export type Verdict = {
  readonly odds: number;
  readonly verdict: VerdictWord;
  readonly level: number;
  readonly required: number;
  /** Comparison band: a required level up to `low` is met, from `high` on it is short. */
  readonly low: number;
  readonly high: number;
  /** Whether the verdict stays the same if the standard is half a level stricter or more lenient. */
  readonly holdsEitherWay: boolean;
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

/** Cells that may have the biggest gap; missing in results before kernel 1.3.0. */
export type BiggestGaps = {
  readonly against: Against;
  /** For each scored cell, the share of draws in which its gap is the largest. */
  readonly odds: Readonly<Partial<Record<CellId, number>>>;
  /** One to three cells, the likeliest first; empty if no cell is reliably short. */
  readonly named: readonly NamedGap[];
};
type NamedGap = {
  readonly cell: CellId;
  readonly odds: number;
  readonly level: number;
  readonly required: number;
  /** Kelley's estimate of the true level, because part of the observed gap is due to chance. */
  readonly expected: number;
  /** The effect of closing only this gap: points added to the fit, and the resulting letters. */
  readonly closing: { readonly points: number } & Pick<Fit, "band" | "wide">;
};

/** How certain the letters of a fit are, by the number of letters in the run. Source: method 3.8 (10). */
export const SURENESS_WORDS = ["fairly sure", "unsure", "very unsure"] as const;
export type SurenessWord = (typeof SURENESS_WORDS)[number];
export type Sureness = {
  readonly word: SurenessWord;
  readonly reason:
    | {
        readonly kind: "records" /** Answers above 3 without a record, of so many. */;
        readonly missing: number;
        readonly of: number;
      }
    | { readonly kind: "people"; readonly respondents: number };
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
  /** Conditions that count as met because they were not answered. */
  readonly notAsked: readonly string[];
  /** Conditions that fail; the measure then counts half. */
  readonly failed: readonly string[];
  /** The step to take next, from 1; null if all are done. */
  readonly step: number | null;
  /** Chosen first, for the weakest cell for which a measure exists. */
  readonly forWeakestCell: CellId | null;
  /** Set if it replaced the last choice because no chosen measure acted on the weakest phase. */
  readonly forWeakestPhase: Phase | null;
  /** Why a consultant added it regardless of its priority. Never in a rating: only plans contain decisions. */
  readonly pinned?: string;
};

/** Everything that has a verdict. */
export type RatedPart = CellId | Phase | Lens | "overall";

/**
 * By role group: the errors, in levels, if one more person of it answered everything; null if no answer gives a level.
 */
export type SurerByVoice = Readonly<
  Record<
    Stratum,
    {
      readonly phases: ByPhase<number | null>;
      readonly lenses: ByLens<number | null>;
      readonly overall: number | null;
      /** Parts with verdict "unclear" against the applicable requirement that would no longer be unclear. */
      readonly settles: readonly RatedPart[];
      /** Parts that would become "unclear": the first respondent of a new role group can increase an error. */
      readonly opens: readonly RatedPart[];
    }
  >
>;

/** What would make a rating more certain: more respondents, and the missing records. */
export type Surer = {
  readonly voices: SurerByVoice;
  /** The fit to serve, capped by records, if every answer above 3 had a valid record. */
  readonly records: Maybe<
    Pick<Fit, "index" | "band" | "wide" | "bandOdds"> & {
      /** Answers above 3 without a record. */
      readonly missing: number;
    }
  >;
};

/** The details that explain the level of one item. */
export type ItemDetail = {
  /** Mean over respondent groups of the group's mean; null if nobody gave a level. */
  readonly level: number | null;
  readonly capped: number | null;
  readonly cap: number;
  readonly levels: Readonly<Record<Level, number>>;
  readonly dontKnow: number;
  readonly open: number;
  readonly notApplicable: string | null;
  /** Withheld if a group is so small that an answer could be attributed to one person. */
  readonly strata: Maybe<readonly StratumDetail[]>;
  readonly records: readonly {
    readonly grade: EvidenceGrade;
    readonly date: string | null;
    readonly title: string;
    /** The highest level that counts with this record alone. */
    readonly cap: number;
    /** A record of use that is too old, or has no date. */
    readonly older: boolean;
  }[];
  /**
   * What `ratingForReader` removed: also the level, or only the capped level and the counts. Never in a frozen rating.
   */
  readonly withheld?: "level" | "spread";
};
export type StratumDetail = {
  readonly stratum: Stratum;
  readonly level: number | null;
  readonly levels: Readonly<Record<Level, number>>;
  readonly dontKnow: number;
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
  /** "Don't know" answers of a lens, and all answers to its applicable items; a high share is a finding. */
  readonly dontKnow: ByLens<{ readonly count: number; readonly answers: number }>;
  readonly notApplicable: readonly ItemId[];
};

/** Differences between role groups: a finding, shown by role. Groups with fewer than three people are not shown. */
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

/** A requirement on one item that is reported separately from fit. */
export type ExtraLine = {
  readonly item: ItemId;
  readonly required: number;
  readonly level: number | null;
  readonly reached: boolean | null;
  /** Removed by `ratingForReader`. Never in a frozen rating. */
  readonly withheld?: true;
};

/**
 * `trellis/rating@1`: everything the result page shows. Frozen unchanged; nothing recomputes it. Source: issue format.
 */
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
  /** Covariances of the errors of the cell levels, in levels². */
  readonly errors: CellErrors;
  readonly position: RatingPosition;
  readonly requirement: RatingRequirement;
  readonly fit: { readonly serve: Maybe<Fit>; readonly serveCapped: Maybe<Fit>; readonly move: Maybe<Fit> };
  readonly verdicts: { readonly serve: Maybe<Verdicts>; readonly move: Maybe<Verdicts> };
  readonly gaps: Maybe<readonly Gap[]>;
  readonly recommendations: Maybe<readonly Recommendation[]>;
  /** The same for the only member who answered, using what their own items show as done. Nobody else can read it. */
  readonly ownRecommendations?: readonly Recommendation[];
  /**
   * Cells for which a measure was sought, the largest expected shortfall first, and those for which none could be
   * chosen first.
   */
  readonly measureCells?: {
    readonly eligible: readonly { readonly cell: CellId; readonly expectedShortfall: number }[];
    readonly passedOver: readonly CellId[];
  };
  /** Missing in results before kernel 1.3.0. */
  readonly biggestGaps?: Maybe<BiggestGaps>;
  /** Missing in results before kernel 1.2.0. */
  readonly surer?: Surer;
  /** Missing in results before kernel 1.3.0; `surenessOf` computes it for any. */
  readonly sureness?: { readonly serve: Maybe<Sureness>; readonly move: Maybe<Sureness> };
  readonly extraLines: readonly ExtraLine[];
  readonly agreement: { readonly cells: ByCell<Maybe<Agreement>>; readonly phases: ByPhase<Maybe<Agreement>> };
  readonly split: Split;
  readonly context: Readonly<Partial<Record<ContextId, { readonly state?: Level; readonly effect?: ContextEffect }>>>;
  readonly detail: Readonly<Record<ItemId, ItemDetail>>;
  readonly marks: RatingMarks;
  /** The scopes of the reader's access; `ratingAsOpened` removed everything else. Never in a frozen rating. */
  readonly opened?: readonly RatingScope[];
};
