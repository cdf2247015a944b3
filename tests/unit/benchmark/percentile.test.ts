import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  buildPool,
  describeComposition,
  findReferenceGroup,
  type KernelPercentile,
  type kernelPercentile,
  type Participant,
  POSITION_PARTS,
  type Pool,
  percentileInterval,
  placeByThirds,
  printPercentile,
  shrinkPercentile,
  weightedDensity,
} from "@/lib/benchmark";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";
import { seededRandom, sum, wilsonInterval } from "@/lib/stats";
import { makeParticipants, percentileIn } from "../../support/participants";

type Self = Participant<"self">;

const cohort = fc
  .record({ seed: fc.integer(), count: fc.integer({ min: 20, max: 60 }), missing: fc.constantFrom(0, 0.5) })
  .map(({ seed, count, missing }) => makeParticipants({ kind: "self", count, random: seededRandom(seed), missing }));

function place(firm: Self, members: readonly Self[]): KernelPercentile {
  const found = percentileIn(buildPool("self", members), firm);
  if (isInsufficient(found)) throw new Error(found.reason);
  return found;
}

const firstOf = (members: readonly Self[]): Self => {
  const [first] = members;
  if (first === undefined) throw new Error("no participant");
  return first;
};

const someFirms = (count: number, seed = "firms"): readonly Self[] =>
  makeParticipants({ kind: "self", count, random: seededRandom(seed) });

describe("the percentile of a firm", () => {
  test("lies within 0–1 with its interval, which holds it; drawn between group and all", () => {
    fc.assert(
      fc.property(cohort, (members) => {
        const { percentile, interval, pooled, shrunk, effectiveSize, composition } = place(firstOf(members), members);
        expect(percentile).toBeGreaterThanOrEqual(0);
        expect(percentile).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(percentile + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(percentile - 1e-12);
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(percentile, pooled) - 1e-12);
        expect(shrunk).toBeLessThanOrEqual(Math.max(percentile, pooled) + 1e-12);
        expect(interval.size).toBeLessThanOrEqual(effectiveSize + 1e-9);
        expect(effectiveSize).toBeGreaterThanOrEqual(15 - 1e-9);
        expect(sum(Object.values(composition))).toBeCloseTo(1, 12);
      }),
    );
  });

  test("does not depend on the order of the pool", () => {
    fc.assert(
      fc.property(cohort, fc.integer(), (members, seed) => {
        const random = seededRandom(seed);
        const shuffled = members.map((each) => ({ each, at: random() })).toSorted((a, b) => a.at - b.at);
        const [one, other] = [
          place(firstOf(members), members),
          place(
            firstOf(members),
            shuffled.map(({ each }) => each),
          ),
        ];
        expect(other.percentile).toBeCloseTo(one.percentile, 12);
        expect(other.basis).toEqual(one.basis);
        expect(other.interval.low).toBeCloseTo(one.interval.low, 10);
        expect(other.place).toBe(one.place);
      }),
    );
  });

  test("never falls when the score rises", () => {
    fc.assert(
      fc.property(cohort, fc.double({ min: 0, max: 60, noNaN: true }), (members, rise) => {
        const firm = firstOf(members);
        const higher = place({ ...firm, x: firm.x + rise }, members);
        const lower = place(firm, members);
        expect(higher.percentile).toBeGreaterThanOrEqual(lower.percentile - 1e-12);
        expect(higher.pooled).toBeGreaterThanOrEqual(lower.pooled);
      }),
    );
  });

  test("is mirrored when all scores are", () => {
    fc.assert(
      fc.property(cohort, (members) => {
        const turned = members.map((member) => ({ ...member, x: -member.x }));
        const [one, other] = [place(firstOf(members), members), place(firstOf(turned), turned)];
        expect(other.percentile).toBeCloseTo(1 - one.percentile, 12);
        expect(other.interval.low).toBeCloseTo(1 - one.interval.high, 10);
        expect(other.interval.high).toBeCloseTo(1 - one.interval.low, 10);
      }),
    );
  });

  test("stays the same when all scores are moved and stretched alike, with their errors", () => {
    fc.assert(
      fc.property(cohort, fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.25, 2, 8), (members, move, stretch) => {
        const changed = members.map((each) => ({ ...each, x: each.x * stretch + move, sem: each.sem * stretch }));
        const [one, other] = [place(firstOf(members), members), place(firstOf(changed), changed)];
        expect(other.percentile).toBeCloseTo(one.percentile, 12);
        expect(other.interval.high).toBeCloseTo(one.interval.high, 9);
      }),
    );
  });

  test("is the same whether the pool holds the firm's own record or not", () => {
    fc.assert(
      fc.property(cohort, (members) => {
        const firm = firstOf(members);
        const [inside, outside] = [place(firm, members), place(firm, members.slice(1))];
        expect(inside.percentile).toBeCloseTo(outside.percentile, 12);
        expect(inside.pooled).toBeCloseTo(outside.pooled, 12);
        expect(inside.basis).toEqual(outside.basis);
      }),
    );
  });

  test("does not feel a firm that is far away in position, but counts it among all", () => {
    const members = someFirms(80).map((each) => ({ ...each, position: { ...each.position, trophicLevel: 1 } }));
    const firm = { ...firstOf(members), x: 50 };
    const far = { ...firm, id: "far", x: 0, position: { ...firm.position, trophicLevel: 40 } };
    const [before, after] = [place(firm, members), place(firm, [...members, far])];
    expect(after.percentile).toBe(before.percentile);
    expect(after.basis).toEqual(before.basis);
    expect(after.pooled).toBeCloseTo((before.pooled * 79 + 1) / 80, 12);
  });

  test("takes scores within 1e-9 as equal, and counts them half", () => {
    const members = someFirms(40).map((each) => ({ ...each, x: 0.1 + 0.2 }));
    expect(place({ ...firstOf(members), x: 0.3 }, members)).toMatchObject({ percentile: 0.5, pooled: 0.5 });
  });

  test("is less certain the larger the firm's own error", () => {
    fc.assert(
      fc.property(cohort, fc.double({ min: 0, max: 10, noNaN: true }), (members, sem) => {
        const firm = firstOf(members);
        const [sure, unsure] = [place({ ...firm, sem }, members), place({ ...firm, sem: sem + 2 }, members)];
        expect(unsure.interval.size).toBeLessThanOrEqual(sure.interval.size + 1e-9);
        const width = ({ interval }: KernelPercentile) => interval.high - interval.low;
        expect(width(unsure)).toBeGreaterThanOrEqual(width(sure) - 1e-9);
      }),
    );
  });
});

