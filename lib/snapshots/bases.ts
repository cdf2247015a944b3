import { inverse, PRIME, residue, scaleRow } from "./field";

/** Rows of figures over columns of unknown values; each column belongs to a firm. */
export type FigureBases = {
  readonly rows: readonly Float64Array[];
  readonly firms: ArrayLike<number>;
};

/**
 * Sets of columns that each span all columns, no firm in two of them nor twice in one; at most `wanted`.
 *
 * A combination of the rows that is not 0 everywhere is not 0 on any spanning set: it touches a firm of each. So m sets
 * are a proof that it touches m firms. Common columns go first, so that a rare cell gives one firm to each set.
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

/** Columns by the size of the smallest row that holds them, largest first. */
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

/** A number for each column; columns that are the same in every row, as firms of the same cells are, share one. */
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

/** Vectors collected so far, reduced: each later vector is added only if they do not yet span it. */
class Span {
  readonly size: number;
  readonly kinds: Int32Array;
  /** One vector after another, each 1 at its lead and 0 at the leads before it. */
  readonly #vectors: Float64Array;
  readonly #leads: number[] = [];
  readonly #rest: Float64Array;
  /** Kinds of the columns that were taken: another one of such a kind is spanned. */
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

  /** Takes a column of some rows; says whether it was new. */
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
 * Columns that are multiples of one another, as one class: a combination is 0 on all of a class or on none.
 *
 * A class is told by two weighted sums of its column, divided by the first entry.
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
