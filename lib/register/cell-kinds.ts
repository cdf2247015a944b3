import { registerWords } from "@/lib/i18n";
import type { Level } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import type { FaultCode } from "./faults";

/** What a cell says, or what is wrong with it. */
export type Reading<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly code: FaultCode; readonly allowed?: string };

export const good = <V>(value: V): Reading<V> => ({ ok: true, value });
export const bad = (code: FaultCode, allowed?: string): Reading<never> =>
  allowed === undefined ? { ok: false, code } : { ok: false, code, allowed };

export const SEPARATOR: Readonly<Record<Locale, string>> = { en: "; ", zh: "；" };

/** Case, width and spaces make no difference. */
export const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** How a kind of cell is written, read, and described. An empty cell never comes to `read`. */
export type CellKind<V> = {
  readonly print: (value: V, locale: Locale) => string | number;
  readonly read: (text: string, locale: Locale) => Reading<V>;
  readonly allowed: (locale: Locale) => string;
};

const between = (low: number, high: number): string => `${low}–${high}`;

/** A number within a range; `step` 1 asks for a whole one. Both commas and both signs of percent are taken. */
export function numberKind(low: number, high: number, scale: number, whole: boolean): CellKind<number> {
  const read = (text: string): Reading<number> => {
    const plain = text.replace(/\s*[%％]$/, "").replace(/^(\d+),(\d+)$/, "$1.$2");
    if (!/^-?\d+(\.\d+)?$/.test(plain) || (whole && !/^-?\d+$/.test(plain))) return bad("not-a-number");
    const value = Number(plain);
    if (value < low || value > high) return bad("out-of-range", between(low, high));
    return good(Math.round((value / scale) * 1e6) / 1e6);
  };
  return { read, print: (value) => Math.round(value * scale * 1e4) / 1e4, allowed: () => between(low, high) };
}

export const percentKind = numberKind(0, 100, 100, false);
export const yearKind = numberKind(1800, 2200, 1, true);

export const levelKind: CellKind<Level> = {
  read(text) {
    const level = LEVELS_BY_TEXT.get(text);
    if (level !== undefined) return good(level);
    return /^-?\d+(\.\d+)?$/.test(text) ? bad("out-of-range", between(1, 5)) : bad("not-a-number");
  },
  print: (level) => level,
  allowed: () => between(1, 5),
};
const LEVELS_BY_TEXT: ReadonlyMap<string, Level> = new Map([
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
  ["5", 5],
]);

/** A text of at most so many characters. */
export function textKind(max: number): CellKind<string> {
  return {
    read: (text) => (text.length > max ? bad("too-long", String(max)) : good(text)),
    print: (text) => text,
    allowed: (locale) => ({ en: `text, up to ${max} characters`, zh: `文字，最多 ${max} 字` })[locale],
  };
}

/** One of a list, by its name in either language or by its word in the vocabulary. */
export function choiceKind<K extends string | number>(
  list: readonly K[],
  names: (one: K, locale: Locale) => string,
): CellKind<K> {
  const known = new Map<string, K>();
  for (const one of list) {
    for (const text of [String(one), names(one, "en"), names(one, "zh")]) {
      if (!known.has(fold(text))) known.set(fold(text), one);
    }
  }
  const allowed = (locale: Locale) => list.map((one) => names(one, locale)).join(SEPARATOR[locale]);
  return {
    read(text, locale) {
      const found = known.get(fold(text));
      return found === undefined ? bad("not-in-list", shorten(allowed(locale))) : good(found);
    },
    print: (one, locale) => names(one, locale),
    allowed,
  };
}

export const namedKind = <K extends string | number>(
  list: readonly K[],
  names: Readonly<Record<K, Text>>,
): CellKind<K> => choiceKind(list, (one, locale) => names[one][locale]);

/** Several of a list, separated by semicolons of either kind. */
export function listKind<K extends string>(
  list: readonly K[],
  names: Readonly<Record<K, Text>>,
): CellKind<readonly K[]> {
  const one = namedKind(list, names);
  return {
    read(text, locale) {
      const chosen: K[] = [];
      for (const part of text.split(/[;；]/).map((word) => word.trim())) {
        if (part === "") continue;
        const read = one.read(part, locale);
        if (!read.ok) return read;
        chosen.push(read.value);
      }
      return good(list.filter((known) => chosen.includes(known)));
    },
    print: (chosen, locale) => chosen.map((each) => names[each][locale]).join(SEPARATOR[locale]),
    allowed: one.allowed,
  };
}

export const yesNoKind: CellKind<boolean> = {
  read(text, locale) {
    const read = yesNo.read(text, locale);
    return read.ok ? good(read.value === "yes") : read;
  },
  print: (value, locale) => registerWords[value ? "yes" : "no"][locale],
  allowed: (locale) => yesNo.allowed(locale),
};
const yesNo = choiceKind(["yes", "no"], (one, locale) => registerWords[one][locale]);

const LISTED_MAX = 400;
const shorten = (text: string): string => (text.length > LISTED_MAX ? `${text.slice(0, LISTED_MAX)}…` : text);
