import type { Graph } from "./graph";

/** Which component each node belongs to: numbers from 0, and how many nodes each has. */
export type Components = {
  readonly count: number;
  readonly of: Int32Array;
  readonly size: Int32Array;
};

/**
 * Weak components: nodes joined by links, whatever their direction.
 *
 * Shape: one number a node, from 0 in the order of the first node of each. Unit: none.
 * Edge cases: an isolate is a component of its own; a link whose value is not known joins, unless only links of known
 * value are asked for; no nodes, no components. Range: 0 to one less than the count. Errors: none.
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
 * Shape: one number a node; whatever a component sells to has a lower number than it, so that counting up goes from the
 * buyers' end to the suppliers'. Unit: none. Range: 0 to one less than the count. Edge cases: a node on no cycle is a component of its own; links of unknown
 * value count only where "all" is asked for. Errors: none. Source: Tarjan 1972.
 */
export function strongComponents(graph: Graph, links: "all" | "valued" = "all"): StrongComponents {
  const { nodes, outStart, outTarget, outWeight } = graph;
  const of = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes);
  const entered = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const next = outStart.slice(0, nodes);
  const path = new Int32Array(nodes);
  const open = new Int32Array(nodes);
  const sizes: number[] = [];
  let [seen, depth, opened, closed] = [0, 0, 0, 0];

  const enter = (node: number) => {
    entered[node] = low[node] = seen;
    seen += 1;
    path[depth] = open[opened] = node;
    depth += 1;
    opened += 1;
  };
  const close = (node: number) => {
    const before = opened;
    let member = -1;
    while (member !== node) {
      opened -= 1;
      member = open[opened] ?? node;
      of[member] = sizes.length;
      order[closed] = member;
      closed += 1;
    }
    sizes.push(before - opened);
  };

  for (let seed = 0; seed < nodes; seed += 1) {
    if (entered[seed] !== -1) continue;
    enter(seed);
    while (depth > 0) {
      const node = path[depth - 1] ?? 0;
      const at = next[node] ?? 0;
      if (at < (outStart[node + 1] ?? 0)) {
        next[node] = at + 1;
        const target = outTarget[at] ?? 0;
        if (links === "valued" && outWeight[at] === 0) continue;
        if (entered[target] === -1) enter(target);
        else if (of[target] === -1) low[node] = Math.min(low[node] ?? 0, entered[target] ?? 0);
        continue;
      }
      depth -= 1;
      if (low[node] === entered[node]) close(node);
      const above = path[depth - 1] ?? 0;
      if (depth > 0) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
    }
  }
  return { count: sizes.length, of, size: Int32Array.from(sizes), order };
}
