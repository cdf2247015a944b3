import { type Insufficient, insufficient } from "@/lib/result";
import type { Graph } from "./graph";

/**
 * Visits every linked pair once, smaller number first, with the weights of both directions.
 *
 * Shape: a graph; for a one-way link, the other weight is 0. Unit: of the weights. Range: from 0. Edge cases:
 * self-loops do not count. Errors: none. Source: method 2.3.
 */
export function forEachPair(graph: Graph, visit: (a: number, b: number, ab: number, ba: number) => void): void {
  const { nodes, outStart, outTarget, outWeight, inStart, inSource, inWeight } = graph;
  for (let node = 0; node < nodes; node += 1) {
    let [out, into] = [outStart[node] ?? 0, inStart[node] ?? 0];
    const [outEnd, inEnd] = [outStart[node + 1] ?? 0, inStart[node + 1] ?? 0];
    while (out < outEnd || into < inEnd) {
      const to = out < outEnd ? (outTarget[out] ?? 0) : nodes;
      const from = into < inEnd ? (inSource[into] ?? 0) : nodes;
      const other = Math.min(to, from);
      if (other > node) {
        visit(node, other, to === other ? (outWeight[out] ?? 0) : 0, from === other ? (inWeight[into] ?? 0) : 0);
      }
      if (to === other) out += 1;
      if (from === other) into += 1;
    }
  }
}

/**
 * Reciprocity of a weighted graph: the share of all weight that is matched by weight in the opposite direction.
 *
 * Σ min(κ_ij, κ_ji) over ordered pairs / Σ κ.
 * Shape: a graph, one number. Unit: none. Range: 0–1. Edge cases: a one-way link adds nothing to the numerator. Errors:
 * "no-conductance" without weight. Source: Squartini et al. 2013; method 6.5.
 */
export function weightedReciprocity(graph: Graph): number | Insufficient<"no-conductance"> {
  let [met, total] = [0, 0];
  forEachPair(graph, (_a, _b, ab, ba) => {
    met += 2 * Math.min(ab, ba);
    total += ab + ba;
  });
  return total > 0 ? met / total : insufficient("no-conductance");
}

/**
 * Assortativity of a number on the nodes: its correlation over linked pairs, each pair counted both ways.
 *
 * Shape: a graph (direction and weights are ignored) and a value per node or null; one number.
 * Unit: none. Range: −1 to 1. Edge cases: pairs with an unknown value are left out. Errors: "no-spread" with fewer than
 * two pairs, or if all values are equal. Source: Newman 2003, equation 21; method 6.5.
 */
export function assortativity(graph: Graph, values: readonly (number | null)[]): number | Insufficient<"no-spread"> {
  const pairs: [number, number][] = [];
  forEachPair(graph, (a, b) => {
    const [x, y] = [values[a] ?? null, values[b] ?? null];
    if (x !== null && y !== null) pairs.push([x, y]);
  });
  if (pairs.length < 2) return insufficient("no-spread");
  const centre = pairs.reduce((total, [x, y]) => total + x + y, 0) / (2 * pairs.length);
  let [joint, spread] = [0, 0];
  for (const [x, y] of pairs) {
    joint += (x - centre) * (y - centre);
    spread += ((x - centre) ** 2 + (y - centre) ** 2) / 2;
  }
  // A spread within rounding error of equal values counts as none.
  return spread > pairs.length * (1e-12 * centre) ** 2 ? joint / spread : insufficient("no-spread");
}
