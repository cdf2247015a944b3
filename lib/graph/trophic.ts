import { type Insufficient, insufficient } from "@/lib/result";
import { weakComponents } from "./components";
import type { Graph } from "./graph";
import { pairLinks } from "./pairs";
import { hasLink } from "./rows";
import { solveLevels } from "./trophic-solve";

/** Why a firm has no level: it has no link, none of known value, or the levels of its component did not converge. */
type TrophicReason = "isolate" | "value-unknown" | "not-converged";

type TrophicLevels = {
  readonly levels: readonly (number | Insufficient<TrophicReason>)[];
  /** Only levels within the same component, over links of known value, are comparable. */
  readonly component: Int32Array;
  /** F₀: 0 if every link leads exactly one level up, 1 if links lead up and down equally. */
  readonly incoherence: number | Insufficient<"no-valued-link" | "not-converged">;
};

/**
 * Trophic levels: a firm's position along the flow of value from supplier to buyer, chosen so that each link leads up
 * by as close to one level as possible. (diag(u + v) − W − Wᵀ) h = u − v where u is what each firm receives and v what
 * it sends.
 *
 * Shape: one level and one component number per node. Unit: levels; a perfectly fitting link leads one level up. Range:
 * from 0 for the lowest firm of each weak component; incoherence 0–1. Edge cases: cycles and networks without a first
 * supplier have levels too; levels are determined up to a constant per component, so those of different components
 * cannot be compared; links of unknown value are left out; self-loops are left out. Errors: "isolate", "value-unknown";
 * "not-converged" if the values of links in a cycle differ by more than a factor of 1e9, so that rounding would
 * dominate, or if the iteration does not converge; "no-valued-link" for the incoherence without links.
 * Source: MacKay, Johnson & Sansom 2020; method 2.3.
 */
export function trophicLevels(graph: Graph): TrophicLevels {
  const components = weakComponents(graph, "valued");
  const { level, failed } = solveLevels(pairLinks(graph), components);

  const lowest = new Float64Array(components.count).fill(Number.POSITIVE_INFINITY);
  level.forEach((value, node) => {
    const component = components.of[node] ?? 0;
    lowest[component] = Math.min(lowest[component] ?? 0, value);
  });
  const levels = Array.from(level, (value, node) => {
    const component = components.of[node] ?? 0;
    if (failed[component] === 1) return insufficient("not-converged");
    if ((components.size[component] ?? 0) > 1) return value - (lowest[component] ?? 0);
    return insufficient(hasLink(graph, node) ? "value-unknown" : "isolate");
  });
  const settled = !failed.includes(1);
  return {
    levels,
    component: components.of,
    incoherence: settled ? incoherenceOf(graph, level) : insufficient("not-converged"),
  };
}

function incoherenceOf(graph: Graph, level: Float64Array): number | Insufficient<"no-valued-link"> {
  let [missed, value] = [0, 0];
  for (let node = 0; node < graph.nodes; node += 1) {
    for (let at = graph.outStart[node] ?? 0; at < (graph.outStart[node + 1] ?? 0); at += 1) {
      const weight = graph.outWeight[at] ?? 0;
      const rise = (level[graph.outTarget[at] ?? 0] ?? 0) - (level[node] ?? 0);
      missed += weight * (rise - 1) ** 2;
      value += weight;
    }
  }
  return value > 0 ? missed / value : insufficient("no-valued-link");
}
