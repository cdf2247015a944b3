import { type Insufficient, insufficient } from "@/lib/result";
import { weakComponents } from "./components";
import { largestEigenpair } from "./eigenpair";
import type { Graph } from "./graph";
import { type LinkWeighting, linkMatrix } from "./link-matrix";

export type { LinkWeighting } from "./link-matrix";

/**
 * λ max: the largest eigenvalue of the undirected network.
 *
 * Shape: one number for the graph. Unit: links, or that of the weights. Range: above 0; with binary links between the
 * mean and the largest degree. Edge cases: with several components, the largest eigenvalue of any of them; self-loops
 * are left out.
 * Errors: "no-link" without a link (of known value, if values are requested), "not-converged" if the search does not
 * converge. Source: Perron 1907; method 2.3 (eigenvector).
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
 * Eigenvector centrality: a firm is central if its partners are, regardless of direction; for the largest component
 * only.
 *
 * Shape: one value per node. Unit: none, the largest is 1. Range: above 0 to 1.
 * Edge cases: bipartite networks converge too; self-loops are left out; other components have no value, because it
 * would always be 0. Errors: "outside-largest-component"; "no-largest-component" for all if several are equally large
 * or there are no links; "not-converged" if the search does not converge.
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
