import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SIZE_BANDS, sizeBand } from "@/lib/position";
import { reportSize } from "@/lib/snapshots";

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
