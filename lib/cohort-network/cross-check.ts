import { buildGraph, intercentrality, keyPlayerReach, keyPlayerSet } from "@/lib/graph";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { printShare } from "@/lib/snapshots";
import type { CrossCheck, NetworkMap } from "./types";

/** How many firms each of the two methods names. */
export const CROSS_CHECKED = 5;

/** Both methods evaluate every node in turn, which takes minutes for larger networks. */
const CHECKED_NODES_MAX = 1500;

/** Which nodes are important judging by the links alone. They are named only if the firm chose to be visible. */
export type Checked = {
  /** The set of nodes that together reaches most of the network. */
  readonly set: readonly number[];
  /** Nodes whose removal would have the largest effect, in descending order. */
  readonly central: readonly number[];
  readonly report: CrossCheck | Insufficient<"no-link" | "too-large" | "not-computable">;
};

/**
 * The most important nodes by the links alone, as a check of the lift: the set with the largest reach, and
 * intercentrality.
 *
 * Shape: the map of a network; both lists in order. Unit: nodes; the reach of the set a share of the linked nodes in
 * twentieths. Range: up to CROSS_CHECKED nodes each; 0–1. Edge cases: isolates are in neither. Errors: "no-link"
 * without a link; "too-large" above CHECKED_NODES_MAX nodes; "not-computable" if the eigenvalue is not found; both
 * lists are then empty. Source: Borgatti 2006; Ballester, Calvó-Armengol & Zenou 2006; method 6.3.
 */
export function crossCheck({ x, from, to }: Pick<NetworkMap, "x" | "from" | "to">): Checked {
  const none = { set: [], central: [] };
  if (from.length === 0) return { ...none, report: insufficient("no-link") };
  if (x.length > CHECKED_NODES_MAX) return { ...none, report: insufficient("too-large") };
  // Isolates are excluded: a set could otherwise increase its reach just by including them.
  const linked = [...new Set([...from, ...to])].toSorted((a, b) => a - b);
  const place = new Map(linked.map((node, at) => [node, at]));
  const at = (nodes: readonly number[]) => nodes.map((node) => place.get(node) ?? 0);
  const graph = buildGraph(linked.length, { from: at(from), to: at(to) });
  const [set, stirred] = [keyPlayerSet(graph, CROSS_CHECKED), intercentrality(graph)];
  if (isInsufficient(set) || isInsufficient(stirred)) return { ...none, report: insufficient("not-computable") };
  const reach = keyPlayerReach(graph, set);
  if (isInsufficient(reach)) return { ...none, report: insufficient("not-computable") };
  const of = (one: number): number => stirred.intercentrality[one] ?? 0;
  const central = linked.map((_, one) => one).toSorted((a, b) => of(b) - of(a) || a - b);
  const nodesOf = (ones: readonly number[]) => ones.flatMap((one) => linked[one] ?? []);
  return {
    set: nodesOf(set),
    central: nodesOf(central.slice(0, CROSS_CHECKED)),
    report: { reached: printShare(reach.share) },
  };
}
