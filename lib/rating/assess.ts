import { CELLS, type CellId, type ItemId } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { type Respondent, type Scores, scoreAssessment } from "@/lib/scoring";
import { exceeds } from "@/lib/stats";
import { type AssessWith, versionsOf } from "./assess-with";
import { detailItems } from "./detail";
import { seedFrom } from "./input/canonical-input";
import type { AssessmentInput } from "./input/formats";
import { markRating } from "./marks";
import type { ItemKnown } from "./measures/done-facts";
import { rateLevels } from "./rate-levels";
import { levelsOf, rateAgreement, rateScores, rateSplit } from "./rate-scores";
import type { ExtraLine, ItemDetail, Rating } from "./rating";
import { surenessOf } from "./sureness";
import { voicesOf } from "./voiced";

/**
 * The item on learning outside the chain: the level required of a firm that aims at another chain. Reported separately
 * from fit. Source: method 5.
 */
export const OUTSIDE_LEARNING = { item: "LRN.INT.3", required: 3 } as const;

/**
 * The whole rating of a firm from `trellis/assessment@1`: `trellis/rating@1`.
 *
 * Pure: the same input with the same versions gives exactly the same rating. `input` is the result of `readAssessment`
 * for the same instrument. A figure that cannot be computed is replaced by the reason.
 * Shape: a checked input and the tables to rate it with. Unit: levels, points and shares, each named in the type.
 * Range: levels 1–5, points and fits to 100, odds and shares 0–1. Edge cases: without answers, links, roles or an aim,
 * only the figures that depend on them are missing. Errors: a missing figure is `{ insufficient: reason }`; throws for
 * an input that was not checked against the instrument. Source: method 2, 3, 5, 7.
 */
export function assess(input: AssessmentInput, options: AssessWith): Rating {
  const { instrument, inputHash } = options;
  const seed = input.seed ?? seedFrom(inputHash);
  const members = membersOf(input);
  const scores = scoreMembers(input, members, options);
  const rated = rateScores(scores);
  const levels = { levels: levelsOf(rated), capped: levelsOf(rated.cappedByRecords) };
  const against = rateLevels(
    input,
    {
      ...levels,
      errors: scores.errors,
      seed,
      items: itemsIn(scores),
      soleVoice: scores.marks.respondents === 1,
      voices: voicesOf(members, input),
      recorded: ifRecorded(scores),
    },
    options,
  );
  const detail = detailItems({ instrument, scores, members, asOf: input.asOf });
  const marks = markRating(input, { scores, position: against.position, members, cells: rated.cells });
  return {
    schema: "trellis/rating@1",
    versions: versionsOf(options),
    inputHash,
    seed,
    asOf: input.asOf,
    aim: input.aim,
    scores: rated,
    errors: scores.errors,
    ...against,
    sureness: surenessOf({ fit: against.fit, marks, scores: rated }),
    extraLines: extraLinesOf(input, detail),
    agreement: rateAgreement(scores),
    split: rateSplit(scores),
    context: input.context,
    detail,
    marks,
  };
}

/** Levels of the cells capped by records as if no record were missing, and how many records are missing. */
function ifRecorded({ cellsIfRecorded, cappedByRecords }: Scores) {
  const cells: Partial<Record<CellId, number>> = {};
  for (const cell of CELLS) {
    const score = cellsIfRecorded[cell];
    if (!isInsufficient(score)) cells[cell] = score.level;
  }
  return { cells, missing: cappedByRecords.answersAbove3 - cappedByRecords.recordsBehind };
}

/** Levels of items, and the number of members who gave one. */
const itemsIn =
  ({ items }: Scores) =>
  (id: ItemId): ItemKnown => {
    const item = items[id];
    const level = item?.level;
    let voices = 0;
    for (const { count } of item?.strata ?? []) voices += count;
    return { level: typeof level === "number" ? level : undefined, voices };
  };

/** The firm's own people in the form that scoring needs. A consultant's rows are excluded. */
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

function extraLinesOf({ aim }: AssessmentInput, detail: Readonly<Record<ItemId, ItemDetail>>): readonly ExtraLine[] {
  if (aim?.kind !== "move" || aim.upgrading !== "chain") return [];
  const { item, required } = OUTSIDE_LEARNING;
  const level = detail[item]?.level ?? null;
  return [{ item, required, level, reached: level === null ? null : !exceeds(required, level) }];
}
