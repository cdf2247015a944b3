import type { Graph } from "./graph";
import { rowSums } from "./rows";

/** Share of the rank that follows the links; the rest falls on every node alike. Source: Brin & Page 1998; method 2.3. */
export const PAGE_RANK_DAMPING = 0.85;

/** The ranks of all nodes together are not further than this from the solution. */
const RANK_ERROR = 1e-10;

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
  const { source, followed, stranded } = prepareWalk(graph, damping);
  let rank = new Float64Array(nodes).fill(1 / nodes);
  let next = new Float64Array(nodes);
  // Every step shortens the distance to the solution at least by the damping, so that the loop ends.
  for (let moved = Number.POSITIVE_INFINITY; moved * damping > RANK_ERROR * (1 - damping); ) {
    let idle = 0;
    for (const node of stranded) idle += rank[node] ?? 0;
    next.fill((1 - damping + damping * idle) / nodes);
    follow({ source, target: graph.outTarget, followed }, rank, next);
    moved = 0;
    for (let node = 0; node < nodes; node += 1) moved += Math.abs((next[node] ?? 0) - (rank[node] ?? 0));
    [rank, next] = [next, rank];
  }
  return rank;
}

/** Of each link the node it leaves and the part of its rank it carries; and the nodes without sales of known value. */
function prepareWalk({ nodes, edges, outStart, outWeight }: Graph, damping: number) {
  const sales = rowSums(nodes, outStart, outWeight);
  const source = new Int32Array(edges);
  const followed = new Float64Array(edges);
  const stranded: number[] = [];
  for (let node = 0; node < nodes; node += 1) {
    const total = sales[node] ?? 0;
    if (total === 0) stranded.push(node);
    for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
      source[at] = node;
      followed[at] = total > 0 ? (damping * (outWeight[at] ?? 0)) / total : 0;
    }
  }
  return { source, followed, stranded };
}

type Walk = { readonly source: Int32Array; readonly target: Int32Array; readonly followed: Float64Array };

/** Carries rank along all links. Link by link in one loop: a loop for each node costs a wrong guess of where it ends. */
function follow({ source, target, followed }: Walk, rank: Float64Array, next: Float64Array): void {
  for (let at = 0; at < followed.length; at += 1) {
    const to = target[at] ?? 0;
    next[to] = (next[to] ?? 0) + (followed[at] ?? 0) * (rank[source[at] ?? 0] ?? 0);
  }
}
