import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildPool,
  describeStratum,
  divideIntoStrata,
  REPORT_SIZES,
  reportSize,
  type Stratum,
  shrunkenStratumMeans,
} from "@/lib/benchmark";
import { MODES } from "@/lib/instrument";
import { SIZE_BANDS, sizeBand } from "@/lib/position";
import { insufficient, isInsufficient } from "@/lib/result";
import { seededRandom, sum } from "@/lib/stats";
import { makeParticipants } from "../../support/participants";

const stratum = (values: readonly number[]): Stratum => ({ mode: "all", size: "all", values });
const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("the size of a firm in reports", () => {
  test("is the size of a firm elsewhere, with small cut at 100", () => {
    const sizes = [1, 19, 20, 99, 100, 299, 300, 999, 1000, 250_000].map(reportSize);
    expect(sizes).toEqual([
      "micro",
      "micro",
      "small-to-99",
      "small-to-99",
      "small-from-100",
      "small-from-100",
      "medium",
      "medium",
      "large",
      "large",
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (employees) => {
        const size = reportSize(employees);
        expect(SIZE_BANDS.find((band) => size.startsWith(band))).toBe(sizeBand(employees));
      }),
    );
    expect(() => reportSize(-1)).toThrow(RangeError);
  });
});

describe("the strata of a pool", () => {
  const cohort = fc
    .record({ seed: fc.integer(), count: fc.integer({ min: 0, max: 80 }) })
    .map(({ seed, count }) =>
      buildPool("capped", makeParticipants({ kind: "capped", count, random: seededRandom(seed), missing: 1 })),
    );

  test("hold every participant once in each set, unknown mode and size with them", () => {
    fc.assert(
      fc.property(cohort, (pool) => {
        const { all, byMode, bySize, cells } = divideIntoStrata(pool);
        const everyone = pool.members.map(({ x }) => x).toSorted((a, b) => a - b);
        for (const set of [[all], byMode, bySize, cells]) {
          expect(set.flatMap(({ values }) => values).toSorted((a, b) => a - b)).toEqual(everyone);
        }
        expect([byMode.length, bySize.length, cells.length]).toEqual([6, 6, 36]);
      }),
    );
  });

  test("have margins that are the sums of their cells", () => {
    fc.assert(
      fc.property(cohort, (pool) => {
        const { byMode, bySize, cells } = divideIntoStrata(pool);
        const count = (mode: string, size: string) =>
          cells.find((cell) => cell.mode === mode && cell.size === size)?.values.length ?? Number.NaN;
        const [modes, sizes] = [
          [...MODES, "unknown"],
          [...REPORT_SIZES, "unknown"],
        ];
        for (const { mode, values } of byMode) expect(sum(sizes.map((size) => count(mode, size)))).toBe(values.length);
        for (const { size, values } of bySize) expect(sum(modes.map((mode) => count(mode, size)))).toBe(values.length);
      }),
    );
  });

  test("put a firm of exactly 100 employees where it belongs, though its logarithm is rounded", () => {
    const firms = makeParticipants({ kind: "self", count: 3, random: seededRandom("sizes") }).map((firm, at) => ({
      ...firm,
      position: { ...firm.position, logEmployees: Math.log10([99, 100, 1000][at] ?? 1) },
    }));
    const { bySize } = divideIntoStrata(buildPool("self", firms));
    expect(bySize.map(({ size, values }) => [size, values.length])).toEqual([
      ["micro", 0],
      ["small-to-99", 1],
      ["small-from-100", 1],
      ["medium", 0],
      ["large", 1],
      ["unknown", 0],
    ]);
  });
});

