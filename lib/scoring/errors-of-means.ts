import {
  byCell,
  byLens,
  byPhase,
  CELLS,
  type CellId,
  type Lens,
  PHASES,
  type Phase,
  PLACE_OF,
  PLACES_OF_LENS,
  PLACES_OF_PHASE,
  phaseOf,
} from "@/lib/instrument";
import type { CellErrors } from "./cell-errors";
import type { ErrorModel } from "./error-model";

/** What each cell counts in a mean or in a difference of means; a cell that is not there counts nothing. */
export type CellWeights = Readonly<Partial<Record<CellId, number>>>;

/**
 * Standard error of Σ w_c·x_c, a mean of cells or a difference of such means: √(Σ_c Σ_d w_c·w_d·Cov_cd).
 *
 * Shape: errors of the cells, and what each counts. Unit: levels. Range: from 0. Edge cases: without a weight 0; a sum that
 * rounding puts below 0 counts as 0. Errors: none. Source: method 3.4.
 */
export function errorOfMean(errors: CellErrors, weights: CellWeights): number {
  const places: number[] = [];
  const counted: number[] = [];
  for (let at = 0; at < CELLS.length; at += 1) {
    const cell = CELLS[at];
    const weight = cell === undefined ? undefined : weights[cell];
    if (weight === undefined) continue;
    places.push(at);
    counted.push(weight);
  }
  return errorOfWeighted(errors, { places, weights: counted });
}

/** Some cells, by their places among CELLS in rising order, and what each counts. */
type Weighted = { readonly places: readonly number[]; readonly weights: readonly number[] };

/** The error of a weighted sum of cells: a row of the errors ends at its own cell. */
function errorOfWeighted(errors: CellErrors, { places, weights }: Weighted): number {
  let variance = 0;
  for (let place = 0; place < places.length; place += 1) {
    const at = places[place] ?? 0;
    const weight = weights[place] ?? 0;
    const row = errors[at] ?? [];
    for (let before = 0; before < place; before += 1)
      variance += 2 * weight * (weights[before] ?? 0) * (row[places[before] ?? 0] ?? 0);
    variance += weight ** 2 * (row[at] ?? 0);
  }
  return Math.sqrt(Math.max(0, variance));
}

/** A value for every cell, phase and lens, and for the whole. */
export type HeightTable<T> = {
  readonly cells: Readonly<Record<CellId, T>>;
  readonly phases: Readonly<Record<Phase, T>>;
  readonly lenses: Readonly<Record<Lens, T>>;
  readonly overall: T;
};

/**
 * Standard errors at every height: of each cell, of the means of the scored cells of each phase and lens, and of the mean
 * of the phases that have one.
 *
 * They depend on which cells are scored and not on their levels, so that levels capped by records err as the others do.
 * Shape: errors of the cells, and the scored cells in any order. Unit: levels. Range: from 0. Edge cases: a part without
 * a scored cell errs by 0, as lens INT of the reduced form does. Errors: none. Source: method 3.4.
 */
export function errorsAtEveryHeight(errors: CellErrors, scored: readonly CellId[]): HeightTable<number> {
  let mask = 0;
  for (const cell of scored) mask |= 1 << PLACE_OF[cell];
  const before = answered.find((answer) => answer.errors === errors && answer.mask === mask);
  if (before !== undefined) return before.table;
  const table = findErrors(errors, weightsFor(mask));
  answered.unshift({ errors, mask, table });
  answered.length = Math.min(answered.length, ANSWERED_MAX);
  return table;
}

/**
 * The last answers, since scores and both verdicts of a firm ask the same. The reduced form of a file scores its capped
 * levels in between, under other errors. Bit n of `mask` is the n-th cell.
 */
const answered: { readonly errors: CellErrors; readonly mask: number; readonly table: HeightTable<number> }[] = [];
const ANSWERED_MAX = 2;

