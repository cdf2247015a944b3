import { MODES } from "@/lib/instrument";
import { insufficient, tabulate } from "@/lib/result";
import { decay, exceeds } from "@/lib/stats";
import { densityWidth, isAtAnEnd } from "./interval";
import type { Measured } from "./percentile";
import { type ModeRun, type PoolColumns, UNKNOWN_MODE } from "./pool-columns";
import { COMPOSITION_KEYS, type Composition } from "./reference-group";

type Group = { readonly columns: PoolColumns; readonly weights: Float64Array; readonly row: number };

/**
 * The input of `describePercentile` for one row, from the weights of its reference group. The row's own weight is 0.
 */
export function measureRow(group: Group): Omit<Measured, "basis"> {
  const { columns, row } = group;
  const sums = sumByScore(group);
  const sem = columns.sem[row] ?? 0;
  return {
    percentile: sums.percentile,
    effectiveSize: sums.effectiveSize,
    density: sem === 0 ? 0 : rowDensity(group, sums),
    sem,
    pooled: pooledRank(columns.sorted, columns.x[row] ?? 0),
    composition: sums.composition,
  };
}

type Sums = {
  readonly total: number;
  readonly effectiveSize: number;
  readonly percentile: number;
  readonly spread: number;
  readonly composition: Composition;
};

/** Computes all sums in one pass over the weights. */
function sumByScore({ columns, weights, row }: Group): Sums {
  const x = columns.x[row] ?? 0;
  const byMode = new Float64Array(UNKNOWN_MODE + 1);
  let [total, squares, ranked, first, second] = [0, 0, 0, 0, 0];
  for (const run of columns.runs) {
    const sums = sumRun(columns.x, weights, x, run);
    byMode[run.mode] = (byMode[run.mode] ?? 0) + sums.total;
    total += sums.total;
    squares += sums.squares;
    ranked += sums.ranked;
    first += sums.first;
    second += sums.second;
  }
  return {
    total,
    effectiveSize: total ** 2 / squares,
    // Rounding can make the quotient slightly larger than 1.
    percentile: Math.min(1, ranked / total),
    // Moments about x lose precision only if x lies far outside its group; then p is 0 or 1 and the spread is not used.
    spread: Math.sqrt(Math.max(0, second / total - (first / total) ** 2)),
    composition: tabulate(
      COMPOSITION_KEYS,
      (key) => (byMode[key === "unknown" ? UNKNOWN_MODE : MODES.indexOf(key)] ?? 0) / total,
    ),
  };
}

/**
 * The sums of one run, with moments about x. A separate function, so that the engine compiles and optimizes this loop
 * once.
 */
function sumRun(scores: Float64Array, weights: Float64Array, x: number, { from, to }: ModeRun) {
  let total = 0;
  let squares = 0;
  let ranked = 0;
  let first = 0;
  let second = 0;
  for (let at = from; at < to; at += 1) {
    const weight = weights[at] ?? 0;
    const away = (scores[at] ?? 0) - x;
    const moment = weight * away;
    total += weight;
    squares += weight * weight;
    first += moment;
    second += moment * away;
    if (away <= 0) ranked += away < 0 ? weight : weight / 2;
  }
  return { total, squares, ranked, first, second };
}

/** Mid-rank of one of the sorted scores among the others, as a share. */
function pooledRank(sorted: Float64Array, x: number): number {
  const below = countBefore(sorted, (score) => score < x);
  const equal = countBefore(sorted, (score) => score <= x) - below - 1;
  return (below + equal / 2) / (sorted.length - 1);
}

/** Binary search: how many of the sorted scores satisfy `isBefore`. */
function countBefore(sorted: Float64Array, isBefore: (score: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * `weightedDensity` at the row's own score; 0 where the percentile is 0 or 1, because the density is not used there.
 */
function rowDensity({ columns, weights, row }: Group, { total, effectiveSize, percentile, spread }: Sums) {
  if (isAtAnEnd(percentile)) return 0;
  if (!exceeds(spread, 0)) return insufficient("no-spread");
  const width = densityWidth(spread, effectiveSize);
  const heights = sumHeights({ scores: columns.x, weights, x: columns.x[row] ?? 0, rate: 1 / (2 * width * width) });
  return heights / (total * width * Math.sqrt(2 * Math.PI));
}

type Heights = {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  readonly x: number;
  readonly rate: number;
};

/** Σ w exp(−rate · (x_j − x)²). */
function sumHeights({ scores, weights, x, rate }: Heights): number {
  let heights = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const away = (scores[at] ?? 0) - x;
    heights += (weights[at] ?? 0) * decay(away * away * rate);
  }
  return heights;
}
