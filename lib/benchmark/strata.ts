import { MODES, type Mode } from "@/lib/instrument";
import { SIZE_BAND_STARTS } from "@/lib/position";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { mean, quantile, sampleVariance, shrinkMeans, sum } from "@/lib/stats";
import { type CountBand, countBand, type Quartiles } from "./disclosure-figures";
import { CONTRIBUTORS_MIN, QUARTILES_MIN } from "./disclosure-limits";
import type { Pool, PoolKind } from "./pool";

/** Sizes in reports: the bands of a firm's size, with small cut at 100. Source: method 2.4. */
export const REPORT_SIZES = ["micro", "small-to-99", "small-from-100", "medium", "large"] as const;
export type ReportSize = (typeof REPORT_SIZES)[number];

/** Employees from which a report's size begins. Source: method 2.4. */
export const REPORT_SIZE_STARTS: Readonly<Record<ReportSize, number>> = {
  micro: SIZE_BAND_STARTS.micro,
  "small-to-99": SIZE_BAND_STARTS.small,
  "small-from-100": 100,
  medium: SIZE_BAND_STARTS.medium,
  large: SIZE_BAND_STARTS.large,
};

/**
 * Size of a firm in reports.
 *
 * Shape: employees, a whole number. Unit: persons. Range: one of five sizes. Edge cases: a band begins with its first
 * number: 20, 100, 300, 1,000. Errors: a number below 0 is thrown. Source: method 2.4.
 */
export function reportSize(employees: number): ReportSize {
  if (!(employees >= 0)) throw new RangeError(`not a number of employees: ${employees}`);
  return REPORT_SIZES.findLast((size) => employees >= REPORT_SIZE_STARTS[size]) ?? "micro";
}

/** Participants of one mode, of one size, or of both; "unknown" where the position does not say. */
export type Stratum = {
  readonly mode: Mode | "unknown" | "all";
  readonly size: ReportSize | "unknown" | "all";
  readonly values: readonly number[];
};

export type StrataSets = {
  readonly all: Stratum;
  readonly byMode: readonly Stratum[];
  readonly bySize: readonly Stratum[];
  /** Mode × size. */
  readonly cells: readonly Stratum[];
};

/**
 * The participants of a pool in strata: by mode, by size, and mode × size.
 *
 * Shape: a pool; 1, 6, 6 and 36 strata. Unit: of the scores. Range: every participant stands once in each set.
 * Edge cases: a stratum that nobody is in stands there without values, so that none and few look alike. Errors: none.
 * Source: method 3.6.
 */
export function divideIntoStrata(pool: Pool<PoolKind>): StrataSets {
  const firms = pool.members.map(({ x, position }, at) => ({
    x,
    mode: pool.modes[at] ?? "unknown",
    size: position.logEmployees === null ? ("unknown" as const) : reportSize(Math.round(10 ** position.logEmployees)),
  }));
  const select = (mode: Stratum["mode"], size: Stratum["size"]): Stratum => ({
    mode,
    size,
    values: firms
      .filter((firm) => (mode === "all" || firm.mode === mode) && (size === "all" || firm.size === size))
      .map((firm) => firm.x),
  });
  const modes = [...MODES, "unknown"] as const;
  const sizes = [...REPORT_SIZES, "unknown"] as const;
  return {
    all: select("all", "all"),
    byMode: modes.map((mode) => select(mode, "all")),
    bySize: sizes.map((size) => select("all", size)),
    cells: modes.flatMap((mode) => sizes.map((size) => select(mode, size))),
  };
}

/** Figures of a stratum as a table shows them. No smallest and no largest value, ever. */
export type StratumFigures = {
  readonly count: CountBand;
  /** In whole points. */
  readonly mean: number | Insufficient<"fewer-than-five">;
  /** Lower quartile, median, upper quartile, in steps of 5 points. */
  readonly quartiles: Quartiles | Insufficient<"fewer-than-ten">;
};

/**
 * What a table of strata says of one stratum. Whether it may be published is decided elsewhere, for the set as a whole.
 *
 * Shape: scores in points of 100. Unit: points; a band for the number of firms. Range: 0–100. Edge cases: the mean is
 * rounded to 1 point, quartiles to 5; no smallest and no largest value. Errors: insufficient for the mean under 5 firms and
 * for quartiles under 10; a score outside 0–100 is thrown. Source: Hyndman & Fan 1996, type 7; method 3.6.
 */
export function describeStratum(values: readonly number[]): StratumFigures {
  if (values.some((value) => !(value >= 0 && value <= 100))) throw new RangeError("a score outside 0–100 points");
  const at = (p: number) => QUARTILE_POINTS * Math.round(quantile(values, p) / QUARTILE_POINTS);
  return {
    count: countBand(values.length),
    mean: values.length >= CONTRIBUTORS_MIN ? Math.round(mean(values)) : insufficient("fewer-than-five"),
    quartiles: values.length >= QUARTILES_MIN ? [at(0.25), at(0.5), at(0.75)] : insufficient("fewer-than-ten"),
  };
}

/** Quartiles are told in steps of so many points. */
const QUARTILE_POINTS = 5;

export type ShrunkenStratum = {
  readonly stratum: Stratum;
  readonly mean: number;
  /** λ, how much of the stratum's own mean is kept. */
  readonly kept: number;
  readonly shrunken: number;
  /** Posterior standard deviation. */
  readonly deviation: number;
};

/**
 * Means of strata, each drawn towards the mean of all by how few firms it has.
 *
 * θ̂ = λȳ + (1 − λ)μ, λ = τ² / (τ² + σ²/n), τ² by DerSimonian & Laird. σ² is the variance within strata, pooled over them:
 * (n − 1)s² summed, over n − 1 summed, so that a stratum of one firm has an error too. Shape: strata; those with firms come
 * out, in order. Unit: of the scores. Range: between the stratum's mean and that of all. Edge cases: strata that differ by
 * no more than their errors all get μ. Errors: insufficient with fewer than two strata that have firms, and where no
 * stratum has two firms or none varies. Source: DerSimonian & Laird 1986; Morris 1983; method 3.6.
 */
export function shrunkenStratumMeans(
  strata: readonly Stratum[],
): readonly ShrunkenStratum[] | Insufficient<"too-few-groups" | "group-without-variance"> {
  const filled = strata.filter(({ values }) => values.length > 0);
  const varied = filled.filter(({ values }) => values.length > 1);
  const freedom = sum(varied.map(({ values }) => values.length - 1));
  const squares = sum(varied.map(({ values }) => (values.length - 1) * sampleVariance(values)));
  if (freedom === 0) return insufficient(filled.length < 2 ? "too-few-groups" : "group-without-variance");
  const within = squares / freedom;
  const means = filled.map(({ values }) => ({ mean: mean(values), variance: within / values.length }));
  const shrunk = shrinkMeans(means);
  if (isInsufficient(shrunk)) return shrunk;
  return filled.flatMap((stratum, at) => {
    const group = shrunk.groups[at];
    const own = means[at]?.mean;
    return group === undefined || own === undefined
      ? []
      : [{ stratum, mean: own, kept: group.kept, shrunken: group.mean, deviation: group.deviation }];
  });
}
