import type { DataMatrix } from "./data-matrix";

/**
 * Sums, for each pair of items, over the rows that have both, of values minus the item's mean. Tables are items ×
 * items.
 *
 * `linear` and `squares` at (i, j) are those of item i over the rows that have j.
 */
type PairSums = {
  readonly persons: number;
  readonly means: Float64Array;
  readonly counts: Float64Array;
  readonly linear: Float64Array;
  readonly squares: Float64Array;
  readonly products: Float64Array;
};

/** Number of rows whose centred values are buffered: 64 rows of 48 items fit into the first-level cache. */
const ROWS_HELD = 64;

/** Tile size: products are computed for four by four items, so that each value read is used four times. */
const TILE = 4;

/**
 * Computes every sum that pairwise covariances and correlations need, in one pass.
 *
 * A missing value counts as 0 after centring, so that sums of products are correct. The sums of one item over the rows
 * of another are its own sums minus those of rows where the other is missing, so that the work is proportional to the
 * number of missing values, not of pairs.
 */
export function sumOverPairs(data: DataMatrix): PairSums {
  const items = data.columns;
  const centres = centresOf(data);
  const width = Math.ceil(items / TILE) * TILE;
  const held = new Float64Array(ROWS_HELD * width);
  const products = new Float64Array(width * width);
  const gone = {
    counts: new Float64Array(items * items),
    linear: new Float64Array(items * items),
    squares: new Float64Array(items * items),
  };
  const gaps = new Int32Array(items);
  let persons = 0;
  for (let start = 0; start < data.rows; start += ROWS_HELD) {
    const rows = Math.min(ROWS_HELD, data.rows - start);
    for (let row = 0; row < rows; row += 1) {
      const missing = centreRow(data, start + row, { centres, held, to: row * width, gaps });
      if (missing < items) persons += 1;
      if (missing > 0) leaveOut(gone, { items, held, from: row * width, gaps, missing });
    }
    addProducts(held, { rows, width, products });
  }
  return { persons, means: meansOf(centres), ...overRowsOfBoth(items, { rows: data.rows, width, products, gone }) };
}

/**
 * The mean of an item in two parts: its first value, and the difference of the mean from it. Subtracting both in turn
 * keeps the precision of the differences; a single number would only have the precision of the mean.
 */
type Centres = { readonly first: Float64Array; readonly beyond: Float64Array };

function centresOf({ rows, columns, values }: DataMatrix): Centres {
  const first = new Float64Array(columns).fill(Number.NaN);
  const total = new Float64Array(columns);
  const count = new Int32Array(columns);
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, at += 1) {
      const value = values[at] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (count[column] === 0) first[column] = value;
      total[column] = (total[column] ?? 0) + value - (first[column] ?? 0);
      count[column] = (count[column] ?? 0) + 1;
    }
  }
  return { first, beyond: total.map((sum, column) => sum / (count[column] ?? 0)) };
}

/** Means of the values present; for a constant item exactly its value. */
const meansOf = ({ first, beyond }: Centres): Float64Array => first.map((value, item) => value + (beyond[item] ?? 0));

type RowPlaces = {
  readonly centres: Centres;
  readonly held: Float64Array;
  readonly to: number;
  readonly gaps: Int32Array;
};

/** Writes a row minus the means from `to` on (0 if missing), lists the missing values, and returns their number. */
function centreRow({ columns, values }: DataMatrix, row: number, { centres, held, to, gaps }: RowPlaces): number {
  const { first, beyond } = centres;
  const from = row * columns;
  let missing = 0;
  for (let item = 0; item < columns; item += 1) {
    const value = values[from + item] ?? Number.NaN;
    if (Number.isNaN(value)) {
      gaps[missing++] = item;
      held[to + item] = 0;
    } else held[to + item] = value - (first[item] ?? 0) - (beyond[item] ?? 0);
  }
  return missing;
}

type Tables = { readonly counts: Float64Array; readonly linear: Float64Array; readonly squares: Float64Array };

type HeldRow = {
  readonly items: number;
  readonly held: Float64Array;
  readonly from: number;
  readonly gaps: Int32Array;
  readonly missing: number;
};

