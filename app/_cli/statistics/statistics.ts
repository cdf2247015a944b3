import { readFile } from "node:fs/promises";
import { type Codebook, readAnswerTable, readCodebookJson, readCodebookTable, studyAnswers } from "@/lib/research";
import type { Text } from "@/lib/result";
import { summariseStatistics } from "@/lib/view/research/statistics/statistics-page";
import { statisticsHelp } from "@/lib/words/research/statistics/help";
import { readCsvLines, unreadable } from "../csv";
import { type Asked, countFaults, listFaults, readOf, runStudy, tellFaults } from "../study-command";

const USE = `Use: trellis statistics FILE.csv [--codebook FILE.csv|FILE.json] [--json] [--lang en|zh] [--all] [--bootstrap] [--keep-going]
What a codebook is and what is printed: trellis statistics --help`;

const OPTIONS = {
  codebook: { type: "string" },
  all: { type: "boolean" },
  bootstrap: { type: "boolean" },
} as const;

const KEEP_GOING: Text = {
  en: "Correct these places, or count them as missing with --keep-going.",
  zh: "请更正以上各处，或用 --keep-going 将其视为缺失。",
};

/** Prints statistics of the scales in a data file: reliability, and agreement within firms and of raters. */
export const runStatistics = (args: readonly string[]): Promise<number> =>
  runStudy(args, { help: statisticsHelp, use: USE, options: OPTIONS, study: studyFile });

async function studyFile({ file, locale, keepGoing, text, is }: Asked<keyof typeof OPTIONS>) {
  const book = text("codebook");
  const codebook = book === undefined ? undefined : await readCodebook(book);
  if (book !== undefined && codebook !== undefined && codebook.faults.length > 0) {
    tellFaults(book, { faults: [...codebook.faults], more: 0 }, locale);
    return undefined;
  }
  const { table, faults, unused } = readOf(file, await readAnswerTable(readCsvLines(file), codebook));
  const leftOut = countFaults(faults);
  if (leftOut > 0 && !keepGoing) {
    tellFaults(file, faults, locale);
    console.error(KEEP_GOING[locale]);
    return undefined;
  }
  listFaults(faults, locale);

  const study = studyAnswers(table, { all: is("all"), bootstrap: is("bootstrap") });
  const { items } = table;
  return {
    json: { ...study, leftOut, items: items.map(({ name, reversed }) => ({ name, reversed })) },
    page: () => summariseStatistics({ file, study, items, unused, leftOut }, locale),
    leftOut,
  };
}

/** CSV or JSON, by its file extension. */
async function readCodebook(file: string): Promise<Codebook> {
  if (!file.toLowerCase().endsWith(".json")) return readOf(file, await readCodebookTable(readCsvLines(file)));
  const text = await readFile(file, "utf8").catch((error) => {
    throw unreadable(file, error);
  });
  return readOf(file, readCodebookJson(text));
}
