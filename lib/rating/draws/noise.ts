import type { Requirements } from "@/lib/catalog";
import { CELLS, PHASES, phaseOf } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import { normalQuantile } from "@/lib/stats";

/** Strata of the normal distribution from which a draw takes the midpoint: 16 bits of a uniform number name one. */
const STRATA = 2 ** 16;

/** Cells, phases and requirements of one draw: each takes its z whatever is scored. */
const PER_DRAW = 2 * CELLS.length + PHASES.length;

/** Draws whose noise is made at a time, so that it stays near the processor. Source: measured; changes no figure. */
export const NOISE_BLOCK = 250;

/** Numbers that one side of a block takes: one for every cell and draw. Source: as NOISE_BLOCK. */
export const NOISE_LENGTH = CELLS.length * NOISE_BLOCK;

/** Errors of one block, cell after cell: `level[cell · NOISE_BLOCK + draw]`, in levels. */
export type Noise = { readonly level: Float64Array; readonly requirement: Float64Array };

/** Makes the errors of the next `count` draws, at most NOISE_BLOCK. */
type NoiseSource = (count: number) => Noise;

/**
 * Errors of drawn levels and requirements: `cellOwn·z_c + phaseShared·z_p` and `requirement·z'_c`, draw after draw.
 *
 * A draw takes 36 z in the order cells, phases, requirements, three from each uniform number, so that the first thousand
 * draws are the same however many follow. A z is the quantile at the middle of one of 2¹⁶ equal strata: symmetric, at
 * most 4.325 from 0, with a variance of 1 − 2.0e-5 and a fourth moment of 3 − 8.7e-4.
 * Shape: a generator of uniform numbers, the scale of the errors, and where to put them if not into new arrays; gives a function from a count of draws, at most
 * NOISE_BLOCK, to their errors, which the next call overwrites. Unit: levels. Range: within ±4.325 times the scale.
 * Edge cases: every cell takes its z, scored or not. Errors: none.
 * Source: method 3.8 (6), 3.4; quantiles by Wichura 1988 (AS 241).
 */
export function noiseFrom(random: Random, scale: Requirements["draws"], into: Noise = newNoise()): NoiseSource {
  const quantiles = quantilesOfStrata();
  const z = new Float64Array(PER_DRAW);
  const words = new Int32Array((2 * PER_DRAW) / 3);
  const fillWords = random.fillWords ?? ((into) => fillFrom(random, into));
  return (count) => {
    for (let draw = 0; draw < count; draw += 1) {
      fillWords(words);
      takeAll(z, words, quantiles);
      spread(into, draw, z, scale);
    }
    return into;
  };
}

const newNoise = (): Noise => ({
  level: new Float64Array(NOISE_LENGTH),
  requirement: new Float64Array(NOISE_LENGTH),
});

/** The words of uniform numbers that came one by one: exact, since each step takes whole bits. */
function fillFrom(random: Random, words: Int32Array): void {
  for (let at = 0; at < words.length; at += 2) {
    const top = random() * 2 ** 27;
    words[at] = Math.floor(top) << 5;
    words[at + 1] = Math.floor((top % 1) * 2 ** 26) << 6;
  }
}

/** Three z from the first 48 bits of each uniform number, sixteen at a time: of two words, 16, then 11 and 5, then 16. */
function takeAll(z: Float64Array, words: Int32Array, quantiles: Float64Array): void {
  for (let at = 0, word = 0; at < z.length; at += 3, word += 2) {
    const [high, low] = [words[word] ?? 0, words[word + 1] ?? 0];
    z[at] = quantiles[high >>> 16] ?? 0;
    z[at + 1] = quantiles[(high & 0xffe0) | (low >>> 27)] ?? 0;
    z[at + 2] = quantiles[(low >>> 11) & 0xffff] ?? 0;
  }
}

const PHASE_INDEX = Int32Array.from(CELLS, (cell) => PHASES.indexOf(phaseOf(cell)));

function spread({ level, requirement }: Noise, draw: number, z: Float64Array, scale: Requirements["draws"]): void {
  const { cellOwn, phaseShared, requirement: required } = scale;
  const cells = PHASE_INDEX.length;
  const afterPhases = z.length - cells;
  for (let cell = 0; cell < cells; cell += 1) {
    const at = cell * NOISE_BLOCK + draw;
    level[at] = cellOwn * (z[cell] ?? 0) + phaseShared * (z[cells + (PHASE_INDEX[cell] ?? 0)] ?? 0);
    requirement[at] = required * (z[afterPhases + cell] ?? 0);
  }
}

let known: Float64Array | undefined;

/** Φ⁻¹((i + ½)/2¹⁶), computed once: the upper half is the lower one mirrored, so that the mean is 0 to the last bit. */
function quantilesOfStrata(): Float64Array {
  if (known !== undefined) return known;
  const quantiles = new Float64Array(STRATA);
  for (let stratum = 0; stratum < STRATA / 2; stratum += 1) {
    const z = normalQuantile((stratum + 0.5) / STRATA);
    quantiles[stratum] = z;
    quantiles[STRATA - 1 - stratum] = -z;
  }
  known = quantiles;
  return quantiles;
}
