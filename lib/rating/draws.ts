import type { Requirements } from "@/lib/catalog";
import { CELLS, PHASES, phaseOf } from "@/lib/instrument";
import { type Random, tabulate } from "@/lib/result";
import { clip, quantileType7, reaches, standardNormal, sum } from "@/lib/stats";
import type { CellLevels } from "./fit";
import type { ByCell } from "./format-missing";
import { BANDS, type Band } from "./format-rating";

/** Ends of the scale: a drawn level or requirement is clipped to them. */
const LEVEL_MIN = 1;
const LEVEL_MAX = 5;

export type FitCase = { readonly levels: CellLevels; readonly required: ByCell<number> };
export type DrawOptions = {
  readonly draws: Requirements["draws"];
  readonly random: Random;
  readonly count?: number;
};

/**
 * Fits under the error of both sides, one list per case: level `x_c + .438·z_c + .160·z_p` and requirement
 * `r_c + .5·z'_c`, each clipped to 1–5, then the fit by phases.
 *
 * All cases of one call meet the same z, so that their difference is no chance. Null cells take their z all the same:
 * the chance of the others does not depend on them. `count` is that of the requirements unless given; a comparison of
 * odds needs 50,000. Source: method 3.8 (6).
 */
export function drawFits(cases: readonly FitCase[], options: DrawOptions): readonly Float64Array[] {
  const normal = standardNormal(options.random);
  const count = options.count ?? options.draws.count;
  const prepared = cases.map(prepare);
  const results = cases.map(() => new Float64Array(count));
  const noise = newNoise();
  for (let draw = 0; draw < count; draw += 1) {
    shake(noise, normal, options.draws);
    for (const [index, rows] of prepared.entries()) {
      const fits = results[index];
      if (fits) fits[draw] = fitOnce(rows, noise);
    }
  }
  return results;
}

/** Positions in the order of the vocabulary, so that the inner loop works on plain arrays of numbers. */
type Prepared = readonly (readonly { readonly cell: number; readonly level: number; readonly required: number }[])[];

function prepare({ levels, required }: FitCase): Prepared {
  return PHASES.map((phase) =>
    CELLS.flatMap((cell, index) => {
      const level = levels[cell];
      return level === undefined || phaseOf(cell) !== phase ? [] : [{ cell: index, level, required: required[cell] }];
    }),
  );
}

type Noise = { readonly level: Float64Array; readonly requirement: Float64Array };
const newNoise = (): Noise => ({
  level: new Float64Array(CELLS.length),
  requirement: new Float64Array(CELLS.length),
});

const PHASE_INDEX = CELLS.map((cell) => PHASES.indexOf(phaseOf(cell)));

/** One draw of every z: cells, phases, requirements, in this order, whatever is scored. */
function shake(noise: Noise, normal: () => number, scale: Requirements["draws"]): void {
  for (let cell = 0; cell < CELLS.length; cell += 1) noise.level[cell] = scale.cellOwn * normal();
  const shared = PHASES.map(() => scale.phaseShared * normal());
  for (let cell = 0; cell < CELLS.length; cell += 1) {
    noise.level[cell] = (noise.level[cell] ?? 0) + (shared[PHASE_INDEX[cell] ?? 0] ?? 0);
    noise.requirement[cell] = scale.requirement * normal();
  }
}

/** Rule (5) on one draw; the same sum as `fitOfGroups`, without making rows. */
function fitOnce(phases: Prepared, noise: Noise): number {
  let lost = 0;
  let span = 0;
  for (const rows of phases) {
    let short = 0;
    for (const row of rows) {
      const level = onScale(row.level + (noise.level[row.cell] ?? 0));
      const required = onScale(row.required + (noise.requirement[row.cell] ?? 0));
      short += required - level;
      span += required - LEVEL_MIN;
    }
    lost += Math.max(0, short);
  }
  return span <= 0 ? 100 : 100 * (1 - lost / span);
}

const onScale = (value: number): number => clip(value, LEVEL_MIN, LEVEL_MAX);

/** Required levels all a half level higher (or lower), clipped to the scale: one judge errs in one direction. Source: 3.8 (12). */
export function shiftRequired(required: ByCell<number>, by: number): ByCell<number> {
  return tabulate(CELLS, (cell) => onScale(required[cell] + by));
}

export type BandOdds = Readonly<Record<Band, number>>;

/** Share of the draws in each letter; the five add to 1. Source: method 3.8 (10). */
export function bandOddsOf(fits: Float64Array, bands: Requirements["bands"]): BandOdds {
  const counts: Record<Band, number> = { A: 0, B: 0, C: 0, D: 0, E: 0 };
  for (const fit of fits) counts[bandOf(fit, bands)] += 1;
  return tabulate(BANDS, (band) => counts[band] / fits.length);
}

function bandOf(fit: number, bands: Requirements["bands"]): Band {
  return BANDS.find((band) => reaches(fit, bands[band])) ?? "E";
}

export type BandRun = { readonly band: readonly Band[]; readonly wide: boolean };

/**
 * The shortest run of neighbouring letters that together hold `least` of the draws, in order from A.
 *
 * Of equal length the likelier, then the one nearer E. Three or more letters are "wide". Source: method 3.8 (10).
 */
export function runBands(odds: BandOdds, least: number): BandRun {
  for (let length = 1; length < BANDS.length; length += 1) {
    const run = bestRun(odds, length);
    if (reaches(run.held, least)) return { band: run.band, wide: length >= 3 };
  }
  return { band: BANDS, wide: true };
}

function bestRun(odds: BandOdds, length: number): { band: readonly Band[]; held: number } {
  let best: { band: readonly Band[]; held: number } = { band: [], held: -1 };
  for (let start = 0; start + length <= BANDS.length; start += 1) {
    const band = BANDS.slice(start, start + length);
    const held = sum(band.map((letter) => odds[letter]));
    if (reaches(held, best.held)) best = { band, held };
  }
  return best;
}

/** Mean of the draws, and the ends of the middle half and of the middle nine tenths (quantiles of type 7). */
export function summariseFits(fits: Float64Array): {
  readonly mean: number;
  readonly range: Readonly<Record<"p05" | "p25" | "p75" | "p95", number>>;
} {
  const values = Array.from(fits).sort((a, b) => a - b);
  const range = {
    p05: quantileType7(values, 0.05),
    p25: quantileType7(values, 0.25),
    p75: quantileType7(values, 0.75),
    p95: quantileType7(values, 0.95),
  };
  return { mean: sum(values) / values.length, range };
}
