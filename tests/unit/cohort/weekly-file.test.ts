import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WeeklyTable } from "@/components/cohort/dashboard/weekly-table";
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

test("what came about before the first week has a row of its own, in the file and on the page, so that rows add up", () => {
  const own = part("own", "Programme", [at("2025-09-01", 48), at("2026-11-09", 20), at("2026-11-23", 3)]);
  const { table } = weeklyTable({ own, parts: [], cycles: [2026] }, { day: "2026-11-26", locale: "en" });
  const lines = table.slice(1);
  expect(lines[0]?.slice(0, 4)).toEqual(["Programme", "", "before 2026-06-01", 48]);
  expect(lines).toHaveLength(27);
  expect(lines.reduce((sum, line) => sum + Number(line[3]), 0)).toBe(71);

  const page = renderToStaticMarkup(
    createElement(WeeklyTable, { locale: "en", own, parts: [], cycle: 2026, day: "2026-11-26" }),
  );
  const row = /<tr[^>]*><th[^>]*>Before week 23, which began on 1 Jun 2026<.*?<\/tr>/.exec(page)?.[0] ?? "";
  expect(row).toContain(">48<");
  expect(page.match(/<tr/g)).toHaveLength(1 + 26 + 1 + 1);
});
