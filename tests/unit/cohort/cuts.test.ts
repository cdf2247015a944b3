import { expect, test } from "vitest";
import { type PrintedCells, TOTAL } from "@/lib/snapshots";
import { cutTable } from "@/lib/view/cohort/cuts";
import { shownGroups } from "@/lib/view/cohort/raising";

const set: PrintedCells = {
  kind: "published",
  dimension: "size",
  cells: [
    { kind: "empty", cell: "micro" },
    { kind: "suppressed", cell: "medium", reason: "too-few" },
    { kind: "suppressed", cell: "large", reason: "complementary" },
  ],
};

test("every row that is not shown says why, and a group without a firm looks like one with few", () => {
  const report = { cycles: [2026], k: 5, sets: [set], before: [] };
  const said = (locale: "en" | "zh") =>
    cutTable({ locale, report, set, dimension: "size", parts: new Map() }).rows.map((row) =>
      "withheld" in row ? row.withheld : "",
    );
  const few = "not shown: with it, one could work out the result of a single firm";
  expect(said("en")).toEqual([few, few, "not shown: with it, one could work out a hidden number"]);
  for (const reason of said("zh")) expect(reason).toMatch(/^不显示[：，]/);
});

test("before a minimum rises, groups are named by the band of firms that is printed", () => {
  const figures = (low: number, high?: number) => ({
    count: high === undefined ? { low } : { low, high },
    figures: {},
  });
  const cells: PrintedCells["cells"] = [
    { kind: "published", cell: "micro", ...figures(5, 9) },
    { kind: "published", cell: "large", ...figures(50) },
    { kind: "suppressed", cell: "medium", reason: "too-few" },
  ];
  const total: PrintedCells = {
    ...{ kind: "published", dimension: TOTAL },
    cells: [{ kind: "published", cell: TOTAL, ...figures(50) }],
  };
  const report = { cycles: [2026], k: 5, sets: [total, { ...set, cells }], before: [] };
  expect(shownGroups(report, new Map(), "en")).toEqual([
    { name: "All firms: 50 or more firms", fewest: 50 },
    { name: "1–19: 5–9 firms", fewest: 5 },
    { name: "1,000 or more: 50 or more firms", fewest: 50 },
  ]);
  expect(shownGroups(report, new Map(), "zh")[1]?.name).toBe("1–19：5–9 家");
  expect(shownGroups(undefined, new Map(), "en")).toEqual([]);
});
