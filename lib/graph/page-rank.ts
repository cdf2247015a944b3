import type { Graph } from "./graph";
import { rowSums } from "./rows";

/** Share of the rank that follows the links; the rest falls on every node alike. Source: Brin & Page 1998; method 2.3. */
export const PAGE_RANK_DAMPING = 0.85;

/** Above this damping rounding hides how far the ranks still are from the solution. Source: decision of ours. */
export const PAGE_RANK_DAMPING_MAX = 0.999;

/** The ranks of all nodes together are not further than this from the solution, where rounding lets it be reached. */
const RANK_ERROR = 1e-10;
/**
 * Sweeps without a smaller error after which only rounding moves the ranks, in the sweeps that take off one e-th. Near the
 * largest damping, rounding alone can keep the bound on the error above what is sought, for ever.
 */
const STALL_TIMES = 10;

/**
 * PageRank: the share of time a visitor spends at each firm who follows sales by their value, and now and then starts
 * again anywhere.
 *
 * Shape: one value a node. Unit: none. Range: above 0, together 1. Edge cases: a node without sales of known value passes
 * its rank to all alike (as igraph and networkx do); self-loops are not followed; no nodes, no ranks.
 * Errors: a damping outside 0–.999 is thrown. Source: Brin & Page 1998; method 2.3.
 */
export function pageRank(graph: Graph, damping: number = PAGE_RANK_DAMPING): Float64Array {
  if (!(damping >= 0 && damping <= PAGE_RANK_DAMPING_MAX)) throw new RangeError(`not a damping: ${damping}`);
  const { nodes } = graph;
  const walk = prepareWalk(graph, damping);
  const rank = new Float64Array(nodes).fill(1 / nodes);
  const before = new Float64Array(nodes);
  let everywhere = (1 - damping) / nodes;
  let total = 1;
  const patience = STALL_TIMES / (1 - damping);
  let [error, least] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let stalled = 0; error > RANK_ERROR && stalled < patience; stalled += 1) {
    before.set(rank);
    follow(walk, everywhere, rank);
    const swept = compare(walk.sales, before, rank);
    // What falls on all alike comes from those without sales in full, and from all others in part.
    const next = (swept.total - damping * swept.passing) / nodes;
    // What the equations lack now, over what the damping takes off; twice, because the ranks are divided by their sum.
    error = (2 * (damping * swept.moved + Math.abs(next - everywhere) * nodes)) / ((1 - damping) * swept.total);
    if (error < least) [least, stalled] = [error, 0];
    everywhere = next;
    total = swept.total;
  }
  return rank.map((value) => value / total);
}

type Walk = {
  readonly sales: Float64Array;
  /** Of each arriving link: whom it reaches, from whom, and the part of the seller's rank it carries. */
  readonly target: Int32Array;
  readonly source: Int32Array;
  readonly carried: Float64Array;
  /** 0 at the first link of a node, else 1: whether what arrived before is of the same node. */
  readonly goesOn: Float64Array;
  readonly unreached: readonly number[];
};

function prepareWalk({ nodes, edges, ...graph }: Graph, damping: number): Walk {
  const sales = rowSums(nodes, graph.outStart, graph.outWeight);
  const target = new Int32Array(edges);
  const carried = new Float64Array(edges);
  const goesOn = new Float64Array(edges).fill(1);
  const unreached: number[] = [];
  for (let node = 0; node < nodes; node += 1) {
    const [first, end] = [graph.inStart[node] ?? 0, graph.inStart[node + 1] ?? 0];
    if (first === end) unreached.push(node);
    else goesOn[first] = 0;
    for (let at = first; at < end; at += 1) {
      const all = sales[graph.inSource[at] ?? 0] ?? 0;
      target[at] = node;
      // The share first: the smallest values a float holds cannot be damped.
      carried[at] = all > 0 ? damping * ((graph.inWeight[at] ?? 0) / all) : 0;
    }
  }
  return { sales, target, source: graph.inSource, carried, goesOn, unreached };
}

/**
 * Every node once by the newest ranks of its suppliers (Gauss–Seidel). Link by link in one loop without a branch: a loop
 * for each node would cost a wrong guess of where it ends.
 */
function follow({ target, source, carried, goesOn, unreached }: Walk, everywhere: number, rank: Float64Array): void {
  for (const node of unreached) rank[node] = everywhere;
  let now = everywhere;
  for (let at = 0; at < carried.length; at += 1) {
    const received = (carried[at] ?? 0) * (rank[source[at] ?? 0] ?? 0);
    now = everywhere + (now - everywhere) * (goesOn[at] ?? 0) + received;
    rank[target[at] ?? 0] = now;
  }
}

/** What moved, all rank, and the rank of those who have sales. */
function compare(sales: Float64Array, before: Float64Array, rank: Float64Array) {
  let [moved, total, passing] = [0, 0, 0];
  for (let node = 0; node < rank.length; node += 1) {
    const now = rank[node] ?? 0;
    moved += Math.abs(now - (before[node] ?? 0));
    total += now;
    if ((sales[node] ?? 0) > 0) passing += now;
  }
  return { moved, total, passing };
}
