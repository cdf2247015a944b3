import { createHeap, type Graph } from "@/lib/graph";
import { reaches } from "@/lib/stats";

/** Capability from which a firm passes on what it receives, in points. Source: method 6.4. */
export const PASS_ON_POINTS = 50;

type WidestPathsInput = {
  /** The knowledge graph: edges from giver to receiver, with weight κ. */
  readonly graph: Graph;
  /** Sources of knowledge: lead firms and institutes. They always pass knowledge on. */
  readonly sources: readonly number[];
  /** Capability in points per node, 0–100; null without a score. */
  readonly capability: readonly (number | null)[];
};

type KnowledgeEdge = { readonly from: number; readonly to: number };

/** The best path to a node that is not a source. */
type WidestPath = {
  readonly node: number;
  /** The smallest κ on the best path; 0 if there is none. */
  readonly capacity: number;
  /** The previous node on that path, and the edge that limits it; null if there is none. */
  readonly previous: number | null;
  readonly bottleneck: KnowledgeEdge | null;
};

export type WidestPaths = {
  /** Every node except the sources, in order. */
  readonly targets: readonly WidestPath[];
  /** Bottleneck edges, sorted by the number of targets that they limit. */
  readonly limitingEdges: readonly (KnowledgeEdge & { readonly targets: number })[];
  /** Firms that do not pass knowledge on, sorted by how many others would gain a path, or a wider one, if they did. */
  readonly limitingFirms: readonly { readonly firm: number; readonly targets: number }[];
};

/**
 * Widest paths from the sources to every firm: how much can reach it over the best path, and the bottleneck.
 *
 * The capacity of a path is its smallest κ. A firm on the way passes knowledge on only if its capability is at least
 * 50; sources always do. Conductance and capability have different units, so they never enter the same minimum.
 * Shape: a graph, its sources, one capability per node. Unit: κ. Range: 0 to the largest κ. Edge cases: the capacity of
 * an unreachable node is 0; a firm without a score passes knowledge on if the mean of the scored firms is at least
 * 50; if no firm is scored, it does not; an edge of weight 0 carries nothing; among equally wide paths, the one with fewest steps
 * whose every prefix is itself a widest path; among equal bottlenecks, the one nearest the source; without sources
 * nothing is reached. Errors: throws for a wrong length, a capability outside 0–100 and a source that is not a node.
 * Source: Pollack 1960 (maximum capacity route); method 6.4.
 */
export function widestPaths(input: WidestPathsInput): WidestPaths {
  const passes = listPassing(input);
  const { graph, sources } = input;
  const tree = growTree(graph, sources, passes);
  const isSource = new Uint8Array(graph.nodes);
  for (const source of sources) isSource[source] = 1;
  const targets: WidestPath[] = [];
  for (let node = 0; node < graph.nodes; node += 1) {
    if (isSource[node] === 1) continue;
    const from = tree.limitFrom[node] ?? -1;
    const reached = from !== -1;
    targets.push({
      node,
      capacity: reached ? (tree.capacity[node] ?? 0) : 0,
      previous: reached ? (tree.previous[node] ?? null) : null,
      bottleneck: reached ? { from, to: tree.limitTo[node] ?? node } : null,
    });
  }
  return {
    targets,
    limitingEdges: countBottlenecks(targets),
    limitingFirms: countHeldUp(graph, tree.capacity, passes),
  };
}

function listPassing({ graph, sources, capability }: WidestPathsInput): Uint8Array {
  if (capability.length !== graph.nodes) throw new RangeError(`capability of ${capability.length} of ${graph.nodes}`);
  const scored = capability.filter((points) => points !== null);
  if (scored.some((points) => !(points >= 0 && points <= 100))) throw new RangeError("a capability outside 0–100");
  const pooled = scored.reduce((total, points) => total + points, 0) / Math.max(1, scored.length);
  const passes = Uint8Array.from(capability, (points) => (reaches(points ?? pooled, PASS_ON_POINTS) ? 1 : 0));
  for (const source of sources) {
    if (!Number.isInteger(source) || source < 0 || source >= graph.nodes) throw new RangeError(`${source} is no node`);
    passes[source] = 1;
  }
  return passes;
}

type Tree = {
  readonly capacity: Float64Array;
  readonly previous: Int32Array;
  /** Ends of the limiting edge; −1 if a node is not reached or is a source. */
  readonly limitFrom: Int32Array;
  readonly limitTo: Int32Array;
};

