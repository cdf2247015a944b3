import type { Graph } from "./graph";
import { rowCounts, rowSums } from "./rows";

/** What hangs on each node, by the direction of its links. */
type Strengths = {
  /** Links that arrive and leave, of known and of unknown value. */
  readonly inDegree: Int32Array;
  readonly outDegree: Int32Array;
  /** Their values: purchases from and sales to registered firms. */
  readonly inStrength: Float64Array;
  readonly outStrength: Float64Array;
};

/**
 * Degree and strength: how many links a firm has each way, and what they are worth together.
 *
 * Shape: one value a node. Unit: links; that of the weights. Range: from 0. Edge cases: an isolate has 0; a link of
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
