import { insufficient } from "@/lib/result";
import { exceeds, mean, reaches, sampleVariance, sum } from "@/lib/stats";
import type { Agreed } from "./types";

/** Variance of answers spread evenly over five options, (5² − 1)/12. Source: James, Demaree & Wolf 1984. */
export const EVEN_VARIANCE = 2;

/** Practical limit of the average deviation for five options, 5/6. Source: Burke & Dunlap 2002; method 3.2. */
export const AVERAGE_DEVIATION_MAX = 5 / 6;

export type CriticalRow = { readonly respondents: number; readonly rwg: number; readonly averageDeviation: number };

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
 * The r_wg(j) that agreement must exceed, for `respondents` from 2 and `items` from 1.
 *
 * Between table values of n the next smaller n, above 15 that of 15; two items as one, four to eleven the stricter of
 * three and twelve, more than twelve as twelve. Undefined below two respondents. Source: method 3.2.
 */
export function criticalAgreement(respondents: number, items: number): number | undefined {
  const columns = columnsFor(items).flatMap((column) => {
    const row = AGREEMENT_CRITICAL[column].findLast((each) => each.respondents <= respondents);
    return row === undefined ? [] : [row.rwg];
  });
  return columns.length === 0 ? undefined : Math.max(...columns);
}

function columnsFor(items: number): readonly (1 | 3 | 12)[] {
  if (items < 3) return [1];
  if (items === 3) return [3];
  return items < 12 ? [3, 12] : [12];
}

/**
 * Agreement of several people over several items: r_wg(j), Lindell's r*_wg, average deviation, and a verdict.
 *
 * One row a person, one column an item, null where a person gave no level. An item that fewer than two placed has no
 * variance and leaves; `respondents` is the smallest number that placed any item left, so that gaps make the bar
 * higher, never lower. "Supported" if r_wg(j) exceeds what random answers reach and the deviation is at most 5/6.
 * Source: James, Demaree & Wolf 1984; Lindell, Brandt & Whitney 1999; Burke & Dunlap 2002; method 3.2.
 */
export function agreement(rows: readonly (readonly (number | null)[])[]): Agreed {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, item) => rows.flatMap((row) => row[item] ?? []));
  const items = columns.filter((levels) => levels.length >= 2);
  if (items.length === 0) return insufficient("one-voice");

  const ratio = mean(items.map(sampleVariance)) / EVEN_VARIANCE;
  const agreed = items.length * (1 - Math.min(1, ratio));
  const rwg = agreed / (agreed + Math.min(1, ratio));
  const averageDeviation = mean(items.map(deviationFromMean));
  const respondents = Math.min(...items.map((levels) => levels.length));
  const critical = criticalAgreement(respondents, items.length);
  if (critical === undefined) return insufficient("one-voice");

  const supported = exceeds(rwg, critical) && reaches(AVERAGE_DEVIATION_MAX, averageDeviation);
  return {
    respondents,
    items: items.length,
    rwg,
    rwgLindell: 1 - ratio,
    averageDeviation,
    critical,
    verdict: supported ? "supported" : "unclear",
  };
}

function deviationFromMean(levels: readonly number[]): number {
  const centre = mean(levels);
  return sum(levels.map((level) => Math.abs(level - centre))) / levels.length;
}
