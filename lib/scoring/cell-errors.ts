import {
  CELLS,
  type CellId,
  LENSES,
  type Lens,
  lensOf,
  PHASES,
  type Phase,
  phaseOf,
  STRATA,
  type Stratum,
} from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import type { ErrorModel } from "./error-model";
import type { Form } from "./form";

/** Whether a member gave a level to each item, in the order of the form. */
export type Voice = { readonly stratum: Stratum; readonly placed: readonly boolean[] };

/**
 * How the errors of the sixteen cell levels vary together, in levels²: row by row in the order of the cells, each row up
 * to its own cell. The error of every mean, and of every difference of means, follows from it.
 */
export type CellErrors = readonly (readonly number[])[];

/** What each cell counts in a mean or in a difference of means; a cell that is not there counts nothing. */
export type CellWeights = Readonly<Partial<Record<CellId, number>>>;

/**
 * Errors of the cell levels from who gave a level to what, under four components of variance.
 *
 * With a_ji the weight of member j's answer to item i in its cell (item: mean within role groups, then over those present;
 * cell: mean of its items with a level) and b_jc = Σ_{i∈c} a_ji: members bring V_R·b_jc·b_jd to every pair of cells, and
 * to each cell alone V_RC·Σ_j b_jc² + V_I·Σ_i (Σ_j a_ji)² + V_E·Σ_ji a_ji². Exact for part answers, items passed on,
 * unequal role groups and missing items. Shape: the form as it is scored, and for each member the items with a level.
 * Unit: levels². Range: from 0. Edge cases: a cell without a level errs by 0; the order of members does not matter. Errors: none. Source: Cronbach et al. 1972; Brennan 2001; method 3.4.
 */
export function cellErrors(form: Form, voices: readonly Voice[], model: ErrorModel): CellErrors {
  const ordered = inOrder(voices);
  const placed = placesByCell(form, ordered);
  const cells = CELLS.map((cell) => weighAnswers(placed[cell], ordered));
  return cells.map((own, at) =>
    cells.slice(0, at + 1).map((other) => {
      const shared = model.respondent * dot(own.byMember, other.byMember);
      return own === other ? shared + aloneOf(own, model) : shared;
    }),
  );
}

/** Voices in an order of their own, so that sums do not depend on who comes first. */
const inOrder = (voices: readonly Voice[]): readonly Voice[] => voices.toSorted(compareVoices);

function compareVoices(a: Voice, b: Voice): number {
  if (a.stratum !== b.stratum) return a.stratum < b.stratum ? -1 : 1;
  const place = a.placed.findIndex((given, at) => given !== b.placed[at]);
  return place < 0 ? 0 : Number(a.placed[place]) - Number(b.placed[place]);
}

/** Weights of the answers of one cell: by member, and the sums of squares of its items and of single answers. */
type Weighed = { readonly byMember: readonly number[]; readonly items: number; readonly answers: number };

function weighAnswers(placed: readonly number[], voices: readonly Voice[]): Weighed {
  const byMember = new Array<number>(voices.length).fill(0);
  let answers = 0;
  for (const place of placed) {
    const counts = countByStratum(voices, place);
    const groups = STRATA.reduce((count, stratum) => count + Number(counts[stratum] > 0), 0);
    for (let member = 0; member < voices.length; member += 1) {
      const voice = voices[member];
      if (!voice?.placed[place]) continue;
      const weight = 1 / (placed.length * groups * counts[voice.stratum]);
      byMember[member] = (byMember[member] ?? 0) + weight;
      answers += weight ** 2;
    }
  }
  return { byMember, items: placed.length === 0 ? 0 : 1 / placed.length, answers };
}

/** Places of the items that apply and have a level, by cell. */
function placesByCell(form: Form, voices: readonly Voice[]): Readonly<Record<CellId, readonly number[]>> {
  const places = tabulate(CELLS, (): number[] => []);
  for (const [place, { cell, applies }] of form.entries())
    if (applies && voices.some(({ placed }) => placed[place])) places[cell].push(place);
  return places;
}

