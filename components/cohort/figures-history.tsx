import type { Locale } from "@/lib/result";
import { firmsOf, type HistoryRow, namesOf, statusOf } from "@/lib/view/cohort/figures-history";
import { dateInWords, say, dashboardWords as w } from "@/lib/words";
import { ScrollRegion } from "../tables/scroll-region";
import { Section } from "../ui/section";

type HistoryProps = {
  readonly locale: Locale;
  readonly rows: readonly HistoryRow[];
  readonly shownId: string | undefined;
};

/** Every attempt: what was shown, what was withheld, and its outcome. */
export function FiguresHistory({ locale, rows, shownId }: HistoryProps) {
  const cell = "border-b border-line px-3 py-2.5 align-top";
  return (
    <Section id="history" title={say(w.history, locale)} reading={say(w.historyReading, locale)}>
      {rows.length === 0 ? (
        <p className="text-ink-2">{say(w.figuresNone, locale)}</p>
      ) : (
        <ScrollRegion name={say(w.history, locale)}>
          <table className="w-full min-w-[38rem] border-collapse">
            <caption className="sr-only">{say(w.history, locale)}</caption>
            <thead>
              <tr className="type-small text-ink-2">
                <th scope="col" className="border-b border-line-2 py-2 pr-3 text-left font-normal">
                  {say(w.date, locale)}
                </th>
                {[w.firms, w.shownSets, w.withheldSets, w.status].map((word) => (
                  <th key={word.en} scope="col" className="border-b border-line-2 px-3 py-2 text-left font-normal">
                    {say(word, locale)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="border-b border-line py-2.5 pr-3 text-left align-top font-medium">
                    {dateInWords(row.day, locale)}
                  </th>
                  <td className={`numeric ${cell}`}>{firmsOf(row.report, locale)}</td>
                  <td className={cell}>{namesOf(row.report.sets, (kind) => kind === "published", locale)}</td>
                  <td className={`${cell} text-ink-2`}>
                    {namesOf(row.report.sets, (kind) => kind !== "published", locale)}
                  </td>
                  <td className={`${cell} ${row.id === shownId ? "font-semibold" : "text-ink-2"}`}>
                    {statusOf(row, shownId, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  );
}
