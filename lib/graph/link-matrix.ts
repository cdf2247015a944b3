import { type Graph, undirected } from "./graph";
import type { CompressedRows } from "./rows";

/** "binary", ours: linked or not. "value": what flows between two firms, either way; unknown values are no link. */
export type LinkWeighting = "binary" | "value";

/** The links of a graph without direction, as a matrix. */
export function linkMatrix(graph: Graph, weighting: LinkWeighting): CompressedRows {
  const both = undirected(graph);
  const weight = weighting === "value" ? both.outWeight : new Float64Array(both.edges).fill(1);
  return { start: both.outStart, other: both.outTarget, weight };
}
