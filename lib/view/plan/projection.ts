import { type Measure, requirements1 } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import type { PlanMeasure } from "@/lib/plan";
import {
  cellLevelsOf,
  isMissing,
  judgeAll,
  levelsFromCells,
  type Maybe,
  projectPlan,
  type Rating,
  rateFits,
  type Verdicts,
} from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { cellErrorsP1 } from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";
import { catalogOf } from "./measure";

type ProjectedRating = {
  readonly fit: Pick<Rating["fit"], "serve" | "move">;
  readonly verdicts: Maybe<Verdicts>;
};

/** Measures of this plan whose effect is still to come: taken in, not carried over, of the list. */
export function measuresToProject(measures: readonly PlanMeasure[]): Measure[] {
  return measures.flatMap(({ state, carriedFromId, catalogId }) => {
    const known = catalogOf(catalogId);
    return state === "set-aside" || carriedFromId !== null || known === undefined ? [] : [known];
  });
}

/**
 * Fit and verdicts if every measure had its expected effect, against what the frozen result required, on its own seed.
 */
export function projectRating(rating: Rating, measures: readonly Measure[]): ProjectedRating {
  const errors = rating.errors ?? cellErrorsP1;
  const present = cellLevelsOf(
    tabulate(CELLS, (cell) => {
      const score = rating.scores.cells[cell];
      return isMissing(score) ? score : score.level;
    }),
  );
  const { levels } = projectPlan({ levels: present, measures, errors });
  const { serve, move } = rating.requirement;
  const { cutoffs } = requirements1;
  const random = seededRandom(String(rating.seed));
  return {
    fit: rateFits({ levels, capped: levels, errors, serve, move, requirements: requirements1, random }),
    verdicts: isMissing(serve) ? serve : judgeAll(levelsFromCells(levels), serve, { errors, cutoffs }),
  };
}
