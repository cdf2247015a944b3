import type { Phase } from "@/lib/instrument";
import { CELLS, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { forecastInWords, forecastOf, isForecastThin, shownRows } from "@/lib/view/assessments/shown";
import { shownWords as words } from "@/lib/words";
import { TableHead } from "../tables/table-head";
import { Notice } from "../ui/notice";

type NoticeProps = { readonly facts: CycleFacts; readonly phases: readonly Phase[]; readonly locale: Locale };

/** Before a step that ends answering: what the result will hide, and how many people it takes to show it. */
export function ShownNotice({ facts, phases, locale }: NoticeProps) {
  const forecast = forecastOf(facts, phases);
  const parts = CELLS.filter((cell) => phases.includes(phaseOf(cell))).length;
  const thin = isForecastThin(forecast);
  return (
    <div className="mb-5">
      <Notice tone={thin ? "warn" : "info"} title={words.title[locale]}>
        <p>{forecastInWords({ forecast, parts, locale }).join(locale === "zh" ? "" : " ")}</p>
        {thin ? (
          <p className="mt-2">
            {words.after[locale]}{" "}
            <a className="link" href={`${firmPaths.people(facts.firm.id)}#invite`}>
              {words.ask[locale]}
            </a>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}

/** Before people are invited: what a result shows for each number of people who answer. */
export function ShownTable({ locale }: { readonly locale: Locale }) {
  const cell = "border-b border-line-2 pb-2 pr-3 text-left font-normal text-ink-2";
  return (
    <div className="mb-5">
      <h3 className="type-h3">{words.table[locale]}</h3>
      <p className="mt-1 mb-3 text-ink-2">{words.reading[locale]}</p>
      <table className="type-small w-full max-w-[44rem] border-collapse">
        <caption className="sr-only">{words.table[locale]}</caption>
        <TableHead
          names={[words.columnPeople, words.columnPractices, words.columnSpread, words.columnRange].map(
            (name) => name[locale],
          )}
          cell={cell}
        />
        <tbody>
          {shownRows(locale).map(({ people, practices, spread, range }) => (
            <tr key={people} className="border-b border-line align-baseline last:border-b-0">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {people}
              </th>
              <Shown is={practices} locale={locale} />
              <Shown is={spread} locale={locale} />
              <td className="numeric py-2">{range}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Shown = ({ is, locale }: { readonly is: boolean; readonly locale: Locale }) => (
  <td className={`py-2 pr-3 ${is ? "" : "font-semibold text-hot"}`}>{(is ? words.shown : words.hidden)[locale]}</td>
);
