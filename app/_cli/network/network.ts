import { parseArgs } from "node:util";
import { say } from "@/lib/i18n";
import { LOCALES, type Locale, type Text } from "@/lib/result";
import {
  countFirms,
  FIRMS_MAX,
  firmTable,
  linkTable,
  type ReadTable,
  readTable,
  studyNetwork,
  summariseNetwork,
  type TableKind,
} from "@/lib/study";
import { type KeptFaults, printFault } from "@/lib/tables";
import { readCsvLines } from "../csv";
import { print } from "../print";
import { Problem } from "../problem";
import { networkHelp } from "./help";

const USE = `Use: trellis network FILE.csv [--firms FILE.csv] [--undirected] [--json] [--lang en|zh] [--keep-going]
What the columns are and what is printed: trellis network --help`;

const words = {
  refused: { en: "{file} cannot be used as it is:", zh: "{file} 尚不能使用：" },
  more: { en: "… and {count} more", zh: "……另有 {count} 处" },
  keepGoing: {
    en: "Correct these places, or leave them out with --keep-going.",
    zh: "请更正以上各处，或用 --keep-going 略去。",
  },
  tooManyFirms: {
    en: "There are {count} firms; {most} can be measured. Leave out small links, or take a part of the network.",
    zh: "共有 {count} 家企业，最多可计算 {most} 家。请略去较小的联系，或截取网络的一部分。",
  },
  noLinks: { en: "{file} has no link that can be read.", zh: "{file} 中没有可以读取的联系。" },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * Prints every measure of a network that a file of its links allows.
 *
 * Ends with 0 when everything could be read, 1 when places were left out as told, 2 when nothing was computed.
 */
export async function runNetwork(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    await print(networkHelp[args[args.indexOf("--lang") + 1] === "zh" ? "zh" : "en"]);
    return 0;
  }
  const { file, firms, undirected, json, locale, keepGoing } = readArguments(args);
  const links = await readFile(file, linkTable);
  const facts = firms === undefined ? undefined : { file: firms, ...(await readFile(firms, firmTable())) };
  const read = [{ file, ...links }, ...(facts === undefined ? [] : [facts])];
  const faulty = read.filter(({ faults }) => faults.faults.length > 0);
  for (const each of faulty) tellFaults(each.file, each.faults, locale);
  if (faulty.length > 0 && !keepGoing) {
    console.error(words.keepGoing[locale]);
    return 2;
  }
  if (links.rows.length === 0) throw refusal(words.noLinks, { file });
  const count = countFirms(links.rows, facts?.rows ?? []);
  if (count > FIRMS_MAX) throw refusal(words.tooManyFirms, { count, most: FIRMS_MAX });

  const study = studyNetwork({
    links: links.rows,
    firms: facts?.rows ?? [],
    directed: !undirected,
    weighted: links.present.has("weight"),
  });
  const leftOut = read.reduce((total, { faults }) => total + faults.faults.length + faults.more, 0);
  const unused = read.flatMap((each) => each.unused);
  await print(
    json ? JSON.stringify({ ...study, leftOut }, null, 2) : summariseNetwork({ file, study, unused, leftOut }, locale),
  );
  return leftOut > 0 ? 1 : 0;
}

const refusal = (why: Text, values: Parameters<typeof say>[2]) =>
  new Problem(`${say(why, "en", values)}\n${say(why, "zh", values)}`, 2);

async function readFile<F extends string, R>(file: string, kind: TableKind<F, R>): Promise<ReadTable<F, R>> {
  const read = await readTable(readCsvLines(file), kind);
  if (read.ok) return read.value;
  const { line, words: why } = read.error;
  throw new Problem(
    line === undefined
      ? `${file} ${why.en}\n${file} ${why.zh}`
      : `${file}, line ${line}: ${why.en}\n${file} 第 ${line} 行：${why.zh}`,
    2,
  );
}

function tellFaults(file: string, { faults, more }: KeptFaults, locale: Locale): void {
  console.error(say(words.refused, locale, { file }));
  for (const fault of faults) console.error(`  ${printFault(fault, locale)}`);
  if (more > 0) console.error(`  ${say(words.more, locale, { count: more })}`);
}

type Arguments = {
  readonly file: string;
  readonly firms: string | undefined;
  readonly undirected: boolean;
  readonly json: boolean;
  readonly locale: Locale;
  readonly keepGoing: boolean;
};

const OPTIONS = {
  firms: { type: "string" },
  undirected: { type: "boolean" },
  json: { type: "boolean" },
  lang: { type: "string" },
  "keep-going": { type: "boolean" },
} as const;

function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    const locale = LOCALES.find((known) => known === (values.lang ?? "en"));
    const { firms, undirected = false, json = false, "keep-going": keepGoing = false } = values;
    if (file !== undefined && more.length === 0 && locale !== undefined)
      return { file, firms, undirected, json, locale, keepGoing };
  } catch {
    // an unknown option: the usage below says which there are
  }
  throw new Problem(USE, 2);
}
