import type { Figures, Frozen } from "@/db/results";
import { type AssessmentInput, isMissing, type Maybe, type Rating } from "@/lib/rating";
import { rateInput } from "./rate-input";

/** What a freeze writes, from the input alone: the same input gives the same row to the last digit. */
export function freezeInput(input: AssessmentInput): Frozen {
  const rated = rateInput(input);
  if (!rated.ok) {
    throw new Error(`the database built an input that cannot be rated: ${JSON.stringify(rated.error.slice(0, 5))}`);
  }
  const rating = rated.value;
  return { rating, figures: toFigures(rating), inputHash: rating.inputHash, versions: rating.versions };
}

const numberOf = (value: Maybe<number>): number | null => (isMissing(value) ? null : value);
const levelOf = (score: Maybe<{ readonly level: number }>): number | null => (isMissing(score) ? null : score.level);
const indexOf = (fit: Maybe<{ readonly index: number }>): number | null => (isMissing(fit) ? null : fit.index);

/** One row for roll-ups and trends; null is "insufficient", and the rating says why. */
function toFigures(rating: Rating): Figures {
  const { scores, position, fit, marks } = rating;
  const capped = scores.cappedByRecords;
  const weights = position.requirementWeights;
  const roles = position.roles;
  return {
    overall: levelOf(scores.overall),
    pre: levelOf(scores.phases.PRE),
    lrn: levelOf(scores.phases.LRN),
    app: levelOf(scores.phases.APP),
    eva: levelOf(scores.phases.EVA),
    org: levelOf(scores.lenses.ORG),
    net: levelOf(scores.lenses.NET),
    pos: levelOf(scores.lenses.POS),
    int: levelOf(scores.lenses.INT),
    overallCapped: levelOf(capped.overall),
    preCapped: levelOf(capped.phases.PRE),
    lrnCapped: levelOf(capped.phases.LRN),
    appCapped: levelOf(capped.phases.APP),
    evaCapped: levelOf(capped.phases.EVA),
    orgCapped: levelOf(capped.lenses.ORG),
    netCapped: levelOf(capped.lenses.NET),
    posCapped: levelOf(capped.lenses.POS),
    intCapped: levelOf(capped.lenses.INT),
    market: isMissing(weights) ? null : weights.market,
    modular: isMissing(weights) ? null : weights.modular,
    relational: isMissing(weights) ? null : weights.relational,
    captive: isMissing(weights) ? null : weights.captive,
    hierarchy: isMissing(weights) ? null : weights.hierarchy,
    offModel: numberOf(position.offModel),
    oea: isMissing(roles) ? null : roles.OEA,
    oem: isMissing(roles) ? null : roles.OEM,
    odm: isMissing(roles) ? null : roles.ODM,
    obm: isMissing(roles) ? null : roles.OBM,
    coverage: position.coverage,
    serve: indexOf(fit.serve),
    serveCapped: indexOf(fit.serveCapped),
    move: indexOf(fit.move),
    staged: levelOf(scores.staged),
    recordsBehind: capped.recordsBehind,
    answersAbove3: capped.answersAbove3,
    respondents: marks.respondents,
  };
}
