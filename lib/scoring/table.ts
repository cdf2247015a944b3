import { CELLS, type CellId, cellOf, type ItemId, LENSES, lensOf, PHASES } from "@/lib/instrument";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import { mean, reaches, sum } from "@/lib/stats";
import type { ErrorModel } from "./error-model";
import type { Score, Scored, ScoreTable } from "./types";

/** Items of a cell that must have a level; all, where fewer apply. Source: method 3.1. */
export const CELL_ANSWERS_MIN = 2;
/** Items of a cell that may be not applicable before the cell is empty. Source: method 3.1. */
export const CELL_NOT_APPLICABLE_MAX = 1;
/** Share of a phase's applicable items that must have a level. Source: method 3.1. */
export const PHASE_COVERAGE_MIN = 0.75;
/** Empty cells a phase may have. Source: method 3.1. */
export const PHASE_EMPTY_CELLS_MAX = 1;
/** Items not applicable in all from which lens INT is not scored: the reduced form. Source: method 3.1. */
export const REDUCED_FORM_FROM = 3;

/** The items of one form, with the firm's level of each; undefined where there is none. */
export type Form = {
  readonly items: readonly { readonly id: ItemId; readonly cell: CellId }[];
  readonly applies: (id: ItemId) => boolean;
  readonly levelOf: (id: ItemId) => number | undefined;
};

type Counts = Pick<Score, "answered" | "asked">;

/** Points on 0–100 of a level on 1–5. Source: method 3.1. */
export const pointsOf = (level: number): number => 25 * (level - 1);

/** So many items do not apply that lens INT is not scored. */
export const isReducedForm = (form: Pick<Form, "items" | "applies">): boolean =>
  form.items.filter((item) => !form.applies(item.id)).length >= REDUCED_FORM_FROM;

/**
 * From item levels to cells, phases, lenses and overall: plain means with equal weights, each with its validity.
 *
 * Cell = mean of its items that have a level; phase and lens = mean of their valid cells; overall = mean of the four
 * phases. What an item lacks is taken at the mean of its neighbours and marked "prorated": with equal item means, the
 * only ones before a norm exists, this is the item-mean-adjusted rule. In the reduced form the four INT cells have left
 * the form, so that overall is the mean of the other twelve. Source: method 3.1.
 */
export function scoreTable(form: Form, sem: ErrorModel["sem"]): ScoreTable {
  const reduced = isReducedForm(form);
  const inForm = (cell: CellId) => !(reduced && lensOf(cell) === "INT");
  const cells = tabulate(CELLS, (cell) =>
    inForm(cell) ? scoreCell(form, cell, sem.cell) : insufficient("reduced-form"),
  );
  const count = (members: readonly CellId[]) => countItems(form, members.filter(inForm));

  const phases = tabulate(PHASES, (phase) => {
    const members = LENSES.map((lens) => cellOf(phase, lens)).filter(inForm);
    return scorePhase(
      members.map((cell) => cells[cell]),
      count(members),
      sem.phase,
    );
  });
  const lenses = tabulate(LENSES, (lens) => {
    if (reduced && lens === "INT") return insufficient("reduced-form");
    const members = PHASES.map((phase) => cellOf(phase, lens));
    return scoreMean(levelsOf(members.map((cell) => cells[cell])), count(members), sem.lens);
  });
  return { cells, phases, lenses, overall: scoreOverall(Object.values(phases), count(CELLS), sem.overall) };
}

function scoreCell(form: Form, cell: CellId, sem: number): Scored {
  const items = form.items.filter((item) => item.cell === cell);
  const applicable = items.filter((item) => form.applies(item.id));
  const emptied = items.length - applicable.length > CELL_NOT_APPLICABLE_MAX || applicable.length === 0;
  if (emptied) return insufficient("not-applicable");

  const levels = applicable.flatMap((item) => form.levelOf(item.id) ?? []);
  if (levels.length < Math.min(CELL_ANSWERS_MIN, applicable.length)) return insufficient("too-few-answers");
  return scoreMean(levels, countItems(form, [cell]), sem);
}

function scorePhase(cells: readonly Scored[], counts: Counts, sem: number): Scored {
  if (!reaches(counts.answered, PHASE_COVERAGE_MIN * counts.asked)) return insufficient("too-few-answers");
  const levels = levelsOf(cells);
  if (cells.length - levels.length > PHASE_EMPTY_CELLS_MAX) return insufficient("too-many-missing-cells");
  return scoreMean(levels, counts, sem);
}

function scoreOverall(phases: readonly Scored[], counts: Counts, sem: number): Scored {
  const levels = levelsOf(phases);
  if (levels.length < PHASES.length) return insufficient("phase-missing");
  return scoreMean(levels, counts, sem);
}

function scoreMean(levels: readonly number[], counts: Counts, sem: number): Scored {
  if (levels.length === 0) return insufficient("no-valid-cell");
  const level = mean(levels);
  return { level, points: pointsOf(level), sem, ...counts, prorated: counts.answered < counts.asked };
}

const levelsOf = (scores: readonly Scored[]): readonly number[] =>
  scores.flatMap((score) => (isInsufficient(score) ? [] : [score.level]));

/** Applicable items of some cells, and those of them that have a level. */
function countItems(form: Form, cells: readonly CellId[]): Counts {
  const asked = form.items.filter((item) => cells.includes(item.cell) && form.applies(item.id));
  return { asked: asked.length, answered: sum(asked.map((item) => (form.levelOf(item.id) === undefined ? 0 : 1))) };
}
