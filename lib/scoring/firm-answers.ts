import { type Instrument, STRATA } from "@/lib/instrument";
import type { NormMeans } from "./norm";

/** Respondents of one firm that `scoreFirms` takes: their sums of squares still fit beside the other sums. */
export const FIRM_RESPONDENTS_MAX = 10_000;

/** The answers of many firms as one block of bytes, for `scoreFirms`. */
export type FirmAnswers = {
  /** Levels 1–5, 0 where there is none: firm by firm, respondent by respondent, item by item of the instrument. */
  readonly levels: Uint8Array;
  /** Respondents of each firm, or one number for all. */
  readonly respondents: number | ArrayLike<number>;
  /** Place of each respondent's role group in STRATA; absent: all of one group. */
  readonly strata?: Uint8Array;
  /** 1 where an item does not apply, firm by firm; absent: every item applies to every firm. */
  readonly notApplicable?: Uint8Array;
  /** Item means of a norm, by which missing items are prorated; absent: by the plain mean. */
  readonly norm?: NormMeans["self"];
};

/** Where each firm's rows begin in a checked block: firm f holds rows `start[f] … start[f + 1] − 1`. */
export type FirmRows = { readonly firms: number; readonly start: Int32Array; readonly most: number };

/** Checks the lengths and codes of a block; what breaks the contract is thrown with its place. */
export function readRows({ items }: Pick<Instrument, "items">, answers: FirmAnswers): FirmRows {
  const rows = locateRows(answers, items.length);
  const { levels, strata, notApplicable } = answers;
  const respondents = rows.start[rows.firms] ?? 0;
  if (levels.length !== respondents * items.length) {
    throw new RangeError(`${levels.length} levels of ${respondents} respondents on ${items.length} items`);
  }
  if (strata !== undefined && strata.length !== respondents) throw new RangeError("one role group for each respondent");
  const outside = strata?.findIndex((stratum) => stratum >= STRATA.length) ?? -1;
  if (outside >= 0) throw new RangeError(`respondent ${outside} is of no role group`);
  if (notApplicable !== undefined) refuseNotApplicable(items, notApplicable, rows.firms);
  return rows;
}

function locateRows({ levels, respondents }: FirmAnswers, width: number): FirmRows {
  const firms = typeof respondents === "number" ? levels.length / (respondents * width) : respondents.length;
  if (!Number.isInteger(firms)) throw new RangeError(`${levels.length} levels are no whole number of firms`);
  const people = typeof respondents === "number" ? new Int32Array(firms).fill(respondents) : respondents;
  const start = new Int32Array(firms + 1);
  let most = 0;
  for (let firm = 0; firm < firms; firm += 1) {
    const count = people[firm] ?? 0;
    if (!Number.isInteger(count) || count < 0 || count > FIRM_RESPONDENTS_MAX) {
      throw new RangeError(`${count} respondents in firm ${firm}`);
    }
    start[firm + 1] = (start[firm] ?? 0) + count;
    if (count > most) most = count;
  }
  return { firms, start, most };
}

function refuseNotApplicable(items: Instrument["items"], notApplicable: Uint8Array, firms: number): void {
  if (notApplicable.length !== firms * items.length) throw new RangeError("not applicable: one code a firm and item");
  for (let at = 0; at < notApplicable.length; at += 1) {
    if (notApplicable[at] === 0) continue;
    const item = items[at % items.length];
    if (item?.notApplicable === undefined) throw new RangeError(`${item?.id} applies to every firm`);
  }
}
