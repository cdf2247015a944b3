import { expect, test } from "vitest";
import { missing } from "@/lib/rating";
import { positionTrendTable, speakTrend, trendLines, trendTable } from "@/lib/view/results/trend";
import { anInput, known, rate } from "@/tests/support/rating";

const rating = rate(anInput());
const cycle = (year: string, own: typeof rating = rating) => ({ year, rating: own });

test("every phase is a line over all final cycles, each level within its likely range", () => {
  const lines = trendLines([cycle("2023"), cycle("2024"), cycle("2025")]);
  expect(lines).toHaveLength(4);
  for (const { phase, points, joined } of lines) {
    expect(joined).toEqual([false, true, true]);
    for (const point of points) {
      expect(point?.level).toBe(known(rating.scores.phases[phase]).level);
      expect(point?.low).toBeLessThan(point?.level ?? 0);
      expect(point?.high).toBeGreaterThan(point?.level ?? 9);
    }
  }
});

test("a line is broken where the questions changed, and where a phase has no level", () => {
  const other = { ...rating, versions: { ...rating.versions, instrument: "gpn-lo@0.9.0" } };
  expect(trendLines([cycle("2024", other), cycle("2025")])[0]?.joined).toEqual([false, false]);
  const phases = { ...rating.scores.phases, PRE: missing("too few answers") };
  const gap = { ...rating, scores: { ...rating.scores, phases } };
  const [first] = trendLines([cycle("2023"), cycle("2024", gap), cycle("2025")]);
  expect(first?.joined).toEqual([false, false, false]);
  expect(first?.points[1]).toBeUndefined();
  expect(first === undefined ? "" : speakTrend(first, "en")).toMatch(/^Preparation: 2023 \d\.\d, 2025 \d\.\d\.$/);
  expect(trendTable([cycle("2024", gap), cycle("2025")], "zh").rows[0]?.[1]).toBe("–");
});

test("the position stands under the lines in every cycle, and a cycle that does not know it has a gap", () => {
  const { roles } = rating.position;
  const unknown = { ...rating, position: { ...rating.position, roles: missing("no role shares"), links: [] } };
  const { head, rows } = positionTrendTable([cycle("2023", unknown), cycle("2024"), cycle("2025")], "en");
  expect(head).toEqual(["Figure", "2023", "2024", "2025"]);
  expect(rows.map(([name]) => name)).toEqual([
    "Assembly",
    "Contract manufacturing",
    "Own design",
    "Own brand",
    "Largest customer",
  ]);
  for (const [, first, second, third] of rows) {
    expect(first).toBe("–");
    expect(second).toMatch(/^\d+%$/);
    expect(third).toBe(second);
  }
  expect(rows[1]?.[3]).toBe(`${Math.round(100 * known(roles).OEM)}%`);
});
