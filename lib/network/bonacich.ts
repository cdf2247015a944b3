import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { addTo, dot, multiply, type Symmetric } from "./eigenpair";
import { lambdaMax } from "./eigenvector";
import type { Graph } from "./graph";
import { type LinkWeighting, linkMatrix } from "./link-matrix";

/** β as a part of 1/λ max for information, which strong partners pass on. Source: method 2.3 (Bonacich power). */
export const POWER_INFORMATION = 0.5;
/** β as a part of 1/λ max for bargaining, where weak partners give strength. Source: method 2.3 (Bonacich power). */
export const POWER_BARGAINING = -0.5;

/** What may be left of the equations, as a part of their right side. */
const RESIDUAL = 1e-15;

/**
 * Bonacich power: links count by how well linked the partner is, c ∝ (I − βA)⁻¹ A 1 with β = factor / λ max, without
 * direction. Above 0 strong partners give strength (information), below 0 weak partners do (bargaining).
 *
 * Shape: one value a node. Unit: none, scaled so that Σ c² = the number of nodes. Range: any sign below 0, from 0 above.
 * Edge cases: an isolate has 0; λ max is that of the whole network; a factor of 0 gives the scaled degree.
 * Errors: "no-link" without a link, "not-converged" as `lambdaMax`; a factor outside (−1, 1) is thrown. Source: Bonacich 1987; method 2.3.
 */
export function bonacichPower(
  graph: Graph,
  factor: number = POWER_INFORMATION,
  weighting: LinkWeighting = "binary",
): Float64Array | Insufficient<"no-link" | "not-converged"> {
  if (!(factor > -1 && factor < 1)) throw new RangeError(`β is not within ±1/λ max: ${factor}`);
  const largest = lambdaMax(graph, weighting);
  if (isInsufficient(largest)) return largest;
  const matrix = linkMatrix(graph, weighting);
  const degree = new Float64Array(graph.nodes);
  multiply(matrix, new Float64Array(graph.nodes).fill(1), degree);
  const power = solveDamped(matrix, factor / largest, degree);
  if (power === undefined) return insufficient("not-converged");
  const scale = Math.sqrt(graph.nodes / dot(power, power));
  return power.map((value) => value * scale);
}

/** Solves (I − βA) x = right by conjugate gradients: the matrix is positive definite while |β| < 1/λ max. */
function solveDamped(matrix: Symmetric, beta: number, right: Float64Array): Float64Array | undefined {
  const x = new Float64Array(right.length);
  const residual = right.slice();
  let direction: Float64Array = right.slice();
  const image = new Float64Array(right.length);
  let slope = dot(residual, residual);
  const goal = slope * RESIDUAL ** 2;
  for (let step = 0; step < 100 + 2 * right.length && slope > goal; step += 1) {
    multiply(matrix, direction, image);
    const moved = image.map((value, at) => (direction[at] ?? 0) - beta * value);
    const length = slope / dot(direction, moved);
    addTo(x, direction, length);
    addTo(residual, moved, -length);
    const next = dot(residual, residual);
    const ratio = next / slope;
    direction = direction.map((value, at) => (residual[at] ?? 0) + ratio * value);
    slope = next;
  }
  return slope <= goal ? x : undefined;
}
