import { MODES, type Mode } from "@/lib/instrument";
import { insufficient, tabulate } from "@/lib/result";
import { exceeds } from "@/lib/stats";
import { decay } from "./decay";
import { densityWidth, isAtAnEnd } from "./interval";
import type { Measured } from "./percentile";
import { findPlace, type PoolColumns } from "./pool-columns";
import type { Composition } from "./reference-group";

type Group = { readonly columns: PoolColumns; readonly weights: Float64Array; readonly row: number };

/** What `describePercentile` needs, of the row whose reference group the weights are. Own weight is 0. */
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

/** One pass over the weights. A segment is in order of scores, so that what lies below, at and above x are three runs. */
function sumByScore({ columns, weights, row }: Group): Sums {
  const x = columns.x[row] ?? 0;
  const byMode = new Map<Mode | "unknown", number>();
  let [total, squares, ranked, first, second] = [0, 0, 0, 0, 0];
  for (const segment of columns.segments) {
    const ties = findTies(columns.x, segment, x);
    const runs = { columns, weights, x };
    const below = sumRun(runs, segment.from, ties.from);
    const equal = sumRun(runs, ties.from, ties.to);
    const above = sumRun(runs, ties.to, segment.to);
    const all = below.total + equal.total + above.total;
    const mode = segment.mode ?? "unknown";
    byMode.set(mode, (byMode.get(mode) ?? 0) + all);
    total += all;
    squares += below.squares + equal.squares + above.squares;
    ranked += below.total + equal.total / 2;
    first += below.first + above.first;
    second += below.second + above.second;
  }
  return {
    total,
    effectiveSize: total ** 2 / squares,
    percentile: Math.min(1, ranked / total),
    // Moments about x lose digits only where x lies far outside its group, and there p is 0 or 1 and needs no spread.
    spread: Math.sqrt(Math.max(0, second / total - (first / total) ** 2)),
    composition: tabulate([...MODES, "unknown"] as const, (mode) => (byMode.get(mode) ?? 0) / total),
  };
}

type Runs = { readonly columns: PoolColumns; readonly weights: Float64Array; readonly x: number };

function sumRun({ columns, weights, x }: Runs, from: number, to: number) {
  const scores = columns.x;
  let [total, squares, first, second] = [0, 0, 0, 0];
  for (let row = from; row < to; row += 1) {
    const weight = weights[row] ?? 0;
    const away = (scores[row] ?? 0) - x;
    const moment = weight * away;
    total += weight;
    squares += weight * weight;
    first += moment;
    second += moment * away;
  }
  return { total, squares, first, second };
}

type Run = { readonly from: number; readonly to: number };

const findTies = (sorted: Float64Array, run: Run, x: number): Run => ({
  from: findPlace(sorted, run, (score) => score < x),
  to: findPlace(sorted, run, (score) => score <= x),
});

/** Mid-rank of one of the scores among the others. */
function pooledRank(sorted: Float64Array, x: number): number {
  const { from, to } = findTies(sorted, { from: 0, to: sorted.length }, x);
  return (from + (to - from - 1) / 2) / (sorted.length - 1);
}

/** `weightedDensity` at the row's own score; 0 at the ends of the percentile, which need none. */
function rowDensity({ columns, weights, row }: Group, { total, effectiveSize, percentile, spread }: Sums) {
  if (isAtAnEnd(percentile)) return 0;
  if (!exceeds(spread, 0)) return insufficient("no-spread");
  const scores = columns.x;
  const x = scores[row] ?? 0;
  const width = densityWidth(spread, effectiveSize);
  const rate = 1 / (2 * width * width);
  let heights = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const away = (scores[at] ?? 0) - x;
    heights += (weights[at] ?? 0) * decay(away * away * rate);
  }
  return heights / (total * width * Math.sqrt(2 * Math.PI));
}
