import { type Insufficient, insufficient } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { openFlows } from "./flows";
import type { Graph } from "./graph";
import { reweigh, rowSums } from "./rows";
import type { StagesReason } from "./upstreamness";

/**
 * Minimum share of known sales for a ranking by upstreamness, because gaps in the register lower it. Source: method
 * 2.3.
 */
export const UPSTREAMNESS_COVERAGE_MIN = 0.8;

/** An unknown share below this is treated as a rounding error of the known shares. */
const SHARE_ROUNDING = 1e-9;

export type FirmUpstreamness = {
  /** Number of stages if all sales to unknown buyers go to final users. */
  readonly low: number;
  /** Number of stages if all sales to unknown buyers go to one more firm, which sells to final users. */
  readonly high: number;
  /** Share of the firm's sales whose buyer is registered, or stated to be a final user. */
  readonly coverage: number;
  /** Whether the coverage is high enough to compare the firm with others. */
  readonly rankable: boolean;
};

/** What is known about each firm's sales besides its registered links; NaN if not stated. */
type FirmSales = {
  /** Annual sales, in the currency of the links. */
  readonly total: ArrayLike<number>;
  /** Declared share of sales to final users, 0–1. */
  readonly finalShare: ArrayLike<number>;
};

/**
 * Upstreamness of firms in an incomplete register: lower and upper bound, given the unknown part of sales.
 *
 * Shape: total sales and final share of each node; one result per node. Unit: stages. Range: 1 ≤ low ≤ high; coverage
 * 0–1.
 * Edge cases: internal flows (self-loops) are no stage; a final share that is not stated is unknown, not 0; without a
 * stated total the links have no known share; if links and final share exceed the total, they are divided by their sum.
 * Errors: "no-output" for sales of 0, "closed-circle" if some sales end in a cycle without an exit, "not-converged";
 * throws for a wrong length, a share outside 0–1, and a total below 0 or infinite.
 * Source: Antràs, Chor, Fally & Hillberry 2012; method 2.3 (firm version).
 */
export function firmUpstreamness(
  graph: Graph,
  sales: FirmSales,
): readonly (FirmUpstreamness | Insufficient<StagesReason>)[] {
  const { sold, exit, unknown, sells } = shareSales(graph, sales);
  const { endless, solve } = openFlows(reweigh(graph, sold), exit, "sales");
  const low = solve(new Float64Array(graph.nodes).fill(1));
  const high = solve(unknown.map((share) => 1 + share));
  return Array.from(low.x, (stages, node) => {
    if (sells[node] === 0) return insufficient("no-output");
    if (endless[node] === 1) return insufficient("closed-circle");
    const settled = low.failed[node] !== 1 && high.failed[node] !== 1;
    if (!settled || !Number.isFinite(high.x[node])) return insufficient("not-converged");
    const coverage = 1 - (unknown[node] ?? 0);
    const rankable = reaches(coverage, UPSTREAMNESS_COVERAGE_MIN);
    return { low: stages, high: Math.max(stages, high.x[node] ?? 0), coverage, rankable };
  });
}

type Shares = {
  /** Share of the seller's sales that goes over each link. */
  readonly sold: Float64Array;
  /** Share of sales outside registered links: to final users and unknown buyers. */
  readonly exit: Float64Array;
  readonly unknown: Float64Array;
  readonly sells: Uint8Array;
};

function shareSales(graph: Graph, { total, finalShare }: FirmSales): Shares {
  const { nodes, outStart, outWeight } = graph;
  if (finalShare.length !== nodes || total.length !== nodes) {
    throw new RangeError("totals and final shares need one value a node");
  }
  const registered = rowSums(nodes, outStart, outWeight);
  const sold = new Float64Array(outWeight.length);
  const [exit, unknown] = [new Float64Array(nodes), new Float64Array(nodes)];
  const sells = new Uint8Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const links = registered[node] ?? 0;
    const split = splitSales(links, statedTotal(total[node]), statedShare(finalShare[node]));
    for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
      sold[at] = links > 0 ? ((outWeight[at] ?? 0) / links) * split.links : 0;
    }
    unknown[node] = split.unknown;
    exit[node] = split.final + split.unknown;
    sells[node] = total[node] === 0 && links === 0 ? 0 : 1;
  }
  return { sold, exit, unknown, sells };
}

/** Maximum ratio of the links to the stated total; above it, the total is negligible. */
const CARRIED_MAX = 1e15;

type Split = { readonly links: number; readonly final: number; readonly unknown: number };

function splitSales(links: number, total: number | undefined, final = 0): Split {
  if (total === undefined) return { links: 0, final, unknown: 1 - final };
  const carried = total > 0 ? Math.min(links / total, CARRIED_MAX) : Math.sign(links);
  const known = carried + final;
  const rest = 1 - known;
  if (rest <= SHARE_ROUNDING) return { links: carried / known, final: final / known, unknown: 0 };
  return { links: carried, final, unknown: rest };
}

function statedTotal(total: number | undefined): number | undefined {
  if (total === undefined || Number.isNaN(total)) return undefined;
  if (!(total >= 0 && Number.isFinite(total))) throw new RangeError(`not a total of sales: ${total}`);
  return total;
}

function statedShare(share: number | undefined): number | undefined {
  if (share === undefined || Number.isNaN(share)) return undefined;
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not a share of sales: ${share}`);
  return share;
}
