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

/** The weight of each cell in a mean or in a difference of means; a missing cell has weight 0. */
export type CellWeights = Readonly<Partial<Record<CellId, number>>>;

/**
 * Standard error of Σ w_c·x_c, a mean of cells or a difference of such means: √(Σ_c Σ_d w_c·w_d·Cov_cd).
 *
 * Shape: errors of the cells, and their weights. Unit: levels. Range: from 0. Edge cases: 0 without weights; a sum
 * below 0 due to rounding counts as 0. Errors: none. Source: method 3.4.
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

/** Some cells, by ascending index in CELLS, with their weights. */
type Weighted = { readonly places: readonly number[]; readonly weights: readonly number[] };

/** The error of a weighted sum of cells; only the lower triangle of the errors is stored. */
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
 * Standard errors of each cell, of each phase and lens as the mean of its scored cells, and of the whole as the mean of
 * the scored phases.
 *
 * They depend on which cells are scored, not on their levels, so that levels capped by records have the same errors.
 * Shape: errors of the cells, and the scored cells in any order. Unit: levels. Range: from 0. Edge cases: a part
 * without a scored cell has error 0, for example lens INT in the reduced form. Errors: none. Source: method 3.4.
 */
export function errorsAtEveryHeight(errors: CellErrors, scored: readonly CellId[]): HeightTable<number> {
  const isScored = new Set(scored.map((cell) => PLACE_OF[cell]));
  const evenly = (places: readonly number[]): Weighted => {
    const counted = places.filter((at) => isScored.has(at));
    return { places: counted, weights: counted.map(() => 1 / counted.length) };
  };
  const phases = byPhase((phase) => evenly(PLACES_OF_PHASE[phase]));
  const share = 1 / PHASES.filter((phase) => phases[phase].places.length > 0).length;
  // in the order of CELLS, because phases are processed one by one
  const overall = {
    places: PHASES.flatMap((phase) => phases[phase].places),
    weights: PHASES.flatMap((phase) => phases[phase].places.map((_, __, { length }) => share / length)),
  };
  return {
    cells: byCell((_, at) => Math.sqrt(Math.max(0, errors[at]?.[at] ?? 0))),
    phases: byPhase((phase) => errorOfWeighted(errors, phases[phase])),
    lenses: byLens((lens) => errorOfWeighted(errors, evenly(PLACES_OF_LENS[lens]))),
    overall: errorOfWeighted(errors, overall),
  };
}

/**
 * Errors if all respondents answered everything; they depend only on the effective number of respondents.
 *
 * n = R²/Σ_s (1/n_s), R role groups with n_s members each. Cell: V_R/n + V_RC/n + V_I/3 + V_E/(3n); for a phase or lens
 * a quarter, for the whole a sixteenth of all components except V_R. Shape: an error model and the effective number of
 * respondents. Unit: levels.
 * Range: falling with n. Edge cases: none. Errors: throws for a number of respondents that is not positive. Source:
 * method 3.4.
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
 * Weights of cells for a weighted sum of phase means, each of which is the mean of its cells with a level.
 *
 * Shape: the cells with a level, and the weight of each phase. Unit: shares. Range: of the weights. Edge cases: a phase
 * without such a cell has no weight. Errors: none. Source: method 3.1, 3.4.
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
 * Shape: the cells. Unit: shares. Range: above 0, sum 1. Edge cases: without cells, no weights.
 * Errors: none. Source: method 3.1.
 */
export const weighEvenly = (cells: readonly CellId[]): CellWeights =>
  Object.fromEntries(cells.map((cell) => [cell, 1 / cells.length]));
