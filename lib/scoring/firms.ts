import { CELLS, type Instrument } from "@/lib/instrument";
import {
  AGREEMENT_COUNT,
  type FirmAgreement,
  fillAgreement,
  MOST,
  makeAgreement,
  makeSpreads,
  type Spreads,
} from "./firm-agreement";
import { type FirmAnswers, readRows } from "./firm-answers";
import {
  type FirmItems,
  fillItems,
  fillStrataItems,
  makeItems,
  makeOrder,
  type StrataOrder,
  sortRows,
} from "./firm-items";
import { fillPairs, type Pairs, pairLevels } from "./firm-pairs";
import { CELL_COUNT, COLUMN_COUNT, fillProfile, makeProfile, makeTally, type Profile, type Tally } from "./profile";
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
 * Shape: levels [firm][respondent][item] as bytes, items in the order of the instrument; results [firm][column], columns
 * as SCORE_COLUMNS; `into` is an earlier result of as many firms and items, written over and returned. Unit: levels.
 * Range: levels 1–5, variances from 0, r_wg(j) 0–1. Edge cases: a firm without respondents has states and no scores;
 * variance and r_wg(j) are of all people of the firm, whatever their role group. Errors: a level above 5, columns of the
 * wrong length, an unknown role group, more than 10,000 respondents in one firm and an item marked as not applicable
 * that applies to every firm are thrown. Source: method 3.1, 3.2.
 */
export function scoreFirms(instrument: Pick<Instrument, "items">, answers: FirmAnswers, into?: FirmScores): FirmScores {
  const { firms, start, most } = readRows(instrument, answers);
  const width = instrument.items.length;
  const scores = into ?? makeScores(firms, width);
  if (scores.firms !== firms || scores.items.count.length !== firms * width) {
    throw new RangeError(`results of ${scores.firms} firms for ${firms}`);
  }
  const bulk = {
    levels: answers.levels,
    pairs: answers.strata === undefined ? pairLevels(answers.levels, { width, most }) : undefined,
    strata: answers.strata,
    notApplicable: answers.notApplicable,
    norm: normOf(instrument, answers.norm),
    scores,
    start,
    width,
    order: makeOrder(answers.strata === undefined ? 0 : most),
    cells: sortItems(instrument),
    tally: makeTally(),
    spreads: makeSpreads(),
    profile: profileOf(scores),
  };
  for (let firm = 0; firm < firms; firm += BLOCK) {
    const to = Math.min(firms, firm + BLOCK);
    readBlock(bulk, firm, to);
    scoreBlock(bulk, firm, to);
  }
  return scores;
}

/** Firms read before they are scored: few enough that their items are still near when they are. */
const BLOCK = 32;

/** What the loops over firms work with, laid out once. */
type Bulk = {
  readonly levels: Uint8Array;
  /** The same answers by twos, where they can be read so. */
  readonly pairs: Pairs | undefined;
  readonly strata: Uint8Array | undefined;
  readonly notApplicable: Uint8Array | undefined;
  /** Mean of each item in the norm, 0 where it has none. */
  readonly norm: Float64Array | undefined;
  readonly scores: FirmScores;
  readonly start: Int32Array;
  readonly width: number;
  readonly order: StrataOrder;
  readonly cells: CellItems;
  readonly tally: Tally;
  readonly spreads: Spreads;
  readonly profile: Profile;
};

function readBlock({ scores, levels, pairs, strata, start, width, order }: Bulk, from: number, to: number): void {
  for (let firm = from; firm < to; firm += 1) {
    const place = { firstRow: start[firm] ?? 0, lastRow: start[firm + 1] ?? 0, at: firm * width, width };
    if (pairs !== undefined) fillPairs(scores.items, pairs, place);
    else if (strata === undefined) fillItems(scores.items, levels, place);
    else {
      sortRows(order, strata, place);
      fillStrataItems(scores.items, levels, { ...place, order });
    }
  }
}

