import { LENSES, type Lens, PHASES, type Phase } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import {
  type Estimate,
  type GroupScore,
  mean,
  reaches,
  reliableChange,
  residualChange,
  type UnreliableReason,
} from "@/lib/stats";
import type { Score, Scored, ScoreTable } from "./types";

/** Minimum share of respondents that two cycles should have in common. Source: method 3.7. */
export const OVERLAP_MIN = 0.5;
/**
 * Minimum number of firms with two cycles for using their mean change as the drift of a cohort. Source: method 3.1 (as
 * norms), 3.7.
 */
export const DRIFT_FIRMS_MIN = 30;

/** The frozen scores of one cycle of a firm for which change is reported, which excludes cells. */
export type CycleScores = Pick<ScoreTable, "phases" | "lenses" | "overall"> & {
  readonly reducedForm: boolean;
  /** `id@version` of the instrument; that of the later version if the scores were linked to it. */
  readonly instrument: string;
  /** People who answered. */
  readonly respondents: readonly string[];
};

/** Scales for which change is reported, each with its own figure. */
export type ByScale<T> = {
  readonly phases: Readonly<Record<Phase, T>>;
  readonly lenses: Readonly<Record<Lens, T>>;
  readonly overall: T;
};

export type ChangeVerdict = "rise" | "fall" | "not-reliable";

/** A difference in levels with its error. */
export type Difference = {
  readonly difference: number;
  readonly standardError: number;
  /** Reliable change index: the difference in its standard errors. */
  readonly index: number;
  readonly verdict: ChangeVerdict;
};

export type Change = Difference & {
  readonly before: number;
  readonly after: number;
  /** The difference minus the mean change of comparable firms; absent if that is not known. */
  readonly beyondDrift?: Difference;
};

export type ChangeReason = "not-scored" | "different-form" | "no-error";
export type Changed = Change | Insufficient<ChangeReason>;

export type CycleChange = ByScale<Changed> & {
  readonly overlap: Overlap | Insufficient<"no-respondents">;
  /** The two cycles used different versions that were not linked. */
  readonly breakInSeries: boolean;
};

/** Mean change, by scale, of comparable firms with two cycles. */
export type CohortDrift = ByScale<number | Insufficient<"too-few-firms">>;

/**
 * Change of a firm between two cycles: phases, lenses and overall, each with its reliable change index.
 *
 * RCI = (x₂ − x₁)/√(SEM₁² + SEM₂²); beyond 1.96 it counts as a rise or a fall; with the drift of a cohort also (Δ −
 * Δ̄)/S.
 * Shape: two frozen cycles, the earlier first. Unit: levels, the index in standard errors. Range: differences −4 to 4.
 * Edge cases: cells are never compared; a break in series and few common respondents are marked, not rejected.
 * Errors: insufficient by scale if a cycle has no score, if only one cycle used the reduced form, and without any
 * error.
 * Source: Jacobson & Truax 1991; Christensen & Mendoza 1986; method 3.7.
 */
export function changeBetween(before: CycleScores, after: CycleScores, drift?: CohortDrift): CycleChange {
  const compare = (scores: readonly [Scored, Scored], mean?: number | Insufficient): Changed => {
    if (before.reducedForm !== after.reducedForm) return insufficient("different-form");
    return compareScores(...scores, typeof mean === "number" ? mean : undefined);
  };
  return {
    phases: tabulate(PHASES, (id) => compare([before.phases[id], after.phases[id]], drift?.phases[id])),
    lenses: tabulate(LENSES, (id) => compare([before.lenses[id], after.lenses[id]], drift?.lenses[id])),
    overall: compare([before.overall, after.overall], drift?.overall),
    overlap: respondentOverlap(before.respondents, after.respondents),
    breakInSeries: before.instrument !== after.instrument,
  };
}

function compareScores(before: Scored, after: Scored, drift: number | undefined): Changed {
  if (isInsufficient(before) || isInsufficient(after)) return insufficient("not-scored");
  const own = differenceOf(before, after, 0);
  const beyond = drift === undefined ? undefined : differenceOf(before, after, drift);
  if (isInsufficient(own)) return own;
  const levels = { before: before.level, after: after.level };
  return beyond === undefined || isInsufficient(beyond)
    ? { ...levels, ...own }
    : { ...levels, ...own, beyondDrift: beyond };
}

