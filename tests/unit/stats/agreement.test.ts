import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insufficient, isInsufficient } from "@/lib/result";
import {
  agreementCritical,
  averageDeviation,
  dataMatrix,
  evenVariance,
  icc1,
  icc2,
  onewayAnova,
  rwgJ,
  rwgStar,
} from "@/lib/stats";

/** Variance of answers with a slight skew to one end. Source: James, Demaree & Wolf 1984. */
const SLIGHT_SKEW_VARIANCE = 1.34;

type Row = readonly (number | null)[];

/** Levels of 2 to 12 people on 1 to 6 items, some missing. */
const group = fc.integer({ min: 1, max: 6 }).chain((items) =>
  fc.array(
    fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(null)), {
      minLength: items,
      maxLength: items,
    }),
    { minLength: 2, maxLength: 12 },
  ),
);

const measures = (rows: readonly Row[]) => {
  const data = dataMatrix(rows);
  return [rwgJ(data), rwgStar(data), averageDeviation(data), averageDeviation(data, { centre: "median" })];
};

function expectSame(one: readonly unknown[], other: readonly unknown[]): void {
  one.forEach((value, at) => {
    const there = other[at];
    if (typeof value === "number" && typeof there === "number") expect(value).toBeCloseTo(there, 10);
    else expect(value).toEqual(there);
  });
}

describe("laws of agreement", () => {
  test("the order of persons and items, a reversed scale and a shift of an item change nothing", () => {
    fc.assert(
      fc.property(group, (rows) => {
        const here = measures(rows);
        expectSame(measures(rows.toReversed()), here);
        expectSame(measures(rows.map((row) => row.toReversed())), here);
        expectSame(measures(rows.map((row) => row.map((value) => (value === null ? null : 6 - value)))), here);
        expectSame(measures(rows.map((row) => row.map((value, item) => (value === null ? null : value + item)))), here);
      }),
    );
  });

  test("r_wg(j) lies in 0–1, the deviation in 0–2, r* below r_wg(j), and the median is never further than the mean", () => {
    fc.assert(
      fc.property(group, (rows) => {
        const [joint, star, deviation, fromMedian] = measures(rows);
        if (typeof joint !== "number" || typeof star !== "number") {
          expect(star).toEqual(insufficient("one-voice"));
          return;
        }
        if (typeof deviation !== "number" || typeof fromMedian !== "number") throw new Error("no deviation");
        expect(joint).toBeGreaterThanOrEqual(0);
        expect(joint).toBeLessThanOrEqual(1);
        expect(star).toBeLessThanOrEqual(joint + 1e-12);
        expect(deviation).toBeGreaterThanOrEqual(0);
        expect(deviation).toBeLessThanOrEqual(2);
        expect(fromMedian).toBeLessThanOrEqual(deviation + 1e-12);
      }),
    );
  });

  test("a second copy of every person leaves the deviation and raises r*", () => {
    fc.assert(
      fc.property(group, (rows) => {
        const once = dataMatrix(rows.map((row) => row.map((value) => value ?? 3)));
        const twice = dataMatrix([...rows, ...rows].map((row) => row.map((value) => value ?? 3)));
        expectSame([averageDeviation(twice)], [averageDeviation(once)]);
        const [starOnce, starTwice] = [rwgStar(once), rwgStar(twice)];
        if (isInsufficient(starOnce) || isInsufficient(starTwice)) throw new Error("two persons have an agreement");
        expect(starTwice).toBeGreaterThanOrEqual(starOnce - 1e-12);
      }),
    );
  });

  test("of one item r_wg(j) is r_wg, and of equals all is one", () => {
    expect(rwgJ(dataMatrix([[2], [3], [3]]))).toBeCloseTo(1 - 1 / 3 / 2, 15);
    expect(
      measures([
        [4, 2],
        [4, 2],
        [4, 2],
      ]),
    ).toEqual([1, 1, 0, 0]);
  });
});

