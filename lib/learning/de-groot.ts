import type { Graph } from "@/lib/graph";
import { strongComponents } from "@/lib/graph";

/** A closed group: its members receive only from each other. */
type ClosedGroup = {
  readonly members: readonly number[];
  /** Greatest common divisor of its cycle lengths; with 1 averaging converges, otherwise it oscillates forever. */
  readonly period: number;
};

type DeGroot = { readonly converges: boolean; readonly closedGroups: readonly ClosedGroup[] };

/**
 * Whether plain averaging (Friedkin–Johnsen with Λ = I) converges: it does if every closed group is aperiodic.
 *
 * Shape: a graph with edges from giver to receiver. Unit: none. Range: periods from 1. Edge cases: a node that receives
 * nothing is its own closed group of period 1 and keeps its value; two nodes that receive only from each other have
 * period 2 and swap values forever; edges of weight 0 are ignored; an empty graph converges. Errors: none. Source:
 * DeGroot 1974; Golub & Jackson 2010; method 6.2.
 */
export function deGrootConvergence(graph: Graph): DeGroot {
  const classes = strongComponents(graph, "valued");
  const open = new Uint8Array(classes.count);
  const members = Array.from({ length: classes.count }, (): number[] => []);
  for (let node = 0; node < graph.nodes; node += 1) {
    const own = classes.of[node] ?? 0;
    members[own]?.push(node);
    forEachHeard(graph, node, (giver) => {
      if (classes.of[giver] !== own) open[own] = 1;
    });
  }
  const closedGroups = members
    .filter((_, group) => open[group] === 0)
    .map((group) => ({ members: group, period: periodOf(graph, group) }))
    .toSorted((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
  return { converges: closedGroups.every(({ period }) => period === 1), closedGroups };
}

/**
 * The greatest common divisor of all cycle lengths, computed from the differences in depth along the edges of a closed
 * group.
 */
function periodOf(graph: Graph, group: readonly number[]): number {
  const depth = new Map<number, number>();
  const queue = group.slice(0, 1);
  for (const node of queue) depth.set(node, 0);
  let divisor = 0;
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    const below = (depth.get(node) ?? 0) + 1;
    forEachHeard(graph, node, (giver) => {
      const known = depth.get(giver);
      if (known === undefined) {
        depth.set(giver, below);
        queue.push(giver);
      } else divisor = commonDivisor(divisor, Math.abs(below - known));
    });
  }
  return divisor === 0 ? 1 : divisor;
}

function forEachHeard({ inStart, inSource, inWeight }: Graph, node: number, visit: (giver: number) => void): void {
  for (let at = inStart[node] ?? 0; at < (inStart[node + 1] ?? 0); at += 1) {
    if ((inWeight[at] ?? 0) > 0) visit(inSource[at] ?? 0);
  }
}

function commonDivisor(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}
