import { assortativity, forEachPair, type Graph, weightedReciprocity } from "@/lib/graph";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { exceeds, mean, quantile, reaches, sampleDeviation, sum } from "@/lib/stats";
import { socialInfluence } from "./friedkin-johnsen";
import { type NetworkFirms, SCORED_VALUE_MIN, scoredShare } from "./network-scores";
import { receiverWeights } from "./receiver-weights";
import { widestPaths } from "./widest-paths";

/** Minimum number of firms for a network profile. Source: method 6.5. */
export const PROFILE_FIRMS_MIN = 10;
/** Capacity from which knowledge counts as reaching a firm. Expert judgement. Source: method 6.5. */
export const REACH_CAPACITY = 0.15;

/** The limit for each criterion of a learning network; all must be reached. Expert judgement. Source: method 6.5. */
export const LEARNING_NETWORK_LIMITS = { mean: 50, tenth: 25, reach: 0.6, domestic: 0.3 } as const;
/** These criteria, in order. Source: method 6.5. */
export const LEARNING_NETWORK_PARTS = ["mean", "tenth", "reach", "domestic"] as const;
export type LearningNetworkPart = (typeof LEARNING_NETWORK_PARTS)[number];

export type NetworkProfileInput = NetworkFirms & {
  /** The knowledge graph of the firms and of the outside partners linked with them. */
  readonly graph: Graph;
  /** Nodes that are firms of the network; the others are outside. */
  readonly members: readonly number[];
  /** Sources of knowledge: lead firms and institutes, inside or outside. */
  readonly sources: readonly number[];
  /** Per node: whether it is domestic. */
  readonly domestic: readonly boolean[];
};

type Part<R extends string = never> = number | Insufficient<"structure-only" | R>;

export type NetworkProfile = {
  readonly coverage: number;
  readonly scored: number;
  /** Capability: mean weighted by value, sample standard deviation, tenth and ninetieth percentile and their ratio. */
  readonly mean: Part;
  readonly deviation: Part<"one-score">;
  readonly tenth: Part;
  readonly ninetieth: Part;
  readonly percentileRatio: Part<"tenth-is-zero">;
  /** Share of firms, without sources, that knowledge reaches with a capacity of at least .15. */
  readonly reach: Part<"no-target">;
  /** Share of all conductance that is matched by conductance in the opposite direction. */
  readonly reciprocity: number | Insufficient<"no-conductance">;
  /** Share of all conductance between two domestic nodes. */
  readonly domestic: number | Insufficient<"no-conductance">;
  /** Share of what the firms can learn that comes from outside the network. */
  readonly openness: number | Insufficient<"no-inflow">;
  /** Correlation of capability between linked firms. */
  readonly assortativity: Part<"no-spread">;
  /** Herfindahl–Hirschman index of influence (Friedkin–Johnsen) over all nodes. */
  readonly concentration: Part<"absorption-unknown" | "closed-group" | "not-settled">;
  readonly label: {
    readonly learningNetwork: boolean;
    /** Whether each criterion is met; null if not known. */
    readonly parts: Readonly<Record<LearningNetworkPart, boolean | null>>;
  };
};

/**
 * Learning profile of a cluster or network of at least ten firms: level, distribution and flow of capability.
 *
 * Shape: the knowledge graph, one entry per node of capability, absorption, value and domestic, and the numbers of
 * members and sources. Unit: points; shares. Range: each part says its own. Edge cases: with less than 60 % of the
 * value scored, everything based on scores is "structure-only"; without values all firms have the same weight; the
 * label "learning network" requires all four criteria and is not given if one is unknown. Errors: insufficient
 * "too-few-firms" with fewer than ten firms, and each part has its own reasons; throws for lists of wrong length,
 * numbers outside their range and a member or source that is not a node. Source: method 6.5.
 */
export function networkProfile(input: NetworkProfileInput): NetworkProfile | Insufficient<"too-few-firms"> {
  checkLists(input);
  const members = [...new Set(input.members)];
  if (members.length < PROFILE_FIRMS_MIN) return insufficient("too-few-firms");
  const capability = members.map((node) => input.capability[node] ?? null);
  const value = input.value && members.map((node) => input.value?.[node] ?? 0);
  const coverage = scoredShare(members.length, capability, value);
  const scored = capability.filter((points) => points !== null);
  const enough = scored.length > 0 && reaches(coverage, SCORED_VALUE_MIN);
  const onScores = <T>(part: () => T): T | Insufficient<"structure-only"> =>
    enough ? part() : insufficient("structure-only");

  const levels = {
    mean: onScores(() => weightedMean(capability, value)),
    deviation: onScores(() => (scored.length > 1 ? sampleDeviation(scored) : insufficient("one-score"))),
    tenth: onScores(() => quantile(scored, 0.1, 7)),
    ninetieth: onScores(() => quantile(scored, 0.9, 7)),
    percentileRatio: onScores(() => percentileRatio(scored)),
    assortativity: onScores(() => assortativityInside(input, members)),
  };
  const flows = {
    reach: onScores(() => reachShare(input, members)),
    reciprocity: weightedReciprocity(input.graph),
    domestic: domesticShare(input),
    openness: outsideShare(input.graph, members),
    concentration: onScores(() => influenceConcentration(input)),
  };
  const label = labelOf({ ...levels, ...flows });
  return { coverage, scored: scored.length, ...levels, ...flows, label };
}