describe("the reference group", () => {
  const unknown = tabulate(POSITION_PARTS, () => null);
  const captive = { ...unknown, market: 0, modular: 0, relational: 0, captive: 1, hierarchy: 0 };
  const groupOf = (firm: Self, members: readonly Self[]) => {
    const group = findReferenceGroup(firm, buildPool("self", members));
    if (isInsufficient(group)) throw new Error(group.reason);
    return { ...group, firms: [...group.weights].filter((weight) => weight > 0).length };
  };

  test("gives the firm itself no weight", () => {
    fc.assert(
      fc.property(cohort, (members) => {
        expect(groupOf(firstOf(members), members).weights[0]).toBe(0);
      }),
    );
  });

  test("needs 15 other participants", () => {
    const members = someFirms(15);
    const pool = buildPool("self", members);
    expect(percentileIn(pool, firstOf(members))).toEqual(insufficient("too-few-participants"));
    expect(isInsufficient(percentileIn(pool, { ...firstOf(members), id: "guest" }))).toBe(false);
  });

  test("is all participants for a firm whose position nobody knows", () => {
    const members = someFirms(30);
    expect(groupOf({ ...firstOf(members), position: unknown }, members)).toMatchObject({
      basis: { kind: "pooled" },
      effectiveSize: 29,
      firms: 29,
    });
  });

  test("is the stratum of its mode where the kernel finds too few, if that holds 15", () => {
    const others = (count: number) => [
      ...someFirms(count, "captive").map((each) => ({
        ...each,
        id: `captive ${each.id}`,
        position: { ...each.position, ...captive, trophicLevel: 1 },
      })),
      ...someFirms(40, "market").map((each) => ({
        ...each,
        position: { ...each.position, ...captive, market: 0.6, captive: 0.4, trophicLevel: 1 },
      })),
    ];
    // Two firms have the same position in the network, so each has full weight in the reference group of the other.
    const twins = someFirms(2, "twins").map((each) => ({
      ...each,
      id: `twin ${each.id}`,
      position: { ...unknown, trophicLevel: 60 },
    }));
    const firm = { ...firstOf(someFirms(1)), id: "own", position: { ...captive, trophicLevel: 60 } };
    expect(groupOf(firm, [...others(15), ...twins])).toMatchObject({
      basis: { kind: "stratum", mode: "captive" },
      effectiveSize: 15,
      firms: 15,
    });
    expect(groupOf(firm, [...others(14), ...twins])).toMatchObject({ basis: { kind: "pooled" }, firms: 56 });
  });

  test("says what it is made of, as shares of the weight", () => {
    expect(describeComposition([3, 1, 0, 4], ["captive", "modular", "market", undefined])).toEqual({
      market: 0,
      modular: 0.125,
      relational: 0,
      captive: 0.375,
      hierarchy: 0,
      unknown: 0.5,
    });
    expect(() => describeComposition([0], ["captive"])).toThrow(RangeError);
    expect(() => describeComposition([1], [])).toThrow(RangeError);
  });
});

