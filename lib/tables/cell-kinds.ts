import type { Level } from "@/lib/instrument";
import { type NameFault, nameFault } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import { dateInWords } from "@/lib/words/dates";
import { fold } from "./cell";

/** Faults of a cell of the kinds below. */
type CellFault = "not-a-number" | "out-of-range" | "not-a-date" | "too-long" | "not-in-list" | NameFault;

/** The value of a cell, or what is wrong with it. */
export type CellReading<V, C extends string = CellFault> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly code: C; readonly allowed?: string };

export const good = <V>(value: V): CellReading<V, never> => ({ ok: true, value });
export const bad = <C extends string>(code: C, allowed?: string): CellReading<never, C> =>
  allowed === undefined ? { ok: false, code } : { ok: false, code, allowed };

const SEPARATOR: Readonly<Record<Locale, string>> = { en: "; ", zh: "；" };

/** How a kind of cell is written, read, and described. `read` is never called for an empty cell. */
export type CellKind<V, C extends string = CellFault> = {
  readonly print: (value: V, locale: Locale) => string | number;
  /** The value as shown on a page, if cells in files use a shorter form. */
  readonly tell?: (value: V, locale: Locale) => string;
  readonly read: (text: string, locale: Locale) => CellReading<V, C>;
  readonly allowed: (locale: Locale) => string;
  /** The allowed words; undefined if other text is allowed. */
  readonly choices?: (locale: Locale) => readonly string[];
};

const between = (low: number, high: number): string => `${low}–${high}`;

/** A number within a range; `whole` requires an integer. Accepts full-width commas and percent signs. */
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

/**
 * Normalizes digits as found in spreadsheets: full-width digits, text after an apostrophe, a comma as decimal point.
 */
const plainNumber = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/^'/, "")
    .trim()
    .replace(/^(\d+),(\d+)/, "$1.$2");

export const percentKind = numberKind(0, 100, 100, false);

/** A year; a date cell gives its year, and 年 may follow. */
export const yearKind: CellKind<number> = {
  ...numberKind(1800, 2200, 1, true),
  read: (text, locale) => {
    const [, year = text] = /^(\d{4})(?:年|[-/.]\d{1,2}[-/.]\d{1,2})$/.exec(text.normalize("NFKC")) ?? [];
    return numberKind(1800, 2200, 1, true).read(year, locale);
  },
};

/**
 * Days between the start of spreadsheet dates (1900) and 1970, and the range of serial numbers that are accepted as
 * days.
 */
const SERIAL_EPOCH = 25_569;
const SERIAL_MIN = 3654;
const SERIAL_MAX = 109_574;
const DAY_MS = 86_400_000;

/** A day: in ISO format, with slashes or dots, in Chinese, or as the serial number of a spreadsheet. */
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
  // Rejects dates such as 31 February, which Date would convert to March.
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

/** Replaces line breaks and tabs by spaces, so that the text is one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, (gap) => (/[\n\r\t]/.test(gap) ? " " : gap));

/** A text with a maximum length. */
export function textKind(max: number): CellKind<string> {
  return {
    read: (text) => (oneLine(text).length > max ? bad("too-long", String(max)) : good(oneLine(text))),
    print: oneLine,
    allowed: (locale) => ({ en: `text, up to ${max} characters`, zh: `文字，最多 ${max} 字` })[locale],
  };
}

/** A name: a text that e-mail programs do not turn into a link. */
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

/** One value of a list, by its name in either language or by its code. */
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
  // Cached: a file can have a fault in every cell, and names of countries are slow to produce.
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

/** Several values of a list, separated by semicolons, half-width or full-width. */
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
