import type { Requirements } from "@/lib/catalog";
import { CELLS, type CellId } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import { CELL_SPREAD, type CellErrors, kelleyLevel } from "@/lib/scoring";
import { clip, mean, reaches } from "@/lib/stats";
import { drawFits, type FitCase } from "../draws/draw-fits";
import { bandOddsOf, runBands } from "../draws/draws";
import { oddsOfLargestGap } from "../draws/largest-gap";
import { type CellLevels, fitCells } from "../fit";
import { eligibleCells, openCellsOf } from "../measures/candidates";
import { type ByCell, isMissing } from "../missing";
import type { Against, BiggestGaps, Verdicts } from "../rating";

/** Maximum number of named cells. Source: method 3.4. */
export const GAPS_NAMED_MAX = 3;

/** A cell is named besides the first if its probability is at least this share of the first's. Source: method 3.4. */
export const GAP_CHANCE_PART = 0.5;

type GapInput = {
  readonly against: Against;
  readonly verdicts: Pick<Verdicts, "cells">;
  readonly levels: CellLevels;
  /** Required level of each cell by the applicable requirement. */
  readonly required: ByCell<number>;
  readonly errors: CellErrors;
  readonly requirements: Requirements;
  readonly count: number;
  /** Returns a generator at the start of the rating's draws, new on each call. */
  readonly random: () => Random;
};

/**
 * Which cells may have the biggest gap, how likely each is, and what closing it would bring.
 *
 * A cell is named if its probability of having the largest gap is at least half of the first's; three at most, none if
 * no cell is reliably short. The effect of closing a gap is computed from Kelley's level T̂ around the mean of the
 * firm's own scored cells, with the declared spread: the cell rises by r − T̂ from its answered level, all others stay,
 * and the letters use the same draws as the printed fit.
 * Shape: verdicts, levels and required levels of the cells, errors, and a random source. Unit: levels; points of fit;
 * share of the draws. Range: odds 0–1; points from 0. Edge cases: ties are in the order of CELLS; if T̂ has no gap,
 * closing it adds 0 points. Errors: none. Source: Kelley 1947; method 3.4, revision 0.4 (c).
 */
export function rateBiggestGaps(input: GapInput): BiggestGaps {
  const { against, levels, required, errors, count } = input;
  const odds = oddsOfLargestGap({ levels, required }, count, { errors, random: input.random() });
  const named = namedBy(odds, input).map((cell) => {
    const level = levels[cell] ?? 0;
    const own = CELLS.indexOf(cell);
    const sem = Math.sqrt(errors[own]?.[own] ?? 0);
    const among = { mean: mean(Object.values(levels)), spread: CELL_SPREAD };
    return {
      cell,
      odds: odds[cell] ?? 0,
      level,
      required: required[cell],
      expected: kelleyLevel({ level, sem }, among),
    };
  });
  const closed = named.map(({ cell, level, expected }) => ({
    levels: { ...levels, [cell]: clip(level + Math.max(0, required[cell] - expected), 1, 5) },
    required,
  }));
  const drawn = closed.length === 0 ? [] : drawFits(closed, count, { errors, random: input.random() });
  return {
    against,
    odds,
    named: named.map((gap, at) => ({ ...gap, closing: closingOf(input, closed[at], drawn[at]) })),
  };
}

/** What closing one gap adds to the fit, and the letters that result. */
function closingOf({ levels, required, requirements }: GapInput, closed?: FitCase, drawn?: Float64Array) {
  if (closed === undefined || drawn === undefined) throw new RangeError("a gap that was not drawn");
  const [now, then] = [fitCells(levels, required), fitCells(closed.levels, required)];
  if (isMissing(now) || isMissing(then)) throw new RangeError("a gap of no cell");
  const run = runBands(bandOddsOf(drawn, requirements.bands), requirements.cutoffs.bandRun);
  return { points: then.index - now.index, ...run };
}

/** The cells to name, the likeliest first. */
function namedBy(odds: BiggestGaps["odds"], { verdicts, requirements: { cutoffs } }: GapInput): readonly CellId[] {
  if (eligibleCells(openCellsOf(verdicts, cutoffs.meets), cutoffs).length === 0) return [];
  const ordered = CELLS.filter((cell) => (odds[cell] ?? 0) > 0).sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
  const first = Math.max(0, ...ordered.map((cell) => odds[cell] ?? 0));
  return ordered.filter((cell) => reaches(odds[cell] ?? 0, GAP_CHANCE_PART * first)).slice(0, GAPS_NAMED_MAX);
}
