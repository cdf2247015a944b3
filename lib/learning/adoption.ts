import type { Graph } from "@/lib/graph";
import { type Insufficient, insufficient, type Random } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { giverWeights, type ReceiverWeights } from "./receiver-weights";

type Adoption = {
  /** The round in which each node adopts, 0 for initial adopters; null if it never does. */
  readonly round: readonly (number | null)[];
  /** Number of nodes that have adopted in the end. */
  readonly adopted: number;
};

/**
 * Adoption of a practice by thresholds: a firm adopts when the weight of its partners that have adopted reaches 1 − a.
 *
 * All firms decide simultaneously, round by round, until none changes. Firms never drop a practice, so the result does
 * not depend on the order.
 * Shape: stochastic weights, absorption a per node (no nulls: fill missing values first), and the initial adopters.
 * Unit: rounds. Range: from 0. Edge cases: with a = 1 the threshold is 0 and a firm adopts in the first round on its
 * own, linked or not; without initial adopters only those adopt. Errors: throws if a is outside 0–1 or not one per
 * node, and for an adopter that is not a node. Source: Granovetter 1978; Kempe, Kleinberg & Tardos 2003; method 6.2.
 */
export function adoptPractice({
  weights,
  absorption,
  adopters,
}: {
  readonly weights: ReceiverWeights;
  readonly absorption: readonly number[];
  readonly adopters: readonly number[];
}): Adoption {
  const { nodes } = weights;
  if (absorption.length !== nodes || absorption.some((each) => !(each >= 0 && each <= 1))) {
    throw new RangeError("an absorption outside 0–1, or not one per node");
  }
  const has = firstAdopters(nodes, adopters);
  const round: (number | null)[] = Array.from(has, (each) => (each === 1 ? 0 : null));
  const given = giverWeights(weights);
  // After the first round, only firms that receive from a new adopter can change.
  let asked: Iterable<number> = has.keys();
  for (let now = 1, fresh = -1; fresh !== 0; now += 1) {
    const joining: number[] = [];
    for (const node of asked) {
      if (has[node] === 1) continue;
      if (reaches(weightOfAdopters(weights, node, has), 1 - (absorption[node] ?? 0))) joining.push(node);
    }
    for (const node of joining) {
      has[node] = 1;
      round[node] = now;
    }
    fresh = joining.length;
    asked = receiversOf(given, joining);
  }
  return { round, adopted: countAdopted(has) };
}

function weightOfAdopters({ start, source, weight }: ReceiverWeights, node: number, has: Uint8Array): number {
  let met = 0;
  for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
    met += (weight[at] ?? 0) * (has[source[at] ?? 0] ?? 0);
  }
  return met;
}

function receiversOf({ start, source }: ReceiverWeights, givers: readonly number[]): ReadonlySet<number> {
  const receivers = new Set<number>();
  for (const giver of givers)
    for (const receiver of source.subarray(start[giver] ?? 0, start[giver + 1] ?? 0)) receivers.add(receiver);
  return receivers;
}

function firstAdopters(nodes: number, adopters: readonly number[]): Uint8Array {
  const has = new Uint8Array(nodes);
  for (const node of adopters) {
    if (!Number.isInteger(node) || node < 0 || node >= nodes) throw new RangeError(`${node} is no node of ${nodes}`);
    has[node] = 1;
  }
  return has;
}

const countAdopted = (has: Uint8Array): number => has.reduce((total, each) => total + each, 0);

type ContagionInput = {
  /** The knowledge graph: edges from giver to receiver, with weight κ. */
  readonly graph: Graph;
  readonly adopters: readonly number[];
  /** Probability that a channel with κ = 1 transmits the practice within a year. */
  readonly rho: number;
  readonly years: number;
  readonly draws: number;
  readonly random: Random;
};

type Contagion = {
  /** Share of the simulation runs in which each node has the practice after the last year. */
  readonly adopted: Float64Array;
  /** Share of nodes that have the practice before the first year and after each year, averaged over runs. */
  readonly shares: readonly number[];
};

/**
 * Adoption by contagion (susceptible–infected): each year a firm adopts the practice with p = 1 − Π(1 − ρκ) over the
 * partners that have it; averaged over seeded runs.
 *
 * Shape: the knowledge graph, initial adopters, ρ, years, runs. Unit: share of runs. Range: 0–1. Edge cases: ρκ above 1
 * counts as 1; without initial adopters the result is 0. Errors: insufficient "no-firm" without a node; throws for ρ
 * outside 0–1, and for years or runs that are not integers (runs at least 1). Source: Kermack & McKendrick 1927
 * (without recovery); method 6.2.
 */
export function spreadPractice(input: ContagionInput): Contagion | Insufficient<"no-firm"> {
  const { graph, adopters, rho, years, draws, random } = input;
  if (!(rho >= 0 && rho <= 1)) throw new RangeError(`not a chance: ${rho}`);
  if (!Number.isInteger(years) || years < 0 || !Number.isInteger(draws) || draws < 1) {
    throw new RangeError(`not a number of years or draws: ${years}, ${draws}`);
  }
  if (graph.nodes === 0) return insufficient("no-firm");
  const first = firstAdopters(graph.nodes, adopters);
  const adopted = new Float64Array(graph.nodes);
  const shares = new Float64Array(years + 1);
  for (let draw = 0; draw < draws; draw += 1) {
    let has = first;
    shares[0] = (shares[0] ?? 0) + countAdopted(has);
    for (let year = 1; year <= years; year += 1) {
      has = contagionYear(graph, has, { rho, random });
      shares[year] = (shares[year] ?? 0) + countAdopted(has);
    }
    for (let node = 0; node < graph.nodes; node += 1) adopted[node] = (adopted[node] ?? 0) + (has[node] ?? 0);
  }
  return {
    adopted: adopted.map((times) => times / draws),
    shares: Array.from(shares, (total) => total / draws / graph.nodes),
  };
}

function contagionYear(
  { nodes, inStart, inSource, inWeight }: Graph,
  has: Uint8Array,
  { rho, random }: { readonly rho: number; readonly random: Random },
): Uint8Array {
  const next = has.slice();
  for (let node = 0; node < nodes; node += 1) {
    if (has[node] === 1) continue;
    let spared = 1;
    for (let at = inStart[node] ?? 0; at < (inStart[node + 1] ?? 0); at += 1) {
      if (has[inSource[at] ?? 0] === 1) spared *= 1 - Math.min(1, rho * (inWeight[at] ?? 0));
    }
    if (spared < 1 && random() < 1 - spared) next[node] = 1;
  }
  return next;
}
