import { type Insufficient, insufficient } from "@/lib/result";
import { weakComponents } from "./components";
import { largestEigenpair } from "./eigenpair";
import type { Graph } from "./graph";
import { type LinkWeighting, linkMatrix } from "./link-matrix";

export type { LinkWeighting } from "./link-matrix";

/**
 * λ max: the largest eigenvalue of the network without direction.
 *
 * Shape: one number for the graph. Unit: links, or that of the weights. Range: above 0; with binary links between the
 * mean and the largest degree. Edge cases: of several components the largest counts; self-loops are left out.
 * Errors: "no-link" without a link (of known value, where values are asked for), "not-converged" where the search does
 * not settle. Source: Perron 1907; method 2.3 (eigenvector).
 */
export function lambdaMax(
  graph: Graph,
  weighting: LinkWeighting = "binary",
): number | Insufficient<"no-link" | "not-converged"> {
  const matrix = linkMatrix(graph, weighting);
  if (!matrix.weight.some((weight) => weight > 0)) return insufficient("no-link");
  const pair = largestEigenpair(matrix, new Float64Array(graph.nodes).fill(1));
  return pair === undefined ? insufficient("not-converged") : pair.value;
}

type EigenvectorReason = "outside-largest-component" | "no-largest-component" | "not-converged";

/**
 * Eigenvector centrality: a firm counts as much as those it is linked to, whatever the direction, in the largest
 * component alone.
 *
 * Shape: one value a node. Unit: none, the largest is 1. Range: above 0 to 1.
 * Edge cases: two-sided networks settle as any other; self-loops are left out; other components have no value, because
 * theirs would be 0 whatever their links. Errors: "outside-largest-component"; "no-largest-component" for all where
 * several are equally large, or nothing is linked; "not-converged" where the search does not settle.
 * Source: Bonacich 1972; method 2.3.
 */
export function eigenvectorCentrality(
  graph: Graph,
  weighting: LinkWeighting = "binary",
): readonly (number | Insufficient<EigenvectorReason>)[] {
  const { of, size } = weakComponents(graph, weighting === "value" ? "valued" : "all");
  const most = size.reduce((largest, each) => Math.max(largest, each), 0);
  const largest = size.indexOf(most);
  const every = (reason: EigenvectorReason) => Array.from(of, () => insufficient(reason));
  if (most < 2 || size.lastIndexOf(most) !== largest) return every("no-largest-component");

  const begin = Float64Array.from(of, (component) => (component === largest ? 1 : 0));
  const pair = largestEigenpair(linkMatrix(graph, weighting), begin);
  if (pair === undefined) return every("not-converged");
  const top = pair.vector.reduce((highest, value) => Math.max(highest, value), 0);
  return Array.from(of, (component, node) =>
    component === largest ? (pair.vector[node] ?? 0) / top : insufficient("outside-largest-component"),
  );
}
