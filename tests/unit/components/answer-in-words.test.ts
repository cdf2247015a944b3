import { expect, test } from "vitest";
import { positionOf } from "@/lib/catalog";
import { answerInWords } from "@/lib/view/position/answer-in-words";
import { namePartner } from "@/lib/words";

const [question] = positionOf("supplier").questions;
if (question === undefined) throw new Error("there is no question about a supplier");
const { labels } = question;

test("an answer between two sentences names both, an answer with a sentence says it", () => {
  const said = { labels, partner: "Yuyao Plastics", locale: "en" as const };
  expect(answerInWords(4, said)).toBe("between “Some” and “Most”");
  expect(answerInWords(3, said)).toBe("Some");
  expect(answerInWords(2, { ...said, locale: "zh" })).toMatch(/^介于“.+”与“.+”之间$/);
});

test("beside Chinese punctuation a Latin name has no space, beside words it has one", () => {
  const text = { en: "", zh: "首件要通过本企业确认，{partner} 须同时满足，包括 {partner}。" };
  expect(namePartner(text, "zh", "Yuyao Plastics")).toBe(
    "首件要通过本企业确认，Yuyao Plastics 须同时满足，包括 Yuyao Plastics。",
  );
  expect(namePartner(text, "zh", "海兰")).toBe("首件要通过本企业确认，海兰须同时满足，包括海兰。");
});
