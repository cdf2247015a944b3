import type { Requirements } from "@/lib/catalog";
import { THRESHOLD_TOLERANCE } from "@/lib/stats";
import type { Band } from "../rating";

export type BandOdds = Readonly<Record<Band, number>>;

/** The lowest fit of each letter from A to D, and how many draws are below it. */
export type Missed = { readonly least: readonly number[]; readonly counts: number[] };

/** Starts the count at 0; a fit within 1e-9 of a limit reaches it. */
export const startMissed = (bands: Requirements["bands"]): Missed => ({
  least: LIMITED.map((band) => bands[band] - THRESHOLD_TOLERANCE),
  counts: [0, 0, 0, 0],
});

/** Letters with a lower limit; a fit that misses D is an E. */
const LIMITED = ["A", "B", "C", "D"] as const satisfies readonly Band[];

/** Counts, for each letter, the fits of a list that miss it. */
export function countMissed(fits: Float64Array, missed: Missed): void {
  const [a = 0, b = 0, c = 0, d = 0] = missed.least;
  let [missedA, missedB, missedC, missedD] = [0, 0, 0, 0];
  const count = fits.length;
  for (let draw = 0; draw < count; draw += 1) {
    const fit = fits[draw] ?? 0;
    missedA += Number(fit < a);
    missedB += Number(fit < b);
    missedC += Number(fit < c);
    missedD += Number(fit < d);
  }
  addMissed(missed, [missedA, missedB, missedC, missedD]);
}

/** Adds the counts of further draws, from A to D. */
export function addMissed({ counts }: Missed, more: readonly number[]): void {
  for (let at = 0; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (more[at] ?? 0);
}

/** Share of the draws in each letter, from the counts of those that miss it. */
export function oddsOf({ counts: [a = 0, b = 0, c = 0, d = 0] }: Missed, count: number): BandOdds {
  return { A: (count - a) / count, B: (a - b) / count, C: (b - c) / count, D: (c - d) / count, E: d / count };
}
