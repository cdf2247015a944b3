import type { Level } from "@/lib/instrument";
import { type NameFault, nameFault } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import { dateInWords } from "@/lib/words/dates";
import { fold } from "./cell";

/** What can be wrong with a cell of a kind below. */
type CellFault = "not-a-number" | "out-of-range" | "not-a-date" | "too-long" | "not-in-list" | NameFault;

/** What a cell says, or what is wrong with it. */
export type CellReading<V, C extends string = CellFault> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly code: C; readonly allowed?: string };

export const good = <V>(value: V): CellReading<V, never> => ({ ok: true, value });
export const bad = <C extends string>(code: C, allowed?: string): CellReading<never, C> =>
  allowed === undefined ? { ok: false, code } : { ok: false, code, allowed };

const SEPARATOR: Readonly<Record<Locale, string>> = { en: "; ", zh: "；" };

/** How a kind of cell is written, read, and described. An empty cell never comes to `read`. */
export type CellKind<V, C extends string = CellFault> = {
  readonly print: (value: V, locale: Locale) => string | number;
  /** The same as a page says it, where a cell of a file is written shorter. */
  readonly tell?: (value: V, locale: Locale) => string;
  readonly read: (text: string, locale: Locale) => CellReading<V, C>;
  readonly allowed: (locale: Locale) => string;
  /** The words to choose one from; undefined where anything else may be written. */
  readonly choices?: (locale: Locale) => readonly string[];
};

const between = (low: number, high: number): string => `${low}–${high}`;

/** A number within a range; `step` 1 asks for a whole one. Both commas and both signs of percent are taken. */
function numberKind(low: number, high: number, scale: number, whole: boolean): CellKind<number> {
  const read = (text: string): CellReading<number> => {
    const signed = plainNumber(text);
    const plain = signed.endsWith("%") ? signed.slice(0, -1).trimEnd() : signed;
    if (!/^-?\d+(\.\d+)?$/.test(plain) || (whole && !/^-?\d+(\.0+)?$/.test(plain))) return bad("not-a-number");
    const value = Number(plain);
    if (value < low || value > high) return bad("out-of-range", between(low, high));
    return good(Math.round((value / scale) * 1e6) / 1e6);
  };
  return { read, print: (value) => Math.round(value * scale * 1e4) / 1e4, allowed: () => between(low, high) };
}

/** Digits as a spreadsheet may hold them: full-width, as text behind an apostrophe, with a comma for the point. */
const plainNumber = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/^'/, "")
    .trim()
    .replace(/^(\d+),(\d+)/, "$1.$2");

export const percentKind = numberKind(0, 100, 100, false);

/** A year; a cell that a spreadsheet took for a date gives its year, and the Chinese 年 may follow. */
export const yearKind: CellKind<number> = {
  ...numberKind(1800, 2200, 1, true),
  read: (text, locale) => {
    const [, year = text] = /^(\d{4})(?:年|[-/.]\d{1,2}[-/.]\d{1,2})$/.exec(text.normalize("NFKC")) ?? [];
    return numberKind(1800, 2200, 1, true).read(year, locale);
  },
};

/** Days between the first of 1900 as spreadsheets count it and 1970, and the span of serial numbers that are days. */
const SERIAL_EPOCH = 25_569;
const SERIAL_MIN = 3654;
const SERIAL_MAX = 109_574;
const DAY_MS = 86_400_000;

/** A day: as ISO writes it, with slashes or dots, in Chinese, or as the number a spreadsheet keeps of it. */
export const dateKind: CellKind<string> = {
  read(text) {
    const day = dayOf(plainNumber(text));
    return day === undefined ? bad("not-a-date") : good(day);
  },
  print: (day) => day,
  tell: dateInWords,
  allowed: () => "2026-03-12",
};

function dayOf(text: string): string | undefined {
  const serial = /^\d{4,6}$/.test(text) ? Number(text) : 0;
  if (serial >= SERIAL_MIN && serial <= SERIAL_MAX) return isoDay((serial - SERIAL_EPOCH) * DAY_MS);
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // The 31st of February is no day, though it can be reckoned.
  return Number.isNaN(time) || isoDay(time) !== iso ? undefined : iso;
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const levelKind: CellKind<Level> = {
  read(text) {
    const plain = plainNumber(text).replace(/\.0+$/, "");
    const level = LEVELS_BY_TEXT.get(plain);
    if (level !== undefined) return good(level);
    return /^-?\d+(\.\d+)?$/.test(plain) ? bad("out-of-range", between(1, 5)) : bad("not-a-number");
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

/** One line: what a cell breaks into several is joined by spaces. */
const oneLine = (text: string): string => text.replace(/\s+/g, (gap) => (/[\n\r\t]/.test(gap) ? " " : gap));

/** A text of at most so many characters. */
export function textKind(max: number): CellKind<string> {
  return {
    read: (text) => (oneLine(text).length > max ? bad("too-long", String(max)) : good(oneLine(text))),
    print: oneLine,
    allowed: (locale) => ({ en: `text, up to ${max} characters`, zh: `文字，最多 ${max} 字` })[locale],
  };
}

/** A name: a text of which no mail program makes a link. */
export function nameKind(max: number): CellKind<string> {
  const text = textKind(max);
  return {
    ...text,
    read(typed, locale) {
      const read = text.read(typed, locale);
      const fault = read.ok ? nameFault(read.value) : undefined;
      return fault === undefined ? read : bad(fault);
    },
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
  const choices = (locale: Locale) => list.map((one) => names(one, locale));
  // Worked out once: a file can have a fault in every cell, and names of countries are slow to come by.
  const listed = new Map<Locale, string>();
  const allowed = (locale: Locale) => {
    const all = listed.get(locale) ?? choices(locale).join(SEPARATOR[locale]);
    listed.set(locale, all);
    return all;
  };
  return {
    read(text, locale) {
      const found = known.get(fold(text));
      return found === undefined ? bad("not-in-list", shorten(allowed(locale))) : good(found);
    },
    print: (one, locale) => names(one, locale),
    allowed,
    choices,
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

const LISTED_MAX = 400;
const shorten = (text: string): string => (text.length > LISTED_MAX ? `${text.slice(0, LISTED_MAX)}…` : text);
