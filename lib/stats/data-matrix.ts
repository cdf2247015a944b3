import { isMeasurable } from "./measurable";
/**
 * Numbers in rows and columns: one row per person (or firm), one column per item (or rater), in row order in one array.
 *
 * NaN means missing, and nothing else does; every function that takes a matrix documents how it treats missing values.
 */
export type DataMatrix = {
  readonly rows: number;
  readonly columns: number;
  /** The value of a row and column is at `row · columns + column`. */
  readonly values: Float64Array;
};

/**
 * A data matrix from rows of numbers; null is a missing value.
 *
 * Shape: rows of equal length; no rows give 0 × 0. Unit: unchanged. Range: within ±1e75, so that no square or product
 * overflows. Edge cases: a row of nulls stays a row. Errors: throws for rows of different length, and for values that
 * are not finite or out of range. Source: none, a container.
 */
export function dataMatrix(rows: readonly (readonly (number | null)[])[]): DataMatrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, at) => {
    if (row.length !== columns) throw new RangeError(`row ${at} has ${row.length} values, the first has ${columns}`);
    row.forEach((value, column) => {
      if (value !== null && !isMeasurable(value)) throw new RangeError(`row ${at} holds ${value}; missing is null`);
      values[at * columns + column] = value ?? Number.NaN;
    });
  });
  return { rows: rows.length, columns, values };
}

/**
 * Some columns of a matrix, in the order given.
 *
 * Shape: column indices from 0, each at most once. Unit: unchanged. Range: any. Edge cases: no columns give rows × 0.
 * Errors: throws for an unknown or duplicate column. Source: none, a container.
 */
export function selectColumns(data: DataMatrix, columns: readonly number[]): DataMatrix {
  checkColumns(data.columns, columns);
  const values = new Float64Array(data.rows * columns.length);
  for (let row = 0, to = 0; row < data.rows; row += 1) {
    for (const column of columns) values[to++] = data.values[row * data.columns + column] ?? Number.NaN;
  }
  return { rows: data.rows, columns: columns.length, values };
}

/** Throws for a column index out of range, or a duplicate. */
export function checkColumns(count: number, columns: readonly number[]): void {
  const outside = columns.find((column) => !Number.isInteger(column) || column < 0 || column >= count);
  if (outside !== undefined) throw new RangeError(`${outside} is no column of ${count}`);
  if (new Set(columns).size !== columns.length) throw new RangeError("a column stands twice");
}

/**
 * The rows without a missing value: listwise deletion.
 *
 * Shape: as given, fewer rows. Unit: unchanged. Range: any. Edge cases: without missing values the same matrix; a
 * matrix without columns keeps its rows. Errors: none. Source: Little & Rubin 2002, complete-case analysis.
 */
export function completeRows(data: DataMatrix): DataMatrix {
  const { columns } = data;
  const values = new Float64Array(data.values.length);
  let rows = 0;
  for (let row = 0; row < data.rows; row += 1) {
    const line = data.values.subarray(row * columns, (row + 1) * columns);
    if (line.some(Number.isNaN)) continue;
    values.set(line, rows * columns);
    rows += 1;
  }
  return rows === data.rows ? data : { rows, columns, values: values.slice(0, rows * columns) };
}

/** The values of one column that are not missing, in the order of the rows. */
export function presentValues(data: DataMatrix, column: number): number[] {
  const present: number[] = [];
  for (let at = column; at < data.values.length; at += data.columns) {
    const value = data.values[at] ?? Number.NaN;
    if (!Number.isNaN(value)) present.push(value);
  }
  return present;
}

/**
 * The number of values in each column that are not missing.
 *
 * Shape: one number per column. Unit: values. Range: 0 to the number of rows. Edge cases: an empty column has 0.
 * Errors: none. Source: none, a count.
 */
export function countPresent({ columns, values }: DataMatrix): number[] {
  const counts = Array.from({ length: columns }, () => 0);
  for (let start = 0; start < values.length; start += columns) {
    for (let column = 0; column < columns; column += 1) {
      if (!Number.isNaN(values[start + column])) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return counts;
}
