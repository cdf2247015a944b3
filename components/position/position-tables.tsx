import type { Portfolio } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { dependenceTable } from "@/lib/view/position/dependence-table";
import type { MapFacts } from "@/lib/view/position/network-map-layout";
import { mapTable } from "@/lib/view/position/own-network-table";
import { portfolioTable } from "@/lib/view/position/portfolio";
import { exactStanding } from "@/lib/view/position/standing";
import { type Absent, isAbsent } from "@/lib/view/position/states";
import { customersOf } from "@/lib/view/register/links";
import { positionWords, say } from "@/lib/words";
import { DataTable } from "../charts/twin";

type TablesProps = MapFacts & {
  readonly locale: Locale;
  readonly mix: Portfolio | Absent;
  readonly finalOfRest: number | null;
};

/** All tables together, in print only; on screen each is under its chart. */
export function PositionTables({ locale, mix, finalOfRest, ...facts }: TablesProps) {
  const singles = customersOf(facts.links).filter((link) => link.kind === "single");
  const tables = [
    ...(isAbsent(mix) ? [] : [portfolioTable(mix, locale)]),
    ...(singles.length === 0 ? [] : [dependenceTable(singles, locale)]),
    mapTable(facts, locale),
    exactStanding({ ...facts, finalOfRest }, locale),
  ];
  return (
    <section className="hidden break-before-page print:block">
      <h2 className="type-h2">{say(positionWords.tablesOnPaper, locale)}</h2>
      {tables.map((table) => (
        <div key={table.caption} className="mt-5">
          <DataTable data={table} />
        </div>
      ))}
    </section>
  );
}
