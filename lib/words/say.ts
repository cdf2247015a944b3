import type { Locale, Text } from "@/lib/result";

type Values = Readonly<Record<string, string | number>>;

/**
 * Fills a text: `{name}` is replaced by a value, `{n|item|items}` by the first form if the value is 1. In Chinese, a
 * space is kept next to a value in Latin letters, a day, and a name that ends in a digit.
 *
 * The same code runs on server and browser, so that a text with a count can be passed as a prop. Throws for a missing
 * value, because that is a programming error.
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

/** A text in one language, filled with values. */
export const say = (text: Text, locale: Locale, values?: Values): string => fill(text[locale], values);

/** A name and its description: "Map: table"; 图：数据表. */
export const labelled = (name: string, what: string, locale: Locale): string =>
  locale === "zh" ? `${name}：${what}` : `${name}: ${what}`;

/** Joins sentences; after a Chinese full stop no space is needed. */
export const joinSentences = (sentences: readonly string[], locale: Locale): string =>
  sentences.join(locale === "zh" ? "" : " ");

/** A name inside a sentence: in English its first letter is small. */
export const inSentence = (name: Text, locale: Locale): string =>
  locale === "en" ? name.en.charAt(0).toLowerCase() + name.en.slice(1) : name.zh;

/** A table of texts in one language, not filled: the `words` prop of a client component. */
export type Spoken<W extends Readonly<Record<string, Text>>> = { readonly [K in keyof W]: string };

export function speak<W extends Readonly<Record<string, Text>>>(words: W, locale: Locale): Spoken<W> {
  const spoken: Partial<Record<keyof W, string>> = {};
  for (const key in words) spoken[key] = words[key]?.[locale] ?? "";
  return spoken as Spoken<W>;
}

/** Some texts of a table in one language, for a client component that needs no others. */
export const speakOnly = <W extends Readonly<Record<string, Text>>, K extends keyof W & string>(
  words: W,
  locale: Locale,
  keys: readonly K[],
) => Object.fromEntries(keys.map((key) => [key, words[key]?.[locale] ?? ""])) as Readonly<Record<K, string>>;

const BETWEEN_CHINESE = /(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** A text with a name in it; removes the spaces around the name if it is Chinese. */
export const sayNamed = (text: Text, locale: Locale, values: Values): string =>
  say(text, locale, values).replaceAll(BETWEEN_CHINESE, "");
