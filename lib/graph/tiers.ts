import { type Insufficient, insufficient } from "@/lib/result";
import type { Graph } from "./graph";

/** Why a firm has no tier: no path leads from it to a lead firm, or no lead firm is given. */
type TierReason = "unreachable" | "no-lead-firm";

/**
 * Tier: the number of links on the shortest path from a firm to the nearest lead firm, from supplier to buyer.
 *
 * Shape: the node indices of the lead firms, in any order; one value per node. Unit: links. Range: from 0 (a lead
 * firm).
 * Edge cases: links of unknown value count; a lead firm named twice counts once; cycles are allowed.
 * Errors: "unreachable" if no path leads to a lead firm, "no-lead-firm" for every node if none is given; throws for an
 * index outside the nodes. Source: method 2.3.
 */
export function tiers(graph: Graph, leadFirms: readonly number[]): readonly (number | Insufficient<TierReason>)[] {
  const { nodes, inStart, inSource } = graph;
  const distance = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let found = 0;
  const reach = (node: number, steps: number) => {
    if (distance[node] !== -1) return;
    distance[node] = steps;
    queue[found] = node;
    found += 1;
  };
  for (const lead of leadFirms) {
    if (!Number.isInteger(lead) || lead < 0 || lead >= nodes) throw new RangeError(`${lead} is no node of ${nodes}`);
    reach(lead, 0);
  }
  for (let head = 0; head < found; head += 1) {
    const node = queue[head] ?? 0;
    const steps = (distance[node] ?? 0) + 1;
    for (let at = inStart[node] ?? 0; at < (inStart[node + 1] ?? 0); at += 1) reach(inSource[at] ?? 0, steps);
  }
  const none = insufficient(leadFirms.length === 0 ? "no-lead-firm" : "unreachable");
  return Array.from(distance, (steps) => (steps === -1 ? none : steps));
}