describe("the figures of a stratum", () => {
  test("are a band of n, a whole mean from 5 firms, and quartiles in steps of 5 from 10", () => {
    expect(describeStratum([10, 20, 30, 40])).toEqual({
      count: { low: 0, high: 4 },
      mean: insufficient("fewer-than-five"),
      quartiles: insufficient("fewer-than-ten"),
    });
    expect(describeStratum([10, 20, 30, 40, 52])).toEqual({
      count: { low: 5, high: 9 },
      mean: 30,
      quartiles: insufficient("fewer-than-ten"),
    });
    expect(describeStratum([11, 22, 33, 44, 55, 66, 77, 88, 99, 100])).toEqual({
      count: { low: 10, high: 19 },
      mean: 60,
      quartiles: [35, 60, 85],
    });
  });

  test("tell neither the smallest nor the largest value: moving those alone leaves the quartiles", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 10, maxLength: 30 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const stretched = [0, ...sorted.slice(1, -1), 100];
        expect(describeStratum(stretched).quartiles).toEqual(describeStratum(sorted).quartiles);
      }),
    );
  });

  test("refuse a score outside 0–100 points", () => {
    expect(() => describeStratum([50, 101])).toThrow(RangeError);
    expect(() => describeStratum([-0.1])).toThrow(RangeError);
  });
});

describe("shrunken means of strata", () => {
  test("lie between their own mean and that of all, keep a share within 0–1, and stand in order", () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 2, maxLength: 8 }), (groups) => {
        const found = shrunkenStratumMeans(groups.map(stratum));
        if (isInsufficient(found)) return;
        expect(found.map((each) => each.stratum.values)).toEqual(groups);
        for (const { mean, kept, shrunken, deviation } of found) {
          expect(kept).toBeGreaterThanOrEqual(0);
          expect(kept).toBeLessThanOrEqual(1);
          const centre = kept === 1 ? mean : (shrunken - kept * mean) / (1 - kept);
          expect(shrunken).toBeGreaterThanOrEqual(Math.min(mean, centre) - 1e-6);
          expect(shrunken).toBeLessThanOrEqual(Math.max(mean, centre) + 1e-6);
          expect(deviation).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("keep more of the mean of a stratum with more firms", () => {
    const groups = [
      [40, 50, 60],
      [70, 80, 90, 75, 85, 70, 90, 80],
      [10, 20],
    ].map(stratum);
    const found = shrunkenStratumMeans(groups);
    if (isInsufficient(found)) return expect.unreachable();
    const [three, eight, two] = found.map(({ kept }) => kept);
    expect([eight, three, two]).toEqual([eight, three, two].toSorted((a = 0, b = 0) => b - a));
  });

  test("move with the scores, and stretch with them", () => {
    const groups = [
      [40, 50, 61],
      [70, 82, 90],
      [15, 20, 33, 44],
    ];
    const [one, other] = [groups, groups.map((values) => values.map((value) => 2 * value + 7))].map((each) =>
      shrunkenStratumMeans(each.map(stratum)),
    );
    if (one === undefined || other === undefined || isInsufficient(one) || isInsufficient(other)) {
      return expect.unreachable();
    }
    for (const [at, { shrunken, kept, deviation }] of one.entries()) {
      expect(other[at]?.shrunken).toBeCloseTo(2 * shrunken + 7, 9);
      expect(other[at]?.kept).toBeCloseTo(kept, 10);
      expect(other[at]?.deviation).toBeCloseTo(2 * deviation, 9);
    }
  });

  test("leave out strata that nobody is in, and draw a stratum of one firm too", () => {
    const found = shrunkenStratumMeans([stratum([]), stratum([80]), stratum([20, 30, 40]), stratum([60, 70, 65])]);
    if (isInsufficient(found)) return expect.unreachable();
    expect(found.map(({ stratum: { values } }) => values.length)).toEqual([1, 3, 3]);
    expect(found[0]?.shrunken).toBeLessThan(80);
  });

  test("are insufficient with fewer than two strata, and where no stratum varies", () => {
    expect(shrunkenStratumMeans([])).toEqual(insufficient("too-few-groups"));
    expect(shrunkenStratumMeans([stratum([1, 2, 3]), stratum([])])).toEqual(insufficient("too-few-groups"));
    expect(shrunkenStratumMeans([stratum([1]), stratum([2])])).toEqual(insufficient("group-without-variance"));
    expect(shrunkenStratumMeans([stratum([1, 1]), stratum([2, 2])])).toEqual(insufficient("group-without-variance"));
    const alike = [61.3, 41.7].map((value) => stratum(Array.from({ length: 7 }, () => value)));
    expect(shrunkenStratumMeans(alike)).toEqual(insufficient("group-without-variance"));
  });
});
