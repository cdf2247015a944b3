import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { solveDamped } from "./damped-solve";
import { dot, multiply } from "./eigenpair";
import { lambdaMax } from "./eigenvector";
import type { Graph } from "./graph";
import { type LinkWeighting, linkMatrix } from "./link-matrix";

/** β as a part of 1/λ max for information, which strong partners pass on. Source: method 2.3 (Bonacich power). */
export const POWER_INFORMATION = 0.5;
/** β as a part of 1/λ max for bargaining, where weak partners give strength. Source: method 2.3 (Bonacich power). */
export const POWER_BARGAINING = -0.5;

/**
 * Bonacich power: links count by how well linked the partner is, c ∝ (I − βA)⁻¹ A 1 with β = factor / λ max, without
 * direction. Above 0 strong partners give strength (information), below 0 weak partners do (bargaining).
 *
 * Shape: one value a node. Unit: none, scaled so that Σ c² = the number of nodes. Range: any sign below 0, from 0 above.
 * Edge cases: an isolate has 0; λ max is that of the whole network; a factor of 0 gives the scaled degree.
 * Errors: "no-link" without a link, "not-converged" as `lambdaMax`; a factor outside (−1, 1) is thrown.
 * Source: Bonacich 1987; method 2.3.
 */
export function bonacichPower(
  graph: Graph,
  factor: number = POWER_INFORMATION,
  weighting: LinkWeighting = "binary",
): Float64Array | Insufficient<"no-link" | "not-converged"> {
  if (!(factor > -1 && factor < 1)) throw new RangeError(`β is not within ±1/λ max: ${factor}`);
  const largest = lambdaMax(graph, weighting);
  if (isInsufficient(largest)) return largest;
  const given = linkMatrix(graph, weighting);
  // By λ max, so that squares stay within what a float holds.
  const matrix = { ...given, weight: given.weight.map((weight) => weight / largest) };
  const degree = new Float64Array(graph.nodes);
  multiply(matrix, new Float64Array(graph.nodes).fill(1), degree);
  const power = solveDamped(matrix, factor, degree);
  if (power === undefined) return insufficient("not-converged");
  const scale = Math.sqrt(graph.nodes / dot(power, power));
  return power.map((value) => value * scale);
}
