import { expect, test } from "vitest";
import type { PrintedCells } from "@/lib/snapshots";
import { cutTable } from "@/lib/view/cohort/cuts";

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
