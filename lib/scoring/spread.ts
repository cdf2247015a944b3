import { insufficient } from "@/lib/result";
import { AVERAGE_DEVIATION_MAX, EVEN_VARIANCE, exceeds, reaches } from "@/lib/stats";
import { criticalAgreement } from "./agreement";
import { levelAt, type Sheet } from "./items";
import type { Agreed } from "./types";

/** How far the people who placed an item lie apart. */
export type Spread = { readonly count: number; readonly variance: number; readonly deviation: number };

/** The spread of an item; undefined where fewer than two placed it. Two passes, in the order of the people. */
export function spreadOf(sheet: Sheet, place: number): Spread | undefined {
  let total = 0;
  let count = 0;
  for (let row = 0; row < sheet.people.length; row += 1) {
    const level = levelAt(sheet, row, place);
    if (level === undefined) continue;
    total += level;
    count += 1;
  }
  if (count < 2) return undefined;

  const centre = total / count;
  let squares = 0;
  let distances = 0;
  for (let row = 0; row < sheet.people.length; row += 1) {
    const level = levelAt(sheet, row, place);
    if (level === undefined) continue;
    squares += (level - centre) ** 2;
    distances += Math.abs(level - centre);
  }
  return { count, variance: squares / (count - 1), deviation: distances / count };
}

/**
 * `agreement` of items whose spread is known already: an item's serves its cell and its phase.
 *
 * Equal to `agreement` to the last digit. Source: method 3.2.
 */
export function agreeOn(spreads: readonly Spread[]): Agreed {
  const items = spreads.length;
  let variance = 0;
  let deviation = 0;
  let respondents = Number.POSITIVE_INFINITY;
  for (const spread of spreads) {
    variance += spread.variance;
    deviation += spread.deviation;
    respondents = Math.min(respondents, spread.count);
  }
  const critical = items === 0 ? undefined : criticalAgreement(respondents, items);
  if (critical === undefined) return insufficient("one-voice");

  const ratio = variance / items / EVEN_VARIANCE;
  const agreed = items * (1 - Math.min(1, ratio));
  const rwg = agreed / (agreed + Math.min(1, ratio));
  const averageDeviation = deviation / items;
  const supported = exceeds(rwg, critical) && reaches(AVERAGE_DEVIATION_MAX, averageDeviation);
  return {
    respondents,
    items,
    rwg,
    rwgLindell: 1 - ratio,
    averageDeviation,
    critical,
    verdict: supported ? "supported" : "unclear",
  };
}
