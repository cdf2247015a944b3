import { type Measure, requirements1 } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import { rateFits } from "../draws/rate-fit";
import { isMissing, type Maybe } from "../missing";
import type { Rating, Verdicts } from "../rating";
import { cellLevelsOf, judgeAll, levelsFromCells } from "../verdict";
import { projectPlan } from "./project-plan";

type ProjectedRating = {
  readonly fit: Pick<Rating["fit"], "serve" | "move">;
  readonly verdicts: Maybe<Verdicts>;
};

/**
 * Fit and verdicts if every measure had its expected effect, against the requirements of the frozen result, with its
 * seed.
 *
 * Shape: a rating and measures. Unit: as the rating. Range: as the rating. Edge cases: none. Errors: the reasons of the
 * rating. Source: method 7, 3.8.
 */
export function projectRating(rating: Rating, measures: readonly Measure[]): ProjectedRating {
  const { errors } = rating;
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
