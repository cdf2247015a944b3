import type { ItemId } from "@/lib/instrument";
import { ROLE_RANKS } from "@/lib/position";
import type { CellErrors } from "@/lib/scoring";
import type { AssessWith } from "./assess-with";
import { rateFits } from "./draws/rate-fit";
import type { CellLevels } from "./fit";
import { rateBiggestGaps } from "./gaps/biggest-gaps";
import { listGaps } from "./gaps/list-gaps";
import type { AssessmentInput } from "./input/formats";
import type { FirmFacts } from "./measures/conditions";
import { doneFactsForAll, doneFactsForSoleVoice, type ItemKnown } from "./measures/done-facts";
import { recommendMeasures, recommendToBoth } from "./measures/recommend";
import { isMissing, type Maybe } from "./missing";
import { ratePosition, requiredPositionOf } from "./rate-position";
import type { Fit, Rating, RatingPosition, RatingRequirement, Surer } from "./rating";
import { rateRequirement } from "./requirement/rate-requirement";
import { surerByVoice } from "./surer";
import { cellLevelsOf, type FirmLevels, type JudgeBy, judgeAll } from "./verdict";

/** The facts of a firm besides answers; identical in the full and the reduced form of an input. */
type FirmFactsOf = Pick<AssessmentInput, "firm" | "aim" | "links" | "context" | "evidence" | "asOf" | "notApplicable">;

/**
 * The inputs of `rateLevels`: levels of cells, phases, lenses and overall, as answered and as capped by records; their
 * covariances; the seed of the draws.
 */
type Rated = {
  readonly levels: FirmLevels;
  readonly capped: FirmLevels;
  readonly errors: CellErrors;
  readonly seed: number;
  readonly items: (item: ItemId) => ItemKnown;
  /** Whether only one member answered; then that member may see figures based on their own items. */
  readonly soleVoice: boolean;
  /** For each member, the applicable items with a level. */
  readonly voices: Parameters<typeof surerByVoice>[0]["voices"];
  /** Levels capped by records as if every answer above 3 had a valid record, and how many of these have none. */
  readonly recorded: Maybe<{ readonly cells: CellLevels; readonly missing: number }>;
};

export type AgainstPosition = Pick<
  Rating,
  | "position"
  | "requirement"
  | "fit"
  | "verdicts"
  | "gaps"
  | "recommendations"
  | "measureCells"
  | "ownRecommendations"
  | "biggestGaps"
  | "surer"
>;

/** The part of a rating that depends only on levels and facts, not on who answered what. */
export function rateLevels(
  input: FirmFactsOf,
  { levels, capped, errors, seed, items, soleVoice, voices, recorded }: Rated,
  options: AssessWith,
): AgainstPosition {
  const { requirements } = options;
  const position = ratePosition(input, requirements);
  const scored = cellLevelsOf(levels.cells);
  const requirement = rateRequirement({
    requirements,
    position: requiredPositionOf(position),
    aim: input.aim,
    scored,
  });
  const verdicts = judgeBoth(levels, requirement, { errors, cutoffs: requirements.cutoffs });
  const { ifRecorded, ...fit } = rateFits({
    levels: scored,
    capped: cellLevelsOf(capped.cells),
    ...(isMissing(recorded) ? {} : { recorded: recorded.cells }),
    serve: requirement.serve,
    move: requirement.move,
    requirements,
    errors,
    random: options.random(seed),
    ...(options.draws === undefined ? {} : { count: options.draws }),
  });
  const inForce = isMissing(verdicts.move) ? verdicts.serve : verdicts.move;
  return {
    position,
    requirement,
    fit,
    verdicts,
    ...planOf(input, { verdicts, position, options, items, soleVoice }),
    biggestGaps: biggestGapsOf({ scored, errors, seed, verdicts, requirement }, options),
    surer: {
      voices: surerByVoice({
        instrument: options.instrument,
        notApplicable: input.notApplicable,
        voices,
        errorModel: options.errorModel,
        verdicts: isMissing(inForce) ? undefined : inForce,
        cutoffs: requirements.cutoffs,
      }),
      records: recordsOf(fit.serve, ifRecorded, recorded),
    },
  };
}