describe("pools of self and of capped scores", () => {
  const members = someFirms(20);
  const pool = buildPool("self", members);

  test("are never mixed: the compiler refuses, and so does the pool", () => {
    expectTypeOf<Participant<"capped">>().not.toExtend<Parameters<typeof kernelPercentile<"self">>[0]>();
    expectTypeOf<Pool<"capped">>().not.toExtend<Parameters<typeof kernelPercentile<"self">>[1]>();
    const mixed: Participant<"self" | "capped"> = { ...firstOf(members), kind: "capped" };
    const either: Pool<"self" | "capped"> = pool;
    expect(() => percentileIn(either, mixed)).toThrow(RangeError);
    expect(() => buildPool<"self" | "capped">("self", [mixed])).toThrow(RangeError);
  });

  test("refuse a firm given twice, a score that is none and a negative error", () => {
    expect(() => buildPool("self", [firstOf(members), firstOf(members)])).toThrow(RangeError);
    expect(() => buildPool("self", [{ ...firstOf(members), x: Number.NaN }])).toThrow(RangeError);
    expect(() => buildPool("self", [{ ...firstOf(members), sem: -1 }])).toThrow(RangeError);
    expect(() => percentileIn(pool, { ...firstOf(members), x: Number.POSITIVE_INFINITY })).toThrow(RangeError);
  });
});

describe("the interval", () => {
  test("is Wilson's with n_eff at the ends, whatever the own error", () => {
    for (const percentile of [0, 1e-10, 1 - 1e-10, 1]) {
      const found = percentileInterval({ percentile, effectiveSize: 18, sem: 4.1, density: 0.02 });
      expect(found).toEqual({ ...wilsonInterval(percentile, 18), size: 18 });
    }
  });

  test("says nothing where the whole group has the firm's own score and that has an error", () => {
    const density = weightedDensity({ x: 50, values: [50, 50, 50], weights: [1, 0.5, 0.2] });
    expect(density).toEqual(insufficient("no-spread"));
    const facts = { percentile: 0.5, effectiveSize: 18, density };
    expect(percentileInterval({ ...facts, sem: 4.1 })).toEqual({ low: 0, high: 1, size: 0 });
    expect(percentileInterval({ ...facts, sem: 0 })).toEqual({ ...wilsonInterval(0.5, 18), size: 18 });
  });

  test("says nothing where the group lies within a hair of the firm's own score", () => {
    const density = weightedDensity({ x: 50, values: [50 - 1e-8, 50 + 1e-8, 50], weights: [1, 1, 1] });
    const found = percentileInterval({ percentile: 0.5, effectiveSize: 18, sem: 4.1, density });
    expect(found).toEqual({ low: 0, high: 1, size: 0 });
  });

  test("refuses what is no percentile, size, error or density", () => {
    const facts = { percentile: 0.4, effectiveSize: 18, sem: 4.1, density: 0.02 };
    for (const broken of [{ percentile: 1.1 }, { effectiveSize: 0 }, { sem: -1 }, { density: -1 }]) {
      expect(() => percentileInterval({ ...facts, ...broken })).toThrow(RangeError);
    }
  });
});

