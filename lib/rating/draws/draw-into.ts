import { CELLS, CELLS_OF_PHASE, LENSES, PHASES } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { CellErrors } from "@/lib/scoring";
import { clip, sum, withScratch } from "@/lib/stats";
import type { CellLevels } from "../fit";
import type { ByCell } from "../missing";
import { addMissed, type Missed } from "./missed";
import { NOISE_BLOCK, NOISE_LENGTH, noiseFrom } from "./noise";

/** Ends of the scale; drawn levels are clipped to them. */
const LEVEL_MIN = 1;
const LEVEL_MAX = 5;

/** A sum of required levels this small is a rounding error of 0. */
const NOTHING = 1e-9;

export type FitCase = { readonly levels: CellLevels; readonly required: ByCell<number> };

export type DrawOptions = { readonly errors: CellErrors; readonly random: Random };

/** A case with the list for its fits, or with the counter of fits that miss each letter. */
type DrawnCase = FitCase & ({ readonly fits: Float64Array } | { readonly missed: Missed });

/** Draws `count` times: collects the fits of every case, or counts those that miss each letter. See `drawFits`. */
export function drawCases(cases: readonly DrawnCase[], count: number, options: DrawOptions): void {
  withScratch((take) => {
    const next = noiseFrom(options.random, options.errors, take(NOISE_LENGTH));
    const drawn = new Map<CellLevels, Drawn>();
    const have = cases.map(({ levels }) => {
      const known = drawn.get(levels) ?? drawnOf(levels, take);
      drawn.set(levels, known);
      return known;
    });
    const needs = cases.map(neededBy);
    for (let done = 0; done < count; done += NOISE_BLOCK) {
      const size = Math.min(NOISE_BLOCK, count - done);
      const errors = next(size);
      for (const each of drawn.values()) sumPhases(each, errors, size);
      for (let at = 0; at < cases.length; at += 1) {
        const each = cases[at];
        const levels = have[at];
        const need = needs[at];
        if (each === undefined || levels === undefined || need === undefined) continue;
        if ("fits" in each) fitBlock({ fits: each.fits, from: done, size }, levels, need);
        else missBlock(each.missed, size, levels, need);
      }
    }
  });
}

/** Levels to draw from: a value for each cell, and the drawn sums by phase. Cases often share the same levels. */
type Drawn = {
  /** In the order of CELLS; NaN if the cell is not scored. */
  readonly values: Float64Array;
  /** One phase after another: `sums[phase · NOISE_BLOCK + draw]`. */
  readonly sums: Float64Array;
};

function drawnOf(levels: CellLevels, take: (length: number) => Float64Array): Drawn {
  const values = take(CELLS.length);
  CELLS.forEach((cell, at) => {
    values[at] = levels[cell] ?? Number.NaN;
  });
  return { values, sums: take(PHASES.length * NOISE_BLOCK) };
}

/**
 * The required levels of the scored cells: sum by phase, and total above level 1. They are a published standard, so
 * they are not drawn.
 */
type Needed = { readonly byPhase: readonly number[]; readonly span: number };

function neededBy({ levels, required }: FitCase): Needed {
  let scored = 0;
  const byPhase = PHASES.map((phase) => {
    let needed = 0;
    for (const cell of CELLS_OF_PHASE[phase]) {
      if (levels[cell] === undefined) continue;
      needed += required[cell];
      scored += 1;
    }
    return needed;
  });
  return { byPhase, span: sum(byPhase) - scored };
}

/** Sums the drawn levels, clipped to the scale, over the four consecutive cells of each phase. */
function sumPhases(drawn: Drawn, errors: Float64Array, size: number): void {
  for (let phase = 0; phase < PHASES.length; phase += 1) {
    const first = phase * LENSES.length;
    const place = { first, errorsFrom: first * NOISE_BLOCK, sumsFrom: phase * NOISE_BLOCK, size };
    if (isScored(drawn.values, first)) sumFour(drawn, errors, place);
    else sumSome(drawn, errors, place);
  }
}

function isScored(values: Float64Array, first: number): boolean {
  for (let cell = first; cell < first + LENSES.length; cell += 1) if (Number.isNaN(values[cell])) return false;
  return true;
}

/** The offsets of a phase's cells, of their errors and of their sums, and the number of draws. */
type Place = {
  readonly first: number;
  readonly errorsFrom: number;
  readonly sumsFrom: number;
  readonly size: number;
};