describe("what a group cannot give", () => {
  test("one voice has no agreement, and an item with one voice leaves", () => {
    expect(measures([[3, 4]])).toEqual([1, 2, 3, 4].map(() => insufficient("one-voice")));
    expect(measures([])).toEqual([1, 2, 3, 4].map(() => insufficient("one-voice")));
    const gappy = [
      [3, 4],
      [3, null],
      [4, null],
    ];
    expectSame(measures(gappy), measures(gappy.map(([first]) => [first ?? null])));
  });

  test("listwise leaves out who has a gap, by item only the gap", () => {
    const rows = [
      [1, 1],
      [5, null],
      [1, 1],
    ];
    expect(rwgJ(dataMatrix(rows), { missing: "listwise" })).toBe(1);
    expect(rwgJ(dataMatrix(rows))).toBeLessThan(1);
  });

  test("variance beyond that of no agreement is none in r_wg(j), and negative in r*", () => {
    const rows = [
      [1, 1],
      [5, 5],
    ];
    expect(measures(rows).slice(0, 3)).toEqual([0, -3, 2]);
  });

  test("a smaller null variance gives less agreement", () => {
    const data = dataMatrix([
      [3, 4],
      [4, 4],
      [3, 5],
    ]);
    const [even, skewed] = [rwgJ(data), rwgJ(data, { nullVariance: SLIGHT_SKEW_VARIANCE })];
    expect(Number(skewed)).toBeLessThan(Number(even));
    expect(() => rwgJ(data, { nullVariance: 0 })).toThrow(RangeError);
    expect(() => evenVariance(1)).toThrow(RangeError);
  });
});

describe("critical values", () => {
  test("between table values are the stricter, and above fifteen those of fifteen", () => {
    expect(agreementCritical(7, 3)).toEqual(agreementCritical(6, 3));
    expect(agreementCritical(40, 3)).toEqual(agreementCritical(15, 3));
    expect(agreementCritical(5, 2)).toEqual(agreementCritical(5, 1));
    expect(agreementCritical(2, 5)).toBe(0.9375);
    expect(agreementCritical(4, 11)).toBe(0.816754);
    expect(agreementCritical(4, 48)).toBe(0.884123);
    expect(agreementCritical(4, 49)).toBe(1);
    expect(agreementCritical(1, 3)).toEqual(insufficient("one-voice"));
    expect(() => agreementCritical(3, 0)).toThrow(RangeError);
  });
});

describe("ICC(1) and ICC(2)", () => {
  const groups = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 }), {
    minLength: 2,
    maxLength: 8,
  });

  test("do not depend on the order of groups or persons, on a shift or a reversal of the scale", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const values = (given: readonly (readonly number[])[]) =>
          [icc1(given), icc1(given, { groupSize: "mean" }), icc2(given)].map((icc) =>
            isInsufficient(icc) ? icc : icc.estimate,
          );
        const here = values(list);
        expectSame(values(list.toReversed().map((each) => each.toReversed())), here);
        expectSame(values(list.map((each) => each.map((value) => 106 - value))), here);
      }),
    );
  });

  test("step up by Spearman and Brown for groups of one size, where both sizes are the same", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
          minLength: 2,
          maxLength: 8,
        }),
        (list) => {
          const [one, mean, two] = [icc1(list), icc1(list, { groupSize: "mean" }), icc2(list)];
          expect(mean).toEqual(one);
          if (isInsufficient(one) || isInsufficient(two)) return;
          expect(two.estimate).toBeCloseTo((4 * one.estimate) / (1 + 3 * one.estimate), 8);
        },
      ),
    );
  });

  test("are 0 with a flag where groups differ less than their members", () => {
    const flat = [
      [1, 5],
      [2, 4],
      [1, 4],
    ];
    expect(icc1(flat)).toMatchObject({ value: 0, negative: true });
    expect(icc2(flat)).toMatchObject({ value: 0, negative: true });
  });

  test("are not there for one group, groups of one, and values that do not differ", () => {
    expect(icc1([[1, 2, 3]])).toEqual(insufficient("one-group"));
    expect(icc1([[1], [2], []])).toEqual(insufficient("no-group-of-two"));
    expect(
      icc1([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual(insufficient("no-variance"));
    expect(
      icc2([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual(insufficient("no-variance"));
    expect(
      icc2([
        [1, 3],
        [3, 1],
      ]),
    ).toEqual(insufficient("no-variance-between"));
    expect(() => onewayAnova([[1, Number.NaN], [2]])).toThrow(RangeError);
  });
});
