import type { Graph } from "./graph";

/**
 * Each pair of linked firms in both directions: rows by node, sorted by the other end, only links of known value.
 *
 * `total` is the trade between the two in both directions; `net` is what the row's node receives minus what it sends.
 */
export type Pairs = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly total: Float64Array;
  readonly net: Float64Array;
};

/** The pairs of a graph: merges its outgoing and incoming rows. */
export function pairLinks({ nodes, edges, ...graph }: Graph): Pairs {
  const start = new Int32Array(nodes + 1);
  const other = new Int32Array(2 * edges);
  const [total, net] = [new Float64Array(2 * edges), new Float64Array(2 * edges)];
  let count = 0;
  for (let node = 0; node < nodes; node += 1) {
    let out = graph.outStart[node] ?? 0;
    let into = graph.inStart[node] ?? 0;
    const outEnd = graph.outStart[node + 1] ?? 0;
    const inEnd = graph.inStart[node + 1] ?? 0;
    while (out < outEnd || into < inEnd) {
      const target = out < outEnd ? (graph.outTarget[out] ?? 0) : nodes;
      const source = into < inEnd ? (graph.inSource[into] ?? 0) : nodes;
      const sent = target <= source ? (graph.outWeight[out++] ?? 0) : 0;
      const received = source <= target ? (graph.inWeight[into++] ?? 0) : 0;
      if (sent + received === 0) continue;
      other[count] = Math.min(target, source);
      total[count] = sent + received;
      net[count] = received - sent;
      count += 1;
    }
    start[node + 1] = count;
  }
  return { start, other: other.subarray(0, count), total: total.subarray(0, count), net: net.subarray(0, count) };
}
