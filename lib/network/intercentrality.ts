import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { solveDamped } from "./damped-solve";
import { lambdaMax } from "./eigenvector";
import type { Graph } from "./graph";
import { type LinkWeighting, linkMatrix } from "./link-matrix";

/** Attenuation a as a part of its bound 1/λ max. Source: method 6.3. */
export const INTERCENTRALITY_FACTOR = 0.5;

export type Intercentrality = {
  /** a, and the largest eigenvalue that bounds it; null where nothing is linked and a does not matter. */
  readonly attenuation: number | null;
  readonly lambda: number | null;
  /** Katz–Bonacich centrality b = M1 of each node. */
  readonly centrality: Float64Array;
  /** c = b² / m, the fall of Σb when the node is taken out. */
  readonly intercentrality: Float64Array;
};

/**
 * Intercentrality: how much of the whole network's activity would go with each firm, its own and what it stirs in others.
 *
 * M = (I − aA)⁻¹, b = M1, c_i = b_i² / m_ii with a = factor / λ max, without direction. b and each m_ii are solved for, so
 * that no inverse is stored.
 * Shape: one value a node, twice; a factor within [0, 1), .5 unless given. Unit: none. Range: from 1. Edge cases: an
 * isolate has b = c = 1; self-loops are left out; networks in several parts share the largest λ. Errors: no node is
 * insufficient ("no-firm"), "not-converged" as `lambdaMax`; another factor is thrown. Source: Ballester, Calvó-Armengol
 * & Zenou 2006; method 6.3.
 */
export function intercentrality(
  graph: Graph,
  factor: number = INTERCENTRALITY_FACTOR,
  weighting: LinkWeighting = "binary",
): Intercentrality | Insufficient<"no-firm" | "not-converged"> {
  if (!(factor >= 0 && factor < 1)) throw new RangeError(`a is not within 1/λ max: ${factor}`);
  if (graph.nodes === 0) return insufficient("no-firm");
  const ones = new Float64Array(graph.nodes).fill(1);
  const largest = lambdaMax(graph, weighting);
  if (isInsufficient(largest)) {
    if (largest.reason === "not-converged") return insufficient("not-converged");
    return { attenuation: null, lambda: null, centrality: ones, intercentrality: ones.slice() };
  }
  const matrix = linkMatrix(graph, weighting);
  const attenuation = factor / largest;
  const centrality = solveDamped(matrix, attenuation, ones);
  if (centrality === undefined) return insufficient("not-converged");
  const found = new Float64Array(graph.nodes);
  for (let node = 0; node < graph.nodes; node += 1) {
    const unit = new Float64Array(graph.nodes);
    unit[node] = 1;
    const loops = solveDamped(matrix, attenuation, unit)?.[node];
    if (loops === undefined) return insufficient("not-converged");
    found[node] = (centrality[node] ?? 0) ** 2 / loops;
  }
  return { attenuation, lambda: largest, centrality, intercentrality: found };
}
