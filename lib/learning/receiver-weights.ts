import type { Graph } from "@/lib/graph";

/** Rows by receiver: node i learns from `source[start[i] … start[i + 1] − 1]`, with the weights at the same indices. */
export type ReceiverWeights = {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly source: Int32Array;
  readonly weight: Float64Array;
};

/**
 * Weights W of what each node receives, from a graph with edges from giver to receiver.
 *
 * "capped": W = κ / max(1, Σκ), divided only if the row's sum exceeds 1, so that weak ties stay weak. "stochastic": W =
 * κ / Σκ, every row sums to 1, and a factor on κ0 cancels.
 * Shape: a graph; W has a row per node and an entry per edge. Unit: none. Range: 0–1, rows at most 1. Edge cases: a
 * node that receives nothing has a row of zeros under both rules. Errors: none. Source: method 6.2.
 */
export function receiverWeights(graph: Graph, rule: "capped" | "stochastic"): ReceiverWeights {
  const weight = new Float64Array(graph.edges);
  for (let node = 0; node < graph.nodes; node += 1) {
    const [first, end] = [graph.inStart[node] ?? 0, graph.inStart[node + 1] ?? 0];
    let inflow = 0;
    for (let at = first; at < end; at += 1) inflow += graph.inWeight[at] ?? 0;
    const divisor = rule === "capped" ? Math.max(1, inflow) : inflow;
    if (!(divisor > 0)) continue;
    for (let at = first; at < end; at += 1) weight[at] = (graph.inWeight[at] ?? 0) / divisor;
  }
  return { nodes: graph.nodes, start: graph.inStart, source: graph.inSource, weight };
}

/**
 * The same weights by giver: to which nodes each node gives.
 *
 * Shape: `start` and `source` then list receivers. Unit: none. Range: 0–1. Edge cases: a node without receivers has an
 * empty row. Errors: none. Source: method 6.2.
 */
export function giverWeights({ nodes, start, source, weight }: ReceiverWeights): ReceiverWeights {
  const place = new Int32Array(nodes + 1);
  for (const giver of source) place[giver + 1] = (place[giver + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1) place[node + 1] = (place[node + 1] ?? 0) + (place[node] ?? 0);
  const next = place.slice();
  const receiver = new Int32Array(source.length);
  const turned = new Float64Array(source.length);
  for (let node = 0; node < nodes; node += 1) {
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const giver = source[at] ?? 0;
      const slot = next[giver] ?? 0;
      receiver[slot] = node;
      turned[slot] = weight[at] ?? 0;
      next[giver] = slot + 1;
    }
  }
  return { nodes, start: place, source: receiver, weight: turned };
}
