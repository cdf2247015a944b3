import type { Requirements } from "@/lib/catalog";
import { quantilesByRank, reaches, THRESHOLD_TOLERANCE } from "@/lib/stats";
import { BANDS, type Band } from "../rating";

export type BandOdds = Readonly<Record<Band, number>>;

/**
 * Share of the draws in each letter; the five add to 1.
 *
 * Shape: fits of one case, and the lowest fit of each letter, descending from A to E. Unit: share of the draws. Range:
 * 0–1.
 * Edge cases: a fit within 1e-9 of a limit reaches it. Errors: throws without draws. Source: method 3.8 (10).
 */
export function bandOddsOf(fits: Float64Array, bands: Requirements["bands"]): BandOdds {
  const count = fits.length;
  if (count === 0) throw new RangeError("the letters of no draws");
  const limits = [bands.A, bands.B, bands.C, bands.D].map((limit) => limit - THRESHOLD_TOLERANCE);
  const [a = 0, b = 0, c = 0, d = 0] = limits;
  let [missedA, missedB, missedC, missedD] = [0, 0, 0, 0];
  for (let draw = 0; draw < count; draw += 1) {
    const fit = fits[draw] ?? 0;
    missedA += Number(fit < a);
    missedB += Number(fit < b);
    missedC += Number(fit < c);
    missedD += Number(fit < d);
  }
  return {
    A: (count - missedA) / count,
    B: (missedA - missedB) / count,
    C: (missedB - missedC) / count,
    D: (missedC - missedD) / count,
    E: missedD / count,
  };
}

/**
 * The letter of one fit: the best one whose limit it reaches.
 *
 * Shape: points of one fit, and the lowest fit of each letter. Unit: points of fit. Range: one letter. Edge cases: a
 * fit within 1e-9 of a limit reaches it; one below every limit is E. Errors: none. Source: method 3.8 (10).
 */
export const letterOfFit = (index: number, bands: Requirements["bands"]): Band =>
  BANDS.find((letter) => reaches(index, bands[letter])) ?? "E";

type BandRun = { readonly band: readonly Band[]; readonly wide: boolean };

/**
 * The shortest run of adjacent letters that together contain at least the share `least` of the draws, in order from A.
 *
 * Among runs of equal length, the likelier one, then the one nearer E. Three or more letters are "wide".
 * Shape: odds of the five letters and the minimum share. Unit: letters. Range: one to five adjacent letters. Edge
 * cases: odds within 1e-9 of the share reach it; if no shorter run does, all five are returned. Errors: none. Source:
 * method 3.8 (10).
 */
export function runBands(odds: BandOdds, least: number): BandRun {
  const held = BANDS.map((letter) => odds[letter]);
  for (let length = 1; length < BANDS.length; length += 1) {
    const best = bestRun(held, length);
    if (reaches(best.held, least))
      return { band: BANDS.slice(best.start, best.start + length), wide: length >= WIDE_FROM };
  }
  return { band: BANDS, wide: true };
}

/** Number of letters from which a run is "wide". Source: method 3.8 (10). */
const WIDE_FROM = 3;

/** The start of the run of the given length with the highest odds; among ties the last. */
function bestRun(odds: readonly number[], length: number): { readonly start: number; readonly held: number } {
  let [best, most] = [0, -1];
  for (let start = 0; start + length <= odds.length; start += 1) {
    let held = 0;
    for (let letter = start; letter < start + length; letter += 1) held += odds[letter] ?? 0;
    if (!reaches(held, most)) continue;
    best = start;
    most = held;
  }
  return { start: best, held: most };
}

const SUMMARY_SHARES = [0.05, 0.1, 0.25, 0.75, 0.9, 0.95] as const;

/**
 * Mean of the draws, and the ends of their middle half, of the middle 80 % ("likely") and of the middle 90 % (quantiles
 * of type 7).
 *
 * Shape: one or more draws in any order. Unit: points of fit. Range: that of the draws. Edge cases: one draw is every
 * quantile of itself. Errors: throws without draws. Source: method 3.8; quantiles by Hyndman & Fan 1996, definition 7.
 */
export function summariseFits(fits: Float64Array): {
  readonly mean: number;
  readonly range: Readonly<Record<"p05" | "p10" | "p25" | "p75" | "p90" | "p95", number>>;
} {
  if (fits.length === 0) throw new RangeError("a summary of no draws");
  const count = fits.length;
  let total = 0;
  for (let draw = 0; draw < count; draw += 1) total += fits[draw] ?? 0;
  const [p05 = 0, p10 = 0, p25 = 0, p75 = 0, p90 = 0, p95 = 0] = quantilesByRank(fits, SUMMARY_SHARES);
  return { mean: total / count, range: { p05, p10, p25, p75, p90, p95 } };
}
