import { type Insufficient, insufficient } from "@/lib/result";
import type { Graph } from "./graph";
import { type Pairs, pairLinks } from "./pairs";
import { hasLink, rowSums } from "./rows";

/** Why a firm has neither a constraint nor an effective size: it has no link, or none of known value. */
type BrokerageReason = "isolate" | "value-unknown";
type Brokerage = readonly (number | Insufficient<BrokerageReason>)[];

/**
 * Burt's constraint: how far a firm's trade is concentrated on partners that also trade with each other, which leaves
 * it little choice. C = Σ_j (p_ij + Σ_q p_iq p_qj)² over its partners j, where p_ij is the share of i's trade that is
 * with j.
 *
 * Shape: one value per node. Unit: none. Range: above 0; can exceed 1 (a closed triad of equal links has 1.125).
 * Edge cases: trade in both directions counts, and the links of a pair are summed first; links of unknown value and
 * self-loops are left out; a single partner gives 1. Errors: "isolate", "value-unknown". Source: Burt 1992; method 2.3.
 */
export function burtConstraint(graph: Graph): Brokerage {
  const pairs = pairLinks(graph);
  const trade = rowSums(graph.nodes, pairs.start, pairs.total);
  const { start, other, total } = pairs;
  const held = new Float64Array(graph.nodes);
  return measureEgos(graph, pairs, (ego, isPartner) => {
    const [first, last] = [start[ego] ?? 0, start[ego + 1] ?? 0];
    const own = trade[ego] ?? 1;
    for (let at = first; at < last; at += 1) held[other[at] ?? 0] = (total[at] ?? 0) / own;
    // A single partner has all of the trade, and there is no third firm that trades with both.
    if (last - first === 1) return 1;
    for (let at = first; at < last; at += 1) {
      const partner = other[at] ?? 0;
      const [part, all] = [(total[at] ?? 0) / own, trade[partner] ?? 1];
      for (let on = start[partner] ?? 0; on < (start[partner + 1] ?? 0); on += 1) {
        const third = other[on] ?? 0;
        if (isPartner[third] === ego) held[third] = (held[third] ?? 0) + part * ((total[on] ?? 0) / all);
      }
    }
    let constraint = 0;
    for (let at = first; at < last; at += 1) constraint += (held[other[at] ?? 0] ?? 0) ** 2;
    return constraint;
  });
}

/**
 * Effective size: the number of a firm's partners minus their redundancy, n − Σ_j Σ_q p_iq m_jq, where m_jq is the
 * trade of j with q relative to j's largest.
 *
 * Shape: one value per node. Unit: partners. Range: from 1 to the number of partners.
 * Edge cases: as `burtConstraint`; partners that do not trade with each other all count in full. Errors: "isolate",
 * "value-unknown". Source: Burt 1992; method 2.3.
 */
export function effectiveSize(graph: Graph): Brokerage {
  const pairs = pairLinks(graph);
  const trade = rowSums(graph.nodes, pairs.start, pairs.total);
  const { start, other, total } = pairs;
  const largest = rowMaxima(pairs);
  const held = new Float64Array(graph.nodes);
  return measureEgos(graph, pairs, (ego, isPartner) => {
    const [first, last] = [start[ego] ?? 0, start[ego + 1] ?? 0];
    for (let at = first; at < last; at += 1) held[other[at] ?? 0] = (total[at] ?? 0) / (trade[ego] ?? 1);
    // A single partner has no redundancy. Without this shortcut, a star of n firms would take n² steps.
    if (last - first === 1) return 1;
    let repeated = 0;
    for (let at = first; at < last; at += 1) {
      const partner = other[at] ?? 0;
      let shared = 0;
      for (let on = start[partner] ?? 0; on < (start[partner + 1] ?? 0); on += 1) {
        const third = other[on] ?? 0;
        if (isPartner[third] === ego) shared += (held[third] ?? 0) * (total[on] ?? 0);
      }
      repeated += shared / (largest[partner] ?? 1);
    }
    return last - first - repeated;
  });
}

/**
 * Computes one figure for each node with partners; `isPartner[j] === ego` means that j trades with the current node.
 */
function measureEgos(
  graph: Graph,
  { start, other }: Pairs,
  measure: (ego: number, isPartner: Int32Array) => number,
): Brokerage {
  const isPartner = new Int32Array(graph.nodes).fill(-1);
  const figures: (number | Insufficient<BrokerageReason>)[] = [];
  for (let ego = 0; ego < graph.nodes; ego += 1) {
    const [first, last] = [start[ego] ?? 0, start[ego + 1] ?? 0];
    for (let at = first; at < last; at += 1) isPartner[other[at] ?? 0] = ego;
    if (last > first) figures.push(measure(ego, isPartner));
    else figures.push(insufficient(hasLink(graph, ego) ? "value-unknown" : "isolate"));
  }
  return figures;
}

function rowMaxima({ start, total }: Pairs): Float64Array {
  const largest = new Float64Array(start.length - 1);
  for (let node = 0; node < largest.length; node += 1) {
    let most = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) most = Math.max(most, total[at] ?? 0);
    largest[node] = most;
  }
  return largest;
}