/**
 * Sums four clipped values without branches, which would be mispredicted: a value clipped to 1–5 is `3 + ½·(|v − 1| −
 * |v − 5|)`. Some module loaders add a call per access to an imported name, so names used in the loop are local.
 */
function sumFour({ values, sums }: Drawn, errors: Float64Array, { first, errorsFrom, sumsFrom, size }: Place): void {
  const [low, high, block, middle] = [LEVEL_MIN, LEVEL_MAX, NOISE_BLOCK, 2 * (LEVEL_MIN + LEVEL_MAX)];
  const [a, b, c, d] = [values[first] ?? 0, values[first + 1] ?? 0, values[first + 2] ?? 0, values[first + 3] ?? 0];
  for (let draw = 0; draw < size; draw += 1) {
    const at = errorsFrom + draw;
    const v = a + (errors[at] ?? 0);
    const w = b + (errors[at + block] ?? 0);
    const x = c + (errors[at + 2 * block] ?? 0);
    const y = d + (errors[at + 3 * block] ?? 0);
    const above = Math.abs(v - low) + Math.abs(w - low) + Math.abs(x - low) + Math.abs(y - low);
    const below = Math.abs(v - high) + Math.abs(w - high) + Math.abs(x - high) + Math.abs(y - high);
    sums[sumsFrom + draw] = middle + (above - below) / 2;
  }
}

/** The same if a cell is not scored; it is left out of the sum. */
function sumSome({ values, sums }: Drawn, errors: Float64Array, { first, errorsFrom, sumsFrom, size }: Place): void {
  sums.fill(0, sumsFrom, sumsFrom + size);
  for (let cell = 0; cell < LENSES.length; cell += 1) {
    const value = values[first + cell] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    for (let draw = 0; draw < size; draw += 1) {
      const error = errors[errorsFrom + cell * NOISE_BLOCK + draw] ?? 0;
      sums[sumsFrom + draw] = (sums[sumsFrom + draw] ?? 0) + onScale(value + error);
    }
  }
}

/** A list of fits, the offset of a block of draws in it, and the number of draws. */
type Block = { readonly fits: Float64Array; readonly from: number; readonly size: number };

/** Applies rule (5) to each draw; the same sum as `fitOfGroups`, computed from sums by phase. */
function fitBlock({ fits, from, size }: Block, { sums }: Drawn, { byPhase, span }: Needed): void {
  const block = NOISE_BLOCK;
  const [a = 0, b = 0, c = 0, d = 0] = byPhase;
  for (let draw = 0; draw < size; draw += 1) {
    const lost =
      twiceAboveZero(a - (sums[draw] ?? 0)) +
      twiceAboveZero(b - (sums[draw + block] ?? 0)) +
      twiceAboveZero(c - (sums[draw + 2 * block] ?? 0)) +
      twiceAboveZero(d - (sums[draw + 3 * block] ?? 0));
    fits[from + draw] = span <= NOTHING ? 100 : 100 * (1 - lost / 2 / span);
  }
}

/** Counts the fits of a block that miss each letter; the fits are those of `fitBlock`. */
function missBlock(missed: Missed, size: number, { sums }: Drawn, { byPhase, span }: Needed): void {
  const block = NOISE_BLOCK;
  const [a = 0, b = 0, c = 0, d = 0] = byPhase;
  const [leastA = 0, leastB = 0, leastC = 0, leastD = 0] = missed.least;
  let [missedA, missedB, missedC, missedD] = [0, 0, 0, 0];
  for (let draw = 0; draw < size; draw += 1) {
    const lost =
      twiceAboveZero(a - (sums[draw] ?? 0)) +
      twiceAboveZero(b - (sums[draw + block] ?? 0)) +
      twiceAboveZero(c - (sums[draw + 2 * block] ?? 0)) +
      twiceAboveZero(d - (sums[draw + 3 * block] ?? 0));
    const fit = span <= NOTHING ? 100 : 100 * (1 - lost / 2 / span);
    missedA += Number(fit < leastA);
    missedB += Number(fit < leastB);
    missedC += Number(fit < leastC);
    missedD += Number(fit < leastD);
  }
  addMissed(missed, [missedA, missedB, missedC, missedD]);
}

/** Branch-free; exactly 0 for negative values. */
const twiceAboveZero = (value: number): number => Math.abs(value) + value;

/** Clips a value to the scale of levels. */
export const onScale = (value: number): number => clip(value, LEVEL_MIN, LEVEL_MAX);
