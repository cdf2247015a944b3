import { CURRENCIES, type Currency } from "@/lib/instrument";
import type { NameFault } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";

/** What is wrong with a name, typed or read from a file, and what to write instead. */
export const nameFaultWords = {
  "name-lines": {
    en: "Write the name on one line, without line breaks.",
    zh: "名称只能写一行。请删去换行。",
  },
  "name-address": {
    en: "A name cannot contain a web or mail address, because mail programs turn it into a link. Write only the name, with a space after each dot.",
    zh: "名称中不能有网址或邮箱，因为邮件程序会把它变成链接。请只写名称，并在英文句点后加空格。",
  },
  "name-encoded": {
    en: "A name cannot contain “=?”. Delete these two signs.",
    zh: "名称中不能有“=?”。请删去这两个符号。",
  },
} satisfies Readonly<Record<NameFault, Text>>;

/** The name of a language in that language. */
export const languageNames = {
  en: { en: "English", zh: "英文" },
  zh: { en: "Chinese", zh: "中文" },
} satisfies Readonly<Record<Locale, Text>>;

/** Currencies of the register and of the plan; the codes are used in English only. */
const currencyNames = {
  CNY: { en: "CNY", zh: "人民币" },
  USD: { en: "USD", zh: "美元" },
  EUR: { en: "EUR", zh: "欧元" },
  JPY: { en: "JPY", zh: "日元" },
  HKD: { en: "HKD", zh: "港元" },
  KRW: { en: "KRW", zh: "韩元" },
  TWD: { en: "TWD", zh: "新台币" },
  GBP: { en: "GBP", zh: "英镑" },
  INR: { en: "INR", zh: "印度卢比" },
  VND: { en: "VND", zh: "越南盾" },
} satisfies Readonly<Record<Currency, Text>>;

/** A currency by its code; one that is no longer offered is shown by its code. */
export const currencyName = (code: string, locale: Locale): string =>
  CURRENCIES.flatMap((one) => (one === code ? [currencyNames[one][locale]] : []))[0] ?? code;
