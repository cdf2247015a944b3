import type { z } from "zod";
import type { Locale } from "@/lib/result";

/** What is wrong with a name: it has more than one line, or a mail program would read something else out of it. */
const NAME_FAULTS = ["name-lines", "name-address", "name-encoded"] as const;
export type NameFault = (typeof NAME_FAULTS)[number];

/** What is wrong with a name among the faults of a form; its words are those of a refusal, whatever the field. */
export const nameFaultOf = (error: z.ZodError): NameFault | undefined =>
  NAME_FAULTS.find((fault) => error.issues.some(({ message }) => message === fault));

/** Letters of a text that are looked at: no name is longer, and whatever is may be a megabyte. */
const LOOKED_AT = 500;

/** Any control character but the tab, and the two line ends that are none: a name with one of them is more than one line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const BREAKS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/u;

/** Begins an encoded word (RFC 2047): a mail program shows what it decodes to, which may hold any address. */
const ENCODED = "=?";

/** What a word of a host may hold; emoji too, since there are such hosts. */
const PART = "[\\p{L}\\p{M}\\p{N}\\p{So}_-]";
/** Ends behind which even one letter is a host: x.com, t.cn. Behind others it is an initial: B.Braun, J.Wang. */
const SHORT_ENDS =
  "com|net|org|cn|co|io|cc|me|ly|gl|tv|to|hk|tw|jp|kr|de|uk|us|eu|fr|ru|in|sg|ai|app|dev|xyz|top|link|info|biz";

/** Everything that mail programs turn into a link by themselves. */
const ADDRESSES: readonly RegExp[] = [
  // https://… and //host, and \\server, which Outlook opens
  /\/\/|\\\\/u,
  /(?<![\p{L}\p{N}])www\.\S/iu,
  /[\p{L}\p{N}._+-]@[\p{L}\p{N}]/u,
  /(?<![\p{N}.])\p{N}{1,3}(?:\.\p{N}{1,3}){3}(?![\p{N}.])/u,
  // host.end: at least two letters before the dot and at least two directly behind it
  new RegExp(`${PART}{2}\\.(?:\\p{L}{2}|xn--)`, "iu"),
  new RegExp(`(?<!${PART})[\\p{L}\\p{N}]\\.(?:(?:${SHORT_ENDS})(?!${PART})|[\\p{L}.]{2,}/)`, "iu"),
];

/** Legal forms that are often written without the space: "Co.Ltd" is no host, although "ltd" ends some. */
const FORMS =
  /(?<![\p{L}\p{M}\p{N}._-])(co|pvt|pte|pty|sdn|inc|corp)\.(?=(?:ltd|limited|inc|llc|kg|bhd|corp)(?![\p{L}\p{N}/-]))/giu;

/**
 * What is wrong with a name that others are sent by mail; undefined for a good one.
 *
 * Shape: a name. Unit: none. Range: one of three faults. Edge cases: dots that look or count like a dot are dots, invisible
 * letters are none; a name with a dot stays good where a space, a mark, a figure or one letter follows ("Co., Ltd.",
 * "No. 5", "Hall 2.1", "S.p.A."), where one letter stands before it ("B.Braun"), and in "Co.Ltd". Refused although somebody
 * may be called so: "Amazon.com" (a link in every mail program) and "St.Gobain" (write "St. Gobain"). Errors: none. Source:
 * ours.
 */
export function nameFault(name: string): NameFault | undefined {
  const start = name.slice(0, LOOKED_AT);
  if (BREAKS.test(start)) return "name-lines";
  const plain = plainDots(start);
  if (plain.includes(ENCODED)) return "name-encoded";
  return hasAddress(apart(plain)) ? "name-address" : undefined;
}

/** Most names have none of the signs that every address has. */
const SIGNS = /[./\\@]/;
const hasAddress = (plain: string): boolean => SIGNS.test(plain) && ADDRESSES.some((address) => address.test(plain));

const apart = (name: string): string => name.replace(FORMS, "$1. ");

/** Full-width and small signs as the ordinary ones that a mail program takes them for; what cannot be seen is left out. */
const plainDots = (name: string): string =>
  name
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replaceAll("。", ".");

/**
 * A name as it is put into a mail: one line, in which nothing becomes a link. A good name stays as it is, but for the space
 * that "Co.Ltd" lacks.
 *
 * Shape: a name. Unit: none. Range: a text without a fault. Edge cases: rows from before names were checked may hold
 * anything; their dots, slashes, signs of addresses and of encoded words are told apart by spaces, so that a reader still knows the name.
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

/** The names of a mail, each as it is put there. */
export function namesInMail<K extends string>(names: Readonly<Record<K, string>>): Record<K, string>;
export function namesInMail(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, nameInMail(name)]));
}

/** What somebody or something is called: the name that was typed first, and the one in the other language, if there is one. */
export type Names = { readonly name: string; readonly otherName: string | null };

/** Chinese characters; `app.name_for` in the database looks for the same. */
const HAN = /[\u3400-\u9fff]/;
/** The language of a name as a page marks it, for a field in which the one of another language is typed. */
export const langOf = (name: string): "zh-Hans" | "en" => (HAN.test(name) ? "zh-Hans" : "en");

const isWrittenFor = (name: string, locale: Locale): boolean => HAN.test(name) === (locale === "zh");

/**
 * The name that a reader of this language is shown: the one in the script of the language, if only the other name is, else
 * the first one.
 *
 * Shape: a language and the two names. Unit: none. Range: one of the two. Edge cases: without another name, or with two in
 * the same script, it is the first; a name with any Chinese character is Chinese. Errors: none. Source: ours.
 */
export function nameFor(locale: Locale, { name, otherName }: Names): string {
  if (otherName === null || isWrittenFor(name, locale) || !isWrittenFor(otherName, locale)) return name;
  return otherName;
}

/** One spelling of an address: two sign-ups with other capitals are one person. */
export const addressOf = (email: string): string => email.trim().toLowerCase();
export * from "./initials";
export * from "./partner-name";
