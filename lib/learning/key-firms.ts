import { type Insufficient, insufficient, isInsufficient, type Random } from "@/lib/result";
import { CONFIDENCE, clip, exceeds, type Interval, standardNormal } from "@/lib/stats";
import { listCandidates } from "./candidates";
import { DIFFUSION_RATE, DIFFUSION_YEARS, type DiffusionInput } from "./diffusion";
import { checkScenario, gainPerEdge } from "./gap-model";
import { type LiftCourse, type LiftScenario, layCourse, liftScenario, raiseFirm } from "./lift";
import { fillScores, type NetworkScores, type NetworkScoresReason } from "./network-scores";

/** Points by which a firm's capability is raised. Source: method 6.3. */
export const LIFT_POINTS = 10;
/** Number of simulation draws for an interval of ranks. Source: method 6.3. */
export const LIFT_DRAWS = 200;

/**
 * The criterion for ranking firms: the lift of all, of all others, of the weakest third, or the feasible lift of all.
 */
export const LIFT_CRITERIA = ["all", "others", "weakest", "feasible"] as const;
type LiftCriterion = (typeof LIFT_CRITERIA)[number];

export type KeyFirmsInput = DiffusionInput & {
  /** Points added to each firm in turn. */
  readonly delta?: number | undefined;
  /** Probability that each firm is willing, 0–1; default 1. */
  readonly willing?: readonly number[] | undefined;
  /** Nodes to choose among, such as the domestic firms; default all. */
  readonly candidates?: readonly number[] | undefined;
  readonly rankBy?: LiftCriterion | undefined;
};

/** The random source for intervals; without it there are no intervals. */
type LiftDraws = {
  readonly random: Random;
  /** Standard error of each capability, in points. */
  readonly sem: readonly number[];
  readonly draws?: number | undefined;
  /** Share of the draws inside an interval; default .95. */
  readonly confidence?: number | undefined;
};

export type KeyFirm = {
  readonly firm: number;
  /** Increase of the mean of all nodes, in points, including the firm itself. */
  readonly lift: number;
  /** Increase of the mean of all others; null in a network with one firm. */
  readonly liftOthers: number | null;
  /** Increase of the mean of the weakest third. */
  readonly liftWeakest: number;
  /** Room for improvement of the firm's score `x` (0–100): min(1, (100 − x) / 10). */
  readonly headroom: number;
  /** Lift · headroom · probability that the firm is willing. */
  readonly feasible: number;
  /** From 1; firms that do not differ share the better rank. */
  readonly rank: number;
  readonly rankInterval: Interval | null;
  /** Interval of the ranking criterion. */
  readonly interval: Interval | null;
};

type KeyFirms = {
  /** Sorted by rank, then by number. */
  readonly firms: readonly KeyFirm[];
  readonly rankBy: LiftCriterion;
  readonly coverage: number;
  readonly scored: number;
};
export type KeyFirmsReason = NetworkScoresReason | "no-candidate";

/**
 * Key firms: those whose improvement raises the network most, in the gap model.
 *
 * Lift of i = mean of x(T) with x_i(0) + δ, minus mean of x(T). A lead firm nearly always wins: `candidates` restricts
 * the choice, for example to domestic firms. With draws, x is resampled with its standard error, and lift and rank get
 * the interval of the middle 95 % of the draws.
 * Shape: W and one entry per node, as in `diffuse`; sem and willingness per node. Unit: points; ranks. Range: from 0;
 * ranks from 1. Edge cases: x + δ may exceed 100, which headroom accounts for; the weakest third is rounded up and
 * includes ties; a firm without a score is resampled from all scored ones; draws are clipped to 0–100. Errors:
 * insufficient as in `fillScores`, and "no-candidate"; throws for a candidate that is not a node, δ not above 0, a
 * willingness outside 0–1, a negative sem and fewer than one draw. Source: method 6.3; in the spirit of Borgatti 2006.
 */
export function keyFirms(input: KeyFirmsInput, chance?: LiftDraws): KeyFirms | Insufficient<KeyFirmsReason> {
  const { weights, rate = DIFFUSION_RATE, years = DIFFUSION_YEARS, rankBy = "feasible" } = input;
  checkScenario(rate, years);
  const candidates = listCandidates(weights.nodes, input);
  const scores = fillScores(weights.nodes, input);
  if (isInsufficient(scores)) return scores;
  if (candidates.length === 0) return insufficient("no-candidate");
  const scenario = liftScenario(weights, gainPerEdge(weights, scores.absorption, rate), years);
  const lifted = liftAll(layCourse(scenario, scores.capability), candidates, input);
  const ranks = rankDown(lifted.map((each) => criterion(each, rankBy)));
  const spread = chance && drawLifts(scenario, scores, { input, candidates, rankBy, chance });
  const firms = lifted.map((each, at) => ({
    ...each,
    rank: ranks[at] ?? 1,
    rankInterval: spread?.ranks[at] ?? null,
    interval: spread?.values[at] ?? null,
  }));
  return {
    firms: firms.toSorted((a, b) => a.rank - b.rank || a.firm - b.firm),
    rankBy,
    coverage: scores.coverage,
    scored: scores.scored,
  };
}

