import type {
  CellId,
  EvidenceGrade,
  Instrument,
  ItemAnswer,
  ItemId,
  Lens,
  Level,
  Phase,
  Stratum,
} from "@/lib/instrument";
import type { Insufficient } from "@/lib/result";
import type { Agreement } from "@/lib/stats";
import type { CellErrors } from "./cell-errors";
import type { ErrorModel } from "./error-model";
import type { NormMeans } from "./norm";

/** One person's answers. A consultant's answers never enter a score of the firm. Source: method 3.2. */
export type Respondent = {
  readonly id: string;
  readonly kind: "member" | "consultant";
  readonly stratum: Stratum;
  readonly answers: Readonly<Partial<Record<ItemId, ItemAnswer>>>;
};

/** A record of an item; `date` is the calendar date, `2026-03-12`, of the latest use that it shows. */
export type EvidenceRecord = {
  readonly grade: EvidenceGrade;
  readonly date?: string | null | undefined;
  readonly title: string;
};

export type NotApplicable = Readonly<Partial<Record<ItemId, string>>>;
export type EvidenceByItem = Readonly<Partial<Record<ItemId, readonly EvidenceRecord[]>>>;

export type ScoringInput = {
  readonly instrument: Instrument;
  readonly respondents: readonly Respondent[];
  /** Reason by item, set once for the firm; rejected for items that do not allow it. */
  readonly notApplicable: NotApplicable;
  readonly evidence: EvidenceByItem;
  /** Calendar date of the result, `2026-11-01`. */
  readonly asOf: string;
  readonly errorModel: ErrorModel;
  /** Item means of a cohort, used for missing items; without them, the plain mean is used. */
  readonly norm?: NormMeans;
};

/** A level on 1–5 with its points on 0–100. `asked` counts applicable items, `answered` those with a level. */
export type Score = {
  readonly level: number;
  readonly points: number;
  readonly sem: number;
  readonly answered: number;
  readonly asked: number;
  /** Whether missing levels of applicable items were replaced. */
  readonly prorated: boolean;
};

/** Why a score is missing. Source: method 3.1. */
export const SCORE_REASONS = [
  "too-few-answers",
  "not-applicable",
  "reduced-form",
  "too-many-missing-cells",
  "no-valid-cell",
  "phase-missing",
] as const;
export type ScoreReason = (typeof SCORE_REASONS)[number];
export type Scored = Score | Insufficient<ScoreReason>;

export type ScoreTable = {
  readonly cells: Readonly<Record<CellId, Scored>>;
  readonly phases: Readonly<Record<Phase, Scored>>;
  readonly lenses: Readonly<Record<Lens, Scored>>;
  readonly overall: Scored;
};

/** Scores from answers that are capped by records, with the two counts of "records behind n of m answers above 3". */
type CappedScores = ScoreTable & { readonly recordsBehind: number; readonly answersAbove3: number };

export type Blocking = { readonly id: Phase | CellId; readonly level: number; readonly threshold: number };
export type Staged = { readonly level: Level; readonly blocking: readonly Blocking[] };

export type Handover = {
  readonly phase: Phase;
  readonly difference: number;
  readonly odds: number;
  readonly broken: boolean;
  readonly loopBalance: number;
};

export type ItemRecord = EvidenceRecord & { readonly older: boolean };

/** The details of one item, which explain a score. Only members of the firm see them. */
export type ItemScore = {
  readonly id: ItemId;
  readonly cell: CellId;
  readonly level: number | Insufficient<"not-applicable" | "no-level">;
  readonly cappedLevel: number | Insufficient<"not-applicable" | "no-level">;
  readonly cap: 3 | 4 | 5;
  readonly counts: Readonly<Record<Level, number>>;
  /** The role groups that gave a level, each with its mean, in the order of STRATA. */
  readonly strata: readonly { readonly stratum: Stratum; readonly level: number; readonly count: number }[];
  readonly dontKnow: number;
  /** The firm's reason, or null if the item applies. */
  readonly notApplicable: string | null;
  readonly records: readonly ItemRecord[];
};

/** How much the members agree on a part, or why that cannot be determined. */
export type Agreed = Agreement | Insufficient<"one-voice" | "not-scored">;

export type StratumDifference = {
  readonly phase: Phase;
  readonly strata: readonly [Stratum, Stratum];
  readonly difference: number;
  readonly limit: number;
};

/** Whether role groups differ; shown by role, as a finding. */
export type SplitView = {
  readonly split: boolean;
  readonly unclearCells: readonly CellId[];
  readonly differences: readonly StratumDifference[];
  /** Phase levels of every stratum that has one. */
  readonly byStratum: readonly {
    readonly stratum: Stratum;
    readonly respondents: number;
    readonly phases: Readonly<Record<Phase, number | Insufficient<ScoreReason>>>;
  }[];
};

export type Marks = {
  /** Number of members who answered anything. */
  readonly respondents: number;
  readonly view: "none" | "single" | "pair" | "multi";
  readonly prorated: boolean;
  readonly reducedForm: boolean;
};

export type Scores = ScoreTable & {
  readonly errorModel: string;
  /** Covariances of the errors of the cell levels; also valid for levels capped by records. */
  readonly errors: CellErrors;
  /** Version of the norm used for missing items; absent without one. */
  readonly norm?: string;
  readonly staged: Staged | Insufficient<"phase-missing">;
  readonly weakestHandover: Handover | Insufficient<"phase-missing">;
  readonly cappedByRecords: CappedScores;
  /**
   * The cells capped by records as if every answer above 3 had a valid record; records that are too old stay too old.
   */
  readonly cellsIfRecorded: ScoreTable["cells"];
  readonly items: Readonly<Record<ItemId, ItemScore>>;
  readonly agreement: {
    readonly cells: Readonly<Record<CellId, Agreed>>;
    readonly phases: Readonly<Record<Phase, Agreed>>;
  };
  readonly splitView: SplitView;
  readonly marks: Marks;
  /** "Don't know" answers of a lens, and all answers to its applicable items. */
  readonly dontKnow: Readonly<Record<Lens, { readonly count: number; readonly answers: number }>>;
};
