import type { Locale } from "@/lib/result";
import { say, shellWords } from "@/lib/words";
import { currentPath } from "../gate/locale";

const otherLocale = (locale: Locale): Locale => (locale === "en" ? "zh" : "en");

/** The input of a frame's language switch. */
export async function languageSwitch(locale: Locale) {
  return { to: otherLocale(locale), label: say(shellWords.otherLanguage, locale), next: await currentPath() };
}
