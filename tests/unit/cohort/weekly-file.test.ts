import { expect, test } from "vitest";
import { weeklyTable } from "@/lib/view/cohort/weekly-file";

const at = (week: string, firms: number) => ({ stage: "invited" as const, cycle: 0, week, firms });
const part = (id: string, name: string, weeks: ReturnType<typeof at>[]) => ({
  ...{ id, name: { en: name, zh: name }, liaison: "" },
  weeks,
});

test("the file begins with the week in which something came about, and its last lines are the total", () => {
  const weeks = [at("2026-11-09", 3), at("2026-11-23", 1)];
  const progress = { own: part("own", "Programme", weeks), parts: [part("west", "West", weeks)], cycles: [2026] };
  const { table } = weeklyTable(progress, { day: "2026-11-26", locale: "en" });
  expect(table.slice(1).map(([name, , week]) => `${name} ${week}`)).toEqual([
    "West 2026-11-09",
    "West 2026-11-16",
    "West 2026-11-23",
    "Total: Programme 2026-11-09",
    "Total: Programme 2026-11-16",
    "Total: Programme 2026-11-23",
  ]);
  const none = { own: part("own", "Programme", []), parts: [], cycles: [] };
  expect(
    weeklyTable(none, { day: "2026-11-26", locale: "en" })
      .table.slice(1)
      .map(([name]) => name),
  ).toEqual(["Programme"]);
});
