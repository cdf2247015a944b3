import { CELLS, type CellId, cellOf, LENSES, lensOf, PHASES } from "@/lib/instrument";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import { mean, sum } from "@/lib/stats";
import { scoreCell } from "./cell";
import type { ErrorModel } from "./error-model";
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
 * twelve. Sums run in the order of items, cells and phases, so that the same answers give the same digits.
 * Source: method 3.1.
 */
export function scoreForm(form: Form, sem: ErrorModel["sem"]): ScoreTable {
  const cells = scoreCells(form);
  const phases = tabulate(PHASES, (phase) => scorePhase(LENSES.map((lens) => cells[cellOf(phase, lens)])));
  const lenses = tabulate(LENSES, (lens) => scoreLens(PHASES.map((phase) => cells[cellOf(phase, lens)])));
  return {
    cells: tabulate(CELLS, (cell) => toScore(cells[cell], sem.cell)),
    phases: tabulate(PHASES, (phase) => toScore(phases[phase], sem.phase)),
    lenses: tabulate(LENSES, (lens) => toScore(lenses[lens], sem.lens)),
    overall: toScore(scoreOverall(PHASES.map((phase) => phases[phase])), sem.overall),
  };
}

/** The phases of a form alone. */
export function scorePhases(form: Form, sem: ErrorModel["sem"]): ScoreTable["phases"] {
  const cells = scoreCells(form);
  return tabulate(PHASES, (phase) => toScore(scorePhase(LENSES.map((lens) => cells[cellOf(phase, lens)])), sem.phase));
}

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
