import { CELLS, PLACE_OF, STRATA, type Stratum } from "@/lib/instrument";
import type { ErrorModel } from "./error-model";
import type { Form } from "./form";

/** Whether a member gave a level to each item, in the order of the form. */
export type Voice = { readonly stratum: Stratum; readonly placed: readonly boolean[] };

/**
 * Covariances of the errors of the sixteen cell levels, in levels²: lower triangle in row order, cells in their order.
 * The error of every mean, and of every difference of means, is computed from it.
 */
export type CellErrors = readonly (readonly number[])[];

/**
 * Error covariances of the cell levels, from which member gave a level to which item, with four variance components.
 *
 * With a_ji the weight of member j's answer to item i in its cell (item: mean within role groups, then over those
 * present; cell: mean of its items with a level) and b_jc = Σ_{i∈c} a_ji: members add V_R·b_jc·b_jd to every pair of
 * cells, and to each cell alone V_RC·Σ_j b_jc² + V_I·Σ_i (Σ_j a_ji)² + V_E·Σ_ji a_ji². Exact for partial answers,
 * assigned items, unequal role groups and missing items. Shape: the form as it is scored, and for each member the items
 * with a level.
 * Unit: levels². Range: from 0. Edge cases: a cell without a level has error 0; the order of members does not matter.
 * Errors: none. Source: Cronbach et al. 1972; Brennan 2001; method 3.4.
 */
export function cellErrors(form: Form, voices: readonly Voice[], model: ErrorModel): CellErrors {
  const weighed = weighAnswers(form, inOrder(voices));
  const rows: number[][] = [];
  for (let cell = 0; cell < CELLS.length; cell += 1) {
    const row: number[] = [];
    for (let other = 0; other < cell; other += 1) row.push(model.respondent * together(weighed, cell, other));
    const own = together(weighed, cell, cell);
    row.push(model.respondent * own + aloneOf(weighed, { cell, own, model }));
    rows.push(row);
  }
  return rows;
}

/** Members in a canonical order, so that sums do not depend on the order given. */
const inOrder = (voices: readonly Voice[]): readonly Voice[] =>
  voices.length < 2 ? voices : voices.toSorted(compareVoices);

function compareVoices(a: Voice, b: Voice): number {
  if (a.stratum !== b.stratum) return a.stratum < b.stratum ? -1 : 1;
  const place = a.placed.findIndex((given, at) => given !== b.placed[at]);
  return place < 0 ? 0 : Number(a.placed[place]) - Number(b.placed[place]);
}

/** Weights of the answers, by cell in the order of CELLS. */
type Weighed = {
  /** By member and cell: `byMember[cell · members + member]`. */
  readonly byMember: readonly number[];
  readonly members: number;
  /** Number of items of the cell that apply and have a level. */
  readonly items: readonly number[];
  /** Sums of squares of the weights of single answers. */
  readonly answers: readonly number[];
};

function weighAnswers(form: Form, voices: readonly Voice[]): Weighed {
  const members = voices.length;
  const byMember = zeros(CELLS.length * members);
  const answers = zeros(CELLS.length);
  const items = countPlaced(form, voices);
  const strata = voices.map(({ stratum }) => STRATA.indexOf(stratum));
  const counts = STRATA.map(() => 0);
  for (let place = 0; place < form.length; place += 1) {
    const item = form[place];
    if (!item?.applies) continue;
    const groups = countByStratum(counts, voices, { strata, place });
    const cell = PLACE_OF[item.cell];
    for (let member = 0; member < members; member += 1) {
      if (!voices[member]?.placed[place]) continue;
      const weight = 1 / ((items[cell] ?? 0) * groups * (counts[strata[member] ?? 0] ?? 0));
      const at = cell * members + member;
      byMember[at] = (byMember[at] ?? 0) + weight;
      answers[cell] = (answers[cell] ?? 0) + weight ** 2;
    }
  }
  return { byMember, members, items, answers };
}

/** Number of items of each cell that apply and have a level. */
function countPlaced(form: Form, voices: readonly Voice[]): readonly number[] {
  const items = zeros(CELLS.length);
  for (let place = 0; place < form.length; place += 1) {
    const item = form[place];
    if (!item?.applies || !isPlaced(voices, place)) continue;
    const cell = PLACE_OF[item.cell];
    items[cell] = (items[cell] ?? 0) + 1;
  }
  return items;
}

function isPlaced(voices: readonly Voice[], place: number): boolean {
  for (const { placed } of voices) if (placed[place]) return true;
  return false;
}

/** A plain array of zeros: for such short lists, a typed array costs more than the sums. */
const zeros = (length: number): number[] => new Array<number>(length).fill(0);

/** Counts the members of each role group with a level for an item, and returns the number of groups that have one. */
function countByStratum(
  counts: number[],
  voices: readonly Voice[],
  { strata, place }: { readonly strata: readonly number[]; readonly place: number },
): number {
  counts.fill(0);
  let groups = 0;
  for (let member = 0; member < voices.length; member += 1) {
    if (!voices[member]?.placed[place]) continue;
    const stratum = strata[member] ?? 0;
    const before = counts[stratum] ?? 0;
    if (before === 0) groups += 1;
    counts[stratum] = before + 1;
  }
  return groups;
}

/** Σ_j b_jc·b_jd of two cells. */
function together({ byMember, members }: Weighed, cell: number, other: number): number {
  let total = 0;
  for (let member = 0; member < members; member += 1)
    total += (byMember[cell * members + member] ?? 0) * (byMember[other * members + member] ?? 0);
  return total;
}

/**
 * The error variance of a single cell; `own` is Σ_j b_jc². For V_I: with n items that have a level, the weights of an
 * item sum to 1/n, so that Σ_i (Σ_j a_ji)² = n·(1/n)² = 1/n.
 */
function aloneOf(
  { items, answers }: Weighed,
  { cell, own, model }: { readonly cell: number; readonly own: number; readonly model: ErrorModel },
): number {
  const count = items[cell] ?? 0;
  const share = count === 0 ? 0 : 1 / count;
  return model.respondentCell * own + model.item * share + model.residual * (answers[cell] ?? 0);
}
