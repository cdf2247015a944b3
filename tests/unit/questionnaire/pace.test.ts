import fc from "fast-check";
import { expect, test } from "vitest";
import { minutesFor, SECONDS_AN_ITEM, secondsAnItem, withStay } from "@/lib/view/questionnaire/pace";

test("before five items an item takes 65 seconds", () => {
  expect(SECONDS_AN_ITEM).toBe(65);
  expect(secondsAnItem([10, 10, 10, 10])).toBe(65);
  expect(secondsAnItem([10, 20, 30, 40, 50])).toBe(30);
  expect(secondsAnItem([10, 20, 30, 40, 50, 60])).toBe(35);
});

test("a break is not a pace", () => {
  expect(withStay([30], 4000)).toEqual([30]);
  expect(withStay([30], 40)).toEqual([30, 40]);
});

test("minutes are whole, grow with the items, and are 0 only when nothing is left", () => {
  expect(minutesFor(0, 65)).toBe(0);
  expect(minutesFor(1, 5)).toBe(1);
  expect(minutesFor(8, 65)).toBe(9);
  fc.assert(
    fc.property(fc.nat(48), fc.integer({ min: 1, max: 600 }), (items, seconds) => {
      expect(minutesFor(items + 1, seconds)).toBeGreaterThanOrEqual(minutesFor(items, seconds));
    }),
  );
});
