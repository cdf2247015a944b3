import { describe, expect, test } from "vitest";
import { gpnLo1 } from "@/lib/catalog";
import type { Text } from "@/lib/result";
import {
  findBannedWords,
  findDoubleQuestion,
  findEndFault,
  findGivenAway,
  findGlossaryFaults,
  findLengthFaults,
  findNumberFault,
  findPlaceholderFault,
  findRatioFault,
  findSpacingFaults,
  findSpanFault,
  widthOf,
} from "./rules";
import { type Entry, listTexts } from "./texts";

type Allowed = Readonly<Record<string, string>>;

/** Texts in which a banned word is right: address → reason. */
const BANNED_ALLOWED: Allowed = {
  "APP.NET.2 anchor 3": "系统 is the software here, not the degree word",
  "APP.NET.2 anchor 5": "系统 is the software here, not the degree word",
  "BU2 question": "owners are the shareholders here",
  "BU2 hint": "the owner is the boss here",
};

/** Questions with two question words that ask only one thing: address → reason. */
const DOUBLE_ALLOWED: Allowed = {
  "EVA.INT.3 question": "one decision is asked for; “which” names what it decides",
};

const texts = listTexts();

/** One line per wrong text. A text on the allow-list must still need its entry. */
function report(find: (entry: Entry) => string[], allowed: Allowed = {}): string[] {
  const faulty = texts.filter((entry) => find(entry).length > 0);
  const unlisted = faulty.filter(({ at }) => allowed[at] === undefined);
  const idle = Object.keys(allowed).filter((at) => !faulty.some((entry) => entry.at === at));
  return [
    ...unlisted.map((entry) => `${entry.at}: ${find(entry).join("; ")} | ${entry.text.en} | ${entry.text.zh}`),
    ...idle.map((at) => `${at}: on the allow-list without need`),
  ];
}

const blank = ({ text }: Entry): string[] => (text.en.trim() === "" || text.zh.trim() === "" ? ["blank"] : []);

