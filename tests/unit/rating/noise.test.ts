import { describe, expect, test } from "vitest";
import { currentInstrument } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import { factorOf, NOISE_BLOCK, noiseFrom } from "@/lib/rating";
import { type CellErrors, cellErrors, errorModelProvisional } from "@/lib/scoring";
import { normalQuantile, seededRandom } from "@/lib/stats";
import { errorsOf } from "../../support/rating";

const STRATA = 2 ** 16;
/** Each cell has an independent error of one level. */
const bare: CellErrors = CELLS.map((_, at) => CELLS.slice(0, at + 1).map((_, other) => Number(other === at)));

/** Each possible z once. z comes from 2¹⁶ strata, and a uniform number of `i/2¹⁶` selects stratum i. */
function allStrata(): Float64Array {
  let calls = 0;
  const perDraw = Math.ceil(CELLS.length / 3);
  const next = noiseFrom(() => Math.floor(calls++ / perDraw) / STRATA, bare);
  const z = new Float64Array(STRATA);
  for (let done = 0; done < STRATA; done += 128) z.set(next(128).subarray(0, 128), done);
  return z;
}

const momentOf = (z: Float64Array, power: number) => z.reduce((total, each) => total + each ** power, 0) / z.length;

describe("the table of quantiles", () => {
  const z = allStrata();

  test("holds the middle of every stratum", () => {
    for (const stratum of [0, 1, 77, 32767, 32768, 65535])
      expect(z[stratum]).toBeCloseTo(normalQuantile((stratum + 0.5) / STRATA), 12);
    expect(Math.abs(z[0] ?? 0)).toBeCloseTo(4.325, 3);
  });

  test("has the moments that the docstring states", () => {
    expect(momentOf(z, 1)).toBeCloseTo(0, 12);
    expect(momentOf(z, 3)).toBeCloseTo(0, 9);
    expect(1 - momentOf(z, 2)).toBeCloseTo(2.03e-5, 6);
    expect(3 - momentOf(z, 4)).toBeCloseTo(8.75e-4, 6);
  });
});

/** Enough draws that the standard error of a share near .5 is below .002. */
const DRAWS = 75_000;
function drawn(errors: CellErrors): readonly Float64Array[] {
  const next = noiseFrom(seededRandom(3), errors);
  const cells = CELLS.map(() => new Float64Array(DRAWS));
  for (let done = 0; done < DRAWS; done += NOISE_BLOCK) {
    const noise = next(NOISE_BLOCK);
    for (const [cell] of CELLS.entries())
      cells[cell]?.set(noise.subarray(cell * NOISE_BLOCK, (cell + 1) * NOISE_BLOCK), done);
  }
  return cells;
}

const covary = (a: Float64Array, b: Float64Array) =>
  a.reduce((total, each, at) => total + each * (b[at] ?? 0), 0) / a.length;

describe("the errors of draws", () => {
  test.each([
    ["of one voice", errorsOf(1)],
    ["of six voices", errorsOf(6)],
  ])("%s have the variances and covariances of the error model", (_, errors) => {
    const cells = drawn(errors);
    for (const [at, row] of errors.entries())
      for (const [other, covariance] of row.entries()) {
        const [a = new Float64Array(), b = new Float64Array()] = [cells[at], cells[other]];
        // Five standard errors of a covariance are allowed. With two variances below .25, one is √(.0625 · 2/75,000).
        expect(Math.abs(covary(a, b) - covariance)).toBeLessThan(0.0065);
      }
  });

  test("reach as far as the normal distribution does", () => {
    const [errors = new Float64Array()] = drawn(bare);
    const beyond = (z: number) => errors.filter((each) => Math.abs(each) > z).length / errors.length;
    // Five standard errors of each share are allowed.
    expect(Math.abs(beyond(1) - 0.31731)).toBeLessThan(0.0085);
    expect(Math.abs(beyond(2) - 0.0455)).toBeLessThan(0.0038);
    expect(Math.abs(beyond(3) - 0.0027)).toBeLessThan(0.00095);
  });

  test("come from a factor that gives the table back, also where a cell has no error", () => {
    const errors = errorsOf(3).map((row, at) => row.map((each, other) => (at === 4 || other === 4 ? 0 : each)));
    const factor = factorOf(errors);
    for (const [at, row] of errors.entries())
      for (const [other, covariance] of row.entries()) {
        const product = (factor[other] ?? []).reduce(
          (total, each, place) => total + each * (factor[at]?.[place] ?? 0),
          0,
        );
        expect(product).toBeCloseTo(covariance, 12);
      }
    expect(() => factorOf([[1], [2, 1]])).toThrow("no errors have these");
  });
});

test("the first draws are the same however they are divided into blocks", () => {
  const errors = errorsOf(2);
  const whole = noiseFrom(seededRandom(9), errors)(100);
  const parts = noiseFrom(seededRandom(9), errors);
  const first = Array.from(parts(60).subarray(0, 60));
  expect([...first, ...parts(40).subarray(0, 40)]).toEqual(Array.from(whole.subarray(0, 100)));
});

/** The z of stratum i of 2¹⁶, by definition: the middle of the stratum, with the upper half mirrored. */
const zOf = (stratum: number): number =>
  stratum < STRATA / 2
    ? normalQuantile((stratum + 0.5) / STRATA)
    : -normalQuantile((STRATA - 1 - stratum + 0.5) / STRATA);

/** L·z of some draws, term by term: three z from each uniform number, 16 bits each. */
function drawnPlainly(errors: CellErrors, seed: number, count: number): readonly (readonly number[])[] {
  const factor = factorOf(errors);
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const z = Array.from({ length: Math.ceil(CELLS.length / 3) }, random).flatMap((uniform) =>
      [1, 2, 3].map((part) => zOf(Math.floor(uniform * STRATA ** part) % STRATA)),
    );
    return factor.map((row) => row.reduce((total, each, at) => total + each * (z[at] ?? 0), 0));
  });
}

/**
 * Errors of a firm in which each person left out other items. Then no row of the factor is the one above it with more
 * entries.
 */
const ofPartAnswers = cellErrors(
  currentInstrument.items.map(({ cell }) => ({ cell, applies: true, level: 3, norm: undefined })),
  ([2, 3, 5] as const).map((left) => ({
    stratum: left === 3 ? "production" : "management",
    placed: currentInstrument.items.map((_, place) => place % left !== 0),
  })),
  errorModelProvisional,
);

test.each([
  ["of one voice", errorsOf(1)],
  ["of six voices", errorsOf(6)],
  ["of part answers", ofPartAnswers],
  ["of cells that err alone", bare],
])("the errors of draws %s are L·z to the last digit", (_, errors) => {
  const next = noiseFrom(seededRandom(4), errors);
  const drawn = [NOISE_BLOCK, 7].flatMap((count) => {
    const block = next(count);
    return Array.from({ length: count }, (_, draw) => CELLS.map((_, cell) => block[cell * NOISE_BLOCK + draw]));
  });
  expect(drawn).toEqual(drawnPlainly(errors, 4, NOISE_BLOCK + 7));
});

test("more draws at a time than a block are refused", () => {
  expect(() => noiseFrom(seededRandom(1), bare)(NOISE_BLOCK + 1)).toThrow(RangeError);
});