/**
 * Dijkstra with (max, min): the widest open node first, then the fewest steps, so that the numbering of nodes decides
 * last.
 */
function growTree(graph: Graph, sources: readonly number[], passes: Uint8Array): Tree {
  const { nodes, outStart, outTarget, outWeight } = graph;
  const capacity = new Float64Array(nodes);
  const steps = new Int32Array(nodes);
  const tree = { capacity, previous: blank(nodes), limitFrom: blank(nodes), limitTo: blank(nodes) };
  const rank = rankWidths(outWeight);
  const open = createHeap(nodes);
  for (const source of sources) {
    capacity[source] = Number.MAX_VALUE;
    open.put(source, 0);
  }
  while (open.size() > 0) {
    const node = open.take();
    if (passes[node] === 0) continue;
    const width = capacity[node] ?? 0;
    const step = (steps[node] ?? 0) + 1;
    for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
      const target = outTarget[at] ?? 0;
      const edge = outWeight[at] ?? 0;
      const found = Math.min(width, edge);
      const known = capacity[target] ?? 0;
      if (found === 0 || found < known || (found === known && step >= (steps[target] ?? 0))) continue;
      capacity[target] = found;
      steps[target] = step;
      tree.previous[target] = node;
      tree.limitFrom[target] = edge < width ? node : (tree.limitFrom[node] ?? node);
      tree.limitTo[target] = edge < width ? target : (tree.limitTo[node] ?? target);
      open.put(target, (rank.get(found) ?? 0) * nodes + step);
    }
  }
  return tree;
}

/** Rank of each width, widest first. Combined with the number of steps into one integer, it is an exact sort key. */
function rankWidths(widths: Float64Array): ReadonlyMap<number, number> {
  const sorted = [...new Set(widths)].sort((a, b) => b - a);
  return new Map(sorted.map((width, place) => [width, place + 1]));
}

const blank = (nodes: number): Int32Array => new Int32Array(nodes).fill(-1);

function countBottlenecks(targets: readonly WidestPath[]): WidestPaths["limitingEdges"] {
  const counts = new Map<string, KnowledgeEdge & { targets: number }>();
  for (const { bottleneck } of targets) {
    if (bottleneck === null) continue;
    const key = `${bottleneck.from} ${bottleneck.to}`;
    const found = counts.get(key);
    if (found === undefined) counts.set(key, { ...bottleneck, targets: 1 });
    else found.targets += 1;
  }
  return [...counts.values()].toSorted((a, b) => b.targets - a.targets || a.from - b.from || a.to - b.to);
}

/**
 * If a firm passed knowledge on, only nodes with a smaller width could gain, and only through nodes that gained or are
 * wide enough and pass on. The search from the firm stops at all others.
 */
function countHeldUp(graph: Graph, capacity: Float64Array, passes: Uint8Array): WidestPaths["limitingFirms"] {
  const found: { firm: number; targets: number }[] = [];
  const improved = new Float64Array(graph.nodes);
  for (let firm = 0; firm < graph.nodes; firm += 1) {
    if (passes[firm] === 1 || (capacity[firm] ?? 0) === 0) continue;
    const targets = countGains(graph, firm, { capacity, passes, improved });
    if (targets > 0) found.push({ firm, targets });
  }
  return found.toSorted((a, b) => b.targets - a.targets || a.firm - b.firm);
}

function countGains(
  { outStart, outTarget, outWeight }: Graph,
  firm: number,
  {
    capacity,
    passes,
    improved,
  }: { readonly capacity: Float64Array; readonly passes: Uint8Array; readonly improved: Float64Array },
): number {
  const gained = new Set<number>();
  const queue = [firm];
  improved[firm] = capacity[firm] ?? 0;
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? firm;
    if (node !== firm && passes[node] === 0) continue;
    for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
      const target = outTarget[at] ?? 0;
      const width = Math.min(improved[node] ?? 0, outWeight[at] ?? 0);
      if (width <= Math.max(capacity[target] ?? 0, improved[target] ?? 0)) continue;
      improved[target] = width;
      gained.add(target);
      queue.push(target);
    }
  }
  improved[firm] = 0;
  for (const node of gained) improved[node] = 0;
  return gained.size;
}
