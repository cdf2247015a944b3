import { describe, expect, test } from "vitest";
import { LOCALES, type Locale, type Text } from "@/lib/result";
import { hasVerb } from "../../support/english-verbs";
import { interfaceTexts } from "../../support/interface-texts";

const MOST_WORDS = 20;
const MOST_CHARACTERS = 40;
/** Maximum number of Chinese characters between two commas. */
const MOST_AT_ONCE = 20;
/** "Saved." and "Thank you." are complete; a longer text is a sentence and needs a verb. */
const SENTENCE_WORDS = 3;

type Banned = { readonly word: RegExp; readonly instead: string };

/** Words of our own and foreign constructions, and what to say instead. */
const BANNED: Readonly<Record<Locale, readonly Banned[]>> = {
  en: [
    { word: /\b(stands?|stood|standing)\b/i, instead: "is, appears" },
    { word: /\bbeside\b/i, instead: "next to, with" },
    { word: /\b(hence|thus)\b/i, instead: "so" },
    { word: /\b(there|where)(of|by|in|from|upon)\b/i, instead: "of it, by it, in it" },
    { word: /\brest(s|ed)? on\b/i, instead: "is based on" },
    { word: /\bin so far\b|\binsofar\b/i, instead: "as far as" },
    { word: /\bthe more\b.*\bthe (more|less|near\w*)\b/i, instead: "two sentences" },
    { word: /\bby itself\b/i, instead: "automatically, separately" },
    { word: /\bmend(s|ed|ing)?\b/i, instead: "correct, improve" },
    { word: /\bcom(e|es|ing) (about|along)\b/i, instead: "is made, is added" },
    { word: /\bhand(s|ed|ing)? back\b/i, instead: "return, send back" },
    { word: /\bt(ake|akes|ook|aken|aking) (it |this |that |them )?back\b/i, instead: "withdraw" },
    { word: /\ball the same\b/i, instead: "anyway" },
    { word: /\bput(s|ting)? away\b/i, instead: "close, hide" },
    { word: /\btold from\b/i, instead: "worked out from" },
    { word: /\bgive or take\b/i, instead: "plus or minus" },
    { word: /\bbeyond (chance|error)\b/i, instead: "more than chance explains" },
    { word: /\bstays so\b/i, instead: "does not change" },
    { word: /\b(he|his|him)\b/i, instead: "they, their, or the plural" },
    { word: /(?<!-)\bmails\b|\b(a|one|this|that|each|every|no|last|latest) mail\b/i, instead: "e-mail" },
    { word: /\bneither necessary nor\b/i, instead: "two sentences" },
  ],
  zh: [
    { word: /佐证/, instead: "记录" },
    { word: /核销/, instead: "作废" },
    { word: /全网/, instead: "整个网络" },
    { word: /不予|予以/, instead: "不、会" },
    { word: /无从|可画/, instead: "无法、画不出" },
    { word: /站得住/, instead: "可靠" },
    { word: /之所以|由此/, instead: "因为、从这里" },
    { word: /勿/, instead: "不要" },
    { word: /供应资格/, instead: "客户、订单" },
    { word: /写得清/, instead: "已写清楚" },
    // A half-width bracket is allowed in a symbol such as r_wg(j).
    { word: /\p{Script=Han} ?[:;,!(]|(?<!\w\(\w+)\) ?\p{Script=Han}/u, instead: "full-width signs: ：；，！（）" },
  ],
};

/** The text as a person reads it: with values filled in, and counts in the plural. */
const readOf = (text: string, value: string): string =>
  text.replaceAll(/\{\w+\|[^|}]*\|([^}]*)\}/g, "$1").replaceAll(/\{\w+\}/g, value);

const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const englishSentences = (text: string): readonly string[] =>
  readOf(text, "Name")
    .split(/\n+|(?<=[.?!][”’)]*)\s+/)
    .filter((sentence) => sentence !== "");

/** Text after a colon or semicolon counts as a separate sentence if it has its own verb. */
const statements = (sentence: string): readonly string[] => {
  const at = sentence.search(/[:;] /);
  if (at < 0) return [sentence];
  const [first, ...rest] = [sentence.slice(0, at), ...statements(sentence.slice(at + 2))];
  const next = rest[0] ?? "";
  return hasVerb(next) ? [first, ...rest] : [`${first} ${next}`, ...rest.slice(1)];
};

function englishFaults(text: string): readonly string[] {
  return englishSentences(text).flatMap((sentence) => [
    ...statements(sentence)
      .filter((statement) => wordsOf(statement) > MOST_WORDS)
      .map((statement) => `${wordsOf(statement)} words: “${statement}”`),
    ...(/[.?!][”’)]*$/.test(sentence) && wordsOf(sentence) >= SENTENCE_WORDS && !hasVerb(sentence)
      ? [`no verb: “${sentence}”`]
      : []),
  ]);
}

/** A word in Latin letters is read at a glance, so it counts as two characters. */
const charactersOf = (text: string): number =>
  text.replaceAll(/[A-Za-z0-9@./:-]+/g, "某某").replaceAll(/\s/g, "").length;

function chineseFaults(text: string): readonly string[] {
  const sentences = readOf(text, "某某").split(/\n+|(?<=[。？！；])/);
  return [
    ...sentences
      .filter((sentence) => charactersOf(sentence) > MOST_CHARACTERS)
      .map((sentence) => `${charactersOf(sentence)} characters: “${sentence}”`),
    ...sentences
      .flatMap((sentence) => sentence.split(/[，、：；。？！（）“”]/))
      .filter((part) => charactersOf(part) > MOST_AT_ONCE)
      .map((part) => `${charactersOf(part)} characters without a pause: “${part}”`),
  ];
}

const bannedIn = (text: Text, locale: Locale): readonly string[] =>
  BANNED[locale]
    .filter(({ word }) => word.test(readOf(text[locale], "Name")))
    .map(({ instead }) => `“${text[locale]}” should say ${instead}`);

const FAULTS = (await interfaceTexts())
  .map(({ at, text }) => ({
    at,
    en: [...englishFaults(text.en), ...bannedIn(text, "en")],
    zh: [...chineseFaults(text.zh), ...bannedIn(text, "zh")],
  }))
  .filter(({ en, zh }) => en.length + zh.length > 0);

describe("every text of the interface is plain", () => {
  test.each(LOCALES)("in %s", (locale) => {
    expect(FAULTS.flatMap((fault) => fault[locale].map((what) => `${fault.at}: ${what}`))).toEqual([]);
  });
});

describe("the rules themselves", () => {
  test("find a long sentence, but not two short ones", () => {
    const short = "A manager opens the cycle and gives each colleague the items";
    expect(englishFaults(`${short} that only this person in the whole firm can answer well.`)).toHaveLength(1);
    expect(englishFaults(`${short}. Each colleague answers them alone and sends them back to the manager.`)).toEqual(
      [],
    );
    expect(englishFaults(`${short}; each colleague answers them alone and sends them back to the manager.`)).toEqual(
      [],
    );
    expect(
      chineseFaults(
        "自评负责人开始一轮评估，再把各题分给最了解情况的同事，同事各自作答，全部答完后由负责人提交给审核人。",
      ),
    ).toHaveLength(1);
    expect(chineseFaults("自评负责人把各题分给本企业最了解实际情况的同事作答")).toHaveLength(1);
  });

  test("ask for a verb in a sentence, not in a word", () => {
    expect(englishFaults("Kept on this device.")).toHaveLength(1);
    expect(englishFaults("It is kept on this device. Saved.")).toEqual([]);
  });
});