type Lifted = Omit<KeyFirm, "rank" | "rankInterval" | "interval">;

function liftAll(course: LiftCourse, candidates: readonly number[], input: KeyFirmsInput): readonly Lifted[] {
  const { capability } = course;
  const { delta = LIFT_POINTS, willing } = input;
  const nodes = capability.length;
  return candidates.map((firm) => {
    const rise = raiseFirm(course, firm, delta);
    const headroom = Math.min(1, (100 - (capability[firm] ?? 0)) / 10);
    const lift = rise.all / nodes;
    return {
      firm,
      lift,
      liftOthers: nodes > 1 ? (rise.all - rise.self) / (nodes - 1) : null,
      liftWeakest: rise.weakest / course.weakestCount,
      headroom,
      feasible: lift * headroom * (willing?.[firm] ?? 1),
    };
  });
}

function criterion(lifted: Lifted, rankBy: LiftCriterion): number {
  switch (rankBy) {
    case "all":
      return lifted.lift;
    case "others":
      return lifted.liftOthers ?? 0;
    case "weakest":
      return lifted.liftWeakest;
    case "feasible":
      return lifted.feasible;
  }
}

/** Ranks from 1, largest first; values that do not differ beyond the tolerance share the better rank. */
function rankDown(values: readonly number[]): Int32Array {
  const order = Int32Array.from(values, (_, at) => at).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const ranks = new Int32Array(values.length);
  let leader = 0;
  for (let place = 0; place < order.length; place += 1) {
    const before = values[order[leader] ?? 0] ?? 0;
    if (exceeds(before, values[order[place] ?? 0] ?? 0)) leader = place;
    ranks[order[place] ?? 0] = leader + 1;
  }
  return ranks;
}

type DrawnLifts = {
  readonly input: KeyFirmsInput;
  readonly candidates: readonly number[];
  readonly rankBy: LiftCriterion;
  readonly chance: LiftDraws;
};

function drawLifts(
  scenario: LiftScenario,
  scores: NetworkScores,
  { input, candidates, rankBy, chance }: DrawnLifts,
): { readonly ranks: readonly Interval[]; readonly values: readonly Interval[] } {
  const { draws = LIFT_DRAWS, confidence = CONFIDENCE } = chance;
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`not a number of draws: ${draws}`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`not a confidence: ${confidence}`);
  const sem = errorOfEach(scores, input.capability, chance.sem);
  const normal = standardNormal(chance.random);
  const values = candidates.map(() => new Float64Array(draws));
  const ranks = candidates.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = scores.capability.map((x, node) => clip(x + (sem[node] ?? 0) * normal(), 0, 100));
    const found = liftAll(layCourse(scenario, drawn), candidates, input).map((each) => criterion(each, rankBy));
    const ranked = rankDown(found);
    for (let at = 0; at < candidates.length; at += 1) {
      const [value, rank] = [values[at], ranks[at]];
      if (value !== undefined) value[draw] = found[at] ?? 0;
      if (rank !== undefined) rank[draw] = ranked[at] ?? 1;
    }
  }
  return {
    ranks: ranks.map((each) => middle(each, confidence)),
    values: values.map((each) => middle(each, confidence)),
  };
}

function errorOfEach(
  scores: NetworkScores,
  capability: readonly (number | null)[],
  sem: readonly number[],
): Float64Array {
  if (sem.length !== capability.length || sem.some((each) => !(each >= 0 && Number.isFinite(each)))) {
    throw new RangeError("a standard error below 0, or not one per node");
  }
  return Float64Array.from(sem, (own, node) => (capability[node] === null ? scores.deviation : own));
}

/**
 * The interval of the middle `confidence` of the draws. The ends are drawn values, so that an interval of ranks
 * consists of ranks.
 */
function middle(drawn: Float64Array, confidence: number): Interval {
  const sorted = drawn.toSorted();
  const cut = Math.floor(((1 - confidence) / 2) * sorted.length);
  return { low: sorted[cut] ?? 0, high: sorted[sorted.length - 1 - cut] ?? 0 };
}
