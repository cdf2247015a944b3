import type { Locale, Text } from "@/lib/result";

type Values = Readonly<Record<string, string | number>>;

/**
 * Fills a wording: `{name}` takes a value, `{n|item|items}` takes the first form where the value is 1.
 * A value in Latin letters, a day, and a name that ends in a number keep a space from the Chinese beside them.
 *
 * It runs unchanged in server and browser, so that a sentence with a count can travel as a prop.
 * A missing value is a broken invariant and is thrown.
 */
export function fill(pattern: string, values: Values = {}): string {
  return pattern.replace(
    PLACE,
    (place, name: string, one: string | undefined, many: string | undefined, at: number) => {
      const value = values[name];
      if (value === undefined) throw new Error(`no value for {${name}} in "${pattern}"`);
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
      return spaced(String(value), pattern.charAt(at - 1), pattern.charAt(at + place.length));
    },
  );
}

const PLACE = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

function spaced(value: string, before: string, after: string): string {
  const head = isHan(before) && LATIN_FIRST.test(value) ? " " : "";
  const tail = isHan(after) && LATIN_LAST.test(value) ? " " : "";
  return head + value + tail;
}

const LATIN_FIRST = /^[\p{Script=Latin}\d]/u;
const LATIN_LAST = /\p{Script=Latin}$|\p{Letter} ?\d+$/u;
const isHan = (letter: string): boolean => /\p{Script=Han}/u.test(letter);

/** One wording in one language, filled. */
export const say = (text: Text, locale: Locale, values?: Values): string => fill(text[locale], values);

/** A name and what is said of it: "Map: table"; 图：数据表. */
export const labelled = (name: string, what: string, locale: Locale): string =>
  locale === "zh" ? `${name}：${what}` : `${name}: ${what}`;

/** Sentences that follow one another: a Chinese full stop brings its own space. */
export const joinSentences = (sentences: readonly string[], locale: Locale): string =>
  sentences.join(locale === "zh" ? "" : " ");

/** A name inside a sentence: English names begin small there. */
export const inSentence = (name: Text, locale: Locale): string =>
  locale === "en" ? name.en.charAt(0).toLowerCase() + name.en.slice(1) : name.zh;

/** A whole table of wordings in one language, unfilled: what a client component gets as its `words` prop. */
export type Spoken<W extends Readonly<Record<string, Text>>> = { readonly [K in keyof W]: string };

export function speak<W extends Readonly<Record<string, Text>>>(words: W, locale: Locale): Spoken<W> {
  const spoken: Partial<Record<keyof W, string>> = {};
  for (const key in words) spoken[key] = words[key]?.[locale] ?? "";
  return spoken as Spoken<W>;
}

const BETWEEN_CHINESE = /(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** A wording with a name in it: the spaces that stand around a Latin name go where the name is Chinese. */
export const sayNamed = (text: Text, locale: Locale, values: Values): string =>
  say(text, locale, values).replaceAll(BETWEEN_CHINESE, "");
