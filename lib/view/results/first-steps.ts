import { measureGuides, measures1 } from "@/lib/catalog";
import type { CellId, MeasureId } from "@/lib/instrument";
import { isMissing, type Rating, type Recommendation } from "@/lib/rating";
import type { Text } from "@/lib/result";
import { known, servedCell } from "./facts";

/** One step to take now, of one measure. */
export type FirstStep = {
  readonly measure: MeasureId;
  readonly title: Text;
  readonly what: Text;
  /** Whose work it is: a kind of person, not a name. */
  readonly who: Text;
  readonly cell: CellId | undefined;
  /** Steps of the same measure before it, which the firm's own data show as done. */
  readonly before: number;
};

/** How many steps are shown. Source: method 7. */
const SHOWN = 3;

/** The open steps of the first three measures, in the order of choice. */
export function firstSteps({ recommendations }: Rating): readonly FirstStep[] {
  if (isMissing(recommendations)) return [];
  return recommendations.flatMap((one) => stepOf(one) ?? []).slice(0, SHOWN);
}

/** An older result names no step: there it is the first of its measure. */
function stepOf(recommendation: Recommendation): FirstStep | undefined {
  const { measure, step = 1, forWeakestCell } = recommendation;
  const listed = measures1.measures.find(({ id }) => id === measure);
  if (listed === undefined || step === null) return undefined;
  const guide = measureGuides.find(({ id }) => id === measure);
  const open = guide?.steps[step - 1];
  return {
    measure,
    title: (guide ?? listed).title,
    what: open?.what ?? listed.firstStep,
    who: open?.who ?? listed.actor,
    cell: forWeakestCell ?? servedCell(recommendation),
    before: step - 1,
  };
}

/** Whether one of the first steps acts on a part, whatever else it acts on. */
export function actsOn(rating: Rating, cell: CellId): boolean {
  const shown = new Set(firstSteps(rating).map(({ measure }) => measure));
  return (known(rating.recommendations) ?? []).some(
    ({ measure, cells }) => shown.has(measure) && (cells[cell] ?? 0) > 0,
  );
}
