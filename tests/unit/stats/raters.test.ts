import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insufficient, isInsufficient } from "@/lib/result";
import {
  blandAltman,
  dataMatrix,
  generalizability,
  ICC_FORMS,
  iccTwoWay,
  ratingTable,
  type TwoWayIcc,
  varianceComponents,
  weightedKappa,
} from "@/lib/stats";

/** Checks that figures are equal up to rounding, and reasons exactly. */
function expectAlike(ours: readonly unknown[], theirs: readonly unknown[]): void {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, at) => {
    const other = theirs[at];
    if (typeof value !== "number" || typeof other !== "number") expect(value).toEqual(other);
    else expect(Math.abs(value - other) / Math.max(1, Math.abs(other))).toBeLessThan(1e-8);
  });
}

const ratings = fc.integer({ min: 2, max: 4 }).chain((raters) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: raters, maxLength: raters }), {
    minLength: 3,
    maxLength: 10,
  }),
);

describe("the six ICCs", () => {
  const shown = (form: TwoWayIcc) => [form.value, form.f, form.p];
  const table = (rows: readonly (readonly number[])[]) => {
    const icc = iccTwoWay(dataMatrix(rows));
    return isInsufficient(icc) ? [icc] : ICC_FORMS.flatMap((form) => shown(icc.forms[form]));
  };

  test("do not depend on the order of targets or raters, nor on a shift, a reversal or a stretch of the scale", () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const here = table(rows);
        expectAlike(table(rows.toReversed()), here);
        expectAlike(table(rows.map((row) => row.toReversed())), here);
        expectAlike(table(rows.map((row) => row.map((value) => 500 - 2 * value))), here);
      }),
    );
  });

  test("of consistency do not see a rater's severity, those of absolute agreement do", () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const [fair, severe] = [
          iccTwoWay(dataMatrix(rows)),
          iccTwoWay(dataMatrix(rows.map(([first = 0, ...rest]) => [first - 20, ...rest]))),
        ];
        if (isInsufficient(fair) || isInsufficient(severe)) throw new Error("three targets and two raters have forms");
        expectAlike(shown(severe.forms["ICC(3,1)"]), shown(fair.forms["ICC(3,1)"]));
        const [here, there] = [fair.forms["ICC(2,1)"].value, severe.forms["ICC(2,1)"].value];
        if (isInsufficient(here) || isInsufficient(there) || here <= 0) return;
        expect(there).toBeLessThan(here);
      }),
    );
  });

  test("lie in their intervals, which a mean of raters moves up", () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const icc = iccTwoWay(dataMatrix(rows));
        if (isInsufficient(icc)) throw new Error(icc.reason);
        for (const form of ["ICC(1,1)", "ICC(3,1)"] as const) {
          const { value, interval } = icc.forms[form];
          if (isInsufficient(value) || isInsufficient(interval)) return;
          expect(interval.low).toBeLessThanOrEqual(value + 1e-12);
          expect(interval.high).toBeGreaterThanOrEqual(value - 1e-12);
        }
      }),
    );
  });

  test("a copy of the rater agrees perfectly; raters apart by a constant are consistent and have no F", () => {
    const same = iccTwoWay(
      dataMatrix([
        [1, 1],
        [3, 3],
        [4, 4],
      ]),
    );
    const apart = iccTwoWay(
      dataMatrix([
        [1.1, 3.2],
        [3.1, 5.2],
        [4.1, 6.2],
      ]),
    );
    if (isInsufficient(same) || isInsufficient(apart)) throw new Error("three targets have forms");
    for (const form of ICC_FORMS) expect(same.forms[form].value).toBeCloseTo(1, 12);
    expect(same.forms["ICC(2,1)"].interval).toEqual({ low: 1, high: 1 });
    expect(apart.forms["ICC(3,1)"]).toMatchObject({
      value: 1,
      interval: { low: 1, high: 1 },
      f: insufficient("no-residual"),
    });
    expect(apart.forms["ICC(2,1)"].value).toBeLessThan(1);
  });

  test("say what is missing: targets, raters, differences; and leave out rows with a gap", () => {
    expect(iccTwoWay(dataMatrix([[1], [2], [3]]))).toEqual(insufficient("one-rater"));
    expect(
      iccTwoWay(
        dataMatrix([
          [1, 2],
          [null, 3],
        ]),
      ),
    ).toEqual(insufficient("one-target"));
    const flat = iccTwoWay(
      dataMatrix([
        [2, 2],
        [2, 2],
      ]),
    );
    if (isInsufficient(flat)) throw new Error(flat.reason);
    for (const form of ICC_FORMS)
      expect(flat.forms[form]).toMatchObject({ value: insufficient("no-variance"), f: insufficient("no-variance") });
    const gappy = iccTwoWay(
      dataMatrix([
        [1, 2],
        [null, 3],
        [4, 4],
        [2, 2],
      ]),
    );
    expect(gappy).toMatchObject({ targets: 3, leftOut: 1 });
    expect(() =>
      iccTwoWay(
        dataMatrix([
          [1, 2],
          [3, 3],
        ]),
        { confidence: 1 },
      ),
    ).toThrow(RangeError);
  });
});

