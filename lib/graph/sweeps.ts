import { evenRows, fromPlaces, sweepRows, toPlaces } from "./even-rows";
import { correct } from "./residual-search";

/**
 * x_i = constant_i + Σ share_ij x_j, in compressed rows. In some rows the shares sum to less than 1, because part of
 * the flow leaves.
 */
export type Shares = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly share: Float64Array;
  readonly constant: Float64Array;
};

/** Relative error at which the solution counts as converged. */
const STAGE_ERROR = 1e-11;
/** Number of sweeps before switching to GMRES, and maximum number of GMRES cycles. */
const SWEEPS_MAX = 300;
const SEARCHES_MAX = 200;
/** After this many sweeps, the slowest error component, which shrinks geometrically, is extrapolated (Aitken). */
const EXTRAPOLATE_EVERY = 6;

/** The plain method is abandoned if this many sweeps do not reduce the largest change by a factor of five. */
const FIVEFOLD_WITHIN = 3;

/** Solves the shares by plain Gauss–Seidel to the same error as `settle`; undefined as soon as convergence is slow. */
export function settleQuickly(shares: Shares): Float64Array | undefined {
  const rows = evenRows(shares.constant.length, { ...shares, weight: shares.share });
  const constant = toPlaces(rows, shares.constant);
  const x = new Float64Array(constant.length).fill(meanStages(shares));
  const before = new Float64Array(x.length);
  for (let [count, least] = [1, Number.POSITIVE_INFINITY]; ; count += 1) {
    const compares = count % FIVEFOLD_WITHIN === 0;
    if (compares) before.set(x);
    sweepRows(rows, constant, x);
    if (!compares) continue;
    const swept = compare(before, x);
    if (isSettled(swept)) return fromPlaces(rows, x);
    if (!(swept.most <= least / 5)) return undefined;
    least = swept.most;
  }
}

/** The largest change, and the largest x. */
function compare(before: Float64Array, x: Float64Array): Pick<Swept, "most" | "top"> {
  let [most, top] = [0, 0];
  for (let at = 0; at < x.length; at += 1) {
    const now = x[at] ?? 0;
    most = Math.max(most, Math.abs(now - (before[at] ?? 0)));
    top = Math.max(top, now);
  }
  return { most, top };
}

/**
 * Solves the shares by Gauss–Seidel with extrapolation. If weakly coupled parts make several error components shrink
 * slowly, uses minimal residuals over sweeps. Undefined if it does not converge.
 *
 * The largest change of a sweep bounds the residual of every equation, and so the relative error of every x, because
 * every constant is at least what one stage adds.
 */
export function settle(shares: Shares): Float64Array | undefined {
  const x = new Float64Array(shares.constant.length).fill(meanStages(shares));
  const before = new Float64Array(x.length);
  let last = 0;
  for (let count = 1; count <= SWEEPS_MAX; count += 1) {
    const extrapolates = count % EXTRAPOLATE_EVERY === 0;
    if (extrapolates) before.set(x);
    const swept = sweep(shares, x);
    if (isSettled(swept)) return x;
    const ratio = swept.moved / last;
    if (extrapolates && ratio > 0 && ratio < 1) {
      const further = ratio / (1 - ratio);
      for (let at = 0; at < x.length; at += 1) x[at] = (x[at] ?? 0) + further * ((x[at] ?? 0) - (before[at] ?? 0));
    }
    last = swept.moved;
  }
  return search(shares, x);
}

function search(shares: Shares, x: Float64Array): Float64Array | undefined {
  const linear = { ...shares, constant: new Float64Array(x.length) };
  const before = new Float64Array(x.length);
  const moveOf = (direction: Float64Array): Float64Array => {
    const swept = direction.slice();
    sweep(linear, swept);
    return direction.map((value, at) => value - (swept[at] ?? 0));
  };
  for (let count = 0; count < SEARCHES_MAX; count += 1) {
    before.set(x);
    if (isSettled(sweep(shares, x))) return x;
    const left = x.map((value, at) => value - (before[at] ?? 0));
    x.set(before);
    correct(moveOf, left, x);
  }
  return undefined;
}

type Swept = { readonly moved: number; readonly most: number; readonly top: number };

const isSettled = ({ most, top }: Pick<Swept, "most" | "top">): boolean =>
  most <= STAGE_ERROR + 8 * Number.EPSILON * top;

/** The value of all members if they were equal: a start vector from which only the differences remain to be found. */
function meanStages({ start, share, constant }: Shares): number {
  let [gained, leaves] = [0, constant.length];
  for (let node = 0; node < constant.length; node += 1) gained += constant[node] ?? 0;
  for (let at = 0, end = start.at(-1) ?? 0; at < end; at += 1) leaves -= share[at] ?? 0;
  return leaves > 0 ? gained / leaves : 0;
}

/**
 * Updates each member once with the newest values of the others. Returns the sum and the largest of the changes, and
 * the largest x.
 */
function sweep({ start, other, share, constant }: Shares, x: Float64Array) {
  let [moved, most, top] = [0, 0, 0];
  let at = 0;
  for (let node = 0; node < x.length; node += 1) {
    let now = constant[node] ?? 0;
    for (const end = start[node + 1] ?? 0; at < end; at += 1) now += (share[at] ?? 0) * (x[other[at] ?? 0] ?? 0);
    const change = now - (x[node] ?? 0);
    x[node] = now;
    moved += change;
    most = Math.max(most, Math.abs(change));
    top = Math.max(top, now);
  }
  return { moved, most, top };
}
