import { type Insufficient, insufficient } from "@/lib/result";
import { exceeds } from "@/lib/stats";
import { type Graph, undirected } from "./graph";

type KeyPlayerReach = {
  /** Σ 1/d(S, j) over the nodes outside the set: the number of nodes reached, weighted by 1/distance. */
  readonly reach: number;
  /** The reach plus 1 for each member of the set, as a share of all nodes. */
  readonly share: number;
};

/**
 * KPP-Pos: how much of a network a set of firms reaches; a node at distance d counts 1/d.
 *
 * Shape: a graph (direction and weights are ignored) and the nodes of the set. Unit: nodes; share. Range: 0 to the
 * nodes outside; 0–1. Edge cases: a node that is not reached counts 0; an empty set reaches nothing; a member named
 * twice counts once. Errors: insufficient "no-firm" without a node; throws for a member that is not a node. Source:
 * Borgatti 2006; method 6.3.
 */
export function keyPlayerReach(graph: Graph, members: readonly number[]): KeyPlayerReach | Insufficient<"no-firm"> {
  const set = asSet(graph, members);
  if (graph.nodes === 0) return insufficient("no-firm");
  const reach = reachOf(undirected(graph), [...set], new Uint8Array(graph.nodes));
  return { reach, share: (set.size + reach) / graph.nodes };
}

/**
 * KPP-Neg: how fragmented a network is without a set of firms: 1 − mean of 1/d over the remaining pairs.
 *
 * Shape: a graph (direction and weights are ignored) and the nodes of the set. Unit: none. Range: 0 (all directly
 * linked) to 1 (no links). Edge cases: a pair without a path counts 0; an empty set gives the whole network's value.
 * Errors: insufficient "too-few-left" with fewer than two remaining nodes; throws for a member that is not a node.
 * Source: Borgatti 2006, equation 9; method 6.3.
 */
export function keyPlayerFragmentation(
  graph: Graph,
  members: readonly number[],
): number | Insufficient<"too-few-left"> {
  const set = asSet(graph, members);
  const left = graph.nodes - set.size;
  if (left < 2) return insufficient("too-few-left");
  const both = undirected(graph);
  const out = Uint8Array.from({ length: graph.nodes }, (_, node) => (set.has(node) ? 1 : 0));
  let near = 0;
  for (let node = 0; node < graph.nodes; node += 1) {
    if (out[node] === 0) near += reachOf(both, [node], out);
  }
  return 1 - near / (left * (left - 1));
}

/**
 * A set of firms with a large reach (KPP-Pos), chosen greedily one by one.
 *
 * Shape: a graph, and how many to choose. Unit: nodes. Range: from 0. Edge cases: with fewer nodes than requested, all
 * of them; among nodes that add the same, the one with the smallest number. Errors: insufficient "no-firm" without a
 * node; throws for a size that is not a positive integer. Source: Borgatti 2006; method 6.3 (heuristic).
 */
export function keyPlayerSet(graph: Graph, size: number): readonly number[] | Insufficient<"no-firm"> {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`not a number of firms: ${size}`);
  if (graph.nodes === 0) return insufficient("no-firm");
  const both = undirected(graph);
  const none = new Uint8Array(graph.nodes);
  const chosen: number[] = [];
  while (chosen.length < Math.min(size, graph.nodes)) {
    let best: { node: number; reached: number } | undefined;
    for (let node = 0; node < graph.nodes; node += 1) {
      if (chosen.includes(node)) continue;
      // Because members count 1 each, adding a member never lowers the sum.
      const reached = chosen.length + 1 + reachOf(both, [...chosen, node], none);
      if (best === undefined || exceeds(reached, best.reached)) best = { node, reached };
    }
    if (best === undefined) break;
    chosen.push(best.node);
  }
  return chosen;
}

function asSet(graph: Graph, members: readonly number[]): ReadonlySet<number> {
  for (const node of members) {
    if (!Number.isInteger(node) || node < 0 || node >= graph.nodes) throw new RangeError(`${node} is no node`);
  }
  return new Set(members);
}

/** Σ 1/d from a set to all nodes outside it, on paths that avoid the nodes marked in `out`. */
function reachOf({ nodes, outStart, outTarget }: Graph, from: readonly number[], out: Uint8Array): number {
  const distance = new Int32Array(nodes).fill(-1);
  for (const node of from) distance[node] = 0;
  const queue = [...from];
  let reach = 0;
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    const next = (distance[node] ?? 0) + 1;
    for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
      const other = outTarget[at] ?? 0;
      if (distance[other] !== -1 || out[other] === 1) continue;
      distance[other] = next;
      reach += 1 / next;
      queue.push(other);
    }
  }
  return reach;
}
