import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import type { AtLeastZero } from "../at-least-zero";
import { isMeasurable } from "../measurable";
import { mean, sum } from "../moments";

/**
 * Why a one-way intraclass correlation is missing. `no-group-of-two`: no variation within groups can be seen;
 * `no-variance`: all values are equal; `no-variance-between`: all groups have the same mean, so that its reliability is
 * undefined.
 */
export type IccReason = "one-group" | "no-group-of-two" | "no-variance" | "no-variance-between";

/** One-way analysis of variance of persons in groups. */
type OnewayAnova = {
  readonly groups: number;
  readonly persons: number;
  readonly msBetween: number;
  readonly msWithin: number;
  /** The arithmetic mean of the group sizes, and n₀ = (N − Σn²/N)/(G − 1); equal if all groups have the same size. */
  readonly meanSize: number;
  readonly n0: number;
};

/** The group size used in ICC(1): `n0` is unbiased for unequal groups; `mean` is that of R multilevel::ICC1. */
type GroupSize = "n0" | "mean";

/** A sum of squares below this share of the total is a rounding error. */
const SQUARES_SHARE = 1e-24;

/**
 * Mean squares between and within groups, and both conventions of the size of a group.
 *
 * Shape: one list of values a group. Unit: that of the values, squared. Range: 0 and up. Edge cases: empty groups are
 * left out; groups of one count between groups, not within. Errors: insufficient below two groups or without a group of
 * two; throws for a value that is not finite. Source: Searle, Casella & McCulloch 1992; R stats::aov; method 3.2.
 */
export function onewayAnova(groups: readonly (readonly number[])[]): OnewayAnova | Insufficient<IccReason> {
  const filled = groups.filter((group) => group.length > 0);
  if (!filled.every((group) => group.every(isMeasurable))) throw new RangeError("a value that is not finite");
  const sizes = filled.map((group) => group.length);
  const persons = sum(sizes);
  if (filled.length < 2) return insufficient("one-group");
  if (persons === filled.length) return insufficient("no-group-of-two");
  const origin = filled[0]?.[0] ?? 0;
  const shifted = filled.map((group) => group.map((value) => value - origin));
  const [means, grand] = [shifted.map(mean), mean(shifted.flat())];
  const between = sum(means.map((centre, group) => (sizes[group] ?? 0) * (centre - grand) ** 2));
  const within = sum(shifted.flatMap((group, at) => group.map((value) => (value - (means[at] ?? 0)) ** 2)));
  const rounding = SQUARES_SHARE * sum(shifted.flat().map((value) => value * value));
  return {
    groups: filled.length,
    persons,
    msBetween: between > rounding ? between / (filled.length - 1) : 0,
    msWithin: within > rounding ? within / (persons - filled.length) : 0,
    meanSize: persons / filled.length,
    n0: (persons - sum(sizes.map((size) => size * size)) / persons) / (filled.length - 1),
  };
}

/**
 * ICC(1): the share of the variance of single answers that lies between groups.
 *
 * Shape: one list of values a group. Unit: none. Range: 0–1; the estimate down to −1/(size − 1). Edge cases: negative
 * is reported as 0 with a flag; groups of unequal size use n₀ by default, or optionally the mean size. Errors:
 * insufficient below two groups, without a group of two, and if all values are equal; throws for a value that is not
 * finite.
 * Source: Bliese 2000; multilevel::ICC1 (`mean`); Searle, Casella & McCulloch 1992 (`n0`); method 3.2.
 */
export function icc1(
  groups: readonly (readonly number[])[],
  { groupSize = "n0" }: { readonly groupSize?: GroupSize } = {},
): AtLeastZero | Insufficient<IccReason> {
  const anova = onewayAnova(groups);
  if (isInsufficient(anova)) return anova;
  const { msBetween, msWithin } = anova;
  const size = groupSize === "n0" ? anova.n0 : anova.meanSize;
  const total = msBetween + (size - 1) * msWithin;
  return total > 0 ? reported((msBetween - msWithin) / total) : insufficient("no-variance");
}

/**
 * ICC(2): the reliability of the groups' means.
 *
 * Shape: one list of values a group. Unit: none. Range: 0–1; the estimate has no lower end. Edge cases: negative is
 * reported as 0 with a flag; the group size is not used. Errors: insufficient below two groups, without a group of two,
 * and if the groups' means do not differ; throws for a value that is not finite.
 * Source: Bliese 2000; multilevel::ICC2; method 3.2.
 */
export function icc2(groups: readonly (readonly number[])[]): AtLeastZero | Insufficient<IccReason> {
  const anova = onewayAnova(groups);
  if (isInsufficient(anova)) return anova;
  const { msBetween, msWithin } = anova;
  if (msBetween > 0) return reported((msBetween - msWithin) / msBetween);
  return insufficient(msWithin > 0 ? "no-variance-between" : "no-variance");
}

const reported = (estimate: number): AtLeastZero => ({
  value: Math.max(0, estimate),
  estimate,
  negative: estimate < 0,
});
