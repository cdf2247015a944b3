import { LOCALES, type Locale } from "@/lib/result";
import { Problem } from "../problem";

/** `--lang en|zh`: the language of the texts typed by people in the demo data; default English. */
export function readLanguage(args: readonly string[], usage: string): Locale {
  const [option, value, ...rest] = args;
  if (option === undefined) return "en";
  const language = LOCALES.find((locale) => locale === value);
  if (option !== "--lang" || language === undefined || rest.length > 0) throw new Problem(`Use: ${usage}`, 2);
  return language;
}
