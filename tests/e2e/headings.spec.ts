import { expect, type Locator, test } from "@playwright/test";
import { aCycle, openPhase } from "../support/questionnaire-page";

test("a Chinese heading on a phone breaks after a clause", async ({ browser }) => {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await openPhase(page, await aCycle(page), "EVA", "EVA.NET.3");
  const question = page.locator("article .type-question");
  await expect(question).toHaveCount(1);
  const lines = await linesOf(question);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/[，、？]$/);
  await context.close();
});

/** The text of an element, split into the lines in which it is displayed. */
const linesOf = (element: Locator): Promise<string[]> =>
  element.evaluate((drawn) => {
    const lines = new Map<number, string>();
    for (const node of drawn.childNodes) {
      for (let at = 0; at < (node.textContent ?? "").length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        lines.set(top, `${lines.get(top) ?? ""}${range.toString()}`);
      }
    }
    return [...lines.values()];
  });
