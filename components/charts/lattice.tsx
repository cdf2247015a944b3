import type { CellId } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { LatticeReadings, Reading } from "@/lib/view/charts/reading";
import { printReading } from "@/lib/view/charts/speak-reading";
import { VerdictMark } from "./verdict-mark";

export type LatticeProps = {
  readonly locale: Locale;
  readonly readings: LatticeReadings;
  readonly selected?: CellId | undefined;
  /** Where a cell's "why" stands. */
  readonly hrefOf: (cell: CellId) => string;
};

/** Verdict, range and need, one under the other; beside them stands the sentence for screen readers. */
export function ReadingLines({ locale, reading }: { locale: Locale; reading: Reading }) {
  const { verdict, band, needs } = printReading(reading, locale);
  return (
    <span aria-hidden="true" className="type-small block min-w-0 print:text-[12px]">
      {verdict === "" ? null : (
        <span className={`flex items-center gap-1.5 font-semibold print:gap-1 ${isShort(reading) ? "text-hot" : ""}`}>
          {reading.kind === "rated" ? <VerdictMark verdict={reading.verdict} size={11} /> : null}
          <span>{verdict}</span>
        </span>
      )}
      {band === "" ? null : <span className="mt-0.5 block font-medium">{band}</span>}
      {needs === "" ? null : <span className="mt-0.5 block text-ink-2">{needs}</span>}
    </span>
  );
}

export const isShort = (reading: Reading): boolean => reading.kind === "rated" && reading.verdict === "short";
