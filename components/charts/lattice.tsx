import type { CellId } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { LatticeReadings, Reading } from "@/lib/view/charts/reading";
import { printReading } from "@/lib/view/charts/speak-reading";
import { isShort } from "@/lib/view/results/tone";
import { ToneMark } from "./tone-mark";

export type LatticeProps = {
  readonly locale: Locale;
  readonly readings: LatticeReadings;
  readonly selected?: CellId | undefined;
  /** The address of the explanation of one of the sixteen parts. */
  readonly hrefOf: (cell: CellId) => string;
};

/**
 * Verdict, level with requirement, and chance, one below the other; the sentence for screen readers is next to them.
 */
export function ReadingLines({ locale, reading }: { locale: Locale; reading: Reading }) {
  const { word, level, chance } = printReading(reading, locale);
  return (
    <span aria-hidden="true" className="type-small block min-w-0 print:text-[12px]">
      {word === "" ? null : (
        <span
          className={`flex items-center gap-1.5 font-semibold print:gap-1 ${readsShort(reading) ? "text-hot" : ""}`}
        >
          {reading.kind === "rated" ? <ToneMark tone={reading.tone} size={12} /> : null}
          <span>{word}</span>
        </span>
      )}
      {level === "" ? null : <span className="mt-0.5 block text-ink-2">{level}</span>}
      {chance === "" ? null : <span className="mt-0.5 block text-ink-2">{chance}</span>}
    </span>
  );
}

export const readsShort = (reading: Reading): boolean => reading.kind === "rated" && isShort(reading.tone);
