import type { Requirements } from "@/lib/catalog";
import { CELLS, LENSES, PHASES } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import { clip } from "@/lib/stats";
import type { CellLevels } from "../fit";
import type { ByCell } from "../format/missing";
import { NOISE_BLOCK, NOISE_LENGTH, type Noise, noiseFrom } from "./noise";
import { withScratch } from "./scratch";

/** Ends of the scale: a drawn level or requirement is clipped to them. */
const LEVEL_MIN = 1;
const LEVEL_MAX = 5;

/** A span of required levels so small that it is the rounding of none. */
const NOTHING = 1e-9;

export type FitCase = {
  readonly levels: CellLevels;
  readonly required: ByCell<number>;
  /** Levels of the second cycle were measured anew and err on their own; a requirement errs as it did. First unless given. */
  readonly cycle?: "first" | "second";
};
export type DrawOptions = {
  readonly draws: Requirements["draws"];
  readonly random: Random;
  readonly count?: number;
};

/** Draws the fits of every case into its list, as many draws as the list is long: see `drawFits`. */
export function drawInto(results: readonly Float64Array[], cases: readonly FitCase[], options: DrawOptions): void {
  const count = results[0]?.length ?? 0;
  withScratch((take) => {
    const source = () =>
      noiseFrom(options.random, options.draws, { level: take(NOISE_LENGTH), requirement: take(NOISE_LENGTH) });
    const next = source();
    // Where no case is of a second cycle no chance is spent on it.
    const again = cases.some(({ cycle }) => cycle === "second") ? source() : undefined;
    const sides = shareSides(cases, take);
    for (let done = 0; done < count; done += NOISE_BLOCK) {
      const size = Math.min(NOISE_BLOCK, count - done);
      const noise = next(size);
      const later = again === undefined ? noise : { level: again(size).level, requirement: noise.requirement };
      for (const side of sides.all) sumPhases(side, side.cycle === "second" ? later : noise, size);
      for (const [index, pair] of sides.byCase.entries()) {
        const fits = results[index];
        if (fits) fitBlock(fits.subarray(done, done + size), pair);
      }
    }
  });
}

type Take = (length: number) => Float64Array;

/** One side of a case, its levels or its requirement: a value for each cell, and the drawn sums by phase. */
type Side = {
  readonly of: "level" | "requirement";
  readonly cycle: "first" | "second";
  /** In the order of the vocabulary; not a number where the cell is not scored. */
  readonly values: Float64Array;
  /** Phase after phase: `sums[phase · NOISE_BLOCK + draw]`. */
  readonly sums: Float64Array;
};
type Pair = { readonly levels: Side; readonly required: Side };
type Sides = { readonly all: readonly Side[]; readonly byCase: readonly Pair[] };

/** Cases often share their levels or their requirement; each is drawn once. */
function shareSides(cases: readonly FitCase[], take: Take): Sides {
  const levels = { first: new Map<CellLevels, Side>(), second: new Map<CellLevels, Side>() };
  const required = new Map<string, Map<ByCell<number>, Side>>();
  const byCase = cases.map((one): Pair => {
    const scored = CELLS.map((cell) => (one.levels[cell] === undefined ? "0" : "1")).join("");
    const alike = required.get(scored) ?? new Map<ByCell<number>, Side>();
    required.set(scored, alike);
    const cycle = one.cycle ?? "first";
    const own = levels[cycle].get(one.levels) ?? {
      ...sideOf("level", one.levels, { scored: one.levels, take }),
      cycle,
    };
    levels[cycle].set(one.levels, own);
    const needed = alike.get(one.required) ?? sideOf("requirement", one.required, { scored: one.levels, take });
    alike.set(one.required, needed);
    return { levels: own, required: needed };
  });
  const needed = [...required.values()].flatMap((alike) => [...alike.values()]);
  return { all: [...levels.first.values(), ...levels.second.values(), ...needed], byCase };
}

