import fc from "fast-check";
import { expect, test } from "vitest";
import { barOf, isWithin, monthsOf, placeOf, scaleOf } from "@/lib/view/plan/plan";

const TODAY = "2026-11-25";

/** Any date that a column may contain, and invalid texts. */
const day = fc.oneof(
  fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  fc
    .date({ min: new Date("2020-01-01"), max: new Date("2032-01-01"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  fc.constantFrom("infinity", "12026-01-01", "0044-03-15 BC", ""),
);
const row = fc.record({
  state: fc.constantFrom("not-started", "running", "done", "verified", "set-aside"),
  from: fc.option(day),
  firstStepOn: fc.option(day),
  recordOn: fc.option(day),
});
const rows = fc.array(row, { maxLength: 6 });

const isShare = (value: number) => Number.isFinite(value) && value >= 0 && value <= 100;

test("whatever days are stored, the scale has today and a year and a half at most", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const scale = scaleOf(list, TODAY);
      expect(isWithin(TODAY, scale)).toBe(true);
      const months = monthsOf(scale);
      expect(months.length).toBeGreaterThanOrEqual(6);
      expect(months.length).toBeLessThanOrEqual(18);
      expect(months.every(({ day: first }) => isShare(placeOf(first, scale)))).toBe(true);
    }),
  );
});

test("whatever days are stored, a bar lies inside the scale and has no negative width", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const scale = scaleOf(list, TODAY);
      for (const one of list) {
        const bar = barOf(one, scale, TODAY);
        if (bar === undefined) continue;
        expect(isShare(bar.x)).toBe(true);
        expect(bar.width).toBeGreaterThan(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(100 + 1e-9);
        expect(bar.spent).toBeGreaterThanOrEqual(0);
        expect(bar.spent).toBeLessThanOrEqual(bar.width + 1e-9);
      }
    }),
  );
});

test("a record due before work began is drawn from the earlier day", () => {
  const scale = { start: "2026-07-01", end: "2027-07-01" };
  const late = { from: "2026-11-20", firstStepOn: null, recordOn: "2020-05-29" };
  expect(barOf(late, scale, TODAY)).toMatchObject({ x: 0, spent: placeOf("2026-11-20", scale) });
});
