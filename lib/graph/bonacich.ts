import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { solveDamped } from "./damped-solve";
import { dot, multiply } from "./eigenpair";
import { lambdaMax } from "./eigenvector";
import type { Graph } from "./graph";
import { type LinkWeighting, linkMatrix } from "./link-matrix";

/**
 * The `factor` of `bonacichPower` that measures information: partners with many links of their own help a firm. Source:
 * method 2.3 (Bonacich power).
 */
export const POWER_INFORMATION = 0.5;
/**
 * The `factor` of `bonacichPower` that measures bargaining power: partners with few links of their own help a firm.
 * Source: method 2.3 (Bonacich power).
 */
export const POWER_BARGAINING = -0.5;

/**
 * Bonacich power: links count by how well connected the partner is, c ∝ (I − βA)⁻¹ A 1 with β = factor / λ max, without
 * direction. With a factor above 0, well-connected partners add to a firm's power (information); below 0, weakly
 * connected ones do (bargaining).
 *
 * Shape: one value per node. Unit: none, scaled so that Σ c² = the number of nodes. Range: from 0 for a factor above 0;
 * any sign for one below 0.
 * Edge cases: an isolate has 0; λ max is that of the whole network; a factor of 0 gives the scaled degree.
 * Errors: "no-link" without a link, "not-converged" as `lambdaMax`; throws for a factor outside (−1, 1).
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
  // Divided by λ max, so that squares do not overflow.
  const matrix = { ...given, weight: given.weight.map((weight) => weight / largest) };
  const degree = new Float64Array(graph.nodes);
  multiply(matrix, new Float64Array(graph.nodes).fill(1), degree);
  const power = solveDamped(matrix, factor, degree);
  if (power === undefined) return insufficient("not-converged");
  const scale = Math.sqrt(graph.nodes / dot(power, power));
  return power.map((value) => value * scale);
}
