import { requirements1 } from "@/lib/catalog";
import { BANDS, type Band, type Fit } from "@/lib/rating";
import { likelyRange80 } from "@/lib/scoring";
import { clip } from "@/lib/stats";

/** In points of 100. */
type PointRange = { readonly low: number; readonly high: number };

/** The lower and upper limit of each letter, in points. Source: method 3.8 (10). */
export const ZONES: Readonly<Record<Band, PointRange>> = {
  A: { low: requirements1.bands.A, high: 100 },
  B: { low: requirements1.bands.B, high: requirements1.bands.A },
  C: { low: requirements1.bands.C, high: requirements1.bands.B },
  D: { low: requirements1.bands.D, high: requirements1.bands.C },
  E: { low: requirements1.bands.E, high: requirements1.bands.D },
};

/** Minimum share of the draws within the letters. Source: method 3.8, cut-offs. */
const HELD = requirements1.cutoffs.bandRun;

/**
 * The range from which the letters follow: it contains .8 of the draws, lies completely in the zones of the letters,
 * and reaches into each of them.
 *
 * The share that the run of letters contains beyond .8 is removed at both ends, half at each. The draws are not stored,
 * only the odds of the letters and four quantiles; between these the distribution is interpolated linearly, so that old
 * and new results are drawn in the same way.
 */
export function likelyRange(fit: Fit): PointRange {
  const [best = "A", worst = best] = [fit.band[0], fit.band.at(-1)];
  const [low, high] = [ZONES[worst].low, ZONES[best].high];
  const known = cumulated(fit);
  const [below, until] = [interpolate(known, "points", low), interpolate(known, "points", high)];
  const spare = Math.max(0, until - below - HELD) / 2;
  return {
    low: clip(interpolate(known, "share", below + spare), low, high),
    high: clip(interpolate(known, "share", until - spare), low, high),
  };
}

/** The range in integer points, each within its zone: 79.6 becomes 79 if the next letter starts at 80. */
export function wholeRange(fit: Fit): PointRange {
  const { low, high } = likelyRange(fit);
  const best = ZONES[fit.band[0] ?? "A"];
  return {
    low: wholeWithin(low),
    high: best.high === 100 ? wholeWithin(high) : Math.min(wholeWithin(high), best.high - 1),
  };
}

function wholeWithin(points: number): number {
  const whole = Math.round(points);
  return whole > points && BANDS.some((band) => ZONES[band].low === whole) ? whole - 1 : whole;
}

/** Numbers of points, each with the share of the draws below it. */
type Known = readonly { readonly points: number; readonly share: number }[];

function cumulated({ bandOdds, range }: Fit): Known {
  let share = 0;
  const cuts = [...BANDS].reverse().map((band) => {
    share += bandOdds[band];
    return { points: ZONES[band].high, share };
  });
  const quantiles = [
    { points: range.p05, share: 0.05 },
    { points: range.p25, share: 0.25 },
    { points: range.p75, share: 0.75 },
    { points: range.p95, share: 0.95 },
  ];
  const all = [{ points: 0, share: 0 }, ...cuts, ...quantiles].map((one) => ({
    ...one,
    points: clip(one.points, 0, 100),
  }));
  return all.sort((a, b) => a.points - b.points || a.share - b.share);
}

/** The share below a number of points, or the points below which a share lies; linear between the known ones. */
function interpolate(known: Known, by: "points" | "share", at: number): number {
  const give = by === "points" ? "share" : "points";
  const after = known.findIndex((one) => one[by] >= at);
  const [to, from] = [known[after], known[after - 1]];
  if (to === undefined) return (known.at(-1) ?? { points: 100, share: 1 })[give];
  if (from === undefined || to[by] === from[by]) return to[give];
  return from[give] + ((at - from[by]) / (to[by] - from[by])) * (to[give] - from[give]);
}

/** The likely range of a level (80 %), as for points: ± 1.28 errors. Source: method 3.4. */
export const likelyLevels = (score: { readonly level: number; readonly sem: number }): PointRange =>
  likelyRange80(score);