/** Checked in advance: a list of wrong length is a programming error even if the part that uses it is not computed. */
function checkLists({ graph, members, sources, ...lists }: NetworkProfileInput): void {
  const { capability, absorption, domestic, value } = lists;
  for (const list of [capability, absorption, domestic, value ?? domestic]) {
    if (list.length !== graph.nodes) throw new RangeError(`a list of ${list.length} for ${graph.nodes} nodes`);
  }
  for (const node of [...members, ...sources]) {
    if (!Number.isInteger(node) || node < 0 || node >= graph.nodes) throw new RangeError(`${node} is no node`);
  }
  if (capability.some((points) => points !== null && !(points >= 0 && points <= 100))) {
    throw new RangeError("a capability outside 0–100");
  }
  if (absorption.some((share) => share !== null && !(share >= 0 && share <= 1))) {
    throw new RangeError("an absorption outside 0–1");
  }
}

function weightedMean(capability: readonly (number | null)[], value: readonly number[] | undefined): number {
  const firms = capability.flatMap((points, at) => (points === null ? [] : [{ points, value: value?.[at] ?? 1 }]));
  const total = sum(firms.map((firm) => firm.value));
  if (total === 0) return mean(firms.map(({ points }) => points));
  return sum(firms.map((firm) => firm.value * firm.points)) / total;
}

function percentileRatio(scored: readonly number[]): number | Insufficient<"tenth-is-zero"> {
  const tenth = quantile(scored, 0.1, 7);
  return exceeds(tenth, 0) ? quantile(scored, 0.9, 7) / tenth : insufficient("tenth-is-zero");
}

function assortativityInside(
  { graph, capability }: NetworkProfileInput,
  members: readonly number[],
): number | Insufficient<"no-spread"> {
  const inside = new Set(members);
  const values = capability.map((points, node) => (inside.has(node) ? points : null));
  return assortativity(graph, values);
}

function reachShare(input: NetworkProfileInput, members: readonly number[]): number | Insufficient<"no-target"> {
  const inside = new Set(members);
  const targets = widestPaths(input).targets.filter(({ node }) => inside.has(node));
  if (targets.length === 0) return insufficient("no-target");
  return targets.filter(({ capacity }) => reaches(capacity, REACH_CAPACITY)).length / targets.length;
}

function domesticShare({ graph, domestic }: NetworkProfileInput): number | Insufficient<"no-conductance"> {
  let [inside, total] = [0, 0];
  forEachPair(graph, (a, b, ab, ba) => {
    total += ab + ba;
    if (domestic[a] && domestic[b]) inside += ab + ba;
  });
  return total > 0 ? inside / total : insufficient("no-conductance");
}

function outsideShare(graph: Graph, members: readonly number[]): number | Insufficient<"no-inflow"> {
  const inside = new Set(members);
  let [outside, total] = [0, 0];
  for (const node of members) {
    for (let at = graph.inStart[node] ?? 0; at < (graph.inStart[node + 1] ?? 0); at += 1) {
      const weight = graph.inWeight[at] ?? 0;
      total += weight;
      if (!inside.has(graph.inSource[at] ?? 0)) outside += weight;
    }
  }
  return total > 0 ? outside / total : insufficient("no-inflow");
}

function influenceConcentration({
  graph,
  absorption,
}: NetworkProfileInput): number | Insufficient<"absorption-unknown" | "closed-group" | "not-settled"> {
  const known = absorption.filter((share) => share !== null);
  if (known.length === 0) return insufficient("absorption-unknown");
  const pooled = mean(known);
  const influence = socialInfluence(
    receiverWeights(graph, "stochastic"),
    absorption.map((share) => share ?? pooled),
  );
  return isInsufficient(influence) ? influence : influence.reduce((total, share) => total + share ** 2, 0);
}

function labelOf(parts: Pick<NetworkProfile, LearningNetworkPart>): NetworkProfile["label"] {
  const reached = tabulate(LEARNING_NETWORK_PARTS, (part) => {
    const found = parts[part];
    return isInsufficient(found) ? null : reaches(found, LEARNING_NETWORK_LIMITS[part]);
  });
  return { learningNetwork: LEARNING_NETWORK_PARTS.every((part) => reached[part] === true), parts: reached };
}
