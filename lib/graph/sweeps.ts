import { evenRows, fromPlaces, sweepRows, toPlaces } from "./even-rows";
import { correct } from "./residual-search";

/** x_i = constant_i + Σ share_ij x_j, in compressed rows; what leaves keeps the shares of some rows below 1 together. */
export type Shares = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly share: Float64Array;
  readonly constant: Float64Array;
};

/** The solution is settled within this part of it. */
const STAGE_ERROR = 1e-11;
/** Sweeps after which what is left is searched in more than one direction at once; and how many such searches there are. */
const SWEEPS_MAX = 300;
const SEARCHES_MAX = 200;
/** Every so many sweeps the slowest part of the error, which shrinks by a steady ratio, is summed at once (Aitken). */
const EXTRAPOLATE_EVERY = 6;

/** The plain way is given up where so many sweeps do not make the largest change five times smaller. */
const FIVEFOLD_WITHIN = 3;

/** Solves the shares by plain Gauss–Seidel, to the same error as `settle`; undefined as soon as that is slow. */
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
 * Solves the shares by Gauss–Seidel with extrapolation, and where parts hang together by next to nothing, so that several
 * errors shrink slowly, by minimal residuals over sweeps; undefined where it does not settle.
 *
 * What a sweep moved at most bounds what is left of every equation, and that bounds the error of every x as a part of it,
 * because no constant is below what one stage adds.
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

/** What all members would have if all were alike: a start from which only their differences are left to find. */
function meanStages({ start, share, constant }: Shares): number {
  let [gained, leaves] = [0, constant.length];
  for (let node = 0; node < constant.length; node += 1) gained += constant[node] ?? 0;
  for (let at = 0, end = start.at(-1) ?? 0; at < end; at += 1) leaves -= share[at] ?? 0;
  return leaves > 0 ? gained / leaves : 0;
}

/** Every member once by the newest values of the others; the sum and the largest of the changes, and the largest x. */
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
