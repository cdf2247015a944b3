import fc from "fast-check";
import { expect, test } from "vitest";
import { findSmallSupport } from "@/lib/snapshots/support";
import { attack } from "./attacker";

const table = fc.integer({ min: 3, max: 12 }).chain((unknowns) =>
  fc.record({
    firmOf: fc.array(fc.integer({ min: 0, max: unknowns }), { minLength: unknowns, maxLength: unknowns }),
    rows: fc.array(fc.record({ group: fc.nat(3), units: fc.subarray([...Array(unknowns).keys()]) }), {
      minLength: 1,
      maxLength: 7,
    }),
    k: fc.integer({ min: 2, max: 5 }),
  }),
);

test("the search for a combination that touches fewer than k firms is exact", () => {
  fc.assert(
    fc.property(table, ({ rows, firmOf, k }) => {
      const found = findSmallSupport(rows, firmOf, k);
      const named = rows.map(({ units }) => units.map(String)).filter((row) => row.length > 0);
      const told = attack({ rows: named, firmOf: (unknown) => String(firmOf[Number(unknown)]) }, k);
      expect(found === "none").toBe(told.size === 0);
      if (typeof found !== "string") {
        // The code under test returns a proof: the unknowns of one combination, which must belong to fewer than k
        // firms.
        expect(new Set(found.map((unknown) => firmOf[unknown])).size).toBeLessThan(k);
      }
    }),
    { numRuns: 4_000, seed: 6 },
  );
});

/**
 * Firms counted by two dimensions at once, with many firms in each pair of cells. Most of these tables are safe, some
 * just barely.
 */
const crossed = fc.record({
  counts: fc.array(fc.nat(4), { minLength: 9, maxLength: 9 }),
  k: fc.integer({ min: 2, max: 4 }),
});

test("it is exact for one-way sets that cut the same firms", () => {
  let safe = 0;
  fc.assert(
    fc.property(crossed, ({ counts, k }) => {
      const firms = counts.flatMap((count, pair) => Array.from({ length: count }, () => pair));
      const cell = (of: (pair: number) => number, which: number) =>
        firms.flatMap((pair, firm) => (of(pair) === which ? [firm] : []));
      const lines = [0, 1, 2].flatMap((which) => [
        cell((pair) => Math.floor(pair / 3), which),
        cell((pair) => pair % 3, which),
      ]);
      const rows = lines.filter((units) => units.length > 0).map((units, at) => ({ units, group: at % 2 }));
      const found = findSmallSupport(rows, [...firms.keys()], k);
      const told = attack({ rows: rows.map(({ units }) => units.map(String)), firmOf: (unknown) => unknown }, k);
      expect(found === "none").toBe(told.size === 0);
      safe += Number(found === "none");
    }),
    { numRuns: 1_500, seed: 6 },
  );
  expect(safe).toBeGreaterThan(150);
});