describe("the density", () => {
  test("sums to 1 over all scores", () => {
    const members = someFirms(40);
    const values = members.map(({ x }) => x);
    const weights = members.map((_, at) => 1 / (1 + at));
    const heights = Array.from({ length: 4000 }, (_, step) => weightedDensity({ x: step / 10 - 150, values, weights }));
    // A sum of rectangles of .1 point under a curve ten points wide.
    expect(sum(heights.map((height) => (isInsufficient(height) ? 0 : height / 10)))).toBeCloseTo(1, 8);
  });

  test("is insufficient without weight, and refuses columns of unequal length", () => {
    expect(weightedDensity({ x: 1, values: [1, 2], weights: [0, 0] })).toEqual(insufficient("no-weight"));
    expect(() => weightedDensity({ x: 1, values: [1, 2], weights: [1] })).toThrow(RangeError);
  });
});

describe("what may be said", () => {
  test.each([
    [0, 0.2, "lower"],
    [0.1, 1 / 3, "lower"],
    [0.34, 0.6, "middle"],
    [1 / 3, 2 / 3, "middle"],
    [2 / 3, 1, "upper"],
    [0.7, 0.9, "upper"],
    [0.2, 0.5, "lower-or-middle"],
    [0.5, 0.8, "middle-or-upper"],
    [0.276, 0.872, "too-wide"],
    [0, 1, "too-wide"],
    [1 / 3 - 1e-10, 2 / 3 + 1e-10, "middle"],
  ] as const)("of an interval from %d to %d: %s", (low, high, place) => {
    expect(placeByThirds({ low, high })).toBe(place);
  });

  test("refuses ends in the wrong order and outside 0–1", () => {
    expect(() => placeByThirds({ low: 0.5, high: 0.4 })).toThrow(RangeError);
    expect(() => placeByThirds({ low: -0.1, high: 0.4 })).toThrow(RangeError);
  });

  test("a number only of an interval narrower than .35, in steps of 5", () => {
    expect(printPercentile(0.62, { low: 0.5, high: 0.84 })).toBe(60);
    expect(printPercentile(0.63, { low: 0.5, high: 0.84 })).toBe(65);
    expect(printPercentile(0.62, { low: 0.5, high: 0.85 })).toEqual(insufficient("interval-too-wide"));
    expect(printPercentile(1, { low: 0.9, high: 1 })).toBe(100);
  });

  test("a number that agrees with the words: shrinkage does not take it out of the interval", () => {
    expect(printPercentile(0.5, { low: 0.7, high: 0.95 })).toBe(70);
    expect(printPercentile(0.98, { low: 0.6, high: 0.8 })).toBe(80);
  });

  test("the percentile is drawn by κ, from all of it to nothing", () => {
    const facts = { percentile: 0.8, effectiveSize: 20, pooled: 0.5 };
    expect(shrinkPercentile(facts, 0)).toBe(0.8);
    expect(shrinkPercentile(facts)).toBeCloseTo(0.7, 12);
    expect(shrinkPercentile(facts, 1e12)).toBeCloseTo(0.5, 8);
    expect(shrinkPercentile({ ...facts, effectiveSize: 0 })).toBe(0.5);
    expect(() => shrinkPercentile({ ...facts, pooled: 1.2 })).toThrow(RangeError);
    expect(() => shrinkPercentile(facts, -1)).toThrow(RangeError);
    expect(() => shrinkPercentile({ ...facts, effectiveSize: 0 }, 0)).toThrow(RangeError);
  });
});