type Against = {
  readonly scored: CellLevels;
  readonly verdicts: Rating["verdicts"];
  readonly requirement: RatingRequirement;
} & Pick<Rated, "errors" | "seed">;

/**
 * The biggest gaps against the requirement that applies: that of the intended move if there is one, otherwise that of
 * the present position.
 */
function biggestGapsOf(
  { scored, errors, seed, verdicts, requirement }: Against,
  { requirements, random, draws }: AssessWith,
): Rating["biggestGaps"] & object {
  const against = isMissing(verdicts.move) ? "serve" : "move";
  const [inForce, required] = [verdicts[against], requirement[against]];
  if (isMissing(inForce)) return inForce;
  if (isMissing(required)) return required;
  return rateBiggestGaps({
    against,
    verdicts: inForce,
    levels: scored,
    required,
    errors,
    requirements,
    count: draws ?? requirements.draws.count,
    random: () => random(seed),
  });
}

/** Withheld levels give no letters. If there is no fit at all, that reason takes precedence. */
function recordsOf(serve: Maybe<Fit>, ifRecorded: Maybe<Fit>, recorded: Rated["recorded"]): Surer["records"] {
  if (isMissing(serve)) return serve;
  if (isMissing(recorded)) return recorded;
  if (isMissing(ifRecorded)) return ifRecorded;
  const { index, band, wide, bandOdds } = ifRecorded;
  return { index, band, wide, bandOdds, missing: recorded.missing };
}

const judgeBoth = (levels: FirmLevels, { serve, move }: RatingRequirement, by: JudgeBy): Rating["verdicts"] => ({
  serve: isMissing(serve) ? serve : judgeAll(levels, serve, by),
  move: isMissing(move) ? move : judgeAll(levels, move, by),
});

type Planning = {
  readonly verdicts: Rating["verdicts"];
  readonly position: RatingPosition;
  readonly options: AssessWith;
} & Pick<Rated, "items" | "soleVoice">;

/**
 * Gaps and measures against the requirement that applies: that of the intended move if there is one, otherwise that of
 * the present position. Source: method 7.
 */
function planOf(
  input: FirmFactsOf,
  { verdicts, position, options, items, soleVoice }: Planning,
): Pick<Rating, "gaps" | "recommendations" | "measureCells" | "ownRecommendations"> {
  const against = isMissing(verdicts.move) ? "serve" : "move";
  const inForce = verdicts[against];
  if (isMissing(inForce)) return { gaps: inForce, recommendations: inForce };
  const { cutoffs } = options.requirements;
  const weights = position.requirementWeights;
  const gaps = listGaps(inForce, against, cutoffs);
  if (isMissing(weights)) return { gaps, recommendations: weights };
  const asked = { instrument: options.instrument, input, coverage: position.coverage, items };
  const facts = factsOf(input, position);
  const known = { ...options.measures, verdicts: inForce, weights, facts, cutoffs };
  const doneFacts = doneFactsForAll(asked);
  const { forAll, own } = soleVoice
    ? recommendToBoth({ forAll: doneFacts, own: doneFactsForSoleVoice(asked) }, known)
    : { forAll: recommendMeasures({ ...known, doneFacts }), own: undefined };
  return {
    gaps,
    recommendations: isMissing(forAll) ? forAll : forAll.chosen,
    ...(own === undefined || isMissing(own) ? {} : { ownRecommendations: own.chosen }),
    ...(isMissing(forAll) ? {} : { measureCells: { eligible: forAll.eligible, passedOver: forAll.passedOver } }),
  };
}

function factsOf(input: FirmFactsOf, position: RatingPosition): FirmFacts {
  const { presentRole, customerHhi } = position;
  const aimed = input.aim?.kind === "move" ? input.aim.role : undefined;
  const states = Object.entries(input.context).flatMap(([id, { state }]) =>
    state === undefined ? [] : [[id, state] as const],
  );
  return {
    ...(input.firm.employees === null ? {} : { employees: input.firm.employees }),
    ...(isMissing(customerHhi) ? {} : { customerHhiLow: customerHhi.low }),
    hasSubSuppliers: position.hasSubSuppliers,
    targetRoleAbove: aimed !== undefined && !isMissing(presentRole) && ROLE_RANKS[aimed] > ROLE_RANKS[presentRole],
    context: Object.fromEntries(states),
  };
}