describe("every text of the catalog", () => {
  test("has its own address, and there are as many as the questionnaires need", () => {
    expect(new Set(texts.map(({ at }) => at)).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(48 * 8 + 20 * 5 + 12 * 5 + 16 + 25 * 5);
  });

  test("stands in both languages", () => {
    expect(report(blank)).toEqual([]);
  });

  test("has the same placeholders in both languages", () => {
    expect(report(({ text }) => findPlaceholderFault(text))).toEqual([]);
  });

  test("has the same numbers in both languages", () => {
    expect(report(({ text }) => findNumberFault(text))).toEqual([]);
  });

  test("names the same spans of time in both languages", () => {
    expect(report(({ kind, text }) => (kind === "name" ? [] : findSpanFault(text)))).toEqual([]);
  });

  test("asks one thing where it asks", () => {
    expect(report(({ kind, text }) => findDoubleQuestion(kind, text), DOUBLE_ALLOWED)).toEqual([]);
  });

  test("is no longer than its kind may be", () => {
    expect(report(({ kind, text }) => findLengthFaults(kind, text))).toEqual([]);
  });

  test("is between .18 and .60 as long in Chinese as in English", () => {
    expect(report(({ text }) => findRatioFault(text))).toEqual([]);
  });

  test("uses no banned word", () => {
    expect(report(({ kind, text }) => findBannedWords(kind, text), BANNED_ALLOWED)).toEqual([]);
  });

  test("puts one half-width space between Chinese and letters or digits, and none beside full-width marks", () => {
    expect(report(({ text }) => findSpacingFaults(text))).toEqual([]);
  });

  test("ends as its kind ends", () => {
    expect(report(({ kind, text }) => findEndFault(kind, text))).toEqual([]);
  });

  test("says every glossary term by its partner", () => {
    expect(report(({ text }) => findGlossaryFaults(text))).toEqual([]);
  });
});

const EVIDENCE_MAX = { en: 150, zh: 64 };

test("both evidence lists of an item fit on the card with their openings", () => {
  const long = gpnLo1.items.flatMap(({ id, evidence: { countsTo5, countsTo3 } }) => {
    const en = `Counts to 5: ${countsTo5.en} Counts to 3: ${countsTo3.en}`;
    const zh = `最高计 5 级：${countsTo5.zh}最高计 3 级：${countsTo3.zh}`;
    const fits = en.length <= EVIDENCE_MAX.en && widthOf(zh) <= EVIDENCE_MAX.zh;
    return fits ? [] : [`${id}: en ${en.length}, zh ${widthOf(zh)} | ${en} | ${zh}`];
  });
  expect(long).toEqual([]);
});

test("no hint says the act that earns a level, or words that only the higher sentences have", () => {
  expect(gpnLo1.items.flatMap((item) => findGivenAway(item).map((words) => `${item.id}: ${words}`))).toEqual([]);
});

test("no two items ask the same question or bear the same name", () => {
  for (const part of ["name", "question"] as const) {
    expect(new Set(gpnLo1.items.map((item) => item[part].en)).size).toBe(gpnLo1.items.length);
    expect(new Set(gpnLo1.items.map((item) => item[part].zh)).size).toBe(gpnLo1.items.length);
  }
});

describe("the check bites on", () => {
  const text = (en: string, zh: string): Text => ({ en, zh });

  test("a placeholder in one language only", () => {
    expect(findPlaceholderFault(text("For {partner}?", "对该客户？"))).not.toEqual([]);
  });

  test("another number, in digits or in words", () => {
    expect(findNumberFault(text("Within 12 months.", "24 个月内。"))).not.toEqual([]);
    expect(findNumberFault(text("Two sources.", "三种来源。"))).not.toEqual([]);
    expect(findNumberFault(text("Two sources, 10% of sales.", "两种来源，占销售额 10%。"))).toEqual([]);
  });

  test("a missing space, and a space too many", () => {
    expect(findSpacingFaults(text("12 months", "近12个月"))).not.toEqual([]);
    expect(findSpacingFaults(text("12 months", "近 12 个月 。"))).not.toEqual([]);
    expect(findSpacingFaults(text("12 months", "近 12 个月。"))).toEqual([]);
  });

  test("a long sentence, a long run, and a long text", () => {
    expect(findLengthFaults("why", text(Array(21).fill("no").join(" "), "短"))).not.toEqual([]);
    expect(findLengthFaults("why", text("Short", "一".repeat(19)))).not.toEqual([]);
    expect(findLengthFaults("label", text("x".repeat(51), "短"))).not.toEqual([]);
  });

  test("a Chinese text that is a stub of the English", () => {
    expect(findRatioFault(text("x".repeat(60), "短文"))).not.toEqual([]);
  });

  test("polite address, slogans, officialese and three 的", () => {
    for (const zh of ["您的企业", "切实加强", "进行培训", "我的家的人的事", "是否有"])
      expect(findBannedWords("question", text("Which?", zh))).not.toEqual([]);
    expect(findBannedWords("anchor", text("We ensure best practice.", "照做。"))).not.toEqual([]);
    expect(findBannedWords("pulse", text("We tried it.", "我们试过。"))).toEqual([]);
  });

  test("the owner of a task, the highest sentence, and a sentence that leans on another", () => {
    for (const en of ["Each entry has an owner.", "Choose the highest sentence.", "Beyond this, we count."])
      expect(findBannedWords("anchor", text(en, "照做。"))).not.toEqual([]);
    for (const zh of ["选最高一句。", "除此之外，还统计。", "供应商帮扶已列入计划。"])
      expect(findBannedWords("anchor", text("We count.", zh))).not.toEqual([]);
    expect(findBannedWords("anchor", text("Each entry has a person responsible.", "每项都有责任人。"))).toEqual([]);
  });

  test("a network that is taken for IT, and a measure that says we", () => {
    expect(findBannedWords("name", text("Watching the network", "关注市场"))).not.toEqual([]);
    expect(findBannedWords("name", text("Following the market", "网络感知"))).not.toEqual([]);
    expect(findBannedWords("name", text("Our part in the production network", "在生产网络中的角色"))).toEqual([]);
    expect(findBannedWords("step", text("List what we cannot solve.", "列出解决不了的。"))).not.toEqual([]);
  });

  test("two questions in one", () => {
    const asks = (en: string, zh: string) => findDoubleQuestion("question", text(en, zh));
    expect(asks("Who watches which changes?", "动向由谁关注？")).not.toEqual([]);
    expect(asks("How do we learn who uses it, and how?", "怎样了解？")).not.toEqual([]);
    expect(asks("How do we follow changes?", "动向，由谁关注、关注哪些？")).not.toEqual([]);
    expect(asks("How do we follow changes?", "哪些动向要看，本企业怎样关注？")).toEqual([]);
  });

  test("a span of time in one language only", () => {
    expect(findSpanFault(text("It is checked every quarter.", "每年检查。"))).not.toEqual([]);
    expect(findSpanFault(text("Decided within one month.", "很快有决定。"))).not.toEqual([]);
    expect(findSpanFault(text("Decided within one month.", "一个月内有决定。"))).toEqual([]);
  });

  test("a hint that gives the answer away", () => {
    const hinted = (en: string, zh: string) =>
      findGivenAway({
        question: text("What happens after an order?", "订单做完，后来怎么办？"),
        hint: text(en, zh),
        anchors: {
          1: text("We go on.", "接着做。"),
          3: text("We look at lessons for materials.", "总结材料上的经验教训。"),
          5: text("Beyond lessons, we file them.", "除总结外，还归档。"),
        },
      });
    expect(hinted("Notes on materials.", "指材料。")).not.toEqual([]);
    expect(hinted("Materials.", "例如记下的内容。")).not.toEqual([]);
    expect(hinted("Lessons for materials.", "指材料。")).not.toEqual([]);
    expect(hinted("Materials.", "指材料上的经验教训。")).not.toEqual([]);
    expect(hinted("Materials, processes.", "指材料、工艺。")).toEqual([]);
  });

  test("a term without its partner", () => {
    expect(findGlossaryFaults(text("After-action review", "总结"))).not.toEqual([]);
  });
});
