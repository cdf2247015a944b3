/**
 * A column counts as a combination of those before it if less than this share of its length is orthogonal to them.
 * Source: R, lm.
 */
export const COLLINEAR_BELOW = 1e-7;

/** A thin orthogonal factorisation of the columns of a design, A = QR. */
export type Factorisation = {
  /** Orthonormal columns, of the same length as the design. */
  readonly q: readonly Float64Array[];
  /** Upper triangle, in row order. */
  readonly r: readonly Float64Array[];
};

/**
 * QR factorisation by Householder reflections; undefined if a column is a combination of those before it.
 *
 * Shape: columns of one length, at most as many as rows; Q of that shape and R square. Unit: none. Range: all numbers.
 * Edge cases: no columns give an empty Q and R; a column of zeros counts as a combination. Errors: none.
 * Source: Householder 1958; Golub & Van Loan 2013, algorithm 5.2.1.
 */
export function factorise(columns: readonly Float64Array[]): Factorisation | undefined {
  const work = columns.map((column) => column.slice());
  const reflections: Float64Array[] = [];
  for (const [pivot, column] of work.entries()) {
    const original = norm(columns[pivot] ?? column, 0);
    const length = norm(column, pivot);
    if (!(length > COLLINEAR_BELOW * original)) return undefined;
    const reflection = reflectionOf(column, pivot, length);
    for (const later of work.slice(pivot)) reflect(later, reflection, pivot);
    reflections.push(reflection);
  }
  const r = work.map((_, row) => Float64Array.from(work, (column, at) => (at < row ? 0 : (column[row] ?? 0))));
  return { q: work.map((_, at) => orthonormalColumn(reflections, at)), r };
}

/**
 * Solves Rx = b for an upper triangular R.
 *
 * Shape: R of p rows, b of p numbers; p numbers. Unit: none. Range: all numbers. Edge cases: none. Errors: none, R comes
 * from `factorise` and has no zero on its diagonal. Source: textbook (back substitution).
 */
export function solveUpper(r: Factorisation["r"], b: Float64Array): Float64Array {
  const x = b.slice();
  for (let row = x.length - 1; row >= 0; row -= 1) {
    const line = r[row] ?? new Float64Array();
    let rest = x[row] ?? 0;
    for (let at = row + 1; at < x.length; at += 1) rest -= (line[at] ?? 0) * (x[at] ?? 0);
    x[row] = rest / (line[row] ?? 0);
  }
  return x;
}

/** Σ aᵢbᵢ. */
export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (const [index, value] of a.entries()) total += value * (b[index] ?? 0);
  return total;
}

/** Norm of a column from a row on; scaled, so that squares neither overflow nor underflow. */
function norm(column: Float64Array, from: number): number {
  let largest = 0;
  for (let at = from; at < column.length; at += 1) largest = Math.max(largest, Math.abs(column[at] ?? 0));
  if (largest === 0) return 0;
  let squares = 0;
  for (let at = from; at < column.length; at += 1) squares += ((column[at] ?? 0) / largest) ** 2;
  return largest * Math.sqrt(squares);
}

/** The unit vector of the Householder reflection that maps the column to the pivot's axis; zero above the pivot. */
function reflectionOf(column: Float64Array, pivot: number, length: number): Float64Array {
  const reflection = column.slice().fill(0, 0, pivot);
  reflection[pivot] = (column[pivot] ?? 0) + ((column[pivot] ?? 0) < 0 ? -length : length);
  const size = norm(reflection, pivot);
  return reflection.map((value) => value / size);
}

function reflect(column: Float64Array, reflection: Float64Array, from: number): void {
  let share = 0;
  for (let at = from; at < column.length; at += 1) share += (reflection[at] ?? 0) * (column[at] ?? 0);
  for (let at = from; at < column.length; at += 1) column[at] = (column[at] ?? 0) - 2 * share * (reflection[at] ?? 0);
}

/** Column of Q: the unit vector after applying the reflections in reverse. */
function orthonormalColumn(reflections: readonly Float64Array[], at: number): Float64Array {
  const column = new Float64Array(reflections[0]?.length ?? 0);
  column[at] = 1;
  for (let pivot = reflections.length - 1; pivot >= 0; pivot -= 1) {
    const reflection = reflections[pivot];
    if (reflection) reflect(column, reflection, pivot);
  }
  return column;
}
