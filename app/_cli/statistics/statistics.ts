import { parseArgs } from "node:util";
import { say } from "@/lib/i18n";
import { LOCALES, type Locale } from "@/lib/result";
import { type FileFault, printFault } from "@/lib/tables";
import { print } from "../print";
import { Problem } from "../problem";
import { readStatisticsCodebook } from "./codebook";
import { statisticsHelp } from "./help";
import { studyAnswers } from "./study";
import { summariseStudy } from "./summary";
import { readAnswerTable } from "./table";
import { words } from "./words";

const USE = `Use: trellis statistics FILE.csv [--codebook FILE.csv|FILE.json] [--json] [--lang en|zh] [--all] [--bootstrap] [--keep-going]
What a codebook is and what is printed: trellis statistics --help`;

/**
 * Prints what a data file says of its scales: reliability, agreement within firms, and of raters.
 *
 * Ends with 0 when everything could be read, 1 when places were left out as told, 2 when nothing was computed.
 */
export async function runStatistics(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    await print(statisticsHelp[args[args.indexOf("--lang") + 1] === "zh" ? "zh" : "en"]);
    return 0;
  }
  const { file, codebook, json, locale, all, bootstrap, keepGoing } = readArguments(args);
  const read = codebook === undefined ? undefined : await readStatisticsCodebook(codebook);
  if (codebook !== undefined && read !== undefined && read.faults.length > 0) {
    return refuse({ file: codebook, faults: read.faults, more: 0, locale, advice: false });
  }
  const { table, faults, more, unused } = await readAnswerTable(file, read);
  if (faults.length > 0 && !keepGoing) return refuse({ file, faults, more, locale, advice: true });
  for (const line of printFaults(faults, more, locale)) console.error(line);

  const study = studyAnswers(table, { all, bootstrap });
  const items = table.items;
  const leftOut = faults.length + more;
  const text = json
    ? JSON.stringify({ ...study, leftOut, items: items.map(({ name, reversed }) => ({ name, reversed })) }, null, 2)
    : summariseStudy({ file, study, items, unused, leftOut }, locale);
  await print(text);
  return leftOut > 0 ? 1 : 0;
}

type Refused = {
  readonly file: string;
  readonly faults: readonly FileFault[];
  readonly more: number;
  readonly locale: Locale;
  readonly advice: boolean;
};

function refuse({ file, faults, more, locale, advice }: Refused): number {
  console.error(say(words.refused, locale, { file }));
  for (const line of printFaults(faults, more, locale)) console.error(line);
  if (advice) console.error(words.keepGoing[locale]);
  return 2;
}

const printFaults = (faults: readonly FileFault[], more: number, locale: Locale): readonly string[] => [
  ...faults.map((fault) => `  ${printFault(fault, locale)}`),
  ...(more === 0 ? [] : [`  ${say(words.more, locale, { count: more })}`]),
];

type Arguments = {
  readonly file: string;
  readonly codebook: string | undefined;
  readonly json: boolean;
  readonly locale: Locale;
  readonly all: boolean;
  readonly bootstrap: boolean;
  readonly keepGoing: boolean;
};

const OPTIONS = {
  codebook: { type: "string" },
  json: { type: "boolean" },
  lang: { type: "string" },
  all: { type: "boolean" },
  bootstrap: { type: "boolean" },
  "keep-going": { type: "boolean" },
} as const;

function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    const locale = LOCALES.find((known) => known === (values.lang ?? "en"));
    const { codebook, json = false, all = false, bootstrap = false, "keep-going": keepGoing = false } = values;
    if (file !== undefined && more.length === 0 && locale !== undefined)
      return { file, codebook, json, locale, all, bootstrap, keepGoing };
  } catch {
    // an unknown option: the usage below says which there are
  }
  throw new Problem(USE, 2);
}