describe("weighted kappa", () => {
  const counts = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });
  const kappaOf = (table: readonly (readonly number[])[], weights: "quadratic" | "linear" | "none") => {
    const kappa = weightedKappa(table, { weights });
    return isInsufficient(kappa) ? [kappa] : [kappa.kappa, kappa.standardError];
  };

  test("does not depend on who is first, on the direction of the levels, nor on more cases of the same kind", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom("quadratic", "linear", "none"), (table, weights) => {
        const here = kappaOf(table, weights);
        const turned = table.map((_, i) => table.map((row) => row[i] ?? 0));
        expectAlike(kappaOf(turned, weights), here);
        expectAlike(
          kappaOf(
            table.toReversed().map((row) => row.toReversed()),
            weights,
          ),
          here,
        );
        const more = table.map((row) => row.map((count) => 4 * count));
        expectAlike(kappaOf(more, weights).slice(0, 1), here.slice(0, 1));
      }),
    );
  });

  test("has an error of exactly 0 where both agree in everything", () => {
    const diagonal = fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(diagonal, fc.constantFrom("quadratic", "linear", "none"), (counts, weights) => {
        const table = counts.map((count, i) => counts.map((_, j) => (i === j ? count : 0)));
        expect(kappaOf(table, weights)).toEqual([1, 0]);
      }),
    );
  });

  test("is one for full agreement, and by two levels the same for all weights", () => {
    expect(
      weightedKappa([
        [3, 0],
        [0, 5],
      ]),
    ).toMatchObject({ kappa: 1, standardError: 0, interval: { low: 1, high: 1 } });
    const two = [
      [4, 1],
      [2, 6],
    ];
    expectAlike(kappaOf(two, "linear"), kappaOf(two, "quadratic"));
    expectAlike(kappaOf(two, "none"), kappaOf(two, "quadratic"));
  });

  test("is not there without cases, nor where both know one level only", () => {
    expect(weightedKappa([])).toEqual(insufficient("no-cases"));
    expect(
      weightedKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual(insufficient("no-cases"));
    expect(
      weightedKappa([
        [0, 0],
        [0, 9],
      ]),
    ).toEqual(insufficient("no-variance"));
    expect(() => weightedKappa([[1, 2]])).toThrow(RangeError);
    expect(() =>
      weightedKappa([
        [1, -2],
        [0, 3],
      ]),
    ).toThrow(RangeError);
  });

  test("counts pairs of ratings into a table, without those that lack one", () => {
    expect(ratingTable([1, 2, null, 2, 3], [1, 3, 2, null, 3], [1, 2, 3])).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
    ]);
    expect(() => ratingTable([1], [4], [1, 2, 3])).toThrow("4 is none of the levels");
    expect(() => ratingTable([4], [1], [1, 2, 3])).toThrow("4 is none of the levels");
    expect(() => ratingTable([1, 2], [1], [1, 2])).toThrow(RangeError);
  });
});

describe("Bland and Altman", () => {
  const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 3,
    maxLength: 20,
  });

  test("turn round with the two ways of measuring, and move with a constant", () => {
    fc.assert(
      fc.property(lists, (pairs) => {
        const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const [here, turned, moved] = [
          blandAltman(first, second),
          blandAltman(second, first),
          blandAltman(
            first.map((value) => value + 5),
            second,
          ),
        ];
        if (isInsufficient(here) || isInsufficient(turned) || isInsufficient(moved))
          throw new Error("three pairs have limits");
        expect(turned.bias).toBeCloseTo(-here.bias, 9);
        expect(turned.limits.low).toBeCloseTo(-here.limits.high, 9);
        expect(moved.bias).toBeCloseTo(here.bias + 5, 9);
        expect(moved.deviation).toBeCloseTo(here.deviation, 9);
        expect(here.lowLimitInterval.high).toBeLessThanOrEqual(here.highLimitInterval.high);
      }),
    );
  });

  test("leave out pairs with a gap, and say when too few are left or nothing to lean on", () => {
    expect(blandAltman([1, null], [2, 3])).toEqual(insufficient("too-few-pairs"));
    const two = blandAltman([1, 2, null], [2, 4, 1]);
    expect(two).toMatchObject({ pairs: 2, bias: -1.5, proportional: insufficient("too-few-pairs") });
    expect(blandAltman([1, 2, 3], [3, 2, 1])).toMatchObject({ bias: 0, proportional: insufficient("no-spread") });
    expect(blandAltman([1, 2, 4], [3, 4, 6])).toMatchObject({
      bias: -2,
      deviation: 0,
      proportional: { slope: 0, p: 1 },
    });
    // The mean of each pair is .1, but because of rounding the mean of the three is not.
    expect(blandAltman([0.2, 0.1, 0.15], [0, 0.1, 0.05])).toMatchObject({ proportional: insufficient("no-spread") });
    expect(() => blandAltman([1], [1, 2])).toThrow(RangeError);
    expect(() => blandAltman([1, Number.NaN], [1, 2])).toThrow(RangeError);
  });
});

