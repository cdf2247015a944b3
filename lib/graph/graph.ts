import { type CompressedRows, transpose } from "./rows";

/**
 * A directed, weighted graph on typed arrays: compressed rows, both ways. Edges run from supplier to buyer.
 *
 * Rows are sorted by the other end, without parallel edges and without self-loops. A weight of 0 means "linked, value
 * not known": such an edge counts for reachability and adds nothing to a strength.
 */
export type Graph = {
  readonly nodes: number;
  readonly edges: number;
  /** Edges of node i leave to `outTarget[outStart[i] … outStart[i + 1] − 1]`. */
  readonly outStart: Int32Array;
  readonly outTarget: Int32Array;
  readonly outWeight: Float64Array;
  /** Edges of node i arrive from `inSource[inStart[i] … inStart[i + 1] − 1]`. */
  readonly inStart: Int32Array;
  readonly inSource: Int32Array;
  readonly inWeight: Float64Array;
  /** Weight of self-loops, that is, a firm's internal share; no other field contains it. */
  readonly selfWeight: Float64Array;
};

/** Edges as columns of equal length: node indices from 0, and annual value in any one currency. */
export type EdgeList = {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** If absent, every edge has weight 1. */
  readonly weight?: ArrayLike<number>;
};

/**
 * Builds the graph of the given edges between `nodes` nodes, numbered from 0.
 *
 * Shape: columns of equal length, `from` and `to` integers in [0, nodes). Unit: of the weights, unchanged.
 * Edge cases: parallel edges are summed; self-loops go to `selfWeight`; an edge with a weight ≤ 0 or NaN is kept with
 * weight 0; nodes without edges are isolates. Range: of the weights, from 0. Errors: throws for unequal columns, an
 * index outside the nodes, and weights that are infinite or sum to infinity. Source: method 2.3.
 */
export function buildGraph(nodes: number, edges: EdgeList): Graph {
  const merged = mergeParallel(nodes, readEdges(nodes, edges));
  const out = merged.rows;
  const into = transpose(nodes, out);
  return {
    nodes,
    edges: out.other.length,
    outStart: out.start,
    outTarget: out.other,
    outWeight: out.weight,
    inStart: into.start,
    inSource: into.other,
    inWeight: into.weight,
    selfWeight: merged.selfWeight,
  };
}

type Columns = { readonly from: Int32Array; readonly to: Int32Array; readonly weight: Float64Array };
function readEdges(nodes: number, { from, to, weight }: EdgeList): Columns {
  const count = from.length;
  if (!Number.isInteger(nodes) || nodes < 0) throw new RangeError(`not a number of nodes: ${nodes}`);
  if (to.length !== count || (weight !== undefined && weight.length !== count)) {
    throw new RangeError("the columns of the edges differ in length");
  }
  const columns = { from: new Int32Array(count), to: new Int32Array(count), weight: new Float64Array(count) };
  let total = 0;
  for (let edge = 0; edge < count; edge += 1) {
    columns.from[edge] = nodeIndex(from[edge], nodes);
    columns.to[edge] = nodeIndex(to[edge], nodes);
    const value = weight === undefined ? 1 : edgeWeight(weight[edge]);
    columns.weight[edge] = value;
    total += value;
  }
  // Later computations add weights of both directions, and these sums must not overflow.
  if (!Number.isFinite(4 * total)) throw new RangeError("the weights of the edges add up to infinity");
  return columns;
}

function nodeIndex(index: number | undefined, nodes: number): number {
  if (index === undefined || !Number.isInteger(index) || index < 0 || index >= nodes) {
    throw new RangeError(`${index} is no node of ${nodes}`);
  }
  return index;
}

function edgeWeight(weight: number | undefined): number {
  if (weight === undefined || Number.isNaN(weight)) return 0;
  if (!Number.isFinite(weight)) throw new RangeError("an edge of infinite weight");
  return Math.max(0, weight);
}

/** Sorts rows by target and merges parallel edges: two stable counting sorts, by target and then by source. */
function mergeParallel(
  nodes: number,
  columns: Columns,
): { readonly rows: CompressedRows; readonly selfWeight: Float64Array } {
  const order = sortBy(columns.from, nodes, sortBy(columns.to, nodes, identity(columns.from.length)));
  const start = new Int32Array(nodes + 1);
  const other = new Int32Array(order.length);
  const weight = new Float64Array(order.length);
  const selfWeight = new Float64Array(nodes);
  let kept = 0;
  let row = 0;
  for (const edge of order) {
    const from = columns.from[edge] ?? 0;
    const to = columns.to[edge] ?? 0;
    const value = columns.weight[edge] ?? 0;
    while (row < from) start[++row] = kept;
    if (from === to) selfWeight[from] = (selfWeight[from] ?? 0) + value;
    else if (kept > (start[row] ?? 0) && other[kept - 1] === to) weight[kept - 1] = (weight[kept - 1] ?? 0) + value;
    else {
      other[kept] = to;
      weight[kept] = value;
      kept += 1;
    }
  }
  while (row < nodes) start[++row] = kept;
  return { rows: { start, other: other.slice(0, kept), weight: weight.slice(0, kept) }, selfWeight };
}

const identity = (count: number): Int32Array => Int32Array.from({ length: count }, (_, index) => index);

function sortBy(key: Int32Array, keys: number, order: Int32Array): Int32Array {
  const place = new Int32Array(keys + 1);
  for (const edge of order) {
    const next = (key[edge] ?? 0) + 1;
    place[next] = (place[next] ?? 0) + 1;
  }
  for (let each = 0; each < keys; each += 1) place[each + 1] = (place[each + 1] ?? 0) + (place[each] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const edge of order) {
    const at = key[edge] ?? 0;
    const slot = place[at] ?? 0;
    sorted[slot] = edge;
    place[at] = slot + 1;
  }
  return sorted;
}

/**
 * The undirected graph: the weight of i–j is that of i → j plus that of j → i.
 *
 * For measures without direction. Shape: of the graph, with each link twice. Unit: of the weights. Range: from 0.
 * Edge cases: self-loops stay in `selfWeight`; a link of unknown value stays unknown, unless the other direction is
 * known.
 * Errors: none. Source: method 2.3.
 */
export function undirected(graph: Graph): Graph {
  const count = graph.edges;
  const [from, to] = [new Int32Array(2 * count), new Int32Array(2 * count)];
  const weight = new Float64Array(2 * count);
  let edge = 0;
  for (let node = 0; node < graph.nodes; node += 1) {
    for (let at = graph.outStart[node] ?? 0; at < (graph.outStart[node + 1] ?? 0); at += 1, edge += 1) {
      const target = graph.outTarget[at] ?? 0;
      from[edge] = to[count + edge] = node;
      to[edge] = from[count + edge] = target;
      weight[edge] = weight[count + edge] = graph.outWeight[at] ?? 0;
    }
  }
  const both = buildGraph(graph.nodes, { from, to, weight });
  return { ...both, selfWeight: graph.selfWeight };
}
