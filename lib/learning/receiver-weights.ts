import { type Graph, transpose } from "@/lib/graph";

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
 * The weights listed by giver instead of by receiver: to which nodes each node gives.
 *
 * Shape: as `ReceiverWeights`, but `start` has a row for each giver, and `source` lists the receivers. Unit: none. Range: 0–1. Edge cases: a node without receivers has an
 * empty row. Errors: none. Source: method 6.2.
 */
export function giverWeights({ nodes, start, source, weight }: ReceiverWeights): ReceiverWeights {
  const turned = transpose(nodes, { start, other: source, weight });
  return { nodes, start: turned.start, source: turned.other, weight: turned.weight };
}
