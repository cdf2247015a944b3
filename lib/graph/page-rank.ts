import { evenRows, fromPlaces, sweepRows } from "./even-rows";
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
  const { rows, idle } = prepareWalk(graph, damping);
  const rank = new Float64Array(nodes).fill(1 / nodes);
  const before = new Float64Array(nodes);
  const everywhere = new Float64Array(nodes);
  let falling = (1 - damping) / nodes;
  let total = 1;
  const patience = STALL_TIMES / (1 - damping);
  let [error, least] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let stalled = 0; error > RANK_ERROR && stalled < patience; stalled += 1) {
    before.set(rank);
    sweepRows(rows, everywhere.fill(falling), rank);
    const swept = compare(before, rank);
    const passing = idle.reduce((rest, place) => rest - (rank[place] ?? 0), swept.total);
    // What falls on all alike comes from those without sales in full, and from all others in part.
    const next = (swept.total - damping * passing) / nodes;
    // What the equations lack now, over what the damping takes off; twice, because the ranks are divided by their sum.
    error = (2 * (damping * swept.moved + Math.abs(next - falling) * nodes)) / ((1 - damping) * swept.total);
    if (error < least) [least, stalled] = [error, 0];
    falling = next;
    total = swept.total;
  }
  return fromPlaces(rows, rank).map((value) => value / total);
}

/** The part of a seller's rank that each arriving link carries, and the places of nodes without sales. */
function prepareWalk(graph: Graph, damping: number) {
  const { nodes, inStart, inSource, inWeight } = graph;
  const sales = rowSums(nodes, graph.outStart, graph.outWeight);
  const carried = new Float64Array(inSource.length);
  for (let at = 0; at < carried.length; at += 1) {
    const all = sales[inSource[at] ?? 0] ?? 0;
    // The share first: the smallest values a float holds cannot be damped.
    carried[at] = all > 0 ? damping * ((inWeight[at] ?? 0) / all) : 0;
  }
  const rows = evenRows(nodes, { start: inStart, other: inSource, weight: carried });
  const idle: number[] = [];
  for (let node = 0; node < nodes; node += 1) if (sales[node] === 0) idle.push(rows.place[node] ?? 0);
  return { rows, idle };
}

/** What moved, and all rank. */
function compare(before: Float64Array, rank: Float64Array) {
  let [moved, total] = [0, 0];
  for (let at = 0; at < rank.length; at += 1) {
    const now = rank[at] ?? 0;
    moved += Math.abs(now - (before[at] ?? 0));
    total += now;
  }
  return { moved, total };
}
