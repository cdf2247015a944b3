import { type Graph, undirected } from "./graph";
import type { CompressedRows } from "./rows";

/**
 * "binary" (our default): linked or not. "value": the trade between two firms in both directions; unknown values count
 * as no link.
 */
export type LinkWeighting = "binary" | "value";

/** The undirected links of a graph as a matrix. */
export function linkMatrix(graph: Graph, weighting: LinkWeighting): CompressedRows {
  const both = undirected(graph);
  const weight = weighting === "value" ? both.outWeight : new Float64Array(both.edges).fill(1);
  return { start: both.outStart, other: both.outTarget, weight };
}
