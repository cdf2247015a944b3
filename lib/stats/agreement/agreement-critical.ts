import { type Insufficient, insufficient } from "@/lib/result";
import type { AgreementReason } from "./agreement";

/** Practical limit of the average deviation for five options, 5/6. Source: Burke & Dunlap 2002; method 3.2. */
export const AVERAGE_DEVIATION_MAX = 5 / 6;

/** What random answers of so many respondents reach: the 95th percentile of r_wg(j), the 5th of the average deviation. */
type CriticalRow = { readonly respondents: number; readonly rwg: number; readonly averageDeviation: number };

/**
 * What random answers reach: the 95th percentile of r_wg(j) and the 5th of the average deviation, for 1, 3 and 12
 * uncorrelated items with five options. Lower bounds: items that correlate within a person raise them.
 * Computed by simulation. Source: method 3.2.
 */
export const AGREEMENT_CRITICAL: Readonly<Record<1 | 3 | 12, readonly CriticalRow[]>> = {
  1: [
    { respondents: 2, rwg: 1, averageDeviation: 0 },
    { respondents: 3, rwg: 0.833, averageDeviation: 0.444 },
    { respondents: 4, rwg: 0.875, averageDeviation: 0.375 },
    { respondents: 5, rwg: 0.75, averageDeviation: 0.48 },
    { respondents: 6, rwg: 0.667, averageDeviation: 0.611 },
    { respondents: 8, rwg: 0.58, averageDeviation: 0.719 },
    { respondents: 10, rwg: 0.506, averageDeviation: 0.76 },
    { respondents: 15, rwg: 0.381, averageDeviation: 0.88 },
  ],
  3: [
    { respondents: 2, rwg: 0.938, averageDeviation: 0.333 },
    { respondents: 3, rwg: 0.857, averageDeviation: 0.519 },
    { respondents: 4, rwg: 0.77, averageDeviation: 0.667 },
    { respondents: 5, rwg: 0.711, averageDeviation: 0.747 },
    { respondents: 6, rwg: 0.661, averageDeviation: 0.815 },
    { respondents: 8, rwg: 0.594, averageDeviation: 0.885 },
    { respondents: 10, rwg: 0.545, averageDeviation: 0.933 },
    { respondents: 15, rwg: 0.464, averageDeviation: 1.001 },
  ],
  12: [
    { respondents: 2, rwg: 0.929, averageDeviation: 0.5 },
    { respondents: 3, rwg: 0.865, averageDeviation: 0.741 },
    { respondents: 4, rwg: 0.819, averageDeviation: 0.844 },
    { respondents: 5, rwg: 0.781, averageDeviation: 0.907 },
    { respondents: 6, rwg: 0.752, averageDeviation: 0.954 },
    { respondents: 8, rwg: 0.703, averageDeviation: 1.008 },
    { respondents: 10, rwg: 0.667, averageDeviation: 1.042 },
    { respondents: 15, rwg: 0.606, averageDeviation: 1.09 },
  ],
};

/**
 * What agreement must pass to be more than chance, for five options: an r_wg(j) above the one, a deviation below the other.
 *
 * Shape: whole numbers of respondents and items. Unit: none; levels. Range: 0–1; 0 and up. Edge cases: between table values
 * of n the next smaller n, above 15 that of 15; two items as one, four to eleven the stricter of three and twelve, more as
 * twelve; for two respondents and one item r_wg(j) would have to exceed 1, so that nothing does. Errors: insufficient below
 * two respondents; a number of items below one, or part of one, is thrown. Source: method 3.2, by simulation.
 */
export function agreementCritical(
  respondents: number,
  items: number,
): Omit<CriticalRow, "respondents"> | Insufficient<AgreementReason> {
  if (!Number.isInteger(items) || items < 1) throw new RangeError(`${items} is no number of items`);
  const rows = columnsFor(items).flatMap(
    (column) => AGREEMENT_CRITICAL[column].findLast((row) => row.respondents <= respondents) ?? [],
  );
  if (rows.length === 0) return insufficient("one-voice");
  return {
    rwg: Math.max(...rows.map((row) => row.rwg)),
    averageDeviation: Math.min(...rows.map((row) => row.averageDeviation)),
  };
}

function columnsFor(items: number): readonly (1 | 3 | 12)[] {
  if (items < 3) return [1];
  if (items === 3) return [3];
  return items < 12 ? [3, 12] : [12];
}
