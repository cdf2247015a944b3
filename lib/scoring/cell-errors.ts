import { CELLS, type CellId, type Phase, phaseOf, type Stratum } from "@/lib/instrument";
import { sum } from "@/lib/stats";
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
  const cells = CELLS.map((cell) => weighAnswers(form, cell, ordered));
  return cells.map((own, at) =>
    cells.slice(0, at + 1).map((other) => {
      const shared =
        model.respondent * sum(own.byMember.map((weight, member) => weight * (other.byMember[member] ?? 0)));
      return own === other ? shared + aloneOf(own, model) : shared;
    }),
  );
}

/** Voices in an order of their own, so that sums do not depend on who comes first. */
const inOrder = (voices: readonly Voice[]): readonly Voice[] =>
  voices
    .map((voice) => ({ voice, key: `${voice.stratum} ${voice.placed.map(Number).join("")}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ voice }) => voice);

/** Weights of the answers of one cell: by member, and the sums of squares of its items and of single answers. */
type Weighed = { readonly byMember: readonly number[]; readonly items: number; readonly answers: number };

function weighAnswers(form: Form, cell: CellId, voices: readonly Voice[]): Weighed {
  const byMember = new Array<number>(voices.length).fill(0);
  const placed = form.flatMap((item, place) =>
    item.cell === cell && item.applies && voices.some((voice) => voice.placed[place]) ? [place] : [],
  );
  let answers = 0;
  for (const place of placed) {
    const counts = countByStratum(voices, place);
    for (const [member, { stratum, placed: given }] of voices.entries()) {
      if (!given[place]) continue;
      const weight = 1 / (placed.length * counts.size * (counts.get(stratum) ?? 1));
      byMember[member] = (byMember[member] ?? 0) + weight;
      answers += weight ** 2;
    }
  }
  return { byMember, items: placed.length === 0 ? 0 : 1 / placed.length, answers };
}

function countByStratum(voices: readonly Voice[], place: number): ReadonlyMap<Stratum, number> {
  const counts = new Map<Stratum, number>();
  for (const { stratum, placed } of voices) if (placed[place]) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}

const aloneOf = ({ byMember, items, answers }: Weighed, model: ErrorModel): number =>
  model.respondentCell * sum(byMember.map((weight) => weight ** 2)) + model.item * items + model.residual * answers;

/**
 * Standard error of Σ w_c·x_c, a mean of cells or a difference of such means: √(Σ_c Σ_d w_c·w_d·Cov_cd).
 *
 * Shape: errors of the cells, and what each counts. Unit: levels. Range: from 0. Edge cases: without a weight 0; a sum that
 * rounding puts below 0 counts as 0. Errors: none. Source: method 3.4.
 */
export function errorOfMean(errors: CellErrors, weights: CellWeights): number {
  let variance = 0;
  for (const [at, cell] of CELLS.entries()) {
    const weight = weights[cell];
    if (weight === undefined) continue;
    const row = errors[at] ?? [];
    for (let other = 0; other < at; other += 1) {
      const beside = CELLS[other];
      const counts = beside === undefined ? 0 : (weights[beside] ?? 0);
      variance += 2 * weight * counts * (row[other] ?? 0);
    }
    variance += weight ** 2 * (row[at] ?? 0);
  }
  return Math.sqrt(Math.max(0, variance));
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
  return Object.fromEntries(
    scored.map((cell) => {
      const phase = phaseOf(cell);
      const beside = scored.filter((other) => phaseOf(other) === phase).length;
      return [cell, (weights[phase] ?? 0) / beside];
    }),
  );
}

/**
 * Weights of the mean of some cells.
 *
 * Shape: the cells that count. Unit: shares. Range: above 0, adding to 1. Edge cases: without a cell nothing counts.
 * Errors: none. Source: method 3.1.
 */
export const weighEvenly = (cells: readonly CellId[]): CellWeights =>
  Object.fromEntries(cells.map((cell) => [cell, 1 / cells.length]));
