import { describe, expect, test } from "vitest";
import { type DoneFact, gpnLo1, type MeasureGuide, measures1, readDoneWhen, stepsOf, whyNotSmall } from "@/lib/catalog";
import { measureGuides } from "@/lib/catalog/measures/guides";
import { LOCALES, type Text } from "@/lib/result";
import {
  findBannedWords,
  findEndFault,
  findGlossaryFaults,
  findLengthFaults,
  findNumberFault,
  findRatioFault,
  findSpacingFaults,
} from "./rules";
import type { Kind } from "./texts";

type Entry = { readonly at: string; readonly kind: Kind; readonly text: Text };

const texts: readonly Entry[] = measureGuides.flatMap(({ id, title, why, steps, proof, howTo }) => [
  { at: `${id} title`, kind: "title", text: title },
  { at: `${id} why`, kind: "why", text: why },
  ...steps.flatMap(({ who, what }, at): Entry[] => [
    { at: `${id} step ${at + 1} who`, kind: "actor", text: who },
    { at: `${id} step ${at + 1}`, kind: "step", text: what },
  ]),
  { at: `${id} proof`, kind: "proof", text: proof },
  ...howTo.map((text, at): Entry => ({ at: `${id} how ${at + 1}`, kind: "definition", text })),
  ...stepsOf(id, "small").flatMap(({ who, what }, at): Entry[] => [
    { at: `${id} small step ${at + 1} who`, kind: "actor", text: who },
    { at: `${id} small step ${at + 1}`, kind: "step", text: what },
  ]),
  ...[whyNotSmall(id)].flatMap((text): Entry[] =>
    text === undefined ? [] : [{ at: `${id} none`, kind: "why", text }],
  ),
]);

/** The steps of each measure, once in the full form and once in that for small firms. */
const forms = (["full", "small"] as const).map((form) =>
  measureGuides.map(({ id }) => ({ id, steps: stepsOf(id, form) })),
);

const conditions = forms
  .flat()
  .flatMap(({ id, steps }) => steps.flatMap(({ doneWhen }) => (doneWhen === undefined ? [] : [{ id, doneWhen }])));

const factsOf = (text: string): readonly DoneFact[] => readDoneWhen(text)?.flat() ?? [];

const items: ReadonlySet<string> = new Set(gpnLo1.items.map(({ id }) => id));
const measures: ReadonlySet<string> = new Set(measures1.measures.map(({ id }) => id));

function isPossible(fact: DoneFact, inMeasure: string): boolean {
  switch (fact.kind) {
    case "coverage":
      return fact.atLeast > 0 && fact.atLeast <= 1;
    case "links":
      return Number.isInteger(fact.atLeast) && fact.atLeast > 0;
    case "item":
      return items.has(fact.item) && fact.atLeast > 1;
    case "record":
      return items.has(fact.item);
    case "plan":
      return measures.has(fact.measure) && fact.measure !== inMeasure;
  }
}

/** The sentences of an English text, with their final punctuation. */
const sentencesOf = (en: string): readonly string[] => en.split(/(?<=[.?])\s+/);
const countZh = (zh: string): number => zh.match(/[。？]/g)?.length ?? 0;
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;

/** Words that the result pages avoid in favour of plainer ones. */
const NOT_ON_PAGES_EN =
  /\b(stands?|standing|beside|anew|singly|tells? of|so many|links?|owners?|cells?|lens(es)?|odds|fro?zen?|freeze|ad hoc|mandate|captive|register(ed)?|functions?|after-action)\b/i;
const NOT_ON_PAGES_ZH = /链接|视角|冻结|暂未需要|俘获|治理|帮扶|台账|撤单|伙伴|是否|你|外来人员|信息点|周末/;

/** Amounts that nobody can check. */
const UNCOUNTED_EN = /\b(some|regularly)\b/i;
const UNCOUNTED_ZH = /部分|定期|几项|若干/;

const report = (find: (entry: Entry) => readonly string[]): readonly string[] =>
  texts.flatMap((entry) => find(entry).map((fault) => `${entry.at}: ${fault} | ${entry.text.en} | ${entry.text.zh}`));

test("every measure of the list has its guide, in the same order", () => {
  expect(measureGuides.map(({ id }) => id)).toEqual(measures1.measures.map(({ id }) => id));
  expect(measureGuides).toHaveLength(25);
});

test("a measure begins with the first step of its guide, word for word", () => {
  expect(measures1.measures.map(({ firstStep }) => firstStep)).toEqual(measureGuides.map(({ steps }) => steps[0].what));
});

test("a measure is called, explained and proved in the words of its guide", () => {
  const inWords = (listed: readonly Pick<MeasureGuide, "title" | "why" | "proof">[]) =>
    listed.map(({ title, why, proof }) => ({ title, why, proof }));
  expect(inWords(measures1.measures)).toEqual(inWords(measureGuides));
});

