import type { Graph } from "./graph";

/** The sum of the weights of each compressed row. */
export function rowSums(nodes: number, start: Int32Array, weight: Float64Array): Float64Array {
  const sums = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    let total = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) total += weight[at] ?? 0;
    sums[node] = total;
  }
  return sums;
}

/** The number of entries of each compressed row. */
export function rowCounts(nodes: number, start: Int32Array): Int32Array {
  const counts = new Int32Array(nodes);
  for (let node = 0; node < nodes; node += 1) counts[node] = (start[node + 1] ?? 0) - (start[node] ?? 0);
  return counts;
}

/** A graph with the same links and other weights. The weights are given in the order of the outgoing links. */
export function reweigh(graph: Graph, outWeight: Float64Array): Graph {
  const inWeight = new Float64Array(graph.edges);
  // Outgoing links are visited by ascending source, and every row of incoming links is sorted by source.
  const next = graph.inStart.slice();
  for (let at = 0; at < graph.edges; at += 1) {
    const target = graph.outTarget[at] ?? 0;
    const slot = next[target] ?? 0;
    inWeight[slot] = outWeight[at] ?? 0;
    next[target] = slot + 1;
  }
  return { ...graph, outWeight, inWeight };
}

/** Whether the node has a link, of known or unknown value. */
export const hasLink = (graph: Graph, node: number): boolean =>
  graph.outStart[node] !== graph.outStart[node + 1] || graph.inStart[node] !== graph.inStart[node + 1];

/** Links in compressed rows: the entries of row `i` are at `start[i] … start[i + 1] − 1`. */
export type CompressedRows = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly weight: Float64Array;
};

/**
 * The same links, listed by their other end: row `j` has an entry for every row that has an entry `j`.
 *
 * Shape: the number of rows, and the links. Unit: of the weights. Range: of the weights. Edge cases: the entries of a
 * row are sorted by the other end. Errors: none. Source: textbook (counting sort).
 */
export function transpose(nodes: number, rows: CompressedRows): CompressedRows {
  const count = rows.other.length;
  const start = new Int32Array(nodes + 1);
  for (const to of rows.other) start[to + 1] = (start[to + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const other = new Int32Array(count);
  const weight = new Float64Array(count);
  for (let from = 0; from < nodes; from += 1) {
    for (let edge = rows.start[from] ?? 0; edge < (rows.start[from + 1] ?? 0); edge += 1) {
      const to = rows.other[edge] ?? 0;
      const slot = next[to] ?? 0;
      other[slot] = from;
      weight[slot] = rows.weight[edge] ?? 0;
      next[to] = slot + 1;
    }
  }
  return { start, other, weight };
}
