import { type Insufficient, isInsufficient } from "@/lib/result";
import { CONDUCTANCE_FACTORS, type ConductanceTable, knowledgeGraph, type NetworkLink } from "./conductance";
import { checkScenario, gainPerEdge, nextYear } from "./gap-model";
import { fillScores, type NetworkFirms, type NetworkScoresReason } from "./network-scores";
import { type ReceiverWeights, receiverWeights } from "./receiver-weights";

/** Share of a gap that a fully absorptive firm closes in a year at full conductance. Source: method 6.2. */
export const DIFFUSION_RATE = 0.3;
/** Number of years of a scenario. Source: method 6.2. */
export const DIFFUSION_YEARS = 4;

export type DiffusionInput = NetworkFirms & {
  /** Capped weights of the knowledge graph. */
  readonly weights: ReceiverWeights;
  readonly rate?: number | undefined;
  readonly years?: number | undefined;
};

type Diffusion = {
  /** Capability of every node after the last year, and before the first one with missing values filled. */
  readonly capability: Float64Array;
  readonly initial: Float64Array;
  /** Mean over all nodes, before the first year and after each year. */
  readonly means: readonly number[];
  readonly coverage: number;
  readonly scored: number;
};

/**
 * Diffusion of capability along links, by the one-sided gap model: a scenario, not a forecast.
 *
 * x(t+1) = x(t) + β a Σ W max(0, x of the giver − x of the receiver): a firm learns from firms ahead of it and loses
 * nothing to those behind. All firms are updated simultaneously, so the numbering of nodes does not matter.
 * Shape: W and one entry per node of capability, absorption and value; rate β (.3) and years T (4). Unit: points.
 * Range: from each firm's own x to the largest x. Edge cases: a missing x or a is replaced by the mean of the known
 * ones; an isolate keeps its x. Errors: insufficient as in `fillScores` (coverage below .6: "structure-only"); throws
 * for a rate outside 0–1 and for years that are not an integer. Source: after Cowan & Jonard 2004; method 6.2.
 */
export function diffuse(input: DiffusionInput): Diffusion | Insufficient<NetworkScoresReason> {
  const { weights, rate = DIFFUSION_RATE, years = DIFFUSION_YEARS } = input;
  checkScenario(rate, years);
  const scores = fillScores(weights.nodes, input);
  if (isInsufficient(scores)) return scores;
  const gain = gainPerEdge(weights, scores.absorption, rate);
  const means = [meanOf(scores.capability)];
  let now = scores.capability;
  for (let year = 0; year < years; year += 1) {
    now = nextYear(weights, gain, now);
    means.push(meanOf(now));
  }
  return { capability: now, initial: scores.capability, means, coverage: scores.coverage, scored: scores.scored };
}

type DiffusionScenario = { readonly factor: number; readonly diffusion: Diffusion };

/**
 * The diffusion with κ0 × ½, 1 and 1½, to show how much the result depends on the assumed table.
 *
 * Shape: nodes, links and the table as `knowledgeGraph`, firms as `diffuse`; one result per factor, in the order of
 * CONDUCTANCE_FACTORS. Unit: points. Range: as `diffuse`; no firm gets less with a larger factor. Edge cases: as both.
 * Errors: as both. Source: method 6.1 and 6.2.
 */
export function diffuseScenarios(
  nodes: number,
  links: readonly NetworkLink[],
  { table, ...input }: Omit<DiffusionInput, "weights"> & { readonly table: ConductanceTable },
): readonly DiffusionScenario[] | Insufficient<NetworkScoresReason> {
  const scenarios: DiffusionScenario[] = [];
  for (const factor of CONDUCTANCE_FACTORS) {
    const { graph } = knowledgeGraph(nodes, links, { table, factor });
    const diffusion = diffuse({ ...input, weights: receiverWeights(graph, "capped") });
    if (isInsufficient(diffusion)) return diffusion;
    scenarios.push({ factor, diffusion });
  }
  return scenarios;
}

function meanOf(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}
