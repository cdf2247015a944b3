import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ItemsSection } from "@/components/cohort/dashboard/items-section";

const items = [29, 28].map((reached, at) => ({
  ...{ item: `EVA.ORG.${at + 1}` as const, phase: "EVA" as const, name: { en: "Item", zh: "题目" } },
  ...{ reached, stopped: 0, time: undefined },
}));

const render = (locale: "en" | "zh", started: number) =>
  renderToStaticMarkup(createElement(ItemsSection, { locale, items, year: 2025, started, k: 5, tablesAt: undefined }));

test("where the counts of items have fewer firms than started, it is said what may be missing, without a number", () => {
  expect(render("en", 52)).toContain("No item shows more than 29 firms, although 52 started in 2025.");
  expect(render("en", 52)).toContain("A cohort may also be left out");
  expect(render("zh", 52)).toContain("2025 年有 52 家企业开始自评，图中每题最多只计 29 家。");
  expect(render("en", 29)).not.toContain("No item shows more");
});
