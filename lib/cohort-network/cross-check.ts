import { buildGraph, intercentrality, keyPlayerReach, keyPlayerSet } from "@/lib/graph";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { printShare } from "@/lib/snapshots";
import type { CrossCheck, NetworkMap } from "./types";

/** Firms that each way of looking names. */
export const CROSS_CHECKED = 5;

/** Both ask about every node in turn, which takes minutes in larger networks. */
const CHECKED_NODES_MAX = 1500;

/** What the links alone say of who matters: nodes of the map, which are named only where a firm chose to be visible. */
export type Checked = {
  /** A set that together reaches most of the network. */
  readonly set: readonly number[];
  /** Nodes whose going would take most with them, the first first. */
  readonly central: readonly number[];
  readonly report: CrossCheck | Insufficient<"no-link" | "too-large" | "not-computable">;
};

/**
 * Who matters by the links alone, as a check of the lift: the set that reaches most, and intercentrality.
 *
 * Shape: the map of a network; both lists in order. Unit: nodes; the reach of the set a share of the linked nodes in twentieths. Range: up to
 * CROSS_CHECKED nodes each; 0–1. Edge cases: an isolate is in neither. Errors: without a link "no-link"; above
 * CHECKED_NODES_MAX nodes "too-large"; where the eigenvalue is not found "not-computable"; both lists are then empty. Source: Borgatti 2006; Ballester, Calvó-Armengol &
 * Zenou 2006; method 6.3.
 */
export function crossCheck({ x, from, to }: Pick<NetworkMap, "x" | "from" | "to">): Checked {
  const none = { set: [], central: [] };
  if (from.length === 0) return { ...none, report: insufficient("no-link") };
  if (x.length > CHECKED_NODES_MAX) return { ...none, report: insufficient("too-large") };
  // Isolates stay out: a set that takes them in would reach most by naming them.
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
