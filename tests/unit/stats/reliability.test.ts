import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insufficient, isInsufficient } from "@/lib/result";
import {
  type Alpha,
  alphaIfDropped,
  completeRows,
  cronbachAlpha,
  dataMatrix,
  feldtInterval,
  itemMoments,
  itemRestCorrelations,
  omegaTotal,
  reliabilityReport,
  selectColumns,
  stratifiedAlpha,
} from "@/lib/stats";

type Row = readonly (number | null)[];

/** Answers on 1–5 of 8 to 40 people to 3 to 7 correlated items, some of them missing. */
const answers = fc
  .record({ items: fc.integer({ min: 3, max: 7 }), persons: fc.integer({ min: 8, max: 40 }) })
  .chain(({ items, persons }) =>
    fc.array(
      fc
        .tuple(
          fc.integer({ min: 1, max: 5 }),
          fc.array(fc.integer({ min: -1, max: 2 }), { minLength: items, maxLength: items }),
        )
        .map(
          ([trait, noise]): Row => noise.map((each) => (each === 2 ? null : Math.min(5, Math.max(1, trait + each)))),
        ),
      { minLength: persons, maxLength: persons },
    ),
  );

const mapRows = (rows: readonly Row[], change: (value: number, item: number) => number): readonly Row[] =>
  rows.map((row) => row.map((value, item) => (value === null ? null : change(value, item))));

/** Checks that two figures are equal up to rounding, or insufficient for the same reason. */
function expectSame(one: unknown, other: unknown): void {
  if (typeof one === "number" && typeof other === "number") expect(one).toBeCloseTo(other, 9);
  else expect(one).toEqual(other);
}

function expectSameAlpha(one: Alpha, other: Alpha): void {
  expectSame(one.raw, other.raw);
  expectSame(one.standardized, other.standardized);
}

/** Every coefficient of a data set: overall, and item by item. */
function coefficients(rows: readonly Row[]) {
  const data = dataMatrix(rows);
  const { raw, standardized } = cronbachAlpha(data);
  const [rest, dropped] = [itemRestCorrelations(data), alphaIfDropped(data)];
  return { whole: [raw, standardized], items: rest.map((value, item) => [value, dropped[item]?.raw]) };
}

