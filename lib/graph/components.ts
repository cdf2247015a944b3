import type { Graph } from "./graph";

/** The component of each node, numbered from 0, and the number of nodes of each component. */
export type Components = {
  readonly count: number;
  readonly of: Int32Array;
  readonly size: Int32Array;
};

/**
 * Weak components: nodes connected by links in either direction.
 *
 * Shape: one number per node, from 0 in the order of the first node of each. Unit: none.
 * Edge cases: an isolate is a component of its own; a link of unknown value connects too, unless only links of known
 * value are requested; no nodes give no components. Range: 0 to one less than the count. Errors: none.
 * Source: method 2.3 (per weak component).
 */
export function weakComponents(graph: Graph, links: "all" | "valued" = "all"): Components {
  const of = new Int32Array(graph.nodes).fill(-1);
  const queue = new Int32Array(graph.nodes);
  const sizes: number[] = [];
  const sides = bothWays(graph);
  for (let seed = 0; seed < graph.nodes; seed += 1) {
    if (of[seed] !== -1) continue;
    const component = sizes.length;
    of[seed] = component;
    queue[0] = seed;
    let found = 1;
    for (let head = 0; head < found; head += 1) {
      const node = queue[head] ?? 0;
      for (const [start, other, weight] of sides) {
        for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
          const next = other[at] ?? 0;
          if (of[next] !== -1 || (links === "valued" && weight[at] === 0)) continue;
          of[next] = component;
          queue[found] = next;
          found += 1;
        }
      }
    }
    sizes.push(found);
  }
  return { count: sizes.length, of, size: Int32Array.from(sizes) };
}

type Side = readonly [start: Int32Array, other: Int32Array, weight: Float64Array];

const bothWays = (graph: Graph): readonly [Side, Side] => [
  [graph.outStart, graph.outTarget, graph.outWeight],
  [graph.inStart, graph.inSource, graph.inWeight],
];

/** Strong components, and all nodes in the order of their components. */
export type StrongComponents = Components & { readonly order: Int32Array };

/**
 * Strong components: nodes that reach each other along the direction of the links.
 *
 * Shape: one number per node; a component has a higher number than those it sells to, so that ascending numbers go from
 * buyers to suppliers. Unit: none. Range: 0 to one less than the count. Edge cases: a node on no cycle is a component
 * of its own; links of unknown value count only if "all" is requested. Errors: none. Source: Tarjan 1972; Pearce 2016.
 */
export function strongComponents(graph: Graph, links: "all" | "valued" = "all"): StrongComponents {
  const { nodes, outStart, outTarget, outWeight } = graph;
  // 0 until a node is visited; then the lowest rank it reaches; after its component is complete, a label above all
  // ranks.
  const rank = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const isRoot = new Uint8Array(nodes);
  const waiting = new Int32Array(nodes);
  const closed = startClosing(nodes);
  let [depth, waits, found] = [0, 0, 0];

  const enter = (node: number) => {
    found += 1;
    rank[node] = found;
    path[depth] = node;
    next[depth] = outStart[node] ?? 0;
    isRoot[depth] = 1;
    depth += 1;
  };
  const meet = (other: number) => {
    const node = path[depth - 1] ?? 0;
    if ((rank[other] ?? 0) >= (rank[node] ?? 0)) return;
    rank[node] = rank[other] ?? 0;
    isRoot[depth - 1] = 0;
  };
  const leave = (node: number) => {
    depth -= 1;
    if (isRoot[depth] === 0) waiting[waits++] = node;
    else {
      let first = waits;
      while (first > 0 && (rank[waiting[first - 1] ?? 0] ?? 0) >= (rank[node] ?? 0)) first -= 1;
      closed.close({ waiting, first, end: waits }, node, rank);
      found -= waits - first + 1;
      waits = first;
    }
    if (depth > 0) meet(node);
  };

  for (let seed = 0; seed < nodes; seed += 1) {
    if (rank[seed] !== 0) continue;
    enter(seed);
    while (depth > 0) {
      const node = path[depth - 1] ?? 0;
      const at = next[depth - 1] ?? 0;
      if (at === (outStart[node + 1] ?? 0)) {
        leave(node);
        continue;
      }
      next[depth - 1] = at + 1;
      if (links === "valued" && outWeight[at] === 0) continue;
      const target = outTarget[at] ?? 0;
      if (rank[target] === 0) enter(target);
      else meet(target);
    }
  }
  return closed.result();
}

type Waiting = { readonly waiting: Int32Array; readonly first: number; readonly end: number };

/**
 * Collects components as they are completed. Each consists of the waiting nodes, in the order in which the search left
 * them, and its root.
 */
function startClosing(nodes: number) {
  const of = new Int32Array(nodes);
  const order = new Int32Array(nodes);
  const sizes: number[] = [];
  let filled = 0;
  return {
    close: ({ waiting, first, end }: Waiting, root: number, rank: Int32Array) => {
      const label = nodes + 1 - sizes.length;
      for (let at = first; at <= end; at += 1) {
        const member = at < end ? (waiting[at] ?? 0) : root;
        order[filled] = member;
        of[member] = sizes.length;
        rank[member] = label;
        filled += 1;
      }
      sizes.push(end - first + 1);
    },
    result: (): StrongComponents => ({ count: sizes.length, of, size: Int32Array.from(sizes), order }),
  };
}
