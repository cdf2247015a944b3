import type { Locale } from "@/lib/result";
import { type PrintedSet, type SnapshotReport, totalOf } from "@/lib/snapshots";
import { bandInWords } from "@/lib/view/cohort/bands";
import { dateInWords, say, silenceWords, dashboardWords as w } from "@/lib/words";
import { ScrollRegion } from "../../ui/scroll-region";
import { Section } from "../../ui/section";

type HistoryRow = {
  readonly id: string;
  readonly day: string;
  readonly report: SnapshotReport;
  readonly isPublished: boolean;
  readonly withdrawnAt: Date | null;
};

type HistoryProps = {
  readonly locale: Locale;
  readonly rows: readonly HistoryRow[];
  readonly shownId: string | undefined;
};

/** Every attempt: what was shown of it, what was not, and what became of it. */
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

const NAMES = {
  total: w.total,
  size: w.bySize,
  mode: w.byMode,
  industry: w.byIndustry,
  part: w.byPart,
  stay: w.stayDimension,
} as const;
const NAMED: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = NAMES;

function namesOf(sets: readonly PrintedSet[], of: (kind: PrintedSet["kind"]) => boolean, locale: Locale): string {
  const names = sets.filter(({ kind }) => of(kind)).map(({ dimension }) => NAMED[dimension]?.[locale] ?? dimension);
  return names.length === 0 ? say(w.none, locale) : names.join(locale === "zh" ? "、" : ", ");
}

function firmsOf(report: SnapshotReport, locale: Locale): string {
  const total = totalOf(report);
  return total === undefined ? "–" : bandInWords(total.count, locale);
}

function statusOf({ id, report, isPublished, withdrawnAt }: HistoryRow, shownId: string | undefined, locale: Locale) {
  if (!isPublished)
    return report.silence === undefined
      ? say(w.none, locale)
      : say(silenceWords[report.silence], locale, { k: report.k });
  if (withdrawnAt !== null) return say(w.withdrawn, locale);
  return say(id === shownId ? w.current : w.replaced, locale);
}
