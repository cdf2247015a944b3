import type { Graph } from "./graph";
import { rowSums } from "./rows";

/** Share of the rank that follows the links; the rest falls on every node alike. Source: Brin & Page 1998; method 2.3. */
export const PAGE_RANK_DAMPING = 0.85;

/** The ranks of all nodes together are not further than this from the solution. */
const RANK_ERROR = 1e-11;

/**
 * PageRank: the share of time a visitor spends at each firm who follows sales by their value, and now and then starts
 * again anywhere.
 *
 * Shape: one value a node. Unit: none. Range: above 0, together 1. Edge cases: a node without sales of known value passes
 * its rank to all alike (as igraph and networkx do); self-loops are not followed; no nodes, no ranks.
 * Errors: a damping outside [0, 1) is thrown. Source: Brin & Page 1998; method 2.3.
 */
export function pageRank(graph: Graph, damping: number = PAGE_RANK_DAMPING): Float64Array {
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`not a damping: ${damping}`);
  const { nodes } = graph;
  const sales = rowSums(nodes, graph.outStart, graph.outWeight);
  const stranded: number[] = [];
  for (let node = 0; node < nodes; node += 1) if (sales[node] === 0) stranded.push(node);
  const followed = new Float64Array(graph.edges);
  for (let at = 0; at < graph.edges; at += 1) {
    const total = sales[graph.inSource[at] ?? 0] ?? 0;
    followed[at] = total > 0 ? (damping * (graph.inWeight[at] ?? 0)) / total : 0;
  }

  let rank = new Float64Array(nodes).fill(1 / nodes);
  let next = new Float64Array(nodes);
  // Every step shortens the distance to the solution at least by the damping, so that the loop ends.
  for (let moved = Number.POSITIVE_INFINITY; moved * damping > RANK_ERROR * (1 - damping); ) {
    let idle = 0;
    for (const node of stranded) idle += rank[node] ?? 0;
    const everywhere = (1 - damping + damping * idle) / nodes;
    moved = follow(graph, { followed, everywhere }, rank, next);
    [rank, next] = [next, rank];
  }
  return rank;
}

/** One step of the visitor, from `rank` to `next`; returns how much rank has moved. */
function follow(
  { nodes, inStart, inSource }: Graph,
  { followed, everywhere }: { readonly followed: Float64Array; readonly everywhere: number },
  rank: Float64Array,
  next: Float64Array,
): number {
  let moved = 0;
  let at = 0;
  for (let node = 0; node < nodes; node += 1) {
    let now = everywhere;
    for (const end = inStart[node + 1] ?? 0; at < end; at += 1) {
      now += (followed[at] ?? 0) * (rank[inSource[at] ?? 0] ?? 0);
    }
    moved += Math.abs(now - (rank[node] ?? 0));
    next[node] = now;
  }
  return moved;
}