describe("laws of alpha", () => {
  test("reversing all items changes neither alpha nor an item's place in the scale", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const [data, turned] = [dataMatrix(rows), dataMatrix(mapRows(rows, (value) => 6 - value))];
        expectSameAlpha(cronbachAlpha(turned), cronbachAlpha(data));
        const [here, there] = [itemRestCorrelations(data), itemRestCorrelations(turned)];
        here.forEach((value, item) => {
          expectSame(there[item], value);
        });
      }),
    );
  });

  test("neither the order of persons nor that of items matters", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const [here, turned] = [coefficients(rows), coefficients(rows.map((row) => row.toReversed()))];
        const ways = [coefficients(rows.toReversed()), { ...turned, items: turned.items.toReversed() }];
        for (const there of ways) {
          here.whole.forEach((value, at) => {
            expectSame(there.whole[at], value);
          });
          here.items.flat().forEach((value, at) => {
            expectSame(there.items.flat()[at], value);
          });
        }
      }),
    );
  });

  test("a shift of each item changes nothing, a stretch of all neither, a stretch of one only the raw", () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0.5, max: 20, noNaN: true }), (rows, factor) => {
        const here = cronbachAlpha(dataMatrix(rows));
        expectSameAlpha(cronbachAlpha(dataMatrix(mapRows(rows, (value, item) => value + 10 * item))), here);
        expectSameAlpha(cronbachAlpha(dataMatrix(mapRows(rows, (value) => value * factor))), here);
        const one = mapRows(rows, (value, item) => (item === 0 ? value * factor : value));
        expectSame(cronbachAlpha(dataMatrix(one)).standardized, here.standardized);
      }),
    );
  });

  test("without gaps pairwise is listwise, and a correlation is a covariance over deviations", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const data = completeRows(dataMatrix(rows));
        const [pairwise, listwise] = [itemMoments(data), itemMoments(data, { missing: "listwise" })];
        expect(listwise).toEqual(pairwise);
        expect(itemMoments(dataMatrix(rows), { missing: "listwise" })).toEqual(pairwise);
        const { items, covariance, correlation } = pairwise;
        correlation.forEach((value, at) => {
          const [i, j] = [Math.floor(at / items), at % items];
          if (Number.isNaN(value)) return;
          const product = (covariance[i * items + i] ?? 0) * (covariance[j * items + j] ?? 0);
          expect(value).toBeCloseTo((covariance[at] ?? 0) / Math.sqrt(product), 9);
        });
      }),
    );
  });

  test("pairwise moments are those of the rows that have both items, taken alone", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const { counts, covariance, correlation, items } = itemMoments(dataMatrix(rows));
        for (let i = 0; i < items; i += 1) {
          for (let j = 0; j < items; j += 1) {
            const pairs = rows.flatMap((row): [number, number][] => {
              const [x, y] = [row[i] ?? null, row[j] ?? null];
              return x === null || y === null ? [] : [[x, y]];
            });
            const mean = (at: 0 | 1) => pairs.reduce((total, pair) => total + pair[at], 0) / pairs.length;
            const squares = (a: 0 | 1, b: 0 | 1) =>
              pairs.reduce((total, pair) => total + (pair[a] - mean(a)) * (pair[b] - mean(b)), 0);
            expect(counts[i * items + j]).toBe(pairs.length);
            if (pairs.length < 2) expect(covariance[i * items + j]).toBeNaN();
            else expect(covariance[i * items + j]).toBeCloseTo(squares(0, 1) / (pairs.length - 1), 10);
            const spread = squares(0, 0) * squares(1, 1);
            if (pairs.length < 2 || spread < 1e-12) expect(correlation[i * items + j]).toBeNaN();
            else expect(correlation[i * items + j]).toBeCloseTo(squares(0, 1) / Math.sqrt(spread), 9);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("laws of omega", () => {
  test("turning one item turns its loading, and only its", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const [here, there] = [
          omegaTotal(dataMatrix(rows)),
          omegaTotal(dataMatrix(mapRows(rows, (value, item) => (item === 0 ? 6 - value : value)))),
        ];
        if (isInsufficient(here) || isInsufficient(there) || here.method === "closed-form") return;
        const sign = Math.sign(here.loadings[1] ?? 0) * Math.sign(there.loadings[1] ?? 0);
        here.loadings.forEach((loading, item) => {
          expect((there.loadings[item] ?? 0) * sign).toBeCloseTo(item === 0 ? -loading : loading, 6);
        });
      }),
    );
  });

  test("lies between 0 and 1, with loadings that sum to 0 or more and uniquenesses of 0 or more", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const omega = omegaTotal(dataMatrix(rows));
        if (isInsufficient(omega)) return;
        expect(omega.omega).toBeGreaterThanOrEqual(0);
        expect(omega.omega).toBeLessThanOrEqual(1);
        expect(omega.loadings.reduce((total, loading) => total + loading, 0)).toBeGreaterThanOrEqual(0);
        expect(Math.min(...omega.uniquenesses)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("is alpha where all items share alike", () => {
    const rows = [1, 2, 3, 4, 5].flatMap((trait) =>
      [0, 1, 2, 3].map((odd) => [0, 1, 2, 3].map((item) => trait + (item === odd ? 1 : 0))),
    );
    const [alpha, omega] = [cronbachAlpha(dataMatrix(rows)), omegaTotal(dataMatrix(rows))];
    if (isInsufficient(omega)) throw new Error(omega.reason);
    expectSame(omega.omega, alpha.standardized);
    expect(new Set(omega.loadings.map((loading) => loading.toFixed(8))).size).toBe(1);
  });
});

describe("what data cannot give", () => {
  const reasons = (alpha: Alpha) => [alpha.raw, alpha.standardized];

  test("one item has no consistency", () => {
    const data = dataMatrix([[1], [2], [4]]);
    expect(reasons(cronbachAlpha(data))).toEqual([insufficient("one-item"), insufficient("one-item")]);
    expect(itemRestCorrelations(data)).toEqual([insufficient("one-item")]);
    expect(itemRestCorrelations(data, { form: "corrected" })).toEqual([insufficient("one-item")]);
    expect(omegaTotal(data)).toEqual(insufficient("too-few-items"));
  });

  test("one person, nobody, and nothing answered have none either", () => {
    for (const rows of [
      [[1, 2, 3]],
      [
        [null, null, null],
        [null, null, null],
      ],
    ]) {
      const data = dataMatrix(rows);
      expect(reasons(cronbachAlpha(data))).toEqual([insufficient("too-few-persons"), insufficient("too-few-persons")]);
      expect(itemRestCorrelations(data)[0]).toEqual(insufficient("too-few-persons"));
      expect(omegaTotal(data)).toEqual(insufficient("too-few-persons"));
    }
    expect(cronbachAlpha(dataMatrix([])).raw).toEqual(insufficient("one-item"));
    expect(
      cronbachAlpha(
        dataMatrix([
          [null, null],
          [null, null],
        ]),
      ).persons,
    ).toBe(0);
  });

  test("items that never meet in one person have no alpha", () => {
    const data = dataMatrix([
      [1, null, 2],
      [2, null, 3],
      [null, 4, 1],
      [null, 5, 2],
      [null, 3, 3],
    ]);
    expect(cronbachAlpha(data).raw).toEqual(insufficient("too-few-persons"));
    expect(cronbachAlpha(selectColumns(data, [1, 2])).raw).toBeTypeOf("number");
  });

  test("a constant item counts for raw alpha, undoes the standardized, and is named", () => {
    const data = dataMatrix([
      [1, 3.3, 2],
      [2, 3.3, 2],
      [4, 3.3, 5],
      [5, 3.3, 4],
    ]);
    const alpha = cronbachAlpha(data);
    expect(alpha.raw).toBeTypeOf("number");
    expect(alpha.standardized).toEqual(insufficient("constant-item"));
    expect(itemRestCorrelations(data)[1]).toEqual(insufficient("constant-item"));
    expect(omegaTotal(data)).toEqual(insufficient("constant-item"));
    expect(reliabilityReport(data, [{ name: "all", columns: [0, 1, 2] }])[0]?.constantItems).toEqual([1]);
    expect(
      cronbachAlpha(
        dataMatrix([
          [3, 3],
          [3, 3],
        ]),
      ).raw,
    ).toEqual(insufficient("no-total-variance"));
  });

  test("an item constant only where another was answered is seen", () => {
    const data = dataMatrix([
      [1.1, 2],
      [1.1, 4],
      [1.1, 5],
      [7.7, null],
      [2.9, null],
    ]);
    expect(itemMoments(data).correlation[1]).toBeNaN();
    expect(cronbachAlpha(data).standardized).toEqual(insufficient("constant-item"));
  });

  test("such an item is seen however large its values are", () => {
    for (const large of [0, 1e6, 1e12]) {
      const moments = itemMoments(
        dataMatrix([
          [large + 1, null],
          [large + 2, 1],
          [large + 2, 2],
        ]),
      );
      expect([...moments.correlation]).toEqual([1, Number.NaN, Number.NaN, 1]);
      expect([...moments.covariance].map((value) => value.toFixed(12))).toEqual([
        "0.333333333333",
        "0.000000000000",
        "0.000000000000",
        "0.500000000000",
      ]);
      expect(cronbachAlpha(moments).standardized).toEqual(insufficient("constant-item"));
    }
  });

  test("items that cancel have no alpha, and those that oppose a negative one", () => {
    expect(
      cronbachAlpha(
        dataMatrix([
          [1, 5],
          [2, 4],
          [5, 1],
        ]),
      ).raw,
    ).toEqual(insufficient("no-total-variance"));
    const opposed = dataMatrix([
      [1, 5, 4],
      [2, 4, 5],
      [4, 3, 1],
      [5, 1, 2],
    ]);
    expect(cronbachAlpha(opposed).raw).toBeLessThan(0);
    expect(omegaTotal(opposed)).toEqual(insufficient("covariance-not-positive"));
    const report = reliabilityReport(opposed, [{ name: "all", columns: [0, 1, 2] }])[0];
    expect(report?.negativeItems).toContain(0);
  });

  test("covariances of different persons that no data could have give no number above one", () => {
    const data = dataMatrix([
      [1, 1],
      [5, 5],
      [3, null],
      [3, null],
      [3, null],
      [null, 3],
      [null, 3],
      [null, 3],
    ]);
    expect(cronbachAlpha(data).raw).toEqual(insufficient("impossible-table"));
    expect(itemRestCorrelations(data)[0]).toEqual(insufficient("impossible-table"));
  });

  test("one item that follows from others has no corrected correlation", () => {
    const data = dataMatrix([
      [1, 2, 3],
      [2, 1, 3],
      [3, 5, 8],
      [5, 4, 9],
    ]);
    expect(itemRestCorrelations(data, { form: "corrected" })).toEqual([0, 1, 2].map(() => insufficient("singular")));
  });

  test("a factor that would explain more than all of an item is refused, and kept by name", () => {
    const heywood = dataMatrix([
      [1, 1, 2, 2],
      [2, 1, 1, 3],
      [3, 4, 3, 2],
      [4, 4, 2, 5],
      [5, 5, 5, 4],
      [2, 3, 4, 1],
    ]);
    const three = selectColumns(heywood, [0, 1, 2]);
    const outcomes = [heywood, three].map((data) => [omegaTotal(data), omegaTotal(data, { heywood: "keep" })] as const);
    for (const [refused, kept] of outcomes) {
      if (isInsufficient(kept)) throw new Error(kept.reason);
      const negative = kept.uniquenesses.some((uniqueness) => uniqueness < 0);
      expect(refused).toEqual(negative ? insufficient("heywood-case") : kept);
    }
    expect(outcomes.some(([refused]) => isInsufficient(refused))).toBe(true);
  });

  test("items without anything in common have no factor", () => {
    const apart = [0, 1, 2, 3].flatMap((a) =>
      [1, -1].map((sign) => [0, 1, 2, 3].map((item) => (item === a ? sign : 0))),
    );
    expect(omegaTotal(dataMatrix(apart))).toEqual(insufficient("no-common-factor"));
  });

  test("items that cancel each other have no omega, to the last rounding", () => {
    const opposed = [
      [1, 1, 1, 1],
      [2, 0, 5, 0.3],
    ];
    expect(omegaTotal(dataMatrix(opposed))).toEqual(insufficient("no-total-variance"));
    expect(omegaTotal(dataMatrix(opposed), { heywood: "keep" })).toEqual(insufficient("no-total-variance"));
  });

  test("identical items share everything: alpha and omega are one", () => {
    const data = dataMatrix([1, 2, 4, 5].map((value) => [value, value, value]));
    expect(cronbachAlpha(data)).toMatchObject({ raw: 1, standardized: 1 });
    expect(omegaTotal(data)).toMatchObject({ omega: 1, uniquenesses: [0, 0, 0] });
    expect(feldtInterval({ alpha: 1, persons: 4, items: 3 })).toEqual({ low: 1, high: 1 });
  });
});

test("Feldt's interval holds alpha, and narrows with more persons", () => {
  const range = fc.record({
    alpha: fc.double({ min: -2, max: 0.99, noNaN: true }),
    persons: fc.integer({ min: 5, max: 500 }),
    items: fc.integer({ min: 2, max: 50 }),
  });
  fc.assert(
    fc.property(range, (given) => {
      const [few, more] = [feldtInterval(given), feldtInterval({ ...given, persons: 2 * given.persons })];
      if (isInsufficient(few) || isInsufficient(more)) throw new Error("five persons have an interval");
      expect(few.low).toBeLessThan(given.alpha);
      expect(few.high).toBeGreaterThan(given.alpha);
      expect(more.low).toBeGreaterThan(few.low);
      expect(more.high).toBeLessThan(few.high);
    }),
  );
  expect(feldtInterval({ alpha: 0.5, persons: 1, items: 3 })).toEqual(insufficient("too-few-persons"));
  expect(feldtInterval({ alpha: 0.5, persons: 9, items: 1 })).toEqual(insufficient("one-item"));
});

test("stratified alpha of one part is its own, and of perfect parts one", () => {
  expect(stratifiedAlpha([{ alpha: 0.7, variance: 4 }], 4)).toBeCloseTo(0.7, 12);
  expect(
    stratifiedAlpha(
      [
        { alpha: 1, variance: 4 },
        { alpha: 1, variance: 2 },
      ],
      9,
    ),
  ).toBe(1);
  expect(stratifiedAlpha([], 9)).toEqual(insufficient("one-item"));
  expect(stratifiedAlpha([{ alpha: 0.7, variance: 4 }], 0)).toEqual(insufficient("no-total-variance"));
  for (const alpha of [1.1, Number.NaN]) expect(() => stratifiedAlpha([{ alpha, variance: 4 }], 9)).toThrow(RangeError);
});

describe("the report of several scales", () => {
  test("says of each what its own functions say of its columns alone", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const data = dataMatrix(rows);
        const scales = [
          { name: "all", columns: Array.from({ length: data.columns }, (_, column) => column) },
          { name: "first", columns: [0, 1] },
          { name: "turned", columns: [2, 0, 1] },
        ];
        reliabilityReport(data, scales).forEach((report, at) => {
          const own = selectColumns(data, scales[at]?.columns ?? []);
          // The sums are the same but computed in another tile of the product matrix, so they are equal only up to
          // rounding.
          expectSameAlpha(report.alpha, cronbachAlpha(own));
          const [ours, alone] = [report.omega, omegaTotal(own)];
          if (isInsufficient(ours) || isInsufficient(alone)) expect(ours).toEqual(alone);
          else expect(ours.omega).toBeCloseTo(alone.omega, 8);
          const [rest, dropped] = [itemRestCorrelations(own), alphaIfDropped(own)];
          report.items.forEach((item, place) => {
            expectSame(item.itemRest, rest[place]);
            expectSame(item.alphaIfDropped.raw, dropped[place]?.raw);
          });
          expect(report.complete).toBe(completeRows(own).rows);
        });
      }),
      { numRuns: 30 },
    );
  });

  test("leaves out rows with any gap where asked, and nothing else changes", () => {
    const rows = [
      [1, 2, 3],
      [2, null, 1],
      [4, 4, 5],
      [5, 3, null],
      [3, 3, 3],
      [2, 1, 2],
    ];
    const scales = [{ name: "two", columns: [0, 1] }];
    const [listwise] = reliabilityReport(dataMatrix(rows), scales, { missing: "listwise" });
    const [whole] = reliabilityReport(completeRows(dataMatrix(rows)), scales);
    expect(listwise).toEqual(whole);
  });

  test("of nobody says so everywhere", () => {
    const [report] = reliabilityReport(
      dataMatrix([
        [null, null],
        [null, null],
      ]),
      [{ name: "all", columns: [0, 1] }],
    );
    expect(report).toMatchObject({
      persons: 0,
      complete: 0,
      mean: insufficient("no-answers"),
      feldt: insufficient("too-few-persons"),
    });
    expect(report?.items[0]).toMatchObject({ answered: 0, mean: insufficient("no-answers") });
  });

  test("refuses columns that are not there", () => {
    const data = dataMatrix([[1, 2]]);
    expect(() => reliabilityReport(data, [{ name: "x", columns: [0, 2] }])).toThrow(RangeError);
    expect(() => reliabilityReport(data, [{ name: "x", columns: [0, 0] }])).toThrow(RangeError);
  });
});

describe("a data matrix", () => {
  test("is refused when its rows differ or a value is not finite", () => {
    expect(() => dataMatrix([[1, 2], [1]])).toThrow("row 1 has 1 values, the first has 2");
    expect(() => dataMatrix([[Number.NaN]])).toThrow(RangeError);
    expect(() => itemMoments(dataMatrix([[1, 2]]), { missing: "listwise" })).not.toThrow();
    expect(() => cronbachAlpha(itemMoments(dataMatrix([[1, 2]])), { missing: "listwise" })).toThrow(RangeError);
  });

  test("has NaN for missing", () => {
    const values = Float64Array.of(1, Number.NaN, 3, 4);
    expect(completeRows({ values, rows: 2, columns: 2 })).toEqual(dataMatrix([[3, 4]]));
  });
});
