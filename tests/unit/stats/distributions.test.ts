import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile, fCdf, fQuantile, normalCdf, normalQuantile, tCdf, tQuantile } from "@/lib/stats";

const degrees = fc.double({ min: 0.3, max: 2000, noNaN: true });
const shape = fc.double({ min: 0.2, max: 1000, noNaN: true });
const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

/**
 * The difference between p and the probability computed back from its quantile, relative to the smaller of p and 1 − p.
 */
const lost = (back: number, p: number) => Math.abs(back - p) / Math.min(p, 1 - p);

describe("a distribution function undoes its quantile", () => {
  // 1e-9 of the smaller tail: 1 − p has already been rounded to 1e-16, which is 1e-10 of a tail of 1e-6.
  test.each([
    ["t", (p: number, a: number) => tCdf(tQuantile(p, a), a)],
    ["F", (p: number, a: number, b: number) => fCdf(fQuantile(p, a, b), a, b)],
  ])("of %s", (_, thereAndBack) => {
    fc.assert(
      fc.property(probability, degrees, degrees, (p, a, b) => {
        expect(lost(thereAndBack(p, a, b), p)).toBeLessThan(1e-9);
      }),
    );
  });

  test("of beta, where its x has digits left", () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        fc.pre(x > 1e-290 && x < 0.99);
        // Near .99 the rounding of x is a hundredth of that of 1 − x, and a shape of 1,000 multiplies it.
        expect(lost(betaCdf(x, a, b), p)).toBeLessThan(1e-8);
      }),
    );
  });
});

test("distribution functions never fall", () => {
  fc.assert(
    fc.property(
      degrees,
      degrees,
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (a, b, x, by) => {
        const [low, high] = [x, x + by];
        expect(tCdf(high, a)).toBeGreaterThanOrEqual(tCdf(low, a) - 1e-15);
        expect(fCdf(high, a, b)).toBeGreaterThanOrEqual(fCdf(low, a, b) - 1e-13);
        expect(betaCdf(high / 20, a, b)).toBeGreaterThanOrEqual(betaCdf(low / 20, a, b) - 1e-13);
      },
    ),
  );
});

test("t mirrors around 0, beta around ½, F turns over", () => {
  fc.assert(
    fc.property(degrees, degrees, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
      expect(tCdf(-5 * x, a) + tCdf(5 * x, a)).toBeCloseTo(1, 13);
      expect(tQuantile(x, a)).toBeCloseTo(-tQuantile(1 - x, a), 6);
      expect(betaCdf(x, a, b) + betaCdf(1 - x, b, a)).toBeCloseTo(1, 11);
      expect(fCdf(3 * x, a, b) + fCdf(1 / (3 * x), b, a)).toBeCloseTo(1, 11);
    }),
  );
});

describe("relations between the laws", () => {
  test("t of one degree of freedom is Cauchy's law", () => {
    for (const x of [-1e6, -3, -0.1, 0, 0.5, 40]) expect(tCdf(x, 1)).toBeCloseTo(0.5 + Math.atan(x) / Math.PI, 14);
  });

  // With a million degrees of freedom t and Φ differ by about (z + z³)/4df.
  test("t of a million degrees of freedom is normal to 1e-6", () => {
    for (const p of [0.001, 0.2, 0.975]) expect(tQuantile(p, 1e6)).toBeCloseTo(normalQuantile(p), 4);
    expect(tCdf(1.5, 1e6)).toBeCloseTo(normalCdf(1.5), 6);
  });

  test("t squared is F, beta of (1, 1) is uniform", () => {
    expect(fCdf(2.3 ** 2, 1, 7)).toBeCloseTo(2 * tCdf(2.3, 7) - 1, 14);
    expect(betaCdf(0.37, 1, 1)).toBeCloseTo(0.37, 15);
  });
});

test("the ends of each law are its ends", () => {
  const far = Number.POSITIVE_INFINITY;
  expect([tCdf(-far, 3), tCdf(0, 3), tCdf(far, 3)]).toEqual([0, 0.5, 1]);
  expect([fCdf(-1, 2, 3), fCdf(0, 2, 3), fCdf(far, 2, 3)]).toEqual([0, 0, 1]);
  expect([betaCdf(-1, 2, 3), betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 0, 1, 1]);
  expect([tQuantile(0.5, 9), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 0, 1]);
  expect(fQuantile(0, 2, 3)).toBe(0);
});

test("a quantile too small for a number is 0, one too large is thrown, never infinite", () => {
  expect(betaQuantile(1e-300, 0.01, 1)).toBe(0);
  expect(fQuantile(1e-300, 0.01, 5)).toBe(0);
  expect(() => tQuantile(1e-100, 0.1)).toThrow(RangeError);
  expect(() => fQuantile(1 - 1e-12, 3, 0.01)).toThrow(RangeError);
});

test("parameters of every size that is let in give a number at once", () => {
  const sizes = [1e-10, 1e-3, 0.5, 30, 1e5, 1e10];
  for (const a of sizes) {
    for (const b of sizes) {
      for (const p of [1e-300, 0.025, 0.5, 1 - 2 ** -53]) {
        const x = betaQuantile(p, a, b);
        expect(x >= 0 && x <= 1, `${p} of Beta(${a}, ${b})`).toBe(true);
      }
      expect(betaCdf(a / (a + b), a, b)).toBeLessThanOrEqual(1);
      expect(fCdf(1, a, b)).toBeLessThanOrEqual(1);
    }
  }
});

test("what is no point, no probability and no parameter is thrown", () => {
  // A parameter of 1e15 once took minutes, and one of 1e300 gave no number.
  for (const broken of [Number.NaN, 0, -1, Number.POSITIVE_INFINITY, 1e-11, 1e11, 1e300]) {
    expect(() => tCdf(1, broken)).toThrow(RangeError);
    expect(() => fCdf(1, 2, broken)).toThrow(RangeError);
    expect(() => betaQuantile(0.5, broken, 1)).toThrow(RangeError);
  }
  for (const broken of [Number.NaN, -0.1, 1.1]) {
    expect(() => tQuantile(broken, 3)).toThrow(RangeError);
    expect(() => fQuantile(broken, 3, 3)).toThrow(RangeError);
    expect(() => betaQuantile(broken, 3, 3)).toThrow(RangeError);
  }
  expect(() => tQuantile(0, 3)).toThrow(RangeError);
  expect(() => fQuantile(1, 3, 3)).toThrow(RangeError);
  expect(() => tCdf(Number.NaN, 3)).toThrow(RangeError);
});