function countByStratum(voices: readonly Voice[], place: number): Readonly<Record<Stratum, number>> {
  const counts = { management: 0, engineering: 0, production: 0, commercial: 0 };
  for (const { stratum, placed } of voices) if (placed[place]) counts[stratum] += 1;
  return counts;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < a.length; at += 1) total += (a[at] ?? 0) * (b[at] ?? 0);
  return total;
}

const aloneOf = ({ byMember, items, answers }: Weighed, model: ErrorModel): number =>
  model.respondentCell * dot(byMember, byMember) + model.item * items + model.residual * answers;

/**
 * Standard error of Σ w_c·x_c, a mean of cells or a difference of such means: √(Σ_c Σ_d w_c·w_d·Cov_cd).
 *
 * Shape: errors of the cells, and what each counts. Unit: levels. Range: from 0. Edge cases: without a weight 0; a sum that
 * rounding puts below 0 counts as 0. Errors: none. Source: method 3.4.
 */
export function errorOfMean(errors: CellErrors, weights: CellWeights): number {
  const counted = CELLS.flatMap((cell, at): Counted[] => {
    const weight = weights[cell];
    return weight === undefined ? [] : [{ at, weight }];
  });
  return errorOfCounted(errors, counted);
}

/** A cell by its place among CELLS, and what it counts. */
type Counted = { readonly at: number; readonly weight: number };
const NOTHING: Counted = { at: 0, weight: 0 };

/** The error of a weighted sum of cells, given in the order of the cells. */
function errorOfCounted(errors: CellErrors, counted: readonly Counted[]): number {
  let variance = 0;
  for (let place = 0; place < counted.length; place += 1) {
    const { at, weight } = counted[place] ?? NOTHING;
    const row = errors[at] ?? [];
    for (let before = 0; before < place; before += 1) {
      const other = counted[before] ?? NOTHING;
      variance += 2 * weight * other.weight * (row[other.at] ?? 0);
    }
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
 * Shape: errors of the cells, and the scored cells in their order. Unit: levels. Range: from 0. Edge cases: a part without
 * a scored cell errs by 0. Errors: none. Source: method 3.4.
 */
export function errorsAtEveryHeight(errors: CellErrors, scored: readonly CellId[]): HeightTable<number> {
  const places = scored.map((cell) => PLACES[cell]);
  const ofMean = (own: typeof places) =>
    errorOfCounted(
      errors,
      own.map(({ at }) => ({ at, weight: 1 / own.length })),
    );
  const byPhase = tabulate(PHASES, (phase) => places.filter((place) => place.phase === phase));
  const share = 1 / PHASES.filter((phase) => byPhase[phase].length > 0).length;
  return {
    cells: tabulate(CELLS, (cell) => errorOfCounted(errors, ALONE[cell])),
    phases: tabulate(PHASES, (phase) => ofMean(byPhase[phase])),
    lenses: tabulate(LENSES, (lens) => ofMean(places.filter((place) => place.lens === lens))),
    overall: errorOfCounted(
      errors,
      places.map(({ at, phase }) => ({ at, weight: share / byPhase[phase].length })),
    ),
  };
}

const PLACES = tabulate(CELLS, (cell) => ({ at: CELLS.indexOf(cell), phase: phaseOf(cell), lens: lensOf(cell) }));
const ALONE = tabulate(CELLS, (cell): readonly Counted[] => [{ at: PLACES[cell].at, weight: 1 }]);

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

/** Error of a cell alone and error that the cells of a phase share, in levels. Source: method 0.2, error model p1. */
const P1 = { cell: 0.438, phase: 0.16 };

/**
 * Errors as results up to kernel 1.1.0 drew them: one error a cell and one shared by the cells of a phase, whoever
 * answered. A change between such a result and a later one is drawn from both. Source: method 0.2, error model p1.
 */
export const cellErrorsP1: CellErrors = CELLS.map((cell, at) =>
  CELLS.slice(0, at + 1).map((other) =>
    phaseOf(other) === phaseOf(cell) ? P1.phase ** 2 + (other === cell ? P1.cell ** 2 : 0) : 0,
  ),
);

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