describe("the steps of a measure", () => {
  test("are two to four", () => {
    for (const { id, steps } of forms.flat()) {
      if (steps.length === 0) expect(whyNotSmall(id), id).toBeDefined();
      else expect(steps.length, id).toBeGreaterThanOrEqual(2);
      expect(steps.length).toBeLessThanOrEqual(4);
    }
  });

  test("say how many or how often, not “some” or “regularly”", () => {
    const steps = forms.flat().flatMap((guide) => guide.steps.map(({ what }) => what));
    expect(steps.filter(({ en, zh }) => UNCOUNTED_EN.test(en) || UNCOUNTED_ZH.test(zh))).toEqual([]);
  });

  test("have at least one condition", () => {
    for (const { id } of measureGuides) expect(conditions.filter((one) => one.id === id).length, id).toBeGreaterThan(0);
  });

  test("differ from measure to measure, in words and conditions, so that a list of three names no step twice", () => {
    for (const form of forms) {
      const steps = form.flatMap((guide) => guide.steps);
      for (const locale of LOCALES) expect(new Set(steps.map(({ what }) => what[locale])).size).toBe(steps.length);
      const stated = steps.flatMap(({ doneWhen }) =>
        doneWhen === undefined ? [] : [JSON.stringify(readDoneWhen(doneWhen))],
      );
      expect(new Set(stated).size).toBe(stated.length);
    }
  });

  test("name items and measures that exist, levels that can be reached, and shares of a whole", () => {
    const wrong = conditions.filter(({ id, doneWhen }) => {
      const facts = factsOf(doneWhen);
      return facts.length === 0 || !facts.every((fact) => isPossible(fact, id));
    });
    expect(wrong).toEqual([]);
  });

  test("wait for no other measure than those that the list puts before theirs", () => {
    const early = conditions.flatMap(({ id, doneWhen }) => {
      const after = measures1.measures.find((measure) => measure.id === id)?.after ?? [];
      return factsOf(doneWhen).filter((fact) => fact.kind === "plan" && !after.includes(fact.measure));
    });
    expect(early).toEqual([]);
  });
});

describe("the texts of a guide", () => {
  test("are written in both languages", () => {
    expect(texts.filter(({ text }) => text.en.trim() === "" || text.zh.trim() === "")).toEqual([]);
  });

  test("have at most 20 words a sentence in English", () => {
    expect(report(({ text }) => sentencesOf(text.en).filter((sentence) => wordsOf(sentence) > 20))).toEqual([]);
  });

  test("keep to the rules of the catalog for lengths, numbers, words, spaces, ends and terms", () => {
    expect(
      report(({ kind, text }) => [
        ...findLengthFaults(kind, text),
        ...findNumberFault(text),
        ...findRatioFault(text),
        ...findBannedWords(kind, text),
        ...findSpacingFaults(text),
        ...findEndFault(kind, text),
        ...findGlossaryFaults(text),
      ]),
    ).toEqual([]);
  });

  test("use no word that the result pages replace", () => {
    expect(
      report(({ text }) => [...(NOT_ON_PAGES_EN.exec(text.en) ?? []), ...(NOT_ON_PAGES_ZH.exec(text.zh) ?? [])]),
    ).toEqual([]);
  });

  test("tell in three to six sentences a paragraph how to go about it, the usual mistake among them", () => {
    for (const { id, howTo } of measureGuides) {
      for (const { en, zh } of howTo) {
        for (const count of [sentencesOf(en).length, countZh(zh)]) {
          expect(count, `${id}: ${en} ${zh}`).toBeGreaterThanOrEqual(3);
          expect(count, `${id}: ${en} ${zh}`).toBeLessThanOrEqual(6);
        }
      }
      expect(howTo.map(({ en }) => en).join(" "), id).toContain("usual mistake");
      expect(howTo.map(({ zh }) => zh).join(""), id).toContain("常见的毛病");
    }
  });
});

describe("a condition", () => {
  test("is any of its ways, each of which is all of its facts", () => {
    expect(readDoneWhen("coverage >= .8 and links >= 3 or plan M02 verified")).toEqual([
      [
        { kind: "coverage", atLeast: 0.8 },
        { kind: "links", atLeast: 3 },
      ],
      [{ kind: "plan", measure: "M02", state: "verified" }],
    ]);
    expect(readDoneWhen("item PRE.POS.1 >= 4 or record APP.NET.1")).toEqual([
      [{ kind: "item", item: "PRE.POS.1", atLeast: 4 }],
      [{ kind: "record", item: "APP.NET.1" }],
    ]);
  });

  test.each([
    "",
    "coverage > .8",
    "coverage >= ",
    "item PRE.POS.1",
    "item PRE.XYZ.1 >= 3",
    "item PRE.POS.1 >= 6",
    "record PRE.POS",
    "plan M02",
    "links >= 3 or",
    "links >= 3, coverage >= .8",
  ])("that reads %j follows no grammar", (text) => {
    expect(readDoneWhen(text)).toBeUndefined();
  });
});
