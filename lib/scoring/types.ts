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

/** One person's answers. A consultant's rows never enter a score of the firm. Source: method 3.2. */
export type Respondent = {
  readonly id: string;
  readonly kind: "member" | "consultant";
  readonly stratum: Stratum;
  readonly answers: Readonly<Partial<Record<ItemId, ItemAnswer>>>;
};

/** A record behind an item; `date` is a calendar date, `2026-03-12`, of the newest use it shows. */
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
  /** Reason by item, set once for the firm; refused for items that do not allow it. */
  readonly notApplicable: NotApplicable;
  readonly evidence: EvidenceByItem;
  /** Calendar date of the result, `2026-11-01`. */
  readonly asOf: string;
  readonly errorModel: ErrorModel;
  /** Item means of a cohort, by which missing items are prorated; without them by the plain mean. */
  readonly norm?: NormMeans;
};

/** A level on 1–5 with its points on 0–100. `asked` counts applicable items, `answered` those with a level. */
export type Score = {
  readonly level: number;
  readonly points: number;
  readonly sem: number;
  readonly answered: number;
  readonly asked: number;
  /** The mean stands for items that apply and have no level. */
  readonly prorated: boolean;
};

/** Why a score is not there. Source: method 3.1. */
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

/** The same scores from capped answers, with "records behind n of m answers above 3". */
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

/** Everything behind one item, for *why this score*. Members only. */
export type ItemScore = {
  readonly id: ItemId;
  readonly cell: CellId;
  readonly level: number | Insufficient<"not-applicable" | "no-level">;
  readonly cappedLevel: number | Insufficient<"not-applicable" | "no-level">;
  readonly cap: 3 | 4 | 5;
  readonly counts: Readonly<Record<Level, number>>;
  /** Strata that gave a level, in their order. */
  readonly strata: readonly { readonly stratum: Stratum; readonly level: number; readonly count: number }[];
  readonly dontKnow: number;
  /** The firm's reason, or null where the item applies. */
  readonly notApplicable: string | null;
  readonly records: readonly ItemRecord[];
};

/** How far the members agree on a part, or why that cannot be said. */
export type Agreed = Agreement | Insufficient<"one-voice" | "not-scored">;

export type StratumDifference = {
  readonly phase: Phase;
  readonly strata: readonly [Stratum, Stratum];
  readonly difference: number;
  readonly limit: number;
};

/** Role groups differ: shown with the split by role, as a finding. */
export type SplitView = {
  readonly split: boolean;
  readonly unclearCells: readonly CellId[];
  readonly differences: readonly StratumDifference[];
  /** Phase level of every stratum that has one, for the split by role. */
  readonly byStratum: readonly {
    readonly stratum: Stratum;
    readonly respondents: number;
    readonly phases: Readonly<Record<Phase, number | Insufficient<ScoreReason>>>;
  }[];
};

export type Marks = {
  /** Members who answered anything. */
  readonly respondents: number;
  readonly view: "none" | "single" | "pair" | "multi";
  readonly prorated: boolean;
  readonly reducedForm: boolean;
};

export type Scores = ScoreTable & {
  readonly errorModel: string;
  /** How the errors of the cell levels vary together; the same for levels capped by records. */
  readonly errors: CellErrors;
  /** Version of the norm that missing items were prorated by; absent without one. */
  readonly norm?: string;
  readonly staged: Staged | Insufficient<"phase-missing">;
  readonly weakestHandover: Handover | Insufficient<"phase-missing">;
  readonly cappedByRecords: CappedScores;
  /** The cells as records would cap them, had every answer above 3 a record in date; older records stay older. */
  readonly cellsIfRecorded: ScoreTable["cells"];
  readonly items: Readonly<Record<ItemId, ItemScore>>;
  readonly agreement: {
    readonly cells: Readonly<Record<CellId, Agreed>>;
    readonly phases: Readonly<Record<Phase, Agreed>>;
  };
  readonly splitView: SplitView;
  readonly marks: Marks;
  /** "Don't know" answers of a lens, out of all answers given to its items that apply. */
  readonly dontKnow: Readonly<Record<Lens, { readonly count: number; readonly answers: number }>>;
};
