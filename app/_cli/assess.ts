import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { rateInput } from "@/app/_server/rate-input";
import { codeOf } from "@/db/embedded/problem";
import { type InputIssue, inputIssueWords } from "@/lib/rating";
import { LOCALES, type Locale, type Text } from "@/lib/result";
import { Problem } from "./problem";
import { summarise } from "./summary";

/** Rates a `trellis/assessment@1` file: the rating, or a readable summary. Bad input is listed and ends with code 2. */
export async function runAssess(args: readonly string[]): Promise<number> {
  const { file, json, locale } = readArguments(args);
  const rating = rateInput(await readJson(file));
  if (rating.ok) {
    await print(json ? JSON.stringify(rating.value, null, 2) : summarise(rating.value, locale));
    return 0;
  }
  console.error({ en: `${file} cannot be rated:`, zh: `${file} 无法评定：` }[locale]);
  for (const issue of rating.error) console.error(`  ${lineOf(issue, locale)}`);
  return 2;
}

/** `respondents[0].stratum: has a value that is not allowed (expected one of "management", …)`. */
function lineOf({ path, code, detail }: InputIssue, locale: Locale): string {
  const [place, words, more] = [path || WHOLE_FILE[locale], inputIssueWords[code][locale], detail[locale]];
  if (more === "") return locale === "zh" ? `${place}：${words}` : `${place}: ${words}`;
  return locale === "zh" ? `${place}：${words}（${more}）` : `${place}: ${words} (${more})`;
}

const WHOLE_FILE: Text = { en: "(the whole file)", zh: "（整个文件）" };

function readArguments(args: readonly string[]): { file: string; json: boolean; locale: Locale } {
  try {
    const options = { json: { type: "boolean" }, lang: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    const locale = LOCALES.find((known) => known === (values.lang ?? "en"));
    if (file !== undefined && more.length === 0 && locale !== undefined)
      return { file, json: values.json ?? false, locale };
  } catch {
    // an unknown option: the usage below says which there are
  }
  throw new Problem("Use: trellis assess FILE [--json] [--lang en|zh]", 2);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error) => {
    if (codeOf(error) === undefined) throw error;
    const why = { ENOENT: "there is no such file", EISDIR: "it is a folder", EACCES: "this user may not read it" };
    throw new Problem(`${file} cannot be read: ${Reflect.get(why, codeOf(error) ?? "") ?? codeOf(error)}.`, 2);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Problem(`${file} is not JSON: ${error instanceof Error ? error.message : error}`, 2);
  }
}

/** Resolves when everything is written, since the command ends right after; a reader that has seen enough is no error. */
function print(text: string): Promise<void> {
  process.stdout.on("error", () => {});
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error && codeOf(error) !== "EPIPE" ? reject(error) : resolve()));
  });
}
