import type { Measures, Requirements } from "@/lib/catalog";
import type { Instrument, ItemId } from "@/lib/instrument";
import { ROLE_RANKS } from "@/lib/network";
import type { Random } from "@/lib/result";
import { type ErrorModel, type Respondent, type Scores, scoreAssessment } from "@/lib/scoring";
import { exceeds } from "@/lib/stats";
import { seedFrom } from "./canonical-input";
import type { FirmFacts } from "./conditions";
import { detailItems } from "./detail";
import { isMissing } from "./format-missing";
import type { RatingPosition } from "./format-position";
import type { ExtraLine, ItemDetail, Rating } from "./format-rating";
import type { RatingRequirement } from "./format-requirement";
import type { AssessmentInput } from "./formats";
import { listGaps } from "./gaps";
import { markRating } from "./marks";
import { rateFits } from "./rate-fit";
import { ratePosition, requiredPositionOf } from "./rate-position";
import { rateRequirement } from "./rate-requirement";
import { levelsOf, rateAgreement, rateScores, rateSplit } from "./rate-scores";
import { recommendMeasures } from "./recommend";
import { cellLevelsOf, judgeAll } from "./verdict";

/** Version of the rules in scoring, network and rating. Raised when one input could give another rating. */
export const KERNEL_VERSION = "1.1.0";

/** Learning outside the chain: asked at this level of a firm that aims at another chain, beside Fit. Source: method 5. */
export const OUTSIDE_LEARNING = { item: "LRN.INT.3", required: 3 } as const;

export type AssessWith = {
  readonly instrument: Instrument;
  readonly requirements: Requirements;
  readonly measures: Measures;
  readonly errorModel: ErrorModel;
  /** Makes the generator of the draws from a seed: `seededRandom`. */
  readonly random: (seed: number) => Random;
  /** SHA-256 of `canonicalInput(input)`, in hexadecimal. */
  readonly inputHash: string;
  /** Draws; those of the requirement set unless a test needs more. */
  readonly draws?: number;
};

/**
 * The whole rating of a firm from `trellis/assessment@1`: `trellis/rating@1`.
 *
 * Pure: the same input under the same versions gives the same rating to the last digit. `input` is what
 * `readAssessment` returned for the same instrument. Whatever cannot be computed says why.
 * Shape: a checked input and the tables to rate it by. Unit: levels, points and shares, each named in the type.
 * Range: levels 1–5, points and fits to 100, odds and shares 0–1. Edge cases: no answers, no links, no roles and no aim
 * each leave out what hangs on them and nothing else. Errors: what is missing is `{ insufficient: reason }` in its
 * place; an input that was not checked against the instrument is thrown. Source: method 2, 3, 5, 7.
 */
export function assess(input: AssessmentInput, options: AssessWith): Rating {
  const { instrument, requirements, measures, errorModel, inputHash } = options;
  const seed = input.seed ?? seedFrom(inputHash);
  const members = membersOf(input);
  const scores = scoreMembers(input, members, options);
  const rated = rateScores(scores);
  const levels = levelsOf(rated);
  const capped = levelsOf(rated.cappedByRecords);

  const position = ratePosition(input, requirements);
  const requirement = rateRequirement({
    requirements,
    position: requiredPositionOf(position),
    aim: input.aim,
    scored: cellLevelsOf(levels.cells),
  });
  const verdicts = judgeBoth(levels, requirement, options);
  const detail = detailItems({ instrument, scores, members, asOf: input.asOf });
  return {
    schema: "trellis/rating@1",
    versions: {
      instrument: `${instrument.id}@${instrument.version}`,
      kernel: KERNEL_VERSION,
      requirement: requirements.version,
      errorModel: errorModel.version,
      measures: measures.version,
    },
    inputHash,
    seed,
    asOf: input.asOf,
    aim: input.aim,
    scores: rated,
    position,
    requirement,
    fit: rateFits({
      levels: cellLevelsOf(levels.cells),
      capped: cellLevelsOf(capped.cells),
      serve: requirement.serve,
      move: requirement.move,
      requirements,
      random: options.random(seed),
      ...(options.draws === undefined ? {} : { count: options.draws }),
    }),
    verdicts,
    ...planOf(input, { verdicts, position, options }),
    extraLines: extraLinesOf(input, detail),
    agreement: rateAgreement(scores),
    split: rateSplit(scores),
    context: input.context,
    detail,
    marks: markRating(input, { scores, position, members }),
  };
}

/** The firm's own people, as the scoring room reads them. A consultant's rows never enter. */
function membersOf({ respondents }: AssessmentInput): readonly Respondent[] {
  return respondents.flatMap((person) => (person.kind === "member" ? [person] : []));
}

function scoreMembers(input: AssessmentInput, members: readonly Respondent[], options: AssessWith): Scores {
  return scoreAssessment({
    instrument: options.instrument,
    respondents: members,
    notApplicable: input.notApplicable,
    evidence: input.evidence,
    asOf: input.asOf,
    errorModel: options.errorModel,
  });
}

type Levels = Parameters<typeof judgeAll>[0];

function judgeBoth(levels: Levels, { serve, move }: RatingRequirement, options: AssessWith): Rating["verdicts"] {
  const { seReq, cutoffs } = options.requirements;
  const errors = { sem: options.errorModel.sem, seReq, cutoffs };
  return {
    serve: isMissing(serve) ? serve : judgeAll(levels, serve, errors),
    move: isMissing(move) ? move : judgeAll(levels, move, errors),
  };
}

type Planning = {
  readonly verdicts: Rating["verdicts"];
  readonly position: RatingPosition;
  readonly options: AssessWith;
};

/** Gaps and measures against the requirement in force: the move where there is one, else serve. Source: method 7. */
function planOf(
  input: AssessmentInput,
  { verdicts, position, options }: Planning,
): Pick<Rating, "gaps" | "recommendations"> {
  const against = isMissing(verdicts.move) ? "serve" : "move";
  const inForce = verdicts[against];
  if (isMissing(inForce)) return { gaps: inForce, recommendations: inForce };
  const { cutoffs } = options.requirements;
  const weights = position.requirementWeights;
  return {
    gaps: listGaps(inForce, against, cutoffs),
    recommendations: isMissing(weights)
      ? weights
      : recommendMeasures({
          measures: options.measures.measures,
          verdicts: inForce,
          weights,
          facts: factsOf(input, position),
          cutoffs,
        }),
  };
}

function factsOf(input: AssessmentInput, position: RatingPosition): FirmFacts {
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

function extraLinesOf({ aim }: AssessmentInput, detail: Readonly<Record<ItemId, ItemDetail>>): readonly ExtraLine[] {
  if (aim?.kind !== "move" || aim.upgrading !== "chain") return [];
  const { item, required } = OUTSIDE_LEARNING;
  const level = detail[item]?.level ?? null;
  return [{ item, required, level, reached: level === null ? null : !exceeds(required, level) }];
}