/** Adds a row to the sums over rows where an item is missing: at (gap, item), the item's value in that row. */
function leaveOut({ counts, linear, squares }: Tables, { items, held, from, gaps, missing }: HeldRow): void {
  for (let gap = 0; gap < missing; gap += 1) {
    const start = (gaps[gap] ?? 0) * items;
    for (let item = 0; item < items; item += 1) {
      const value = held[from + item] ?? 0;
      linear[start + item] = (linear[start + item] ?? 0) + value;
      squares[start + item] = (squares[start + item] ?? 0) + value * value;
    }
    for (let other = 0; other < missing; other += 1) {
      const at = start + (gaps[other] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
}

type Products = { readonly rows: number; readonly width: number; readonly products: Float64Array };

/** Adds the products of every pair over the buffered rows; upper tiles only. */
function addProducts(held: Float64Array, { rows, width, products }: Products): void {
  for (let i = 0; i < width; i += TILE) {
    for (let j = i; j < width; j += TILE) addTile(held, { rows, width, products, i, j });
  }
}

/** Sixteen sums in local variables, which stay in registers; an array would be read and written for each row. */
function addTile(
  held: Float64Array,
  { rows, width, products, i, j }: Products & { readonly i: number; readonly j: number },
): void {
  let [s00, s01, s02, s03] = [0, 0, 0, 0];
  let [s10, s11, s12, s13] = [0, 0, 0, 0];
  let [s20, s21, s22, s23] = [0, 0, 0, 0];
  let [s30, s31, s32, s33] = [0, 0, 0, 0];
  for (let row = 0, at = 0; row < rows; row += 1, at += width) {
    const x0 = held[at + i] ?? 0;
    const x1 = held[at + i + 1] ?? 0;
    const x2 = held[at + i + 2] ?? 0;
    const x3 = held[at + i + 3] ?? 0;
    const y0 = held[at + j] ?? 0;
    const y1 = held[at + j + 1] ?? 0;
    const y2 = held[at + j + 2] ?? 0;
    const y3 = held[at + j + 3] ?? 0;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
  }
  const start = i * width + j;
  addFour(products, start, [s00, s01, s02, s03]);
  addFour(products, start + width, [s10, s11, s12, s13]);
  addFour(products, start + 2 * width, [s20, s21, s22, s23]);
  addFour(products, start + 3 * width, [s30, s31, s32, s33]);
}

function addFour(products: Float64Array, at: number, [a, b, c, d]: readonly [number, number, number, number]): void {
  products[at] = (products[at] ?? 0) + a;
  products[at + 1] = (products[at + 1] ?? 0) + b;
  products[at + 2] = (products[at + 2] ?? 0) + c;
  products[at + 3] = (products[at + 3] ?? 0) + d;
}

type Summed = {
  readonly rows: number;
  readonly width: number;
  readonly products: Float64Array;
  readonly gone: Tables;
};

/**
 * Converts sums over all rows to sums over the rows with both items, by subtracting rows where the other is missing.
 * Centred values sum to 0 over all rows, so the linear sums consist only of what is subtracted.
 */
function overRowsOfBoth(items: number, { rows, width, products, gone }: Summed) {
  const tables = {
    counts: new Float64Array(items * items),
    linear: new Float64Array(items * items),
    squares: new Float64Array(items * items),
    products: new Float64Array(items * items),
  };
  const missing = (item: number) => gone.counts[item * items + item] ?? 0;
  for (let i = 0; i < items; i += 1) {
    for (let j = 0; j < items; j += 1) {
      const [ij, ji] = [i * items + j, j * items + i];
      tables.counts[ij] = rows - missing(i) - missing(j) + (gone.counts[ij] ?? 0);
      tables.linear[ij] = -(gone.linear[ji] ?? 0);
      tables.squares[ij] = (products[i * width + i] ?? 0) - (gone.squares[ji] ?? 0);
      tables.products[ij] = products[Math.min(i, j) * width + Math.max(i, j)] ?? 0;
    }
  }
  return tables;
}
