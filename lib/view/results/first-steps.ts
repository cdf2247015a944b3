import { measureOf, stepsOf } from "@/lib/catalog";
import type { CellId, MeasureId } from "@/lib/instrument";
import { isMissing, type Rating, type Recommendation } from "@/lib/rating";
import type { Text } from "@/lib/result";
import { type BiggestGap, biggestGap } from "./biggest-gap";
import { known, servedCell } from "./facts";
import { type StepWay, wayOf } from "./step-way";
import { type Waiting, waitingFor } from "./waits";

/** The next step of one measure. */
export type FirstStep = {
  readonly measure: MeasureId;
  readonly title: Text;
  readonly what: Text;
  /** The function of the person who does it, not a name. */
  readonly who: Text;
  /** What the whole measure can show in the next cycle. */
  readonly proof: Text;
  readonly cell: CellId | undefined;
  /** How the step affects that part. */
  readonly way: StepWay | undefined;
  /**
   * True if it is for the biggest gap, but neither it nor a later step of its measure changes the weakest practice
   * there.
   */
  readonly missesWeakest: boolean;
  /**
   * True if the rule chose its measure first: of those that can start now, it is the best for that part by effect, fit
   * and effort.
   */
  readonly isChosenFor: boolean;
  /** A measure that would do more for that part, but has to wait. */
  readonly waiting: Waiting | undefined;
  /** Conditions of the measure that the firm does not meet. */
  readonly failed: readonly string[];
  /** Effort of the whole measure, from 1, and the months until it takes effect. */
  readonly effort: 1 | 2 | 3;
  readonly months: number;
  /** Number of earlier steps of the same measure that the firm's data show as done, and total number of steps. */
  readonly before: number;
  readonly of: number;
};

/** Number of steps shown. Source: method 7. */
const SHOWN = 3;

/**
 * The open steps of the first three measures. They are in the order of choice, but steps that affect the biggest gap
 * directly come first, then those that only lead to it, then steps for other parts.
 */
export function firstSteps(rating: Rating): readonly FirstStep[] {
  const { recommendations } = rating;
  if (isMissing(recommendations)) return [];
  const gap = known(biggestGap(rating));
  const steps = recommendations.flatMap((one) => stepOf(rating, one, gap) ?? []).slice(0, SHOWN);
  return steps.toSorted((one, other) => rankOf(one, gap?.cell) - rankOf(other, gap?.cell));
}

const RANKS = ["weakest", "here", "later", "whole"] as const satisfies readonly StepWay["kind"][];

const rankOf = ({ cell, way }: FirstStep, gap: CellId | undefined): number =>
  cell === undefined || cell !== gap || way === undefined ? RANKS.length : RANKS.indexOf(way.kind);

/** The part named for a step: the biggest gap if its measure acts on it, otherwise the part it serves most. */
function cellFor(recommendation: Recommendation, gap: BiggestGap | undefined): CellId | undefined {
  if (gap !== undefined && (recommendation.cells[gap.cell] ?? 0) > 0) return gap.cell;
  return recommendation.forWeakestCell ?? servedCell(recommendation);
}

/** Older results contain no step; the first of the measure is used. */
function stepOf(rating: Rating, recommendation: Recommendation, gap: BiggestGap | undefined): FirstStep | undefined {
  const { measure, step = 1, form, forWeakestCell } = recommendation;
  const listed = measureOf(measure, form);
  if (listed === undefined || step === null) return undefined;
  const steps = stepsOf(measure, form);
  const open = steps[step - 1];
  const cell = cellFor(recommendation, gap);
  const weakest = cell === gap?.cell && gap?.practices?.kind === "lowest" ? gap.practices.practice.item : undefined;
  const way = cell === undefined ? undefined : wayOf({ recommendation, step, cell, weakest });
  const isChosenFor = cell !== undefined && cell === forWeakestCell;
  return {
    measure,
    title: listed.title,
    what: open?.what ?? listed.firstStep,
    who: open?.who ?? listed.actor,
    proof: listed.proof,
    cell,
    way,
    missesWeakest: weakest !== undefined && (way?.kind === "whole" || way?.item !== weakest),
    isChosenFor,
    waiting: isChosenFor ? waitingFor(rating, recommendation, cell) : undefined,
    failed: recommendation.failed,
    effort: listed.effort,
    months: listed.horizonMonths,
    before: step - 1,
    of: steps.length,
  };
}

/** Whether one of the first steps acts on a part. */
export function actsOn(rating: Rating, cell: CellId): boolean {
  const shown = new Set(firstSteps(rating).map(({ measure }) => measure));
  return (known(rating.recommendations) ?? []).some(
    ({ measure, cells }) => shown.has(measure) && (cells[cell] ?? 0) > 0,
  );
}
