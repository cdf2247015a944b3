import { CELLS, CELLS_OF_PHASE, LENSES, PHASES } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { CellErrors } from "@/lib/scoring";
import { clip, sum } from "@/lib/stats";
import type { CellLevels } from "../fit";
import type { ByCell } from "../missing";
import { NOISE_BLOCK, noiseFrom } from "./noise";

/** Ends of the scale; drawn levels are clipped to them. */
const LEVEL_MIN = 1;
const LEVEL_MAX = 5;

/** A sum of required levels this small is a rounding error of 0. */
const NOTHING = 1e-9;

export type FitCase = { readonly levels: CellLevels; readonly required: ByCell<number> };

export type DrawOptions = { readonly errors: CellErrors; readonly random: Random };

/**
 * Fits under the error of the levels, one list per case: each level with its error, clipped to 1–5, then the fit by
 * phases.
 *
 * Errors are correlated as in the error model. The requirement is a published standard and is not drawn. All cases of
 * one call use the same errors, so that differences between them are not due to chance. A comparison of odds needs
 * 50,000 draws.
 * Shape: cases of levels and required levels, the number of draws, the errors of the cells, and a random source;
 * returns one list per case. Unit: points of fit. Range: at most 100; below 0 if more is lost than required.
 * Edge cases: a case without a level, and a case in which nothing above level 1 is required, give 100. Errors: as
 * `noiseFrom`. Source: method 3.8 (6).
 */
export function drawFits(cases: readonly FitCase[], count: number, options: DrawOptions): readonly Float64Array[] {
  const next = noiseFrom(options.random, options.errors);
  const drawn = new Map<CellLevels, Drawn>();
  for (const { levels } of cases) if (!drawn.has(levels)) drawn.set(levels, drawnOf(levels));
  const fits = cases.map(() => new Float64Array(count));
  const needs = cases.map(neededBy);
  for (let from = 0; from < count; from += NOISE_BLOCK) {
    const size = Math.min(NOISE_BLOCK, count - from);
    const errors = next(size);
    for (const each of drawn.values()) sumPhases(each, errors, size);
    for (const [at, { levels }] of cases.entries()) {
      const [own, levelSums, need] = [fits[at], drawn.get(levels), needs[at]];
      if (own && levelSums && need) fitBlock({ fits: own, from, size }, levelSums, need);
    }
  }
  return fits;
}

/** Levels to draw from: a value for each cell, and the drawn sums by phase. Cases often share the same levels. */
type Drawn = {
  /** In the order of CELLS; NaN if the cell is not scored. */
  readonly values: Float64Array;
  /** One phase after another: `sums[phase · NOISE_BLOCK + draw]`. */
  readonly sums: Float64Array;
};

const drawnOf = (levels: CellLevels): Drawn => ({
  values: Float64Array.from(CELLS, (cell) => levels[cell] ?? Number.NaN),
  sums: new Float64Array(PHASES.length * NOISE_BLOCK),
});

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

/** Sums the drawn levels of a phase in which some cell is not scored. Such a cell is left out of the sum. */
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

/** Computes the fit of each draw by method 3.8 (5); the same sum as `fitOfGroups`, computed from sums by phase. */
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

/** Branch-free; exactly 0 for negative values. */
const twiceAboveZero = (value: number): number => Math.abs(value) + value;

/** Clips a value to the scale of levels. */
export const onScale = (value: number): number => clip(value, LEVEL_MIN, LEVEL_MAX);
