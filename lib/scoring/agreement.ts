import { insufficient, isInsufficient } from "@/lib/result";
import {
  AVERAGE_DEVIATION_MAX,
  agreementCritical,
  averageDeviation,
  countPresent,
  type DataMatrix,
  dataMatrix,
  exceeds,
  reaches,
  rwgJ,
  rwgStar,
} from "@/lib/stats";
import type { Agreed } from "./types";

/**
 * The r_wg(j) that agreement must exceed; undefined below two respondents.
 *
 * Shape: whole numbers of respondents and items, from 1. Unit: none. Range: 0–1. Edge cases: between table values the
 * stricter, as agreementCritical. Errors: none. Source: method 3.2.
 */
export function criticalAgreement(respondents: number, items: number): number | undefined {
  const critical = agreementCritical(respondents, items);
  return isInsufficient(critical) ? undefined : critical.rwg;
}

/**
 * Agreement of several people over several items: r_wg(j), Lindell's r*_wg, average deviation, and a verdict.
 *
 * Shape: one row a person, one column an item, null where a person gave no level. Unit: none; the deviation in levels.
 * Range: r_wg(j) 0–1, r*_wg up to 1. Edge cases: an item that fewer than two placed has no variance and leaves;
 * `respondents` is the smallest number that placed any item left, so that gaps make the bar higher, never lower;
 * "supported" if r_wg(j) exceeds what random answers reach and the deviation is at most 5/6. Errors: insufficient when no
 * item is left.
 * Source: James, Demaree & Wolf 1984; Lindell, Brandt & Whitney 1999; Burke & Dunlap 2002; method 3.2.
 */
export function agreement(rows: readonly (readonly (number | null)[])[]): Agreed {
  const group = matrixOf(rows);
  const [rwg, rwgLindell, deviation] = [rwgJ(group), rwgStar(group), averageDeviation(group)];
  if (isInsufficient(rwg) || isInsufficient(rwgLindell) || isInsufficient(deviation)) return insufficient("one-voice");

  const placed = countPresent(group).filter((count) => count >= 2);
  const respondents = Math.min(...placed);
  const critical = criticalAgreement(respondents, placed.length);
  if (critical === undefined) return insufficient("one-voice");

  const supported = exceeds(rwg, critical) && reaches(AVERAGE_DEVIATION_MAX, deviation);
  return {
    respondents,
    items: placed.length,
    rwg,
    rwgLindell,
    averageDeviation: deviation,
    critical,
    verdict: supported ? "supported" : "unclear",
  };
}

/** Rows of unequal length end in gaps. */
function matrixOf(rows: readonly (readonly (number | null)[])[]): DataMatrix {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return dataMatrix(rows.map((row) => Array.from({ length: width }, (_, item) => row[item] ?? null)));
}
