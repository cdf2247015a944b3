import { type Insufficient, insufficient } from "@/lib/result";
import type { AgreementReason } from "./agreement";

/**
 * Maximum average deviation for five options that counts as agreement, 5/6. Source: Burke & Dunlap 2002; method 3.2.
 */
export const AVERAGE_DEVIATION_MAX = 5 / 6;

/** The r_wg(j) that random answers of this number of respondents exceed in at most 5 % of cases. */
type CriticalRow = { readonly respondents: number; readonly rwg: number };

/** Numbers of items for which the critical values were computed. */
const COLUMNS = [1, 2, 3, 4, 12, 24, 48] as const;
type Column = (typeof COLUMNS)[number];

/**
 * The smallest r_wg(j) that random answers exceed in at most 5 % of cases, for independent items with five options: six
 * decimals, rounded up. These are lower bounds, because correlated items within a person increase them.
 *
 * Source: exact enumeration (`tests/golden/method-0-4/critical.py`); method 3.2.
 */
export const AGREEMENT_CRITICAL: Readonly<Record<Column, readonly CriticalRow[]>> = {
  1: [
    { respondents: 2, rwg: 1 },
    { respondents: 3, rwg: 0.833334 },
    { respondents: 4, rwg: 0.875 },
    { respondents: 5, rwg: 0.75 },
    { respondents: 6, rwg: 0.666667 },
    { respondents: 8, rwg: 0.580358 },
    { respondents: 10, rwg: 0.505556 },
    { respondents: 15, rwg: 0.380953 },
  ],
  2: [
    { respondents: 2, rwg: 0.933334 },
    { respondents: 3, rwg: 0.909091 },
    { respondents: 4, rwg: 0.8 },
    { respondents: 5, rwg: 0.709678 },
    { respondents: 6, rwg: 0.659218 },
    { respondents: 8, rwg: 0.573249 },
    { respondents: 10, rwg: 0.518519 },
    { respondents: 15, rwg: 0.429907 },
  ],
  3: [
    { respondents: 2, rwg: 0.9375 },
    { respondents: 3, rwg: 0.857143 },
    { respondents: 4, rwg: 0.770271 },
    { respondents: 5, rwg: 0.710527 },
    { respondents: 6, rwg: 0.666667 },
    { respondents: 8, rwg: 0.593526 },
    { respondents: 10, rwg: 0.544812 },
    { respondents: 15, rwg: 0.463816 },
  ],
  4: [
    { respondents: 2, rwg: 0.945455 },
    { respondents: 3, rwg: 0.848485 },
    { respondents: 4, rwg: 0.779221 },
    { respondents: 5, rwg: 0.727273 },
    { respondents: 6, rwg: 0.678937 },
    { respondents: 8, rwg: 0.615385 },
    { respondents: 10, rwg: 0.567784 },
    { respondents: 15, rwg: 0.490595 },
  ],
  12: [
    { respondents: 2, rwg: 0.928793 },
    { respondents: 3, rwg: 0.864554 },
    { respondents: 4, rwg: 0.816754 },
    { respondents: 5, rwg: 0.781066 },
    { respondents: 6, rwg: 0.75162 },
    { respondents: 8, rwg: 0.704767 },
    { respondents: 10, rwg: 0.667864 },
    { respondents: 15, rwg: 0.602876 },
  ],
  24: [
    { respondents: 2, rwg: 0.935065 },
    { respondents: 3, rwg: 0.888889 },
    { respondents: 4, rwg: 0.852792 },
    { respondents: 5, rwg: 0.823219 },
    { respondents: 6, rwg: 0.800259 },
    { respondents: 8, rwg: 0.7611 },
    { respondents: 10, rwg: 0.730804 },
    { respondents: 15, rwg: 0.674158 },
  ],
  48: [
    { respondents: 2, rwg: 0.945539 },
    { respondents: 3, rwg: 0.911732 },
    { respondents: 4, rwg: 0.884123 },
    { respondents: 5, rwg: 0.862555 },
    { respondents: 6, rwg: 0.843632 },
    { respondents: 8, rwg: 0.81319 },
    { respondents: 10, rwg: 0.788009 },
    { respondents: 15, rwg: 0.740636 },
  ],
};

/**
 * The r_wg(j) that agreement must exceed to be more than chance, for five options.
 *
 * Shape: integers of respondents and items. Unit: none. Range: 0–1. Edge cases: between table values of n the next
 * smaller n is used, above 15 that of 15; between columns of items the stricter of both, and for two and four items at
 * least the value of the lower column, which the method uses; for two respondents and one item, and above 48 items, no
 * value exceeds it.
 * Errors: insufficient below two respondents; throws for a number of items that is not a positive integer. Source:
 * method 3.2; exact enumeration.
 */
export function agreementCritical(respondents: number, items: number): number | Insufficient<AgreementReason> {
  if (!Number.isInteger(items) || items < 1) throw new RangeError(`${items} is no number of items`);
  const found = columnsFor(items).flatMap(
    (column) => AGREEMENT_CRITICAL[column].findLast((row) => row.respondents <= respondents)?.rwg ?? [],
  );
  if (found.length === 0) return insufficient("one-voice");
  return items > ITEMS_MAX ? 1 : Math.max(...found);
}

/** The last column: for more items no value was computed; r_wg(j) is at most 1. */
const ITEMS_MAX = 48;

/** Columns used by the method itself; further ones are for other questionnaires. */
const ENDS = [1, 3, 12, 24, 48] as const satisfies readonly Column[];

/**
 * The method uses the column 1 for two items, and 3 and 12 for four. Those alone would accept chance for some numbers
 * of people.
 */
function columnsFor(items: number): readonly Column[] {
  if (items === 2) return [1, 2];
  if (items === 4) return [3, 4, 12];
  const at = ENDS.findLastIndex((column) => column <= items);
  return ENDS[at] === items ? ENDS.slice(at, at + 1) : ENDS.slice(at, at + 2);
}
