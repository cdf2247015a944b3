/**
 * Arithmetic modulo the largest prime below 2^26, for which products are exact in a double.
 *
 * Figures are sums with integer coefficients, so linear dependence can be tested modulo a prime. This fails only if the
 * prime divides a subdeterminant of the table: one chance in 67 million, which nobody can influence.
 */
export const PRIME = 67_108_859;

const RECIPROCAL = 1 / PRIME;

/** The remainder of an integer in [0, 2^53). */
export function residue(value: number): number {
  const rest = value - Math.floor(value * RECIPROCAL) * PRIME;
  if (rest < 0) return rest + PRIME;
  return rest >= PRIME ? rest - PRIME : rest;
}

/** The modular inverse, by Euclid's algorithm; throws for 0. */
export function inverse(value: number): number {
  if (value === 1) return 1;
  let [r0, r1] = [PRIME, residue(value)];
  let [t0, t1] = [0, 1];
  while (r1 > 1) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r1 === 0) throw new RangeError("0 has no inverse");
  return t1 < 0 ? t1 + PRIME : t1;
}

/** Adds `factor` times another row to a row, in place. */
function addMultiple(row: Float64Array, factor: number, other: Float64Array): void {
  if (factor === 0) return;
  for (let at = 0; at < row.length; at += 1) {
    const added = other[at] ?? 0;
    if (added !== 0) row[at] = residue((row[at] ?? 0) + factor * added);
  }
}

/** Multiplies a row by `factor`, in place. */
export function scaleRow(row: Float64Array, factor: number): void {
  if (factor === 1) return;
  for (let at = 0; at < row.length; at += 1) row[at] = residue((row[at] ?? 0) * factor);
}

type Echelon = {
  /** Row i has 1 in column `pivots[i]`, where every other row has 0. */
  readonly rows: readonly Float64Array[];
  readonly pivots: readonly number[];
};

/**
 * Gauss–Jordan elimination with columns in the given order; dependent rows are dropped. Modifies the rows passed in.
 */
export function reduceRows(rows: readonly Float64Array[], columns: Iterable<number>): Echelon {
  const left = [...rows];
  const done: Float64Array[] = [];
  const pivots: number[] = [];
  for (const column of columns) {
    if (left.length === 0) break;
    const at = left.findIndex((row) => row[column] !== 0);
    const pivot = left[at];
    if (pivot === undefined) continue;
    left.splice(at, 1);
    scaleRow(pivot, inverse(pivot[column] ?? 0));
    for (const row of left) addMultiple(row, negative(row[column]), pivot);
    for (const row of done) addMultiple(row, negative(row[column]), pivot);
    done.push(pivot);
    pivots.push(column);
  }
  return { rows: done, pivots };
}

/** The rows after eliminating a column with one of them, which is dropped. Modifies the rows. */
export function clearColumn(rows: readonly Float64Array[], column: number): readonly Float64Array[] {
  const pivot = rows.find((row) => row[column] !== 0);
  if (pivot === undefined) return rows;
  const factor = inverse(pivot[column] ?? 0);
  const rest = rows.filter((row) => row !== pivot);
  for (const row of rest) addMultiple(row, negative(residue((row[column] ?? 0) * factor)), pivot);
  return rest;
}

export const isZero = (row: Float64Array): boolean => row.every((value) => value === 0);

const negative = (value: number | undefined): number => (value === undefined || value === 0 ? 0 : PRIME - value);
