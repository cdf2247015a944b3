import { CELLS, type CellId } from "@/lib/instrument";
import { insufficient, tabulate } from "@/lib/result";
import type { ErrorModel } from "./error-model";
import {
  FIRST_LENS,
  FIRST_PHASE,
  fillProfile,
  makeProfile,
  makeTally,
  OVERALL,
  type Profile,
  REDUCED_FORM_FROM,
  reasonOf,
  type Tally,
} from "./profile";
import type { Scored, ScoreTable } from "./types";

/** The items of one form as columns of equal length, in the order of the questionnaire. */
export type Form = {
  /** Place of each item's cell in CELLS. */
  readonly cells: Uint8Array;
  /** 1 where the item applies to the firm. */
  readonly applies: Uint8Array;
  /** Level of each item, 0 where there is none. */
  readonly levels: Float64Array;
  /** Item means of a norm, by which missing items are prorated, 0 where it has none; absent: plain mean. */
  readonly norm?: Float64Array | undefined;
};

/**
 * Points on 0–100 of a level on 1–5: 25 (level − 1).
 *
 * Shape: one mean of levels. Unit: points. Range: 0–100 for a level within 1–5. Edge cases: none. Errors: none.
 * Source: method 3.1.
 */
export const pointsOf = (level: number): number => 25 * (level - 1);

/** So many items do not apply that lens INT is not scored. */
export function isReducedForm(applies: Uint8Array): boolean {
  let notApplicable = 0;
  for (const applied of applies) if (applied !== 1) notApplicable += 1;
  return notApplicable >= REDUCED_FORM_FROM;
}

/**
 * From item levels to cells, phases, lenses and overall: plain means with equal weights, each with its validity.
 *
 * Cell = mean of its items that have a level; phase and lens = mean of their valid cells; overall = mean of the four
 * phases. What an item lacks is taken at the mean of its neighbours and marked "prorated"; with a norm its own mean is
 * accounted for. In the reduced form the four INT cells have left the form, so that overall is the mean of the other
 * twelve. Source: method 3.1.
 */
export const scoreTable = (form: Form, sem: ErrorModel["sem"]): ScoreTable => tableOf(profileForm(form), sem);

/** Room for scoring one form after another. */
export type Desk = { readonly tally: Tally; readonly profile: Profile };

export const makeDesk = (): Desk => ({ tally: makeTally(), profile: makeProfile(1) });

/** The 25 scores of one form; on a desk given, they stand there until the next form. */
export function profileForm(form: Form, { tally, profile }: Desk = makeDesk()): Profile {
  tallyForm(form, tally);
  fillProfile(tally, profile);
  return profile;
}

const CELL_PLACE: ReadonlyMap<CellId, number> = new Map(CELLS.map((cell, place) => [cell, place]));

/** Where the cell of each item stands in CELLS. */
export const cellPlaces = (items: readonly { readonly cell: CellId }[]): Uint8Array =>
  Uint8Array.from(items, ({ cell }) => CELL_PLACE.get(cell) ?? 0);

function tallyForm(form: Form, tally: Tally): void {
  clearTally(tally, form.norm !== undefined);
  const { items, asked, answered, total } = tally;
  for (let each = 0; each < form.cells.length; each += 1) {
    const place = form.cells[each] ?? 0;
    items[place] = (items[place] ?? 0) + 1;
    if (form.applies[each] !== 1) continue;
    asked[place] = (asked[place] ?? 0) + 1;
    const level = form.levels[each] ?? 0;
    if (form.norm !== undefined) addNorm(tally, place, { norm: form.norm[each] ?? 0, answered: level > 0 });
    if (level === 0) continue;
    answered[place] = (answered[place] ?? 0) + 1;
    total[place] = (total[place] ?? 0) + level;
  }
}

function clearTally(tally: Tally, normed: boolean): void {
  tally.items.fill(0);
  tally.asked.fill(0);
  tally.answered.fill(0);
  tally.total.fill(0);
  tally.normAsked.fill(0);
  tally.normAnswered.fill(0);
  tally.normed.fill(normed ? 1 : 0);
}

/** One item that applies, of a form that is prorated by a norm; an item the norm does not know unmakes its cell. */
function addNorm(
  { normAsked, normAnswered, normed }: Tally,
  place: number,
  item: { readonly norm: number; readonly answered: boolean },
): void {
  if (item.norm === 0) {
    normed[place] = 0;
    return;
  }
  normAsked[place] = (normAsked[place] ?? 0) + item.norm;
  if (item.answered) normAnswered[place] = (normAnswered[place] ?? 0) + item.norm;
}

/** A profile of one firm as scores with points, errors and counts. */
export function tableOf(profile: Profile, sem: ErrorModel["sem"]): ScoreTable {
  return {
    cells: tabulate(CELLS, (cell) => readScore(profile, CELL_PLACE.get(cell) ?? 0, sem.cell)),
    phases: phasesOf(profile, sem.phase),
    lenses: {
      ORG: readScore(profile, FIRST_LENS, sem.lens),
      NET: readScore(profile, FIRST_LENS + 1, sem.lens),
      POS: readScore(profile, FIRST_LENS + 2, sem.lens),
      INT: readScore(profile, FIRST_LENS + 3, sem.lens),
    },
    overall: readScore(profile, OVERALL, sem.overall),
  };
}

/** The phases of a profile alone. */
export const phasesOf = (profile: Profile, sem: number): ScoreTable["phases"] => ({
  PRE: readScore(profile, FIRST_PHASE, sem),
  LRN: readScore(profile, FIRST_PHASE + 1, sem),
  APP: readScore(profile, FIRST_PHASE + 2, sem),
  EVA: readScore(profile, FIRST_PHASE + 3, sem),
});

/** One score of a profile. */
function readScore({ levels, states, answered, asked }: Profile, column: number, sem: number): Scored {
  const reason = reasonOf(states[column] ?? 0);
  if (reason !== undefined) return insufficient(reason);
  const level = levels[column] ?? 0;
  const counts = { asked: asked[column] ?? 0, answered: answered[column] ?? 0 };
  return { level, points: pointsOf(level), sem, ...counts, prorated: counts.answered < counts.asked };
}
