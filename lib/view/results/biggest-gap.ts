import { requirements1 } from "@/lib/catalog";
import { type CellId, phaseOf } from "@/lib/instrument";
import {
  type Against,
  type Band,
  fitCells,
  isMissing,
  type Maybe,
  missing,
  type RatedStage,
  type Rating,
  type RatingReason,
  type Verdict,
} from "@/lib/rating";
import { reaches } from "@/lib/stats";
import { againstOf, known, levelsOf, verdictOf } from "./facts";
import { type PracticesBehind, practicesBehind } from "./practice";

export type BiggestGap = {
  readonly cell: CellId;
  readonly against: Against;
  readonly verdict: Verdict;
  readonly practices: PracticesBehind | undefined;
  /** The effect if this part alone reaches its requirement: points of 100, and the new letters if they differ. */
  readonly gain: { readonly points: number; readonly letters?: readonly Band[] };
  /** Other parts that are about equally likely to have the biggest gap. */
  readonly others: readonly CellId[];
  /** The next two parts, in a result without probabilities. */
  readonly next: readonly CellId[];
};

/** Number of parts named after the weakest in an older result. */
const NEXT = 2;

/** The part that most likely has the biggest gap, and the practice behind it; otherwise why none is named. */
export function biggestGap(rating: Rating): Maybe<BiggestGap> {
  const { biggestGaps } = rating;
  if (biggestGaps === undefined) return weakestGap(rating);
  if (isMissing(biggestGaps)) return biggestGaps;
  const [first, ...others] = biggestGaps.named;
  if (first === undefined) return missing(NONE);
  const { points, band } = first.closing;
  const now = known(rating.fit[biggestGaps.against])?.band.join();
  return gapOf(rating, biggestGaps.against, {
    cell: first.cell,
    gain: { points, ...(band.join() === now ? {} : { letters: band }) },
    others: others.map(({ cell }) => cell),
    next: [],
  });
}

/** The biggest gap of a result before kernel 1.3.0: the part with the largest expected shortfall. */
function weakestGap(rating: Rating): Maybe<BiggestGap> {
  const cells = weakestCells(rating);
  if (isMissing(cells)) return cells;
  const [cell, ...next] = cells;
  const against = againstOf(rating);
  if (cell === undefined) return missing(NONE);
  const gain = { points: gainOf(rating, cell, against) };
  return gapOf(rating, against, { cell, gain, others: [], next: next.slice(0, NEXT) });
}

type Found = Pick<BiggestGap, "cell" | "gain" | "others" | "next">;

function gapOf(rating: Rating, against: Against, found: Found): Maybe<BiggestGap> {
  const verdict = verdictOf(rating, found.cell, against);
  if (verdict === undefined) return missing(NONE);
  return { ...found, against, verdict, practices: practicesBehind(rating, found.cell) };
}

/** The parts named as the biggest gap, the one on the card first; empty if none is named. */
export function namedGaps(rating: Rating): readonly CellId[] {
  const gap = biggestGap(rating);
  return isMissing(gap) ? [] : [gap.cell, ...gap.others];
}

/**
 * Parts with a reliable gap, the largest expected shortfall first; as frozen, or by the odds in an older result.
 * Source: method 7.
 */
export function weakestCells({ measureCells, gaps, recommendations }: Rating): Maybe<readonly CellId[]> {
  if (measureCells !== undefined) return listOr(measureCells.eligible.map(({ cell }) => cell));
  if (isMissing(gaps)) return gaps;
  if (isMissing(recommendations) && recommendations.insufficient !== "no reliable gap") return recommendations;
  const { recommend } = requirements1.cutoffs;
  return listOr(gaps.filter(({ oddsMeets }) => reaches(1 - oddsMeets, recommend)).map(({ cell }) => cell));
}

/** Whether a part, or its phase, prevents the next staged level. */
export const isBlocking = ({ blockers }: RatedStage, cell: CellId): boolean =>
  blockers.some(({ at }) => at === cell || at === phaseOf(cell));

const NONE: RatingReason = "no reliable gap";

const listOr = (cells: readonly CellId[]): Maybe<readonly CellId[]> => (cells.length === 0 ? missing(NONE) : cells);

/** Points that the fit would gain if only this part reached its required level. */
function gainOf({ scores, requirement }: Rating, cell: CellId, against: Against): number {
  const required = known(requirement[against]);
  if (required === undefined) return 0;
  const levels = levelsOf(scores);
  const [now, then] = [fitCells(levels, required), fitCells({ ...levels, [cell]: required[cell] }, required)];
  return isMissing(now) || isMissing(then) ? 0 : then.index - now.index;
}