type Siding = { readonly scored: CellLevels; readonly take: Take };

function sideOf(of: Side["of"], values: CellLevels, { scored, take }: Siding): Side {
  const own = new Float64Array(CELLS.length).fill(Number.NaN);
  for (const [at, cell] of CELLS.entries()) if (scored[cell] !== undefined) own[at] = values[cell] ?? Number.NaN;
  return { of, cycle: "first", values: own, sums: take(PHASES.length * NOISE_BLOCK) };
}

/** Sums over the four cells of each phase of the drawn values, clipped to the scale. */
function sumPhases(side: Side, noise: Noise, size: number): void {
  const errors = noise[side.of];
  for (let phase = 0; phase < PHASES.length; phase += 1) {
    const first = phase * LENSES.length;
    const at = { first, errorsFrom: first * NOISE_BLOCK, sumsFrom: phase * NOISE_BLOCK, size };
    if (isScored(side.values, first)) sumFour(side, errors, at);
    else sumSome(side, errors, at);
  }
}

function isScored(values: Float64Array, first: number): boolean {
  for (let cell = first; cell < first + LENSES.length; cell += 1) if (Number.isNaN(values[cell])) return false;
  return true;
}

/** Where the cells of a phase, their errors and their sums begin, and how many draws there are. */
type Place = {
  readonly first: number;
  readonly errorsFrom: number;
  readonly sumsFrom: number;
  readonly size: number;
};

/**
 * The sum of four clipped values without a branch, which no processor could foresee: a value clipped to 1–5 is
 * `3 + ½·(|v − 1| − |v − 5|)`. Imported names cost a call each under some loaders: what stands in the loop is local.
 */
function sumFour({ values, sums }: Side, errors: Float64Array, { first, errorsFrom, sumsFrom, size }: Place): void {
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

/**
 * The same where a cell is not scored: it stands at the bottom of the scale on both sides, so that it adds nothing to
 * what is lost and nothing to what is required, and leaves every sum.
 */
function sumSome({ values, sums }: Side, errors: Float64Array, { first, errorsFrom, sumsFrom, size }: Place): void {
  sums.fill(0, sumsFrom, sumsFrom + size);
  for (let cell = 0; cell < LENSES.length; cell += 1) {
    const value = values[first + cell] ?? Number.NaN;
    for (let draw = 0; draw < size; draw += 1) {
      const error = errors[errorsFrom + cell * NOISE_BLOCK + draw] ?? 0;
      const drawn = Number.isNaN(value) ? LEVEL_MIN : onScale(value + error);
      sums[sumsFrom + draw] = (sums[sumsFrom + draw] ?? 0) + drawn;
    }
  }
}

/** Rule (5) on each draw; the same sum as `fitOfGroups`, from sums by phase. */
function fitBlock(fits: Float64Array, { levels, required }: Pair): void {
  const [have, need, block, floor] = [levels.sums, required.sums, NOISE_BLOCK, LEVEL_MIN * CELLS.length];
  for (let draw = 0; draw < fits.length; draw += 1) {
    const a = need[draw] ?? 0;
    const b = need[draw + block] ?? 0;
    const c = need[draw + 2 * block] ?? 0;
    const d = need[draw + 3 * block] ?? 0;
    const span = a + b + c + d - floor;
    const lost =
      twiceAboveZero(a - (have[draw] ?? 0)) +
      twiceAboveZero(b - (have[draw + block] ?? 0)) +
      twiceAboveZero(c - (have[draw + 2 * block] ?? 0)) +
      twiceAboveZero(d - (have[draw + 3 * block] ?? 0));
    fits[draw] = span <= NOTHING ? 100 : 100 * (1 - lost / 2 / span);
  }
}

/** Without a branch, and exactly 0 below 0. */
const twiceAboveZero = (value: number): number => Math.abs(value) + value;

/** The nearest level on the scale. */
export const onScale = (value: number): number => clip(value, LEVEL_MIN, LEVEL_MAX);
