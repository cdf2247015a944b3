import { describe, expect, test } from "vitest";
import { LOCALES, type Locale, type Text } from "@/lib/result";
import { interfaceTexts } from "../../support/interface-texts";

/**
 * With `where`, the rule applies only if the Chinese text matches it, because the English word is right in another
 * sense.
 */
type Old = { readonly word: RegExp; readonly instead: string; readonly where?: RegExp };

/** Words that a reader misunderstood or had to look up, and what to say instead. */
const OLD: Readonly<Record<Locale, readonly Old[]>> = {
  en: [
    { word: /\b(freez\w*|frozen)\b/i, instead: "final: “frozen” sounds like blocked" },
    { word: /\bServe\b|\(serve\)/, instead: "today’s customers: “Serve” alone was taken for customer service" },
    { word: /\bmove or stay\b|\(Move\)|^Move:|\bmove \{/i, instead: "target: “Move” says nothing alone" },
    { word: /\bcells?\b/i, instead: "part: a cell is a box of a spreadsheet" },
    { word: /\blens(es)?\b/i, instead: "aspect" },
    { word: /\bverdicts?\b/i, instead: "the five words themselves: a verdict is a court’s" },
    { word: /\bodds\b/i, instead: "chance" },
    { word: /\bunclear\b/i, instead: "open: “unclear” read as a reproach" },
    { word: /\bcapped\b|check of records\b/i, instead: "after the records check" },
    { word: /\bstaged\b|\bthe loop is whole\b/i, instead: "level attained; “whole” read as praise" },
    { word: /\blinks?\b/i, instead: "relationship: a link is what is clicked", where: /业务关系/ },
    { word: /\bpulses?\b/i, instead: "short employee questionnaire: a pulse is a heartbeat" },
    { word: /\bwaves?\b/i, instead: "round" },
    { word: /\banew\b/i, instead: "again: not a standard word" },
    { word: /\bsingly\b/i, instead: "its own, one by one: not a standard word" },
    { word: /\btells? of\b/i, instead: "shows, says" },
    { word: /\bso many\b/i, instead: "the number of" },
    { word: /[¼½¾] ?levels?\b|\blevels? \d?[¼½¾]/i, instead: "one decimal, or “half a level”" },
  ],
  zh: [
    { word: /以记录为限|封顶分/, instead: "核对记录后" },
    { word: /匹配度/, instead: "符合度" },
    { word: /冻结/, instead: "定版" },
    { word: /视角|镜头/, instead: "方面" },
    { word: /胜算|赔率/, instead: "可能性" },
    { word: /[¼½¾] ?级|\d[¼½¾]/, instead: "一位小数，或“半级”" },
    { word: /俘获/, instead: "领导型: no manager is told that a customer has captured the firm" },
    { word: /不确定/, instead: "尚难判断" },
  ],
};

/** Texts in which an old word means something else: file, key → reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  "lib/words/personal-data/personal-data.ts dataRows customers long": "the link of a mail, beside the relationship",
  "lib/words/method/method.ts methodWords captiveName": "says what others call it",
  "lib/words/register/register.ts registerWords long-cell": "a box of a spreadsheet",
  "lib/words/register/register.ts registerWords merged-lines": "a box of a spreadsheet",
  "lib/words/register/register.ts registerWords incidentsNote": "a box of a spreadsheet",
};

const TEXTS = await interfaceTexts();

const isOld = ({ word, where }: Old, text: Text, locale: Locale): boolean =>
  word.test(readOf(text[locale])) && (where === undefined || where.test(text.zh));

/** The text as a person reads it: without names of placeholders, and with both forms of a count. */
const readOf = (text: string): string =>
  text.replaceAll(/\{\w+\|([^|}]*)\|([^}]*)\}/g, "$1 $2").replaceAll(/\{\w+\}/g, "{}");

describe("no text of the interface uses an old word", () => {
  test("and all texts are walked", () => expect(TEXTS.length).toBeGreaterThan(2000));

  test.each(LOCALES)("in %s", (locale) => {
    const found = TEXTS.flatMap(({ at, text }) =>
      OLD[locale]
        .filter((old) => isOld(old, text, locale) && ALLOWED[at] === undefined)
        .map(({ instead }) => `${at}: “${text[locale]}” should say ${instead}`),
    );
    expect(found).toEqual([]);
  });

  test("and every exception is needed", () => {
    const needed = new Set(
      TEXTS.filter(({ text }) => LOCALES.some((locale) => OLD[locale].some((old) => isOld(old, text, locale)))).map(
        ({ at }) => at,
      ),
    );
    expect(Object.keys(ALLOWED).filter((at) => !needed.has(at))).toEqual([]);
  });
});
