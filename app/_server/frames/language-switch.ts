import type { Locale } from "@/lib/result";
import { say, shellWords } from "@/lib/words";
import { currentPath } from "../gate/locale";

const otherLocale = (locale: Locale): Locale => (locale === "en" ? "zh" : "en");

/** What the language switch of a frame needs. */
export async function languageSwitch(locale: Locale) {
  return { to: otherLocale(locale), label: say(shellWords.otherLanguage, locale), next: await currentPath() };
}
