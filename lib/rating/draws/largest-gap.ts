import { CELLS, type CellId } from "@/lib/instrument";
import { THRESHOLD_TOLERANCE } from "@/lib/stats";
import { type DrawOptions, type FitCase, onScale } from "./draw-fits";
import { NOISE_BLOCK, noiseFrom } from "./noise";

/** By scored cell, the share of the draws in which its gap is the largest. */
type OddsOfLargest = Readonly<Partial<Record<CellId, number>>>;

/**
 * The odds, for each cell, that its gap is the largest: the share of the draws in which no other level is farther below
 * its requirement. Levels are drawn and clipped as for the fits, with the same random numbers.
 *
 * Shape: levels, required levels, the number of draws, the errors of the cells and a random source. Unit: share of the
 * draws. Range: 0–1, together at most 1. Edge cases: gaps within 1e-9 of the largest share the draw; a draw in which
 * nothing is short belongs to no cell; a cell without a level is left out. Errors: throws without draws; otherwise as
 * `noiseFrom`. Source: method 3.4, 3.8 (6).
 */
export function oddsOfLargestGap({ levels, required }: FitCase, count: number, options: DrawOptions): OddsOfLargest {
  if (!(count > 0)) throw new RangeError("the largest gap of no draws");
  const scored = CELLS.flatMap((cell, at) => {
    const level = levels[cell];
    return level === undefined ? [] : [{ cell, from: at * NOISE_BLOCK, level, required: required[cell] }];
  });
  const won = scored.map(() => 0);
  const next = noiseFrom(options.random, options.errors);
  const gaps = new Float64Array(CELLS.length);
  for (let done = 0; done < count; done += NOISE_BLOCK) {
    const size = Math.min(NOISE_BLOCK, count - done);
    const errors = next(size);
    for (let draw = 0; draw < size; draw += 1) {
      let largest = 0;
      for (let at = 0; at < scored.length; at += 1) {
        const cell = scored[at];
        if (cell === undefined) continue;
        const gap = cell.required - onScale(cell.level + (errors[cell.from + draw] ?? 0));
        gaps[at] = gap;
        if (gap > largest) largest = gap;
      }
      if (largest > THRESHOLD_TOLERANCE) share(won, gaps, largest - THRESHOLD_TOLERANCE);
    }
  }
  return Object.fromEntries(scored.map(({ cell }, at) => [cell, (won[at] ?? 0) / count]));
}

/** Splits a draw equally among all gaps that tie for the largest. */
function share(won: number[], gaps: Float64Array, least: number): void {
  let equal = 0;
  for (let at = 0; at < won.length; at += 1) if ((gaps[at] ?? 0) >= least) equal += 1;
  for (let at = 0; at < won.length; at += 1) if ((gaps[at] ?? 0) >= least) won[at] = (won[at] ?? 0) + 1 / equal;
}
