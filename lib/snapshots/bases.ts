import { inverse, PRIME, residue, scaleRow } from "./field";

/** Published figures as rows over columns of unknown values; each column belongs to a firm. */
export type FigureBases = {
  readonly rows: readonly Float64Array[];
  readonly firms: ArrayLike<number>;
};

/**
 * Sets of columns that each span all columns; no firm is in two sets, or twice in one. Returns at most `wanted` sets.
 *
 * A combination of the rows that is not 0 everywhere is not 0 on any spanning set, so it involves a firm of each. m
 * sets thus prove that it involves at least m firms. Common columns are used first, so that a rare cell contributes one
 * firm to each set.
 */
export function packBases(
  figures: FigureBases,
  columns: ArrayLike<number>,
  wanted: number,
): readonly (readonly number[])[] {
  const order = commonFirst(figures.rows, columns);
  const kinds = kindsOf(figures.rows, order);
  const rank = rankOf(figures, order, kinds);
  const used = new Set<number>();
  const bases: (readonly number[])[] = [];
  while (rank > 0 && bases.length < wanted) {
    const base = findBase(figures, order, { used, rank, kinds });
    if (base.length < rank) break;
    bases.push(base);
    for (const column of base) used.add(figures.firms[column] ?? 0);
  }
  return bases;
}

/** Columns sorted by the size of the smallest row that contains them, largest first. */
function commonFirst(rows: readonly Float64Array[], columns: ArrayLike<number>): readonly number[] {
  const order = Array.from(columns);
  const smallest = new Float64Array(rows[0]?.length ?? 0).fill(Number.POSITIVE_INFINITY);
  for (const row of rows) {
    const holds = order.filter((column) => row[column] !== 0);
    for (const column of holds) smallest[column] = Math.min(smallest[column] ?? 0, holds.length);
  }
  return order.sort((a, b) => (smallest[b] ?? 0) - (smallest[a] ?? 0) || a - b);
}

function findBase(
  { rows, firms }: FigureBases,
  order: readonly number[],
  { used, rank, kinds }: { readonly used: ReadonlySet<number>; readonly rank: number; readonly kinds: Int32Array },
): readonly number[] {
  const span = new Span(rows.length, kinds);
  const base: number[] = [];
  const taken = new Set<number>();
  for (const column of order) {
    const firm = firms[column] ?? 0;
    if (used.has(firm) || taken.has(firm)) continue;
    if (!span.add(rows, column)) continue;
    base.push(column);
    taken.add(firm);
    if (base.length === rank) break;
  }
  return base;
}

function rankOf({ rows }: FigureBases, order: readonly number[], kinds: Int32Array): number {
  const span = new Span(rows.length, kinds);
  for (const column of order) span.add(rows, column);
  return span.rank;
}

/** A number for each column; columns that are equal in every row, such as firms of the same cells, share one. */
function kindsOf(rows: readonly Float64Array[], order: readonly number[]): Int32Array {
  const kinds = new Int32Array(rows[0]?.length ?? 0);
  let last = 0;
  for (const row of rows) {
    const parted = new Map<number, number>();
    for (const column of order) {
      const value = row[column] ?? 0;
      if (value === 0) continue;
      const key = (kinds[column] ?? 0) * PRIME + value;
      const kind = parted.get(key) ?? last + 1;
      if (kind > last) {
        parted.set(key, kind);
        last = kind;
      }
      kinds[column] = kind;
    }
  }
  return kinds;
}

/** A reduced basis of the vectors collected so far: a vector is added only if it is linearly independent of them. */
class Span {
  readonly size: number;
  readonly kinds: Int32Array;
  /** The vectors one after another, each with 1 at its pivot and 0 at the pivots before it. */
  readonly #vectors: Float64Array;
  readonly #leads: number[] = [];
  readonly #rest: Float64Array;
  /** Kinds of the columns already added; another column of such a kind is dependent. */
  readonly #taken = new Set<number>();

  constructor(size: number, kinds: Int32Array) {
    this.size = size;
    this.kinds = kinds;
    this.#vectors = new Float64Array(size * size);
    this.#rest = new Float64Array(size);
  }

  get rank(): number {
    return this.#leads.length;
  }

  /** Adds a column of some rows; returns whether it was independent. */
  add(rows: readonly Float64Array[], column: number): boolean {
    const { size } = this;
    const [rest, vectors] = [this.#rest, this.#vectors];
    const kind = this.kinds[column] ?? 0;
    if (this.rank === size || this.#taken.has(kind)) return false;
    this.#taken.add(kind);
    for (let at = 0; at < size; at += 1) rest[at] = rows[at]?.[column] ?? 0;
    for (let known = 0; known < this.rank; known += 1) {
      const factor = rest[this.#leads[known] ?? 0] ?? 0;
      if (factor === 0) continue;
      const from = known * size;
      for (let at = 0; at < size; at += 1) {
        const taken = vectors[from + at] ?? 0;
        if (taken !== 0) rest[at] = residue((rest[at] ?? 0) + (PRIME - factor) * taken);
      }
    }
    const lead = rest.findIndex((value) => value !== 0);
    if (lead === -1) return false;
    scaleRow(rest, inverse(rest[lead] ?? 0));
    vectors.set(rest, this.rank * size);
    this.#leads.push(lead);
    return true;
  }
}

/**
 * Groups columns that are multiples of each other: a combination is 0 on all of a group or on none.
 *
 * A group is recognized by two weighted sums of its column, divided by the first entry.
 */
export function findDirections({
  rows,
  firms,
}: FigureBases): readonly { readonly column: number; readonly firms: number }[] {
  const count = firms.length;
  const [first, one, two] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  let [weightOne, weightTwo] = [1, 1];
  for (const row of rows) {
    weightOne = residue(weightOne * 48_271 + 11);
    weightTwo = residue(weightTwo * 69_621 + 7);
    for (let column = 0; column < count; column += 1) {
      const value = row[column] ?? 0;
      if (value === 0) continue;
      if (first[column] === 0) first[column] = value;
      one[column] = residue((one[column] ?? 0) + value * weightOne);
      two[column] = residue((two[column] ?? 0) + value * weightTwo);
    }
  }
  const classes = new Map<number, { column: number; firms: Set<number> }>();
  for (let column = 0; column < count; column += 1) {
    if (first[column] === 0) continue;
    const factor = inverse(first[column] ?? 0);
    const key = residue((one[column] ?? 0) * factor) * PRIME + residue((two[column] ?? 0) * factor);
    const known = classes.get(key) ?? { column, firms: new Set<number>() };
    known.firms.add(firms[column] ?? 0);
    classes.set(key, known);
  }
  return [...classes.values()].map((each) => ({ column: each.column, firms: each.firms.size }));
}
