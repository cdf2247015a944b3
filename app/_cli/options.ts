import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { LOCALES, type Locale, type Text } from "@/lib/result";
import { print } from "./print";
import { Problem } from "./problem";

/** The options and the other arguments of a command; an unknown option throws a Problem with the usage. */
export function readOptions<const O extends ParseArgsOptionsConfig>(args: readonly string[], options: O, use: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new Problem(use, 2);
  }
}

/** The language of `--lang`, by default English; undefined for an unknown one. */
export const readLocale = (lang: unknown): Locale | undefined => LOCALES.find((known) => known === (lang ?? "en"));

/** Prints the help of a command if it is requested, and returns whether it was. */
export async function printHelp(args: readonly string[], help: Text): Promise<boolean> {
  if (!args.includes("--help") && !args.includes("-h")) return false;
  await print(help[args[args.indexOf("--lang") + 1] === "zh" ? "zh" : "en"]);
  return true;
}

/** `--lang en|zh`: the language of the texts typed by people in the demo data; default English. */
export function readLanguage(args: readonly string[], usage: string): Locale {
  const { values, positionals } = readOptions(args, { lang: { type: "string" } }, `Use: ${usage}`);
  const language = readLocale(values.lang);
  if (language === undefined || positionals.length > 0) throw new Problem(`Use: ${usage}`, 2);
  return language;
}
