import fc from "fast-check";
import { expect, test } from "vitest";
import { sectionOrder } from "@/lib/assessments";

test("every seed asks all four views of a phase once, and seeds begin with different ones", () => {
  const begins = new Set([0, 1, 2, 3].map((seed) => sectionOrder("LRN", seed)[0]));
  expect(begins.size).toBe(4);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect([...sectionOrder("APP", seed)].sort()).toEqual(["APP.INT", "APP.NET", "APP.ORG", "APP.POS"]);
    }),
  );
});