const findErrors = (errors: CellErrors, { phases, lenses, overall }: HeightWeights): HeightTable<number> => ({
  cells: byCell((_, at) => Math.sqrt(Math.max(0, errors[at]?.[at] ?? 0))),
  phases: byPhase((phase) => errorOfWeighted(errors, phases[phase])),
  lenses: byLens((lens) => errorOfWeighted(errors, lenses[lens])),
  overall: errorOfWeighted(errors, overall),
});

/** What each scored cell counts in the mean of its phase and lens, and in the whole. */
type HeightWeights = Omit<HeightTable<Weighted>, "cells">;

/** Weights where these cells are scored. They are kept: in the next firm mostly the same are, all sixteen or twelve. */
function weightsFor(mask: number): HeightWeights {
  if (lastWeights?.mask !== mask) lastWeights = { mask, weights: weighHeights(mask) };
  return lastWeights.weights;
}

let lastWeights: { readonly mask: number; readonly weights: HeightWeights } | undefined;

function weighHeights(mask: number): HeightWeights {
  const evenly = (places: readonly number[]): Weighted => {
    const scored = places.filter((at) => (mask & (1 << at)) !== 0);
    return { places: scored, weights: scored.map(() => 1 / scored.length) };
  };
  const phases = byPhase((phase) => evenly(PLACES_OF_PHASE[phase]));
  const share = 1 / PHASES.filter((phase) => phases[phase].places.length > 0).length;
  return {
    phases,
    lenses: byLens((lens) => evenly(PLACES_OF_LENS[lens])),
    // in the order of CELLS, since these go phase by phase
    overall: {
      places: PHASES.flatMap((phase) => phases[phase].places),
      weights: PHASES.flatMap((phase) => phases[phase].places.map((_, __, { length }) => share / length)),
    },
  };
}

/**
 * Errors where everybody who counts answered everything, by the effective number of voices alone.
 *
 * n = R²/Σ_s (1/n_s), R role groups with n_s members each. Cell: V_R/n + V_RC/n + V_I/3 + V_E/(3n); a phase or lens has a
 * quarter, the whole a sixteenth of all but V_R. Shape: an error model and the effective number of voices. Unit: levels.
 * Range: falling with n. Edge cases: none. Errors: a number of voices that is not positive is thrown. Source: method 3.4.
 */
export function errorsOfFullAnswers(
  model: ErrorModel,
  voices: number,
): { readonly cell: number; readonly phase: number; readonly overall: number } {
  if (!(voices > 0)) throw new RangeError(`${voices} voices`);
  const shared = model.respondent / voices;
  const own = model.respondentCell / voices + model.item / 3 + model.residual / (3 * voices);
  const errorOf = (cells: number) => Math.sqrt(shared + own / cells);
  return { cell: errorOf(1), phase: errorOf(4), overall: errorOf(16) };
}

/**
 * Weights of cells in a weighted sum of phase means, each the mean of its cells that have a level.
 *
 * Shape: the cells with a level, and what each phase counts. Unit: shares. Range: of the weights. Edge cases: a phase
 * without such a cell counts nothing. Errors: none. Source: method 3.1, 3.4.
 */
export function weighPhases(scored: readonly CellId[], weights: Readonly<Partial<Record<Phase, number>>>): CellWeights {
  const beside = { PRE: 0, LRN: 0, APP: 0, EVA: 0 };
  for (const cell of scored) beside[phaseOf(cell)] += 1;
  const weighed: Partial<Record<CellId, number>> = {};
  for (const cell of scored) {
    const phase = phaseOf(cell);
    weighed[cell] = (weights[phase] ?? 0) / beside[phase];
  }
  return weighed;
}

/**
 * Weights of the mean of some cells.
 *
 * Shape: the cells that count. Unit: shares. Range: above 0, adding to 1. Edge cases: without a cell nothing counts.
 * Errors: none. Source: method 3.1.
 */
export const weighEvenly = (cells: readonly CellId[]): CellWeights =>
  Object.fromEntries(cells.map((cell) => [cell, 1 / cells.length]));
