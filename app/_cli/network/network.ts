import { countFirms, FIRMS_MAX, firmTable, linkTable, studyNetwork } from "@/lib/research";
import type { Text } from "@/lib/result";
import { readTable } from "@/lib/tables";
import { summariseNetwork } from "@/lib/view/research/network/network-page";
import { networkHelp } from "@/lib/words/research/network/help";
import { readCsvLines } from "../csv";
import { Problem, problemOfFile } from "../problem";
import { type Asked, countFaults, readOf, runStudy, tellFaults } from "../study-command";

const USE = `Use: trellis network FILE.csv [--firms FILE.csv] [--undirected] [--json] [--lang en|zh] [--keep-going]
What the columns are and what is printed: trellis network --help`;

const OPTIONS = { firms: { type: "string" }, undirected: { type: "boolean" } } as const;

/** Prints every network measure that can be computed from a file of links. */
export const runNetwork = (args: readonly string[]): Promise<number> =>
  runStudy(args, { help: networkHelp, use: USE, options: OPTIONS, study: studyFiles });

async function studyFiles({ file, locale, keepGoing, text, is }: Asked<keyof typeof OPTIONS>) {
  const links = readOf(file, await readTable(readCsvLines(file), linkTable));
  const about = text("firms");
  const facts = about === undefined ? undefined : readOf(about, await readTable(readCsvLines(about), firmTable()));
  const read = [
    { name: file, ...links },
    ...(about === undefined || facts === undefined ? [] : [{ name: about, ...facts }]),
  ];
  const faulty = read.filter(({ faults }) => countFaults(faults) > 0);
  for (const { name, faults } of faulty) tellFaults(name, faults, locale);
  if (faulty.length > 0 && !keepGoing) return void console.error(KEEP_GOING[locale]);
  if (links.rows.length === 0) throw problemOfFile(file, { words: NO_LINKS });
  const [firms, unused] = [facts?.rows ?? [], read.flatMap((each) => each.unused)];
  const count = countFirms(links.rows, firms);
  if (count > FIRMS_MAX) throw tooManyFirms(count);

  const study = studyNetwork({
    links: links.rows,
    firms,
    directed: !is("undirected"),
    weighted: links.present.has("weight"),
  });
  const leftOut = read.reduce((total, { faults }) => total + countFaults(faults), 0);
  return {
    json: { ...study, leftOut },
    page: () => summariseNetwork({ file, study, unused, leftOut }, locale),
    leftOut,
  };
}

const KEEP_GOING: Text = {
  en: "Correct these places, or leave them out with --keep-going.",
  zh: "请更正以上各处，或用 --keep-going 略去。",
};
const NO_LINKS: Text = { en: "has no link that can be read.", zh: "中没有可以读取的联系。" };

const tooManyFirms = (count: number) =>
  new Problem(
    `There are ${count} firms; ${FIRMS_MAX} can be measured. Leave out small links, or take a part of the network.\n共有 ${count} 家企业，最多可计算 ${FIRMS_MAX} 家。请略去较小的联系，或截取网络的一部分。`,
    2,
  );
