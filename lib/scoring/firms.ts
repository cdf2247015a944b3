import type { Instrument } from "@/lib/instrument";
import {
  AGREEMENT_COUNT,
  type CellSpread,
  type FirmAgreement,
  fillAgreement,
  MOST,
  makeAgreement,
  makeSpread,
} from "./firm-agreement";
import { type FirmAnswers, readRows } from "./firm-answers";
import { type FirmItems, fillItems, fillStrataItems, makeItems, makeOrder, sortRows } from "./firm-items";
import { COLUMN_COUNT, fillProfile, makeProfile, makeTally, type Tally } from "./profile";
import { cellPlaces } from "./table";

/** Scores of many firms as columns, each firm's figures side by side. A missing figure is 0 and its state says why. */
export type FirmScores = {
  readonly firms: number;
  /** By item of the instrument. */
  readonly items: FirmItems;
  /** By SCORE_COLUMNS, 25 a firm: levels on 1–5 where the state is 0; `reasonOf` names any other state. */
  readonly levels: Float64Array;
  readonly states: Uint8Array;
  /** Items that apply, and those of them that have a level: fewer answered than asked is "prorated". */
  readonly asked: Uint8Array;
  readonly answered: Uint8Array;
  readonly agreement: FirmAgreement;
};

/**
 * Scores many firms at once: count, mean and variance of every item, cells, phases, lenses, overall, and r_wg(j).
 *
 * The same rules and levels as `scoreAssessment`, to the last digit, without records, staged level and views.
 * Shape: levels [firm][respondent][item] as bytes, items in the order of the instrument; results [firm][column] with
 * SCORE_COLUMNS. Unit: levels. Range: levels 1–5, variances from 0, r_wg(j) 0–1. Edge cases: a firm without respondents
 * has states and no scores; r_wg(j) and variance are of all people of the firm, whatever their role group. Errors: a
 * level above 5, columns of the wrong length, an unknown role group, more than 10,000 respondents in one firm and an
 * item marked as not applicable that applies to every firm are thrown. Source: method 3.1, 3.2.
 */
export function scoreFirms(instrument: Pick<Instrument, "items">, answers: FirmAnswers): FirmScores {
  const { firms, start, most } = readRows(instrument, answers);
  const width = instrument.items.length;
  const items = makeItems(firms * width);
  const profile = makeProfile(firms);
  const agreement = makeAgreement(firms);
  const [tally, spread, order] = [makeTally(), makeSpread(), makeOrder(answers.strata === undefined ? 0 : most)];
  const cells = cellPlaces(instrument.items);
  countAsked(tally, cells);

  for (let firm = 0; firm < firms; firm += 1) {
    const place = { firstRow: start[firm] ?? 0, lastRow: start[firm + 1] ?? 0, at: firm * width, width };
    if (answers.strata === undefined) fillItems(items, answers.levels, place);
    else {
      sortRows(order, answers.strata, place);
      fillStrataItems(items, answers.levels, { ...place, order });
    }
    addItems({ tally, spread, cells }, items, { at: place.at, notApplicable: answers.notApplicable });
    profile.at = firm * COLUMN_COUNT;
    fillProfile(tally, profile);
    fillAgreement(agreement, spread, { profile, at: firm * AGREEMENT_COUNT });
  }
  const { levels, states, asked, answered } = profile;
  return { firms, items, levels, states, asked, answered, agreement };
}

/** Items of each cell; without a mask all of them are asked. */
function countAsked({ items, asked }: Tally, cells: Uint8Array): void {
  for (const cell of cells) items[cell] = asked[cell] = (items[cell] ?? 0) + 1;
}

type Sums = { readonly tally: Tally; readonly spread: CellSpread; readonly cells: Uint8Array };
type Reading = { readonly at: number; readonly notApplicable: Uint8Array | undefined };

/** Adds the items of one firm up by cell; what does not apply is taken out, its answers with it. */
function addItems({ tally, spread, cells }: Sums, items: FirmItems, { at, notApplicable }: Reading): void {
  const { asked, answered, total } = tally;
  answered.fill(0);
  total.fill(0);
  spread.items.fill(0);
  spread.variance.fill(0);
  spread.fewest.fill(MOST);
  if (notApplicable !== undefined) asked.set(tally.items);
  for (let item = 0; item < cells.length; item += 1) {
    const cell = cells[item] ?? 0;
    if (notApplicable !== undefined && notApplicable[at + item] !== 0) {
      asked[cell] = (asked[cell] ?? 0) - 1;
      continue;
    }
    const count = items.count[at + item] ?? 0;
    if (count === 0) continue;
    answered[cell] = (answered[cell] ?? 0) + 1;
    total[cell] = (total[cell] ?? 0) + (items.mean[at + item] ?? 0);
    if (count < 2) continue;
    spread.items[cell] = (spread.items[cell] ?? 0) + 1;
    spread.variance[cell] = (spread.variance[cell] ?? 0) + (items.variance[at + item] ?? 0);
    spread.fewest[cell] = Math.min(spread.fewest[cell] ?? 0, count);
  }
}
