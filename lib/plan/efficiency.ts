import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import type { Scored } from "@/lib/scoring";
import { clip, type Estimate, reliableChange, sum } from "@/lib/stats";

type WorkState = "not-started" | "running" | "late" | "done" | "verified" | "set-aside";

/** A measure worked on between two cycles. */
export type MeasureWork = {
  readonly state: WorkState;
  /** Points of effort, 1–3 in the list of measures. */
  readonly effort: number;
  readonly horizonMonths: number;
  /** Months of its duration between the two cycles. */
  readonly elapsedMonths: number;
};

/**
 * Effort spent between two cycles: the points of measures done or verified, and for running ones the elapsed share of
 * their horizon.
 *
 * Shape: the measures of the plan. Unit: points of effort. Range: from 0. Edge cases: a late measure counts as running,
 * at most in full; measures not started or set aside count 0; without measures the result is 0. Errors: throws for a
 * negative effort or time and a horizon that is not positive. Source: method 3.7.
 */
export function effortCredit(measures: readonly MeasureWork[]): number {
  return sum(measures.map(creditOf));
}

function creditOf({ state, effort, horizonMonths, elapsedMonths }: MeasureWork): number {
  if (!(effort >= 0 && horizonMonths > 0 && elapsedMonths >= 0))
    throw new RangeError("a measure without effort or time");
  switch (state) {
    case "done":
    case "verified":
      return effort;
    case "running":
    case "late":
      return effort * clip(elapsedMonths / horizonMonths, 0, 1);
    case "not-started":
    case "set-aside":
      return 0;
  }
}

type EfficiencyReason = "not-scored" | "no-effort" | "no-time" | "not-reliable";

/**
 * Learning efficiency: levels gained per point of effort and month between two cycles.
 *
 * (x₂ − x₁)/(effort · months), with standard error √(SEM₁² + SEM₂²)/(effort · months). Shape: two scores of a phase or
 * overall, the effort credited and the months between the freezes. Unit: levels per point and month. Range: all
 * numbers.
 * Edge cases: a reliable loss gives a negative figure. Errors: insufficient if a cycle has no score, without effort
 * ("no-effort"), between freezes on the same day ("no-time") and if the change is not reliable, because there is no
 * gain to divide; throws for a negative or infinite effort or time. Source: method 3.7.
 */
export function learningEfficiency(of: {
  readonly before: Scored;
  readonly after: Scored;
  readonly effort: number;
  readonly months: number;
}): Estimate | Insufficient<EfficiencyReason> {
  const { before, after, effort, months } = of;
  const spent = effort * months;
  if (!(effort >= 0 && months >= 0 && Number.isFinite(spent))) throw new RangeError("an effort or a time below 0");
  if (isInsufficient(before) || isInsufficient(after)) return insufficient("not-scored");
  if (effort === 0) return insufficient("no-effort");
  if (spent === 0) return insufficient("no-time");
  const change = reliableChange({
    before: before.level,
    after: after.level,
    semBefore: before.sem,
    semAfter: after.sem,
  });
  if (isInsufficient(change) || !change.reliable) return insufficient("not-reliable");
  return { value: change.difference / spent, standardError: change.standardError / spent };
}
