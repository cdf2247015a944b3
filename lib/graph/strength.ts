import type { Graph } from "./graph";
import { rowCounts, rowSums } from "./rows";

/** Number and value of links of each node, by direction. */
type Strengths = {
  /** Number of incoming and outgoing links, of known or unknown value. */
  readonly inDegree: Int32Array;
  readonly outDegree: Int32Array;
  /** Sum of their values: purchases from and sales to registered firms. */
  readonly inStrength: Float64Array;
  readonly outStrength: Float64Array;
};

/**
 * Degree and strength: the number of links of a firm in each direction, and the sum of their values.
 *
 * Shape: one value per node. Unit: links; that of the weights. Range: from 0. Edge cases: an isolate has 0; a link of
 * unknown value counts in the degree and adds nothing to the strength; self-loops are in neither. Errors: none.
 * Source: Freeman 1978; Barrat et al. 2004; method 2.3.
 */
export function strengths(graph: Graph): Strengths {
  return {
    inDegree: rowCounts(graph.nodes, graph.inStart),
    outDegree: rowCounts(graph.nodes, graph.outStart),
    inStrength: rowSums(graph.nodes, graph.inStart, graph.inWeight),
    outStrength: rowSums(graph.nodes, graph.outStart, graph.outWeight),
  };
}
