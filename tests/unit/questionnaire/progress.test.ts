import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { progressOf } from "@/components/questionnaire/sections/progress";
import { SectionBar } from "@/components/questionnaire/sections/section-bar";
import type { ListedItem } from "@/lib/view/questionnaire/card";
import { questionnaireWords, speak } from "@/lib/words";

const words = speak(questionnaireWords, "en");
const COLLEAGUE = { name: "Chen Jing", initials: "CJ" };
const anItem = (id: ListedItem["id"], answered: boolean, away: ListedItem["away"] = null): ListedItem => ({
  id,
  name: id,
  answered,
  marked: false,
  applies: true,
  mine: away === null,
  away,
});

/** The progress bar with its list, for two sections in the given states. */
function barOf(first: readonly ListedItem[], second: readonly ListedItem[]) {
  const sections = [
    { cell: "LRN.ORG", phase: "LRN", name: "Own foundations", items: first },
    { cell: "LRN.INT", phase: "LRN", name: "Working with partners", items: second },
  ] as const;
  const progress = progressOf({
    phases: [{ phase: "LRN", name: "Learning", href: "/LRN", sections }],
    phase: "LRN",
    current: second[0]?.id,
    states: [],
    answeredSince: () => undefined,
    secondsAnItem: 60,
  });
  const [bar = "", sheet = ""] = renderToStaticMarkup(
    createElement(SectionBar, { progress, place: "Learning", onGo: () => {}, words }),
  ).split("<dialog");
  const plain = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  return { bar: plain(bar), sheet: plain(sheet), segments: bar.split("<g").length - 1 };
}

test("where nobody else has items, bar and list count all of them", () => {
  const { bar, sheet, segments } = barOf(
    [anItem("LRN.ORG.1", true), anItem("LRN.ORG.2", false)],
    [anItem("LRN.INT.1", false), anItem("LRN.INT.2", false)],
  );
  expect(bar).toContain("1 of 4 items answered . about 3 minutes left");
  expect(sheet).toContain("1 of 4 items answered 3 items left, about 3 minutes Learning 1 of 4");
  expect(segments).toBe(2);
});

test("where a colleague has a section, bar and list count the person's own items", () => {
  const { bar, sheet, segments } = barOf(
    [anItem("LRN.ORG.1", true), anItem("LRN.ORG.2", false)],
    [anItem("LRN.INT.1", false, COLLEAGUE), anItem("LRN.INT.2", true, COLLEAGUE)],
  );
  expect(bar).toContain("1 of your 2 items answered . about 1 minute left");
  expect(sheet).toContain("1 of your 2 items answered 1 item left, about 1 minute Learning 1 of 2");
  expect(segments).toBe(1);
});

test("who has answered all that is theirs is told no time, and who has passed on all is told so", () => {
  const away = [anItem("LRN.INT.1", false, COLLEAGUE)];
  const done = barOf([anItem("LRN.ORG.1", true)], away);
  expect(done.bar).toContain("1 of your 1 item answered");
  expect(done.bar).not.toContain("left");
  const none = barOf([anItem("LRN.ORG.1", false, COLLEAGUE)], away);
  expect(none.bar).toContain("All items are with colleagues");
  expect(none.sheet).not.toMatch(/\d of \d/);
  expect(none.segments).toBe(0);
});
