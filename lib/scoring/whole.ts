import {
  byCell,
  byLens,
  byPhase,
  CELLS,
  CELLS_OF_LENS,
  CELLS_OF_PHASE,
  type CellId,
  lensOf,
  PHASES,
  type Phase,
} from "@/lib/instrument";
import { insufficient, isInsufficient } from "@/lib/result";
import { meanOf } from "@/lib/stats";
import { scoreCell } from "./cell";
import type { CellErrors } from "./cell-errors";
import { errorsAtEveryHeight, type HeightTable } from "./errors-of-means";
import { type Form, type FormItem, isReducedForm } from "./form";
import { type Part, toScore } from "./part";
import { scoreLens, scorePhase } from "./phase";
import type { ScoreTable } from "./types";

/**
 * From item levels to cells, phases, lenses and overall: plain means with equal weights, each with its validity.
 *
 * Cell = mean of its items with a level; phase and lens = mean of their valid cells; overall = mean of the four phases.
 * A missing level is replaced by the mean of the other items of its cell and marked "prorated"; with a norm, its own
 * norm mean is used. In the reduced form the four INT cells are excluded, so that overall is the mean of the other
 * twelve. The error of each is that of the mean of its cells. Sums always run in the order of items, cells and phases,
 * so that the same answers give exactly the same result. Source: method 3.1, 3.4.
 */
export function scoreForm(form: Form, errors: CellErrors): ScoreTable {
  const parts = partsOf(form);
  return toScores(parts, errorsOfParts(parts, errors));
}

/** Cells, phases, lenses and overall before their errors are known. */
type PartTable = HeightTable<Part>;

/** Levels of cells, phases, lenses and the whole, each with its validity. Source: method 3.1. */
export function partsOf(form: Form): PartTable {
  const cells = scoreCells(form);
  const phases = phasesOf(cells);
  return {
    cells,
    phases,
    lenses: byLens((lens) => scoreLens(CELLS_OF_LENS[lens].map((cell) => cells[cell]))),
    overall: scoreOverall(PHASES.map((phase) => phases[phase])),
  };
}

/** Errors of all scored parts. */
export const errorsOfParts = ({ cells }: PartTable, errors: CellErrors): HeightTable<number> =>
  errorsAtEveryHeight(
    errors,
    CELLS.filter((cell) => typeof cells[cell].level === "number"),
  );

/** A form's cells as scores, each with its error. */
export const scoreCellsOf = (form: Form, errors: HeightTable<number>): ScoreTable["cells"] =>
  toCellScores(scoreCells(form), errors);

/** Parts as scores, each with its error. */
export const toScores = (parts: PartTable, errors: HeightTable<number>): ScoreTable => ({
  cells: toCellScores(parts.cells, errors),
  phases: byPhase((phase) => toScore(parts.phases[phase], errors.phases[phase])),
  lenses: byLens((lens) => toScore(parts.lenses[lens], errors.lenses[lens])),
  overall: toScore(parts.overall, errors.overall),
});

/** Only the levels of a form's phases, without errors. */
export function phaseLevelsOf(form: Form): Readonly<Record<Phase, Part["level"]>> {
  const phases = phasesOf(scoreCells(form));
  return byPhase((phase) => phases[phase].level);
}

const toCellScores = (cells: PartTable["cells"], errors: HeightTable<number>): ScoreTable["cells"] =>
  byCell((cell) => toScore(cells[cell], errors.cells[cell]));

const phasesOf = (cells: Readonly<Record<CellId, Part>>): Readonly<Record<Phase, Part>> =>
  byPhase((phase) => scorePhase(CELLS_OF_PHASE[phase].map((cell) => cells[cell])));

/** The cells of a form; without lens INT in the reduced form. */
function scoreCells(form: Form): Readonly<Record<CellId, Part>> {
  const isReduced = isReducedForm(form);
  const items = byCell((): FormItem[] => []);
  form.forEach((item) => {
    items[item.cell].push(item);
  });
  return byCell((cell) => {
    const part = scoreCell(items[cell]);
    return isReduced && lensOf(cell) === "INT" ? { ...part, level: insufficient("reduced-form") } : part;
  });
}

/** Overall level: the mean of the four phases, all of which are required. Source: method 3.1. */
function scoreOverall(phases: readonly Part[]): Part {
  let [scored, total, asked, answered] = [0, 0, 0, 0];
  for (const phase of phases) {
    asked += phase.asked;
    answered += phase.answered;
    if (isInsufficient(phase.level)) continue;
    scored += 1;
    total += phase.level;
  }
  return { level: scored < phases.length ? insufficient("phase-missing") : meanOf(total, scored), asked, answered };
}
