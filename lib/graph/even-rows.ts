import { type CompressedRows, rowCounts } from "./rows";

/**
 * Compressed rows sorted by length: rows with the same number of links are adjacent, shortest first.
 *
 * A loop over rows of one length has no branch that depends on the row. With rows of varying lengths, mispredicted
 * branches cost more time than the links themselves.
 */
type EvenRows = {
  /** The position of each node in that order. */
  readonly place: Int32Array;
  /** `upTo[n]`: how many rows have at most n links. */
  readonly upTo: Int32Array;
  /** For each link: the position of the other end, and the weight. */
  readonly other: Int32Array;
  readonly weight: Float64Array;
};

export function evenRows(nodes: number, { start, other, weight }: CompressedRows): EvenRows {
  const { place, nodeAt, upTo } = sortByCount(rowCounts(nodes, start));
  const rows = { place, upTo, other: new Int32Array(other.length), weight: new Float64Array(other.length) };
  let filled = 0;
  for (let row = 0; row < nodes; row += 1) {
    const node = nodeAt[row] ?? 0;
    for (let at = start[node] ?? 0, end = start[node + 1] ?? 0; at < end; at += 1) {
      rows.other[filled] = place[other[at] ?? 0] ?? 0;
      rows.weight[filled] = weight[at] ?? 0;
      filled += 1;
    }
  }
  return rows;
}

/** Values of nodes, reordered by position. */
export function toPlaces({ place }: EvenRows, values: Float64Array): Float64Array {
  const placed = new Float64Array(values.length);
  for (let node = 0; node < values.length; node += 1) placed[place[node] ?? 0] = values[node] ?? 0;
  return placed;
}

/** Values by position, reordered by node. */
export function fromPlaces({ place }: EvenRows, placed: Float64Array): Float64Array {
  const values = new Float64Array(placed.length);
  for (let node = 0; node < placed.length; node += 1) values[node] = placed[place[node] ?? 0] ?? 0;
  return values;
}

/** Counting sort; nodes with the same number of links keep their order. */
function sortByCount(count: Int32Array) {
  let most = 0;
  for (const each of count) most = Math.max(most, each);
  const upTo = new Int32Array(most + 1);
  for (const each of count) upTo[each] = (upTo[each] ?? 0) + 1;
  for (let each = 1; each <= most; each += 1) upTo[each] = (upTo[each] ?? 0) + (upTo[each - 1] ?? 0);
  const next = new Int32Array(most + 1);
  next.set(upTo.subarray(0, most), 1);
  const place = new Int32Array(count.length);
  const nodeAt = new Int32Array(count.length);
  for (let node = 0; node < count.length; node += 1) {
    const each = count[node] ?? 0;
    const at = next[each] ?? 0;
    next[each] = at + 1;
    place[node] = at;
    nodeAt[at] = node;
  }
  return { place, nodeAt, upTo };
}

/** Sets each x in turn to constant + Σ weight · x, using the newest x of the others (Gauss–Seidel). */
export function sweepRows({ upTo, other, weight }: EvenRows, constant: Float64Array, x: Float64Array): void {
  const equations = { other, weight, constant, x };
  let [from, first] = [0, 0];
  for (let links = 0; links < upTo.length; links += 1) {
    const to = upTo[links] ?? 0;
    const sweep = SWEEPS[links] ?? sweepMany;
    if (from < to) sweep(equations, { from, to, first, links });
    first += links * (to - from);
    from = to;
  }
}

type Equations = {
  readonly other: Int32Array;
  readonly weight: Float64Array;
  readonly constant: Float64Array;
  readonly x: Float64Array;
};

/** Rows of one length: first and last position, their first link, and the number of links of each. */
type Stretch = { readonly from: number; readonly to: number; readonly first: number; readonly links: number };

function sweepMany({ other, weight, constant, x }: Equations, { from, to, first, links }: Stretch): void {
  let at = first;
  for (let row = from; row < to; row += 1) {
    let now = constant[row] ?? 0;
    for (const end = at + links; at < end; at += 1) now += (weight[at] ?? 0) * (x[other[at] ?? 0] ?? 0);
    x[row] = now;
  }
}

// Most rows of a network are short. Specialized loops for them take a third of the time of a nested loop.

function sweepOnes({ other, weight, constant, x }: Equations, { from, to, first }: Stretch): void {
  for (let row = from, at = first; row < to; row += 1, at += 1) {
    x[row] = (constant[row] ?? 0) + (weight[at] ?? 0) * (x[other[at] ?? 0] ?? 0);
  }
}

function sweepTwos({ other, weight, constant, x }: Equations, { from, to, first }: Stretch): void {
  for (let row = from, at = first; row < to; row += 1, at += 2) {
    x[row] =
      (constant[row] ?? 0) +
      (weight[at] ?? 0) * (x[other[at] ?? 0] ?? 0) +
      (weight[at + 1] ?? 0) * (x[other[at + 1] ?? 0] ?? 0);
  }
}

function sweepThrees({ other, weight, constant, x }: Equations, { from, to, first }: Stretch): void {
  for (let row = from, at = first; row < to; row += 1, at += 3) {
    x[row] =
      (constant[row] ?? 0) +
      (weight[at] ?? 0) * (x[other[at] ?? 0] ?? 0) +
      (weight[at + 1] ?? 0) * (x[other[at + 1] ?? 0] ?? 0) +
      (weight[at + 2] ?? 0) * (x[other[at + 2] ?? 0] ?? 0);
  }
}

function sweepFours({ other, weight, constant, x }: Equations, { from, to, first }: Stretch): void {
  for (let row = from, at = first; row < to; row += 1, at += 4) {
    x[row] =
      (constant[row] ?? 0) +
      (weight[at] ?? 0) * (x[other[at] ?? 0] ?? 0) +
      (weight[at + 1] ?? 0) * (x[other[at + 1] ?? 0] ?? 0) +
      (weight[at + 2] ?? 0) * (x[other[at + 2] ?? 0] ?? 0) +
      (weight[at + 3] ?? 0) * (x[other[at + 3] ?? 0] ?? 0);
  }
}

const SWEEPS = [sweepMany, sweepOnes, sweepTwos, sweepThrees, sweepFours];
