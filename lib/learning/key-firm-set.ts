import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { exceeds } from "@/lib/stats";
import { listCandidates } from "./candidates";
import { DIFFUSION_RATE, DIFFUSION_YEARS } from "./diffusion";
import { checkScenario, gainPerEdge } from "./gap-model";
import { type KeyFirmsInput, type KeyFirmsReason, LIFT_POINTS } from "./key-firms";
import { layCourse, liftScenario, raiseFirm } from "./lift";
import { fillScores } from "./network-scores";

export type KeyFirmSet = {
  /** In the order chosen, each with the lift of the set up to and including it. */
  readonly firms: readonly { readonly firm: number; readonly lift: number }[];
  /** The greedy choice has no proven bound here, because the lift of sets is not known to be submodular. */
  readonly search: "heuristic";
};

/**
 * A set of firms to improve together, chosen greedily: each time the firm that adds most to the lift of those chosen.
 *
 * Shape: as `keyFirms`, and how many to choose. Unit: points. Range: from 0. Edge cases: with fewer candidates than
 * requested, all of them; among firms that add the same, the first candidate. Headroom and willingness are ignored
 * here. Errors: as `keyFirms`; throws for a size that is not a positive integer. Source: method 6.3 (heuristic);
 * Nemhauser, Wolsey & Fisher 1978 for the bound that holds only for submodular objectives.
 */
export function keyFirmSet(input: KeyFirmsInput, size: number): KeyFirmSet | Insufficient<KeyFirmsReason> {
  const { weights, rate = DIFFUSION_RATE, years = DIFFUSION_YEARS, delta = LIFT_POINTS } = input;
  checkScenario(rate, years);
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`not a number of firms: ${size}`);
  const left = new Set(listCandidates(weights.nodes, input));
  const scores = fillScores(weights.nodes, input);
  if (isInsufficient(scores)) return scores;
  if (left.size === 0) return insufficient("no-candidate");
  const scenario = liftScenario(weights, gainPerEdge(weights, scores.absorption, rate), years);
  const raised = scores.capability.slice();
  const firms: { firm: number; lift: number }[] = [];
  let lift = 0;
  while (firms.length < size && left.size > 0) {
    const course = layCourse(scenario, raised);
    let best: { firm: number; all: number } | undefined;
    for (const firm of left) {
      const { all } = raiseFirm(course, firm, delta);
      if (best === undefined || exceeds(all, best.all)) best = { firm, all };
    }
    if (best === undefined) break;
    lift += best.all / weights.nodes;
    firms.push({ firm: best.firm, lift });
    raised[best.firm] = (raised[best.firm] ?? 0) + delta;
    left.delete(best.firm);
  }
  return { firms, search: "heuristic" };
}
