import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { solveDamped } from "./damped-solve";
import { multiply } from "./eigenpair";
import { lambdaMax } from "./eigenvector";
import type { Graph } from "./graph";
import { type LinkWeighting, linkMatrix } from "./link-matrix";
import type { CompressedRows } from "./rows";

/** Attenuation a as a share of its upper bound 1/λ max. Source: method 6.3. */
export const INTERCENTRALITY_FACTOR = 0.5;

type Intercentrality = {
  /** a, and the largest eigenvalue that bounds it; null without links, where a has no effect. */
  readonly attenuation: number | null;
  readonly lambda: number | null;
  /** Katz–Bonacich centrality b = M1 of each node. */
  readonly centrality: Float64Array;
  /** c = b² / m, the decrease of Σb if the node is removed. */
  readonly intercentrality: Float64Array;
};

/**
 * Intercentrality: how much of the network's activity would be lost without each firm, including its effect on others.
 *
 * M = (I − aA)⁻¹, b = M1, c_i = b_i² / m_ii with a = factor / λ max, without direction. b and each m_ii are computed by
 * solving equations, so that no inverse is stored.
 * Shape: two values per node; a factor within [0, 1), default .5. Unit: none. Range: from 1. Edge cases: an isolate has
 * b = c = 1; self-loops are left out; all components share the largest λ. Errors: insufficient "no-firm" without a
 * node, "not-converged" as in `lambdaMax`; throws for another factor. Source: Ballester, Calvó-Armengol & Zenou 2006;
 * method 6.3.
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
  const loops = diagonalSolver(matrix, attenuation, graph.nodes);
  return {
    attenuation,
    lambda: largest,
    centrality,
    intercentrality: centrality.map((b, node) => b ** 2 / loops(node)),
  };
}

/**
 * The search stops when a step adds less than this share of m; at a = ½/λ each step adds at most 7 % of the previous
 * one.
 */
const LOOPS_LEFT = 1e-15;

/**
 * Computes m_ii of (I − aA)⁻¹ by conjugate gradients on the i-th unit vector. m_ii is the energy of the solution, which
 * is the sum of the contributions of all steps, so that the solution itself is not stored.
 */
function diagonalSolver(matrix: CompressedRows, attenuation: number, nodes: number): (node: number) => number {
  const [residual, direction, image] = [new Float64Array(nodes), new Float64Array(nodes), new Float64Array(nodes)];
  return (node) => {
    residual.fill(0);
    direction.fill(0);
    residual[node] = direction[node] = 1;
    let [slope, energy] = [1, 0];
    for (let step = 0; step < 100 + 2 * nodes && slope > 0; step += 1) {
      multiply(matrix, direction, image);
      let curve = 0;
      for (let at = 0; at < nodes; at += 1) {
        const along = direction[at] ?? 0;
        const moved = along - attenuation * (image[at] ?? 0);
        image[at] = moved;
        curve += along * moved;
      }
      const length = slope / curve;
      energy += length * slope;
      if (length * slope <= LOOPS_LEFT * energy) break;
      let next = 0;
      for (let at = 0; at < nodes; at += 1) {
        const left = (residual[at] ?? 0) - length * (image[at] ?? 0);
        residual[at] = left;
        next += left * left;
      }
      const ratio = next / slope;
      for (let at = 0; at < nodes; at += 1) direction[at] = (residual[at] ?? 0) + ratio * (direction[at] ?? 0);
      slope = next;
    }
    return energy;
  };
}