describe("variance components", () => {
  const firms = fc.integer({ min: 2, max: 4 }).chain((items) =>
    fc.array(
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items }), {
        minLength: 1,
        maxLength: 5,
      }),
      { minLength: 2, maxLength: 6 },
    ),
  );
  const parts = ["firm", "respondent", "item", "firmByItem", "residual"] as const;
  const estimates = (list: readonly (readonly (readonly number[])[])[]) => {
    const found = varianceComponents(list.map(dataMatrix));
    return isInsufficient(found) ? [found] : parts.map((part) => found[part].estimate);
  };

  test("do not depend on the order of firms, people or items, on a shift or a reversal", () => {
    fc.assert(
      fc.property(firms, (list) => {
        const here = estimates(list);
        expectAlike(estimates(list.toReversed()), here);
        expectAlike(estimates(list.map((firm) => firm.toReversed().map((row) => row.toReversed()))), here);
        expectAlike(estimates(list.map((firm) => firm.map((row) => row.map((value) => 46 - value)))), here);
      }),
    );
  });

  test("give firms everything where people of a firm say the same of every item", () => {
    const found = varianceComponents(
      [
        [
          [1, 1],
          [1, 1],
        ],
        [
          [4, 4],
          [4, 4],
        ],
        [
          [5, 5],
          [5, 5],
        ],
      ].map(dataMatrix),
    );
    if (isInsufficient(found)) throw new Error(found.reason);
    expect(parts.map((part) => found[part].value)).toEqual([found.firm.value, 0, 0, 0, 0]);
    expect(generalizability(found, { respondents: 1, items: 1 })).toBe(1);
  });

  test("make a firm's mean more reliable with more respondents and more items", () => {
    fc.assert(
      fc.property(firms, (list) => {
        const found = varianceComponents(list.map(dataMatrix));
        if (isInsufficient(found)) return;
        const small = generalizability(found, { respondents: 2, items: 3 });
        const large = generalizability(found, { respondents: 4, items: 6 });
        if (isInsufficient(small) || isInsufficient(large)) {
          expect(small).toEqual(large);
          return;
        }
        expect(large).toBeGreaterThanOrEqual(small);
        expect(large).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("need two firms, two items and two people in one firm; who has a gap is left out and counted", () => {
    const of = (list: readonly (readonly (readonly (number | null)[])[])[]) => varianceComponents(list.map(dataMatrix));
    expect(
      of([
        [
          [1, 2],
          [2, 3],
        ],
      ]),
    ).toEqual(insufficient("one-firm"));
    expect(
      of([
        [[1], [2]],
        [[3], [4]],
      ]),
    ).toEqual(insufficient("one-item"));
    expect(of([[[1, 2]], [[3, 4]]])).toEqual(insufficient("no-firm-of-two"));
    expect(
      of([
        [
          [1, 2],
          [2, null],
          [2, 4],
        ],
        [[3, 4]],
      ]),
    ).toMatchObject({ firms: 2, respondents: 3, leftOut: 1 });
    expect(() => of([[[1, 2]], [[3, 4, 5]]])).toThrow(RangeError);
    const still = { value: 0, estimate: 0, negative: false };
    expect(
      generalizability(
        { firm: still, respondent: still, firmByItem: still, residual: still },
        { respondents: 1, items: 1 },
      ),
    ).toEqual(insufficient("no-variance"));
    expect(() =>
      generalizability(
        { firm: still, respondent: still, firmByItem: still, residual: still },
        { respondents: 0, items: 1 },
      ),
    ).toThrow(RangeError);
  });
});
