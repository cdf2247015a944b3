import { MODES } from "@/lib/instrument";
import { type Insufficient, insufficient } from "@/lib/result";
import { decay, sum } from "@/lib/stats";
import { BANDWIDTHS, isLargeEnough } from "./bandwidth";
import { countParts } from "./coordinates";
import { measureRow } from "./measure-row";
import { describePercentile, type KernelPercentile } from "./percentile";
import type { Pool, PoolKind } from "./pool";
import { blankParts, PARTS, type PoolColumns, toColumns, UNKNOWN_MODE } from "./pool-columns";
import { GROUP_SIZE_MIN, type GroupBasis } from "./reference-group";

/**
 * Percentile of every participant among the others: `kernelPercentile` for a whole pool at once.
 *
 * Shape: a pool; one result per member, in the order of the pool. Unit: shares. Range: 0–1. Edge cases: as in
 * `kernelPercentile`; every figure agrees with it to 1e-9. Errors: insufficient for all with fewer than 16
 * participants. Time grows with the square of the pool (10,000 firms: about 2 s), memory linearly. Source: method 3.6.
 */
export function benchmarkFirms<K extends PoolKind>(
  pool: Pool<K>,
): readonly (KernelPercentile | Insufficient<"too-few-participants">)[] {
  const results: (KernelPercentile | Insufficient<"too-few-participants">)[] = pool.members.map(() =>
    insufficient("too-few-participants"),
  );
  if (pool.members.length <= GROUP_SIZE_MIN) return results;

  const columns = toColumns(pool);
  const work = { squared: new Float64Array(columns.rows), weights: new Float64Array(columns.rows) };
  for (const block of columns.blocks) {
    const visible = blankParts(columns.coordinates, block.mask);
    for (let row = block.from; row < block.to; row += 1) {
      const nearest = measureDistances({ columns, visible, row, mask: block.mask, squared: work.squared });
      const basis = weighByKernel(work, nearest) ?? weighAlike(columns, work.weights, row);
      const measured = measureRow({ columns, weights: work.weights, row });
      results[columns.member[row] ?? 0] = describePercentile({ basis, ...measured });
    }
  }
  return results;
}

type Work = { readonly squared: Float64Array; readonly weights: Float64Array };

type RowDistances = {
  readonly columns: PoolColumns;
  /** Coordinates of all rows; 0 in parts that are unknown for the row being measured. */
  readonly visible: Float64Array;
  readonly row: number;
  readonly mask: number;
  readonly squared: Float64Array;
};

/** Fills d² from one row to all others and returns the smallest; infinite to itself and to rows with no shared part. */
function measureDistances({ columns, visible, row, mask, squared }: RowDistances): number {
  const own = columns.coordinates.subarray(row * PARTS, (row + 1) * PARTS);
  let nearest = Number.POSITIVE_INFINITY;
  for (const { from, to, mask: other } of columns.blocks) {
    const shared = countParts(mask & other);
    if (shared === 0) {
      squared.fill(Number.POSITIVE_INFINITY, from, to);
      continue;
    }
    const target = { visible, own: blankParts(own, other), scale: PARTS / shared, squared };
    // The row's own distance of 0 must not become the minimum, so the loop runs before and after it.
    const [before, after] = [Math.min(Math.max(row, from), to), Math.max(Math.min(row + 1, to), from)];
    nearest = Math.min(nearest, measureRun(target, from, before), measureRun(target, after, to));
  }
  squared[row] = Number.POSITIVE_INFINITY;
  return nearest;
}

type Run = {
  readonly visible: Float64Array;
  readonly own: Float64Array;
  readonly scale: number;
  readonly squared: Float64Array;
};

/** The same for rows `from … to − 1` of one block. Unrolled by hand, because this is the innermost loop. */
function measureRun({ visible, own, scale, squared }: Run, from: number, to: number): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0, l = 0, m = 0] = own;
  let nearest = Number.POSITIVE_INFINITY;
  for (let row = from, at = from * PARTS; row < to; row += 1, at += PARTS) {
    const modes =
      square((visible[at] ?? 0) - a) +
      square((visible[at + 1] ?? 0) - b) +
      (square((visible[at + 2] ?? 0) - c) + square((visible[at + 3] ?? 0) - d));
    const roles =
      square((visible[at + 5] ?? 0) - f) +
      square((visible[at + 6] ?? 0) - g) +
      (square((visible[at + 7] ?? 0) - h) + square((visible[at + 8] ?? 0) - i));
    const facts =
      square((visible[at + 9] ?? 0) - j) +
      square((visible[at + 10] ?? 0) - k) +
      (square((visible[at + 11] ?? 0) - l) + square((visible[at + 12] ?? 0) - m));
    const apart = (modes + roles + (facts + square((visible[at + 4] ?? 0) - e))) * scale;
    squared[row] = apart;
    nearest = Math.min(nearest, apart);
  }
  return nearest;
}

const square = (value: number): number => value * value;

/** Fills the weights of the smallest bandwidth with enough firms; undefined if none qualifies. */
function weighByKernel(work: Work, nearest: number): GroupBasis | undefined {
  if (nearest === Number.POSITIVE_INFINITY) return undefined;
  const holds = (step: number) => isLargeEnough(weighRow(work, nearest, BANDWIDTHS[step] ?? 1));
  // n_eff grows and the largest share falls with h, so all bandwidths above the first that qualifies also qualify. Most
  // firms need a small one: search upwards in growing steps, then bisect the last step.
  let [below, above] = [0, 0];
  while (above < BANDWIDTHS.length && !holds(above)) {
    below = above + 1;
    above = Math.min(2 * above + 1, Math.max(below, BANDWIDTHS.length - 1));
  }
  let last = above;
  while (below < above) {
    last = (below + above) >> 1;
    if (holds(last)) above = last;
    else below = last + 1;
  }
  const bandwidth = BANDWIDTHS[above];
  if (bandwidth === undefined) return undefined;
  if (last !== above) weighRow(work, nearest, bandwidth);
  return { kind: "kernel", bandwidth };
}

/** Fills the kernel weights relative to the nearest firm, which gets 1; weights below e^−40 become 0. */
function weighRow(work: Work, nearest: number, bandwidth: number) {
  const total = fillWeights(work, nearest, 1 / (2 * bandwidth ** 2));
  return { effectiveSize: total ** 2 / sumSquares(work.weights), largestShare: 1 / total };
}

function fillWeights({ squared, weights }: Work, nearest: number, rate: number): number {
  let total = 0;
  for (let row = 0; row < squared.length; row += 1) {
    const weight = decay(((squared[row] ?? 0) - nearest) * rate);
    weights[row] = weight;
    total += weight;
  }
  return total;
}

function sumSquares(values: Float64Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += (values[at] ?? 0) ** 2;
  return total;
}

/** Fills equal weights: for the firms of the same mode if there are enough, otherwise for all. */
function weighAlike({ runs }: PoolColumns, weights: Float64Array, row: number): GroupBasis {
  const own = runs.find(({ from, to }) => from <= row && row < to)?.mode;
  const mode = MODES[own ?? UNKNOWN_MODE];
  const stratum = runs.filter((run) => run.mode === own);
  const isEnough = mode !== undefined && sum(stratum.map(({ from, to }) => to - from)) > GROUP_SIZE_MIN;
  weights.fill(0);
  for (const { from, to } of isEnough ? stratum : runs) weights.fill(1, from, to);
  weights[row] = 0;
  return isEnough ? { kind: "stratum", mode } : { kind: "pooled" };
}
