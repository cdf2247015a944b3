import { CELLS, type CellId, cellOf, LENSES, lensOf, PHASES, type Phase, phaseOf } from "@/lib/instrument";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import { mean, sum } from "@/lib/stats";
import { scoreCell } from "./cell";
import { type CellErrors, errorOfMean, weighEvenly, weighPhases } from "./cell-errors";
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
  const cells = scoreCells(form);
  const scored = CELLS.filter((cell) => !isInsufficient(cells[cell].level));
  const phases = phasesOf(cells);
  const lenses = tabulate(LENSES, (lens) => scoreLens(PHASES.map((phase) => cells[cellOf(phase, lens)])));
  return {
    cells: tabulate(CELLS, (cell) => toScore(cells[cell], errorOfMean(errors, { [cell]: 1 }))),
    phases: tabulate(PHASES, (phase) =>
      toScore(phases[phase], errorOfMean(errors, weighEvenly(scored.filter((cell) => phaseOf(cell) === phase)))),
    ),
    lenses: tabulate(LENSES, (lens) =>
      toScore(lenses[lens], errorOfMean(errors, weighEvenly(scored.filter((cell) => lensOf(cell) === lens)))),
    ),
    overall: toScore(
      scoreOverall(PHASES.map((phase) => phases[phase])),
      errorOfMean(errors, weighPhases(scored, EVEN_PHASES)),
    ),
  };
}

/** Levels of the phases of a form alone, without their errors. */
export function phaseLevelsOf(form: Form): Readonly<Record<Phase, Part["level"]>> {
  const phases = phasesOf(scoreCells(form));
  return tabulate(PHASES, (phase) => phases[phase].level);
}

const EVEN_PHASES = tabulate(PHASES, () => 1 / PHASES.length);

const phasesOf = (cells: Readonly<Record<CellId, Part>>): Readonly<Record<Phase, Part>> =>
  tabulate(PHASES, (phase) => scorePhase(LENSES.map((lens) => cells[cellOf(phase, lens)])));

/** The cells of a form, in the reduced form without lens INT. */
function scoreCells(form: Form): Readonly<Record<CellId, Part>> {
  const isReduced = isReducedForm(form);
  const items = tabulate(CELLS, (): FormItem[] => []);
  for (const item of form) items[item.cell].push(item);
  return tabulate(CELLS, (cell) => {
    const part = scoreCell(items[cell]);
    return isReduced && lensOf(cell) === "INT" ? { ...part, level: insufficient("reduced-form") } : part;
  });
}

/** Overall level: the mean of the four phases, none of which may be missing. Source: method 3.1. */
function scoreOverall(phases: readonly Part[]): Part {
  const levels = phases.flatMap(({ level }) => (isInsufficient(level) ? [] : [level]));
  return {
    level: levels.length < phases.length ? insufficient("phase-missing") : mean(levels),
    asked: sum(phases.map(({ asked }) => asked)),
    answered: sum(phases.map(({ answered }) => answered)),
  };
}
