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
 * Cell = mean of its items that have a level; phase and lens = mean of their valid cells; overall = mean of the four
 * phases. What an item lacks is taken at the mean of its neighbours and marked "prorated"; with a norm its own mean is
 * accounted for. In the reduced form the four INT cells have left the form, so that overall is the mean of the other
 * twelve. The error of each is that of the mean of its cells. Sums run in the order of items, cells and phases, so that
 * the same answers give the same digits. Source: method 3.1, 3.4.
 */
export function scoreForm(form: Form, errors: CellErrors): ScoreTable {
  const parts = partsOf(form);
  return toScores(parts, errorsOfParts(parts, errors));
}

/** Cells, phases, lenses and overall before their errors are known. */
type PartTable = HeightTable<Part>;

/** Levels of a form at every height, each with its validity. Source: method 3.1. */
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

/** Errors at every height of what is scored. */
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

/** Levels of the phases of a form alone, without their errors. */
export function phaseLevelsOf(form: Form): Readonly<Record<Phase, Part["level"]>> {
  const phases = phasesOf(scoreCells(form));
  return byPhase((phase) => phases[phase].level);
}

const toCellScores = (cells: PartTable["cells"], errors: HeightTable<number>): ScoreTable["cells"] =>
  byCell((cell) => toScore(cells[cell], errors.cells[cell]));

const phasesOf = (cells: Readonly<Record<CellId, Part>>): Readonly<Record<Phase, Part>> =>
  byPhase((phase) => scorePhase(CELLS_OF_PHASE[phase].map((cell) => cells[cell])));

/** The cells of a form, in the reduced form without lens INT. */
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

/** Overall level: the mean of the four phases, none of which may be missing. Source: method 3.1. */
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
