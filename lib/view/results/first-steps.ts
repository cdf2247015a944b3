import { measureGuides, measures1 } from "@/lib/catalog";
import type { CellId, MeasureId } from "@/lib/instrument";
import { isMissing, type Rating, type Recommendation } from "@/lib/rating";
import type { Text } from "@/lib/result";
import { type BiggestGap, biggestGap } from "./biggest-gap";
import { known, servedCell } from "./facts";
import { type StepWay, wayOf } from "./step-way";
import { type Waiting, waitingFor } from "./waits";

/** One step to take now, of one measure. */
export type FirstStep = {
  readonly measure: MeasureId;
  readonly title: Text;
  readonly what: Text;
  /** Whose work it is: a kind of person, not a name. */
  readonly who: Text;
  /** What its whole measure can show in the next cycle. */
  readonly proof: Text;
  readonly cell: CellId | undefined;
  /** In what way it reaches that part. */
  readonly way: StepWay | undefined;
  /** It is for the biggest gap, and neither it nor a later step of its measure changes the weakest practice there. */
  readonly missesWeakest: boolean;
  /** The rule chose its measure first: of what can begin now, it suits that part best by effect, fit and effort. */
  readonly isChosenFor: boolean;
  /** A measure that would do more for that part, and has to wait. */
  readonly waiting: Waiting | undefined;
  /** Effort of its whole measure, from 1, and the months until it takes effect. */
  readonly effort: 1 | 2 | 3;
  readonly months: number;
  /** Steps of the same measure before it, which the firm's own data show as done; and how many it has. */
  readonly before: number;
  readonly of: number;
};

/** How many steps are shown. Source: method 7. */
const SHOWN = 3;

/**
 * The open steps of the first three measures. They come in the order of choice, but what touches the biggest gap itself
 * goes before what only leads to it, and both before steps for other parts.
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

/** The part a step is said to be for: the biggest gap where its measure acts on that, else the one it serves most. */
function cellFor(recommendation: Recommendation, gap: BiggestGap | undefined): CellId | undefined {
  if (gap !== undefined && (recommendation.cells[gap.cell] ?? 0) > 0) return gap.cell;
  return recommendation.forWeakestCell ?? servedCell(recommendation);
}

/** An older result names no step: there it is the first of its measure. */
function stepOf(rating: Rating, recommendation: Recommendation, gap: BiggestGap | undefined): FirstStep | undefined {
  const { measure, step = 1, forWeakestCell } = recommendation;
  const listed = measures1.measures.find(({ id }) => id === measure);
  if (listed === undefined || step === null) return undefined;
  const guide = measureGuides.find(({ id }) => id === measure);
  const open = guide?.steps[step - 1];
  const cell = cellFor(recommendation, gap);
  const weakest = cell === gap?.cell && gap?.practices?.kind === "lowest" ? gap.practices.practice.item : undefined;
  const way = cell === undefined ? undefined : wayOf({ recommendation, step, cell, weakest });
  const isChosenFor = cell !== undefined && cell === forWeakestCell;
  return {
    measure,
    title: (guide ?? listed).title,
    what: open?.what ?? listed.firstStep,
    who: open?.who ?? listed.actor,
    proof: listed.proof,
    cell,
    way,
    missesWeakest: weakest !== undefined && (way?.kind === "whole" || way?.item !== weakest),
    isChosenFor,
    waiting: isChosenFor ? waitingFor(rating, recommendation, cell) : undefined,
    effort: listed.effort,
    months: listed.horizonMonths,
    before: step - 1,
    of: guide?.steps.length ?? 1,
  };
}

/** Whether one of the first steps acts on a part, whatever else it acts on. */
export function actsOn(rating: Rating, cell: CellId): boolean {
  const shown = new Set(firstSteps(rating).map(({ measure }) => measure));
  return (known(rating.recommendations) ?? []).some(
    ({ measure, cells }) => shown.has(measure) && (cells[cell] ?? 0) > 0,
  );
}
