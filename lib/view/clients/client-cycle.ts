import type { Assessment } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import { CELLS, type CellId, type ItemId, PHASES, type Phase, phaseOf } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import type { PostState } from "@/lib/view/assessments/posts";

/** Progress of a client's cycle as its consultant may see it: states and counts, never a level. */
type ClientCycle = {
  readonly assessment: Assessment | undefined;
  readonly answered: ReadonlyMap<ItemId, number>;
};

export const itemsOf = ({ assessment }: ClientCycle) =>
  assessment === undefined
    ? []
    : (findInstrument(assessment.instrument.id, assessment.instrument.version)?.items ?? []);

/** Whether every item of a cell has an answer or does not apply. */
export function cellsAnswered(cycle: ClientCycle): Readonly<Record<CellId, boolean>> {
  const items = itemsOf(cycle);
  return tabulate(CELLS, (cell) => {
    const own = items.filter((item) => item.cell === cell);
    return own.length > 0 && own.every((item) => cycle.answered.has(item.id));
  });
}

/** The states of the four phases; an open phase without an answer counts as not begun. */
export function postStatesOf(cycle: ClientCycle): Readonly<Record<Phase, PostState>> {
  const items = itemsOf(cycle);
  return tabulate(PHASES, (phase): PostState => {
    const state = cycle.assessment?.states[phase] ?? "locked";
    const begun = items.some((item) => phaseOf(item.cell) === phase && cycle.answered.has(item.id));
    return state === "open" && !begun ? "not-begun" : state;
  });
}
