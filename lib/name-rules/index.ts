import type { z } from "zod";
import type { Locale } from "@/lib/result";

/** What is wrong with a name: it has several lines, or an e-mail program would interpret it as something else. */
const NAME_FAULTS = ["name-lines", "name-address", "name-encoded"] as const;
export type NameFault = (typeof NAME_FAULTS)[number];

/** The name fault among the validation errors of a form; the messages are the same for every field. */
export const nameFaultOf = (error: z.ZodError): NameFault | undefined =>
  NAME_FAULTS.find((fault) => error.issues.some(({ message }) => message === fault));

/** Only this many characters of a text are checked: no valid name is longer, and input can be megabytes. */
const LOOKED_AT = 500;

/** Any control character except the tab, plus the Unicode line separators: a name containing one has several lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const BREAKS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/u;

/** Start of an encoded word (RFC 2047). E-mail programs show the decoded text, which could contain any address. */
const ENCODED = "=?";

/** Characters of a host label; including emoji, because such hosts exist. */
const PART = "[\\p{L}\\p{M}\\p{N}\\p{So}_-]";
/**
 * Top-level domains under which even one letter is a host: x.com, t.cn. Under others it is an initial: B.Braun, J.Wang.
 */
const SHORT_ENDS =
  "com|net|org|cn|co|io|cc|me|ly|gl|tv|to|hk|tw|jp|kr|de|uk|us|eu|fr|ru|in|sg|ai|app|dev|xyz|top|link|info|biz";

/** Everything that e-mail programs turn into a link automatically. */
const ADDRESSES: readonly RegExp[] = [
  // https://… and //host, and \\server, which Outlook opens
  /\/\/|\\\\/u,
  /(?<![\p{L}\p{N}])www\.\S/iu,
  /[\p{L}\p{N}._+-]@[\p{L}\p{N}]/u,
  /(?<![\p{N}.])\p{N}{1,3}(?:\.\p{N}{1,3}){3}(?![\p{N}.])/u,
  // host.tld: at least two letters before the dot and at least two directly after it
  new RegExp(`${PART}{2}\\.(?:\\p{L}{2}|xn--)`, "iu"),
  new RegExp(`(?<!${PART})[\\p{L}\\p{N}]\\.(?:(?:${SHORT_ENDS})(?!${PART})|[\\p{L}.]{2,}/)`, "iu"),
];

/** Legal forms that are often written without a space: "Co.Ltd" is not a host, although "ltd" is a top-level domain. */
const FORMS =
  /(?<![\p{L}\p{M}\p{N}._-])(co|pvt|pte|pty|sdn|inc|corp)\.(?=(?:ltd|limited|inc|llc|kg|bhd|corp)(?![\p{L}\p{N}/-]))/giu;

/**
 * What is wrong with a name that is sent to others by e-mail; undefined if it is valid.
 *
 * Shape: a name. Unit: none. Range: one of three faults. Edge cases: characters that look or act like a dot count as
 * dots, invisible characters are ignored; a name with a dot is valid if a space, a punctuation mark, a digit or a
 * single letter follows ("Co., Ltd.", "No. 5", "Hall 2.1", "S.p.A."), if a single letter precedes it ("B.Braun"), and
 * in "Co.Ltd". Rejected although a firm may be called so: "Amazon.com" (a link in every e-mail program) and "St.Gobain"
 * (write "St. Gobain"). Errors: none. Source: ours.
 */
export function nameFault(name: string): NameFault | undefined {
  const start = name.slice(0, LOOKED_AT);
  if (BREAKS.test(start)) return "name-lines";
  const plain = plainDots(start);
  if (plain.includes(ENCODED)) return "name-encoded";
  return hasAddress(apart(plain)) ? "name-address" : undefined;
}

/** Shortcut: most names contain none of the characters that every address contains. */
const SIGNS = /[./\\@]/;
const hasAddress = (plain: string): boolean => SIGNS.test(plain) && ADDRESSES.some((address) => address.test(plain));

const apart = (name: string): string => name.replace(FORMS, "$1. ");

/**
 * Replaces full-width and small variants by the ordinary characters that e-mail programs treat them as, and removes
 * invisible characters.
 */
const plainDots = (name: string): string =>
  name
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replaceAll("。", ".");

/**
 * A name as it is written in an e-mail: one line without anything that becomes a link. A valid name is unchanged,
 * except that "Co.Ltd" gets a space.
 *
 * Shape: a name. Unit: none. Range: a text without a fault. Edge cases: rows from before names were validated may
 * contain anything; spaces are inserted around their dots, slashes, @ signs and encoded words, so that the name stays
 * readable.
 * Errors: none. Source: ours.
 */
export function nameInMail(name: string): string {
  const line = apart(
    name.slice(0, LOOKED_AT).replaceAll(new RegExp(BREAKS, "gu"), " ").replaceAll(/\s+/gu, " ").trim(),
  );
  const plain = plainDots(line);
  if (!hasAddress(plain) && !plain.includes(ENCODED)) return line;
  return plain
    .replaceAll(ENCODED, "= ?")
    .replaceAll(/[./\\@:]+/gu, (signs) => (signs.startsWith(".") ? ". " : " "))
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** The names in an e-mail, each made safe by `nameInMail`. */
export function namesInMail<K extends string>(names: Readonly<Record<K, string>>): Record<K, string>;
export function namesInMail(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, nameInMail(name)]));
}

/** The name of a person or thing as typed first, and its name in the other language, if there is one. */
export type Names = { readonly name: string; readonly otherName: string | null };

/** Chinese characters; `app.name_for` in the database uses the same range. */
const HAN = /[\u3400-\u9fff]/;
/** The `lang` attribute for a name, for fields that contain a name in another language than the page. */
export const langOf = (name: string): "zh-Hans" | "en" => (HAN.test(name) ? "zh-Hans" : "en");

const isWrittenFor = (name: string, locale: Locale): boolean => HAN.test(name) === (locale === "zh");

/**
 * The name shown to a reader of this language: the other name if only that one is in the script of the language,
 * otherwise the first.
 *
 * Shape: a language and the two names. Unit: none. Range: one of the two. Edge cases: without another name, or with two
 * in the same script, it is the first; a name with any Chinese character is Chinese. Errors: none. Source: ours.
 */
export function nameFor(locale: Locale, { name, otherName }: Names): string {
  if (otherName === null || isWrittenFor(name, locale) || !isWrittenFor(otherName, locale)) return name;
  return otherName;
}

/** Normalizes an e-mail address, so that different capitalization does not create a second person. */
export const addressOf = (email: string): string => email.trim().toLowerCase();
export * from "./initials";
export * from "./partner-name";
