import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile, quantilesByRank } from "@/lib/stats";

test("quantiles by rank are those of sorting, to the last digit, ties and all", () => {
  const value = fc.oneof(fc.constantFrom(0, 100), fc.double({ min: 0, max: 100, noNaN: true }));
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95, 1];
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), (values) => {
      expect([...quantilesByRank(Float64Array.from(values), shares)]).toEqual(shares.map((p) => quantile(values, p)));
    }),
  );
});

test("one value, or equal ones, are every quantile of themselves, and no values have none", () => {
  expect(quantilesByRank(Float64Array.of(7), [0, 0.5, 1])).toEqual(Float64Array.of(7, 7, 7));
  expect(quantilesByRank(Float64Array.of(3, 3, 3), [0.05, 0.95])).toEqual(Float64Array.of(3, 3));
  expect(() => quantilesByRank(new Float64Array(), [0.5])).toThrow(RangeError);
});
