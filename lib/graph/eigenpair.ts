import type { CompressedRows } from "./rows";

/** Number of directions searched (the dimension of the Krylov space) before a restart from the best vector found. */
const DIRECTIONS = 40;
/** Maximum number of restarts; lower for large networks, because a chain of 100,000 firms would take minutes. */
const STARTS_MAX = 500;
const STARTS_TIMES_NODES_MAX = 2_000_000;
/** Residual of A x = λ x relative to λ: the sought value, and the value accepted if rounding prevents a better one. */
const RESIDUAL_SOUGHT = 1e-14;
const RESIDUAL_ACCEPTED = 1e-11;
/** Restarts in a row without enough improvement after which rounding is assumed to prevent a better result. */
const STALLS_MAX = 3;
const STALL = 0.95;

/**
 * The largest eigenvalue of a symmetric matrix without negative entries, and its vector of length 1, by Lanczos with
 * full reorthogonalisation, restarted until it converges.
 *
 * It looks for the upper end of the spectrum, so that bipartite networks, where −λ is also an eigenvalue, are no
 * special case. Undefined if it does not converge; the matrix must have an entry. Source: Lanczos 1950; Saad 2011.
 */
export function largestEigenpair(
  given: CompressedRows,
  begin: Float64Array,
): { readonly value: number; readonly vector: Float64Array } | undefined {
  // Divided by the largest entry, so that squares do not overflow.
  const unit = given.weight.reduce((most, weight) => Math.max(most, weight), 0);
  const matrix = { ...given, weight: given.weight.map((weight) => weight / unit) };
  const image = new Float64Array(begin.length);
  let best = { value: 0, vector: scaleToLength1(begin), left: Number.POSITIVE_INFINITY };
  let vector = best.vector;
  let stalled = 0;
  const starts = Math.min(STARTS_MAX, STARTS_TIMES_NODES_MAX / begin.length);
  for (let start = 0; start < starts && stalled < STALLS_MAX && best.left > RESIDUAL_SOUGHT; start += 1) {
    vector = findBest(matrix, vector);
    multiply(matrix, vector, image);
    const value = dot(vector, image);
    const left = lengthOf(image.map((entry, at) => entry - value * (vector[at] ?? 0))) / value;
    stalled = left > STALL * best.left ? stalled + 1 : 0;
    if (left < best.left) best = { value, vector, left };
  }
  // The exact vector has no negative entry; values below 0 are rounding errors.
  return best.left <= RESIDUAL_ACCEPTED ? { value: best.value * unit, vector: best.vector.map(Math.abs) } : undefined;
}

/** The vector with the largest Rayleigh quotient xᵀAx in the Krylov space of A and the first vector. */
function findBest(matrix: CompressedRows, first: Float64Array): Float64Array {
  const basis: Float64Array[] = [first];
  const diagonal: number[] = [];
  const beside: number[] = [];
  for (let at = 0; at < Math.min(DIRECTIONS, first.length); at += 1) {
    const direction = basis[at] ?? first;
    const next = new Float64Array(first.length);
    multiply(matrix, direction, next);
    diagonal.push(dot(direction, next));
    // Two passes are enough: the second one removes what rounding left after the first.
    for (const known of [...basis, ...basis]) addTo(next, known, -dot(known, next));
    const length = lengthOf(next);
    if (length <= 1e-14 * Math.abs(diagonal[0] ?? 0)) break;
    beside.push(length);
    basis.push(next.map((entry) => entry / length));
  }
  const parts = largestOfTridiagonal(diagonal, beside);
  const best = new Float64Array(first.length);
  parts.forEach((part, at) => {
    addTo(best, basis[at] ?? first, part);
  });
  return scaleToLength1(best);
}

/** The vector of the largest eigenvalue of a tridiagonal matrix: bisection, then inverse iteration just above it. */
function largestOfTridiagonal(diagonal: readonly number[], beside: readonly number[]): Float64Array {
  const size = diagonal.length;
  const pivots = new Float64Array(size);
  const isAbove = (shift: number): boolean => {
    for (let at = 0; at < size; at += 1) {
      const before = at === 0 ? 0 : (beside[at - 1] ?? 0) ** 2 / (pivots[at - 1] ?? 1);
      pivots[at] = shift - (diagonal[at] ?? 0) - before;
      if (!((pivots[at] ?? 0) > 0)) return false;
    }
    return true;
  };
  let low = Math.max(...diagonal);
  let high = Math.max(...diagonal.map((entry, at) => entry + (beside[at] ?? 0) + (beside[at - 1] ?? 0)));
  high += (Math.abs(high) || 1) * 1e-12;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  isAbove(high);
  let vector: Float64Array = new Float64Array(size).fill(1);
  for (let pass = 0; pass < 3; pass += 1) vector = scaleToLength1(solveShifted(vector, beside, pivots));
  return vector;
}

/** Solves (shift − T) x = right with the pivots of shift − T, whose off-diagonal entries are −beside. */
function solveShifted(right: Float64Array, beside: readonly number[], pivots: Float64Array): Float64Array {
  const x = right.slice();
  for (let at = 1; at < x.length; at += 1) {
    x[at] = (x[at] ?? 0) + ((beside[at - 1] ?? 0) / (pivots[at - 1] ?? 1)) * (x[at - 1] ?? 0);
  }
  for (let at = x.length - 1; at >= 0; at -= 1) {
    x[at] = ((x[at] ?? 0) + (at + 1 < x.length ? (beside[at] ?? 0) * (x[at + 1] ?? 0) : 0)) / (pivots[at] ?? 1);
  }
  return x;
}

/** image = matrix · vector. */
export function multiply({ start, other, weight }: CompressedRows, vector: Float64Array, image: Float64Array): void {
  for (let node = 0; node < vector.length; node += 1) {
    let sum = 0;
    const end = start[node + 1] ?? 0;
    for (let at = start[node] ?? 0; at < end; at += 1) sum += (weight[at] ?? 0) * (vector[other[at] ?? 0] ?? 0);
    image[node] = sum;
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** target += factor · added. */
export function addTo(target: Float64Array, added: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) + factor * (added[at] ?? 0);
}

const lengthOf = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));

function scaleToLength1(vector: Float64Array): Float64Array {
  const length = lengthOf(vector);
  return vector.map((entry) => entry / length);
}
