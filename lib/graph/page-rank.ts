import { evenRows, fromPlaces, sweepRows } from "./even-rows";
import type { Graph } from "./graph";
import { rowSums } from "./rows";

/**
 * Share of the rank that follows links; the rest is distributed equally over all nodes. Source: Brin & Page 1998;
 * method 2.3.
 */
export const PAGE_RANK_DAMPING = 0.85;

/** Above this damping, rounding errors hide the distance from the solution. Source: our decision. */
export const PAGE_RANK_DAMPING_MAX = 0.999;

/** Target for the total error of the ranks, if rounding allows it. */
const RANK_ERROR = 1e-10;
/**
 * Sweeps without a smaller error after which only rounding still changes the ranks, in units of the sweeps that reduce
 * the error by a factor e. Near the maximum damping, rounding alone can keep the error bound above the target forever.
 */
const STALL_TIMES = 10;

/**
 * PageRank: the share of time that a random walk spends at each firm if it follows sales in proportion to their value
 * and sometimes restarts at a random firm.
 *
 * Shape: one value per node. Unit: none. Range: above 0, together 1. Edge cases: a node without sales of known value
 * passes its rank to all nodes equally (as in igraph and networkx); self-loops are not followed; without nodes the
 * result is empty.
 * Errors: throws for a damping outside 0–.999. Source: Brin & Page 1998; method 2.3.
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
    // The equal part comes from nodes without sales in full, and from all others in part.
    const next = (swept.total - damping * passing) / nodes;
    // The residual of the equations divided by 1 − damping bounds the error; times two, because the ranks are divided
    // by their sum.
    error = (2 * (damping * swept.moved + Math.abs(next - falling) * nodes)) / ((1 - damping) * swept.total);
    if (error < least) [least, stalled] = [error, 0];
    falling = next;
    total = swept.total;
  }
  return fromPlaces(rows, rank).map((value) => value / total);
}

/** The share of the seller's rank that each incoming link passes on, and the positions of nodes without sales. */
function prepareWalk(graph: Graph, damping: number) {
  const { nodes, inStart, inSource, inWeight } = graph;
  const sales = rowSums(nodes, graph.outStart, graph.outWeight);
  const carried = new Float64Array(inSource.length);
  for (let at = 0; at < carried.length; at += 1) {
    const all = sales[inSource[at] ?? 0] ?? 0;
    // Computed as a share first: damping would underflow the smallest floats.
    carried[at] = all > 0 ? damping * ((inWeight[at] ?? 0) / all) : 0;
  }
  const rows = evenRows(nodes, { start: inStart, other: inSource, weight: carried });
  const idle: number[] = [];
  for (let node = 0; node < nodes; node += 1) if (sales[node] === 0) idle.push(rows.place[node] ?? 0);
  return { rows, idle };
}

/** The total change, and the sum of all ranks. */
function compare(before: Float64Array, rank: Float64Array) {
  let [moved, total] = [0, 0];
  for (let at = 0; at < rank.length; at += 1) {
    const now = rank[at] ?? 0;
    moved += Math.abs(now - (before[at] ?? 0));
    total += now;
  }
  return { moved, total };
}
