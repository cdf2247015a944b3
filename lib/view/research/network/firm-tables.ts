import { FIRM_TABLES, type FirmMeasure, type FirmTable, type NetworkStudy } from "@/lib/research";
import { isInsufficient } from "@/lib/result";
import { firmMeasures } from "@/lib/words/research/network/firm-measures";
import { missingWords } from "@/lib/words/research/network/network-missing";
import { tableTitles, words } from "@/lib/words/research/network/network-page";
import { type Alignment, columnsOf } from "../terminal-page";
import { figure, type Printer } from "./network-printer";

/** Maximum number of firms in a printed table; the JSON contains all. */
const FIRMS_SHOWN = 40;

/** The firms' measures, one table per kind, each followed by an explanation of its columns. */
export const printTables = (study: NetworkStudy, page: Printer): readonly string[] =>
  tablesOf(study).flatMap((table) => ["", page.title(tableTitles[table]), ...printFirms(study, table, page)]);

/** Tables in which at least one firm has a figure. */
const tablesOf = ({ firms }: NetworkStudy): readonly FirmTable[] =>
  TABLES.filter((table) =>
    FIRM_TABLES[table].some((measure) => firms.some((firm) => typeof firm[measure] === "number")),
  );
const TABLES: readonly FirmTable[] = ["links", "chain", "centrality", "brokerage", "concentration", "learning", "lift"];

function printFirms({ firms }: NetworkStudy, table: FirmTable, page: Printer): readonly string[] {
  const there = (measure: FirmMeasure) => firms[0]?.[measure] !== undefined;
  const measures = FIRM_TABLES[table].filter(there);
  // A column without any figure is mentioned once below instead of printed.
  const drawn = measures.filter((measure) => firms.some((firm) => typeof firm[measure] === "number"));
  const rows = firms
    .slice(0, FIRMS_SHOWN)
    .map((firm) => [firm.firm, ...drawn.map((measure) => figure(firm[measure] ?? 0))]);
  const head = [words.firm[page.locale], ...drawn.map((measure) => firmMeasures[measure].head[page.locale])];
  const aligned: readonly Alignment[] = ["left", ...drawn.map(() => "right" as const)];
  return [
    ...columnsOf([head, ...rows], aligned).map((line) => `  ${line}`),
    ...(firms.length > FIRMS_SHOWN ? [`  ${page.say(words.more, { count: firms.length - FIRMS_SHOWN })}`] : []),
    ...columnsOf(
      measures.map((measure) => legendOf(measure, firms, page)),
      ["left", "left"],
    ).map((line) => `  ${line}`),
  ];
}

/** What a column means, and why some or all firms have no figure in it. */
function legendOf(measure: FirmMeasure, firms: NetworkStudy["firms"], page: Printer): readonly string[] {
  const { head, term, source } = firmMeasures[measure];
  const missing = Map.groupBy(
    firms.flatMap((firm) => {
      const found = firm[measure];
      return found !== undefined && isInsufficient(found) ? [found.reason] : [];
    }),
    (reason) => reason,
  );
  const reasons = [...missing].map(([reason, all]) =>
    page.say(words.missing, { why: missingWords[reason][page.locale], count: all.length }),
  );
  const meaning = page.say(words.figure, { term: term[page.locale], source: page.source(source) });
  return [head[page.locale], [meaning, ...reasons].join(" ")];
}
