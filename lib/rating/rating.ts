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
  /** Quantiles of the draws: p05–p95 holds 90 %, p10–p90 holds 80 % ("likely"; not in results before kernel 1.3.0). */
  readonly range: Readonly<Record<"p05" | "p25" | "p75" | "p95", number> & Partial<Record<"p10" | "p90", number>>>;
  readonly ifRequirementsHigher: readonly Band[];
  readonly ifRequirementsLower: readonly Band[];
  /** Levels above the requirement, summed over cells: an argument for moving, never a compensation. */
  readonly latent: number;
};

/** The three words on a level against a requirement. Source: method 3.8 (9). */
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
  /** The same verdict, were the standard half a level against it; not in results before kernel 1.2.0. */
  readonly holdsEitherWay?: boolean;
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

/** Which cells may have the biggest gap; results before kernel 1.3.0 do not say. */
export type BiggestGaps = {
  readonly against: Against;
  /** Of each scored cell, the share of the draws in which its gap is the largest. */
  readonly odds: Readonly<Partial<Record<CellId, number>>>;
  /** From one to three, the likeliest first; none where no cell is reliably short. */
  readonly named: readonly NamedGap[];
};
type NamedGap = {
  readonly cell: CellId;
  readonly odds: number;
  readonly level: number;
  readonly required: number;
  /** Kelley's estimate of the true level: the gap as answered owes part of its size to chance. */
  readonly expected: number;
  /** If this gap alone were closed: points of the fit that are added, and the letters that it would have. */
  readonly closing: { readonly points: number } & Pick<Fit, "band" | "wide">;
};

/** How sure the letters of a fit are, by how many of them are in the run. Source: method 3.8 (10). */
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
  /** Conditions that count as met because nobody answered them. */
  readonly notAsked: readonly string[];
  /** Conditions that fail; the measure then counts half. */
  readonly failed: readonly string[];
  /** The step to take next, from 1; null where all are done; not in results before kernel 1.2.0. */
  readonly step?: number | null;
  /** Chosen first, for the weakest cell that something can be done about; not in results before kernel 1.2.0. */
  readonly forWeakestCell?: CellId | null;
  /** Took the last place because no chosen measure reached the weakest phase. */
  readonly forWeakestPhase: Phase | null;
  /** Why a consultant put it in, whatever its priority. Never in a rating: plans alone know of decisions. */
  readonly pinned?: string;
};

/** Everything that has a verdict. */
export type RatedPart = CellId | Phase | Lens | "overall";

/** By role group: errors in levels if one more person of it answered everything; null where no answer gives a level. */
export type SurerByVoice = Readonly<
  Record<
    Stratum,
    {
      readonly phases: ByPhase<number | null>;
      readonly lenses: ByLens<number | null>;
      readonly overall: number | null;
      /** Parts that are "unclear" now, against the requirement in force, and would not be then. */
      readonly settles: readonly RatedPart[];
      /** The other way round: a first voice of a new role group can widen an error. */
      readonly opens: readonly RatedPart[];
    }
  >
>;

/** What would make a rating surer: more voices, and the records that are missing. */
export type Surer = {
  readonly voices: SurerByVoice;
  /** The fit to serve capped by records, if all answers above 3 had one in date. */
  readonly records: Maybe<
    Pick<Fit, "index" | "band" | "wide" | "bandOdds"> & {
      /** Answers above 3 without a record. */
      readonly missing: number;
    }
  >;
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
  /** What `ratingForReader` left out: the level too, or the capped level and the counts. Never in a frozen rating. */
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
  /** Left out by `ratingForReader`. Never in a frozen rating. */
  readonly withheld?: true;
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
  /** How the errors of the cell levels vary together, in levels²; not in results before kernel 1.2.0. */
  readonly errors?: CellErrors;
  readonly position: RatingPosition;
  readonly requirement: RatingRequirement;
  readonly fit: { readonly serve: Maybe<Fit>; readonly serveCapped: Maybe<Fit>; readonly move: Maybe<Fit> };
  readonly verdicts: { readonly serve: Maybe<Verdicts>; readonly move: Maybe<Verdicts> };
  readonly gaps: Maybe<readonly Gap[]>;
  readonly recommendations: Maybe<readonly Recommendation[]>;
  /** The same for the only member who answered, whose own items say what is done: nobody else reads them. */
  readonly ownRecommendations?: readonly Recommendation[];
  /** Cells that a measure was sought for, the largest expected shortfall first, and those for which none came first. */
  readonly measureCells?: {
    readonly eligible: readonly { readonly cell: CellId; readonly expectedShortfall: number }[];
    readonly passedOver: readonly CellId[];
  };
  /** Not in results before kernel 1.3.0. */
  readonly biggestGaps?: Maybe<BiggestGaps>;
  /** Not in results before kernel 1.2.0. */
  readonly surer?: Surer;
  /** Not in results before kernel 1.3.0: `surenessOf` says it of any. */
  readonly sureness?: { readonly serve: Maybe<Sureness>; readonly move: Maybe<Sureness> };
  readonly extraLines: readonly ExtraLine[];
  readonly agreement: { readonly cells: ByCell<Maybe<Agreement>>; readonly phases: ByPhase<Maybe<Agreement>> };
  readonly split: Split;
  readonly context: Readonly<Partial<Record<ContextId, { readonly state?: Level; readonly effect?: ContextEffect }>>>;
  readonly detail: Readonly<Record<ItemId, ItemDetail>>;
  readonly marks: RatingMarks;
  /** What the reader's access opens of it; `ratingAsOpened` left out the rest. Never in a frozen rating. */
  readonly opened?: readonly RatingScope[];
};
