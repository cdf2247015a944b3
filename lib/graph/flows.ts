import { type StrongComponents, strongComponents } from "./components";
import type { Graph } from "./graph";
import { type CompressedRows, rowSums } from "./rows";
import { type Flows, type Solved, solveAtOnce, solveStages } from "./stages";

type OpenFlows = {
  /** Nodes from which some flow never leaves, because it leads to a node without a path to an exit. */
  readonly endless: Uint8Array;
  /** Sum of the flows over each node's outgoing links. */
  readonly leaving: Float64Array;
  /** Solves x · (exit + leaving) = gain + Σ flow · x; nodes that are endless or failed have no x. */
  readonly solve: (gain: Float64Array) => Solved;
};

/** The flows of a graph, downstream along sales or upstream along purchases, until they leave through `exit`. */
export function openFlows(graph: Graph, exit: Float64Array, direction: "sales" | "purchases"): OpenFlows {
  const forward: CompressedRows = { start: graph.outStart, other: graph.outTarget, weight: graph.outWeight };
  const arriving: CompressedRows = { start: graph.inStart, other: graph.inSource, weight: graph.inWeight };
  const [rows, back] = direction === "sales" ? [forward, arriving] : [arriving, forward];

  const exits = new Uint8Array(graph.nodes);
  for (let node = 0; node < graph.nodes; node += 1) exits[node] = (exit[node] ?? 0) > 0 ? 1 : 0;
  const leaves = spread(back, exits);
  const endless = spread(
    back,
    leaves.map((does) => 1 - does),
  );
  const flows: Flows = { ...rows, exit };
  let found: Pick<StrongComponents, "of" | "size" | "order"> | undefined;
  const components = () => {
    if (found !== undefined) return found;
    const { order, of, size } = strongComponents(graph, "valued");
    found = { of, size, order: direction === "sales" ? order : order.toReversed() };
    return found;
  };
  return {
    endless,
    leaving: rowSums(graph.nodes, rows.start, rows.weight),
    solve: (gain) => {
      const settled = solveAtOnce(flows, gain, endless);
      if (settled !== undefined) return { x: settled, failed: new Uint8Array(graph.nodes) };
      const { x, failed } = solveStages(flows, gain, { components: components(), skip: endless });
      return { x, failed: spread(back, failed) };
    },
  };
}

/** Extends the marks to all nodes reachable over links of known value. */
function spread({ start, other, weight }: CompressedRows, marks: Uint8Array): Uint8Array {
  if (!marks.includes(0) || !marks.includes(1)) return marks;
  const marked = marks.slice();
  const queue = new Int32Array(marked.length);
  let found = 0;
  marked.forEach((mark, node) => {
    if (mark === 1) queue[found++] = node;
  });
  for (let head = 0; head < found && found < marked.length; head += 1) {
    const node = queue[head] ?? 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const next = other[at] ?? 0;
      if (marked[next] === 1 || (weight[at] ?? 0) === 0) continue;
      marked[next] = 1;
      queue[found++] = next;
    }
  }
  return marked;
}
