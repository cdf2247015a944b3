import type { Locale } from "@/lib/result";
import { say, benchmarkWords as w } from "@/lib/words";
import { ScrollTable } from "../charts/twin";
import { Section } from "../ui/section";

type HistoryRow = {
  readonly date: string;
  readonly cycle: number;
  /** The overall place in words, or why there is none. */
  readonly place: string;
  readonly range: string;
};

/** Every known place of the firm, latest first. */
export function HistorySection({ locale, rows }: { readonly locale: Locale; readonly rows: readonly HistoryRow[] }) {
  return (
    <Section id="history" title={w.historyTitle[locale]} reading={w.historyReading[locale]}>
      <ScrollTable
        data={{
          caption: w.historyTitle[locale],
          head: [w.date, w.cycle, w.overall, w.rangeHead].map((word) => word[locale]),
          rows: rows.map(({ date, cycle, place, range }) => [
            date,
            say(w.cycleOf, locale, { year: cycle }),
            place,
            range,
          ]),
        }}
      />
    </Section>
  );
}
