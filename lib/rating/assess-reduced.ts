import { CELLS, type CellId, type ItemId, LENSES, lensOf, PHASES, phaseOf } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { ITEM_MEANS_FROM, type PartsScores, scoreParts } from "@/lib/scoring";
import { exceeds, mean } from "@/lib/stats";
import { OUTSIDE_LEARNING } from "./assess";
import { type AssessWith, versionsOf } from "./assess-with";
import { seedFrom } from "./input/canonical-input";
import type { ReducedInput } from "./input/reduced-form";
import { markFirm } from "./marks";
import type { ItemKnown } from "./measures/done-facts";
import { isMissing, type Maybe, missing } from "./missing";
import { type AgainstPosition, rateLevels } from "./rate-levels";
import { levelsOf, scoreSet, stagesOf } from "./rate-scores";
import type { ExtraLine, ScoreSet } from "./rating";
import { REDUCED_LEAVES_OUT, type ReducedRating } from "./reduced-rating";
import { voicesIn } from "./voiced";

/** The reason for figures that the reduced form cannot contain. */
const PRIVATE = missing("answers stay private to their author");

/**
 * The rating of the reduced form, `trellis/assessment-reduced@1`: everything that can be computed exactly from the
 * means of parts.
 *
 * `inputHash` is the hash of the reduced form, and the draws are seeded from it. Near the limit of a letter, the result
 * can therefore differ from that of the full form, unless both contain the same seed. Shape: the result of
 * `readReduced`, and the tables to rate it with. Unit: levels, points and shares, each named in the type. Range: as
 * `assess`. Edge cases: levels capped by records need the capped means of items: a part that withholds them, and every
 * figure based on it, gives "answers stay private to their author". Errors: as `assess`. Source: method 3.1, 3.2, 3.8.
 */
export function assessReduced(input: ReducedInput, options: AssessWith): ReducedRating {
  const { inputHash } = options;
  const seed = input.seed ?? seedFrom(inputHash);
  const scores = scoreAs(input, options, (cell) => input.parts[cell].level);
  const set = scoreSet(scores);
  const capped = cappedOf(input, options, set);
  const against = rateLevels(
    input,
    {
      levels: levelsOf(set),
      capped: levelsOf(capped),
      errors: scores.errors,
      seed,
      items: itemsIn(input),
      soleVoice: false,
      voices: voicesIn(input),
      recorded: PRIVATE,
    },
    options,
  );
  const keptBack = CELLS.some((cell) => isPrivate(capped.cells[cell]));
  return {
    schema: "trellis/rating-reduced@1",
    versions: versionsOf(options),
    inputHash,
    seed,
    asOf: input.asOf,
    aim: input.aim,
    errors: scores.errors,
    scores: { ...set, ...stagesOf(scores), cappedByRecords: capped },
    ...(hidesSteps(input, options) ? withoutMeasures(against) : against),
    fit: { ...against.fit, ...(keptBack && !isMissing(against.fit.serve) ? { serveCapped: PRIVATE } : {}) },
    extraLines: extraLinesOf(input),
    items: Object.assign({}, ...CELLS.map((cell) => input.parts[cell].items ?? {})),
    context: input.context,
    marks: markFirm({
      answering: input.respondents.map(({ stratum }) => stratum),
      respondents: input.respondents.length,
      consultants: input.consultants,
      reducedForm: scores.reducedForm,
      cells: set.cells,
      errorModel: options.errorModel.version,
      position: against.position,
      notApplicable: input.notApplicable,
    }),
    leftOut: REDUCED_LEAVES_OUT,
  };
}

/**
 * Whether the full form could show more steps as done than the reduced form: at least four people answered every item
 * of some part, and the reduced form withholds the means of its items. It is then not known which measures are
 * completed.
 */
const hidesSteps = ({ parts, respondents, notApplicable }: ReducedInput, { instrument }: AssessWith): boolean =>
  CELLS.some(
    (cell) =>
      parts[cell].items === null &&
      instrument.items
        .filter((item) => item.cell === cell && notApplicable[item.id] === undefined)
        .every(({ id }) => respondents.filter(({ answered }) => answered.includes(id)).length > ITEM_MEANS_FROM),
  );

function withoutMeasures({ measureCells: _, recommendations, ...rest }: AgainstPosition): AgainstPosition {
  return { ...rest, recommendations: isMissing(recommendations) ? recommendations : PRIVATE };
}

/** Means of the visible items, and the number of members who gave a level. */
const itemsIn =
  ({ respondents, parts }: ReducedInput) =>
  (id: ItemId): ItemKnown => ({
    level: CELLS.map((cell) => parts[cell].items?.[id]?.level).find((level) => level !== undefined),
    voices: respondents.filter(({ answered }) => answered.includes(id)).length,
  });

function scoreAs(
  input: ReducedInput,
  { instrument, errorModel }: AssessWith,
  levelOf: (cell: CellId) => number | null,
): PartsScores {
  const parts: Partial<Record<CellId, number>> = {};
  for (const cell of CELLS) {
    const level = levelOf(cell);
    if (level !== null) parts[cell] = level;
  }
  return scoreParts({ instrument, notApplicable: input.notApplicable, voices: voicesIn(input), parts, errorModel });
}

/** Levels capped by records. Every figure based on a part that withholds its items is unknown too. */
function cappedOf(input: ReducedInput, options: AssessWith, own: ScoreSet): ScoreSet {
  const closed = CELLS.filter((cell) => cappedItems(input.parts[cell]) === undefined && !isMissing(own.cells[cell]));
  const table = scoreSet(scoreAs(input, options, (cell) => cappedMean(input.parts[cell])));
  const keep = <T extends object>(value: Maybe<T>, withheld: boolean): Maybe<T> =>
    withheld && !isMissing(value) ? PRIVATE : value;
  return {
    cells: tabulate(CELLS, (cell) => keep(table.cells[cell], closed.includes(cell))),
    phases: tabulate(PHASES, (phase) =>
      keep(
        table.phases[phase],
        closed.some((cell) => phaseOf(cell) === phase),
      ),
    ),
    lenses: tabulate(LENSES, (lens) =>
      keep(
        table.lenses[lens],
        closed.some((cell) => lensOf(cell) === lens),
      ),
    ),
    overall: keep(table.overall, closed.length > 0),
  };
}

type Part = ReducedInput["parts"][CellId];

/** A part that withholds its capped items keeps its uncapped mean until the figures based on it are removed. */
function cappedMean(part: Part): number | null {
  const capped = cappedItems(part);
  return capped === undefined || part.level === null ? part.level : mean(capped);
}

/** The capped means of a part's items; undefined if one of them is withheld. */
function cappedItems({ items }: Part): readonly number[] | undefined {
  if (items === null) return undefined;
  const rows = Object.values(items);
  const capped = rows.flatMap((row) => row.capped ?? []);
  return capped.length === rows.length ? capped : undefined;
}

const isPrivate = (value: Maybe<object>): boolean => isMissing(value) && value.insufficient === PRIVATE.insufficient;

function extraLinesOf({ aim, parts, notApplicable }: ReducedInput): readonly Maybe<ExtraLine>[] {
  if (aim?.kind !== "move" || aim.upgrading !== "chain") return [];
  const { item, required } = OUTSIDE_LEARNING;
  const { items } = parts["LRN.INT"];
  if (items === null && notApplicable[item] === undefined) return [PRIVATE];
  const level = items?.[item]?.level ?? null;
  return [{ item, required, level, reached: level === null ? null : !exceeds(required, level) }];
}
