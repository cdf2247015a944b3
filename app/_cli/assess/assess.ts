// This must be the first import: Zod compiles schemas that are defined after it to code when they are first used.
import "zod/compile";
import { readFile } from "node:fs/promises";
import { sha256 } from "@/db/core/sha256";
import { rateFile } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { issueLine } from "@/lib/view/research/ratings/input-issues";
import { assessHelp } from "@/lib/words/research/ratings/help";
import { unreadable } from "../csv";
import { printHelp, readLocale, readOptions } from "../options";
import { print } from "../print";
import { Problem } from "../problem";
import { assessMany, type ManyOptions } from "./many";
import { isDirectory } from "./source";

/**
 * Rates a `trellis/assessment@1` or `trellis/assessment-reduced@1` file and prints the rating, or a readable summary.
 * Lists invalid input and exits with code 2.
 *
 * A folder of such files, or a CSV of many firms, is rated firm by firm; if firms are rejected, the exit code is 1.
 */
export async function runAssess(args: readonly string[]): Promise<number> {
  if (await printHelp(args, assessHelp)) return 0;
  const { file, json, locale, many, forMany } = readArguments(args);
  const isFolder = await isDirectory(file);
  if (isFolder || file.toLowerCase().endsWith(".csv")) {
    if (json)
      throw new Problem(`--json is for one file; the ratings of ${file} are already JSON, one on each line.`, 2);
    return assessMany({ source: file, isFolder, locale, ...many });
  }
  const [unused] = forMany;
  if (unused !== undefined) throw new Problem(`${USE}\n--${unused} is for a folder or a CSV file.`, 2);
  return assessOne(file, json, locale);
}

async function assessOne(file: string, json: boolean, locale: Locale): Promise<number> {
  const rating = rateFile(await readJson(file), sha256);
  if (rating.ok) {
    if (json) await print(JSON.stringify(rating.value, null, 2));
    else {
      // Only a single firm gets a readable summary, so a run over many firms does not load this module.
      const { summarise } = await import("@/lib/view/research/ratings/rating-summary");
      await print(summarise(rating.value, locale));
    }
    return 0;
  }
  console.error({ en: `${file} cannot be rated:`, zh: `${file} 无法评定：` }[locale]);
  for (const issue of rating.error) console.error(`  ${issueLine(issue, locale)}`);
  return 2;
}

const USE = `Use: trellis assess FILE [--json] [--lang en|zh]
     trellis assess FOLDER|FILE.csv [--out FILE] [--summary FILE] [--codebook FILE.csv] [--as-of DATE] [--threads N]`;

type Arguments = {
  readonly file: string;
  readonly json: boolean;
  readonly locale: Locale;
  readonly many: Omit<ManyOptions, "source" | "isFolder" | "locale">;
  /** Options that the user gave and that only a folder or a CSV file may have. */
  readonly forMany: readonly string[];
};

const OPTIONS = {
  json: { type: "boolean" },
  lang: { type: "string" },
  out: { type: "string" },
  summary: { type: "string" },
  codebook: { type: "string" },
  "as-of": { type: "string" },
  threads: { type: "string" },
} as const;

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = readOptions(args, OPTIONS, USE);
  const [file, ...more] = positionals;
  const { json = false, lang, "as-of": asOf, threads, ...files } = values;
  const locale = readLocale(lang);
  if (file === undefined || more.length > 0 || locale === undefined || !/^[1-9]\d?$/.test(threads ?? "1"))
    throw new Problem(USE, 2);
  const many = { ...files, asOf, threads: threads === undefined ? undefined : Number(threads) };
  const forMany = Object.keys(values).filter((name) => name !== "json" && name !== "lang");
  return { file, json, locale, many, forMany };
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw unreadable(file, error);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Problem(`${file} is not JSON: ${error instanceof Error ? error.message : error}`, 2);
  }
}
