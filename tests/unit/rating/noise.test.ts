import { describe, expect, test } from "vitest";
import { requirements1 } from "@/lib/catalog";
import { CELLS, PHASES } from "@/lib/instrument";
import { NOISE_BLOCK, noiseFrom } from "@/lib/rating";
import { normalQuantile, seededRandom } from "@/lib/stats";

const STRATA = 2 ** 16;
const bare = { count: 1000, cellOwn: 1, phaseShared: 0, requirement: 1 };

/** The z of every stratum once: a uniform number of `i/2¹⁶` names stratum i first. */
function allStrata(): Float64Array {
  let calls = 0;
  const perDraw = (2 * CELLS.length + PHASES.length) / 3;
  const next = noiseFrom(() => Math.floor(calls++ / perDraw) / STRATA, bare);
  const z = new Float64Array(STRATA);
  for (let done = 0; done < STRATA; done += 128) z.set(next(128).level.subarray(0, 128), done);
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
function drawn(seed: number) {
  const next = noiseFrom(seededRandom(seed), requirements1.draws);
  const level = CELLS.map(() => new Float64Array(DRAWS));
  const requirement = CELLS.map(() => new Float64Array(DRAWS));
  for (let done = 0; done < DRAWS; done += NOISE_BLOCK) {
    const noise = next(NOISE_BLOCK);
    for (const [cell] of CELLS.entries()) {
      const [from, to] = [cell * NOISE_BLOCK, (cell + 1) * NOISE_BLOCK];
      level[cell]?.set(noise.level.subarray(from, to), done);
      requirement[cell]?.set(noise.requirement.subarray(from, to), done);
    }
  }
  return { level, requirement };
}

const correlate = (a: Float64Array, b: Float64Array) =>
  a.reduce((total, each, at) => total + each * (b[at] ?? 0), 0) / Math.sqrt(momentOf(a, 2) * momentOf(b, 2)) / a.length;

describe("the errors of draws", () => {
  const { level, requirement } = drawn(3);

  test("have the declared size: .466 for a cell, .5 for a requirement", () => {
    for (const errors of level) expect(Math.sqrt(momentOf(errors, 2))).toBeCloseTo(Math.hypot(0.438, 0.16), 2);
    for (const errors of requirement) expect(Math.sqrt(momentOf(errors, 2))).toBeCloseTo(0.5, 2);
  });

  test("are shared by the cells of a phase and by no others", () => {
    const shared = 0.16 ** 2 / (0.438 ** 2 + 0.16 ** 2);
    const [first = new Float64Array()] = level;
    for (const [at, errors] of level.entries()) {
      if (at === 0) continue;
      // four standard errors of a correlation, 1/√75,000 each
      expect(Math.abs(correlate(first, errors) - (at < 4 ? shared : 0))).toBeLessThan(0.015);
    }
    for (const errors of requirement) expect(Math.abs(correlate(first, errors))).toBeLessThan(0.015);
  });

  test("reach as far as the normal distribution does", () => {
    const [errors = new Float64Array()] = requirement;
    const beyond = (z: number) => errors.filter((each) => Math.abs(each / 0.5) > z).length / errors.length;
    // five standard errors of each share
    expect(Math.abs(beyond(1) - 0.31731)).toBeLessThan(0.0085);
    expect(Math.abs(beyond(2) - 0.0455)).toBeLessThan(0.0038);
    expect(Math.abs(beyond(3) - 0.0027)).toBeLessThan(0.00095);
  });
});

test("the first draws are the same however they are divided into blocks", () => {
  const whole = noiseFrom(seededRandom(9), requirements1.draws)(100);
  const parts = noiseFrom(seededRandom(9), requirements1.draws);
  const first = Array.from(parts(60).level.subarray(0, 60));
  expect([...first, ...parts(40).level.subarray(0, 40)]).toEqual(Array.from(whole.level.subarray(0, 100)));
});