function scoreBlock(bulk: Bulk, from: number, to: number): void {
  const { tally, spreads, profile, scores, width, norm } = bulk;
  for (let firm = from; firm < to; firm += 1) {
    addItems(bulk, scores.items, firm * width);
    if (norm !== undefined) addNorm(bulk, norm, firm * width);
    profile.at = firm * COLUMN_COUNT;
    fillProfile(tally, profile);
    fillAgreement(scores.agreement, spreads, { profile, at: firm * AGREEMENT_COUNT });
  }
}

const profileOf = ({ levels, states, answered, asked }: FirmScores): Profile => ({
  levels,
  states,
  answered,
  asked,
  at: 0,
});

function makeScores(firms: number, width: number): FirmScores {
  const { levels, states, asked, answered } = makeProfile(firms);
  const [items, agreement] = [makeItems(firms * width), makeAgreement(firms)];
  return { firms, items, levels, states, asked, answered, agreement };
}

const normOf = ({ items }: Pick<Instrument, "items">, norm: FirmAnswers["norm"]): Float64Array | undefined =>
  norm === undefined ? undefined : Float64Array.from(items, ({ id }) => norm[id] ?? 0);

/** The items of each cell, in the order of the instrument: cell c has `items[ends[c − 1]] … items[ends[c] − 1]`. */
type CellItems = { readonly items: Uint16Array; readonly ends: Uint16Array };

function sortItems(instrument: Pick<Instrument, "items">): CellItems {
  const places = [...cellPlaces(instrument.items).entries()];
  const byCell = CELLS.map((_, cell) => places.flatMap(([item, place]) => (place === cell ? [item] : [])));
  let end = 0;
  return {
    items: Uint16Array.from(byCell.flat()),
    ends: Uint16Array.from(byCell, (items) => {
      end += items.length;
      return end;
    }),
  };
}

/**
 * Adds the items of one firm up by cell; what does not apply is left out, its answers with it. An item that nobody
 * placed has mean 0, one that a single person placed variance 0: neither needs to be asked for.
 */
function addItems({ tally, spreads, cells, notApplicable }: Bulk, items: FirmItems, at: number): void {
  for (let cell = 0, next = 0; cell < CELL_COUNT; cell += 1) {
    const end = cells.ends[cell] ?? 0;
    tally.items[cell] = end - next;
    let asked = 0;
    let answered = 0;
    let total = 0;
    let placed = 0;
    let variance = 0;
    let fewest = MOST;
    for (; next < end; next += 1) {
      const item = at + (cells.items[next] ?? 0);
      if (notApplicable !== undefined && notApplicable[item] !== 0) continue;
      const count = items.count[item] ?? 0;
      asked += 1;
      answered += count > 0 ? 1 : 0;
      total += items.mean[item] ?? 0;
      placed += count > 1 ? 1 : 0;
      variance += items.variance[item] ?? 0;
      if (count > 1 && count < fewest) fewest = count;
    }
    tally.asked[cell] = asked;
    tally.answered[cell] = answered;
    tally.total[cell] = total;
    spreads.items[cell] = placed;
    spreads.variance[cell] = variance;
    spreads.fewest[cell] = fewest;
  }
}

/** Adds the norm's means up by cell, over the items of one firm that apply; an item it does not know unmakes its cell. */
function addNorm({ tally, cells, notApplicable, scores }: Bulk, norm: Float64Array, at: number): void {
  for (let cell = 0, next = 0; cell < CELL_COUNT; cell += 1) {
    let asked = 0;
    let answered = 0;
    let known = 1;
    for (const end = cells.ends[cell] ?? 0; next < end; next += 1) {
      const item = cells.items[next] ?? 0;
      if (notApplicable !== undefined && notApplicable[at + item] !== 0) continue;
      const mean = norm[item] ?? 0;
      if (mean === 0) known = 0;
      asked += mean;
      if ((scores.items.count[at + item] ?? 0) > 0) answered += mean;
    }
    tally.normAsked[cell] = asked;
    tally.normAnswered[cell] = answered;
    tally.normed[cell] = known;
  }
}