function differenceOf(before: Score, after: Score, drift: number): Difference | Insufficient<"no-error"> {
  const change = reliableChange({
    before: before.level + drift,
    after: after.level,
    semBefore: before.sem,
    semAfter: after.sem,
  });
  if (isInsufficient(change)) return change;
  const { difference, standardError, index, reliable } = change;
  return { difference, standardError, index, verdict: verdictOf(difference, reliable) };
}

function verdictOf(difference: number, reliable: boolean): ChangeVerdict {
  if (!reliable) return "not-reliable";
  return difference > 0 ? "rise" : "fall";
}

/** How many people answered in both cycles. */
export type Overlap = { readonly share: number; readonly common: number; readonly few: boolean };

/**
 * Respondents that two cycles have in common, out of the larger of the two; below half, a warning is shown.
 *
 * Shape: two lists of people; a person counts once. Unit: share. Range: 0–1. Edge cases: exactly half is enough; if
 * one of two people stayed, the share is one half. Errors: insufficient if a cycle has no respondents. Source: method
 * 3.7.
 */
export function respondentOverlap(
  before: readonly string[],
  after: readonly string[],
): Overlap | Insufficient<"no-respondents"> {
  const [first, second] = [new Set(before), new Set(after)];
  if (first.size === 0 || second.size === 0) return insufficient("no-respondents");
  const common = [...first].filter((person) => second.has(person)).length;
  const share = common / Math.max(first.size, second.size);
  return { share, common, few: !reaches(share, OVERLAP_MIN) };
}

/**
 * Drift of a cohort: the mean change, by scale, of comparable firms with two cycles, which practice and a changed
 * understanding of levels cause in all firms.
 *
 * Shape: the changes of these firms, without the firm in question. Unit: levels. Range: −4 to 4. Edge cases: each scale
 * is averaged over the firms with a change for it. Errors: insufficient by scale below 30 of them.
 * Source: method 3.7.
 */
export function cohortDrift(changes: readonly ByScale<Changed>[]): CohortDrift {
  const drift = (scale: (change: ByScale<Changed>) => Changed) => {
    const known = changes.map(scale).flatMap((change) => (isInsufficient(change) ? [] : [change.difference]));
    return known.length < DRIFT_FIRMS_MIN ? insufficient("too-few-firms") : mean(known);
  };
  return {
    phases: tabulate(PHASES, (phase) => drift((change) => change.phases[phase])),
    lenses: tabulate(LENSES, (lens) => drift((change) => change.lenses[lens])),
    overall: drift((change) => change.overall),
  };
}

/** The result of rating the last cycle again: the shift of the standard, and the change measured by one standard. */
export type ResponseShift = { readonly shift: Difference; readonly change: Difference };

/**
 * Response shift by a then-test: the last cycle rated again now, by today's standard.
 *
 * Shift = then − before, change = after − then. Shape: the score of last cycle, its rating again now, the score now.
 * Unit: levels. Range: −4 to 4. Edge cases: a negative shift means that people have become stricter; shift and change
 * sum to the plain difference. Errors: insufficient if one of the three has no score, or none has an error.
 * Source: Howard et al. 1979; method 3.7.
 */
export function responseShift(scores: {
  readonly before: Scored;
  readonly again: Scored;
  readonly after: Scored;
}): ResponseShift | Insufficient<"not-scored" | "no-error"> {
  const { before, again, after } = scores;
  if (isInsufficient(before) || isInsufficient(again) || isInsufficient(after)) return insufficient("not-scored");
  const shift = differenceOf(before, again, 0);
  const change = differenceOf(again, after, 0);
  if (isInsufficient(shift)) return shift;
  return isInsufficient(change) ? change : { shift, change };
}

/**
 * Change beyond regression to the mean, for consultants: without the gain that is expected anyway of a firm chosen for
 * its low score.
 *
 * x₂ − (μ + ρ(x₁ − μ)), with standard error SD·√(1 − ρ²). Shape: two scores of one scale, and mean, deviation and
 * test–retest reliability of the group that the firm comes from. Unit: levels. Range: −8 to 8. Edge cases: a
 * reliability of 1 gives the plain difference. Errors: insufficient if a cycle has no score, and for a negative
 * reliability; throws for a reliability above 1. Source: Cronbach & Furby 1970; method 3.7.
 */
export function changeBeyondRegression(
  before: Scored,
  after: Scored,
  group: Omit<GroupScore, "score">,
): Estimate | Insufficient<"not-scored" | UnreliableReason> {
  if (isInsufficient(before) || isInsufficient(after)) return insufficient("not-scored");
  return residualChange({ ...group, score: before.level }, after.level);
}
