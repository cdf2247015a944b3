import type { Locale } from "@/lib/result";
import type { EarlyReading } from "@/lib/view/assessments/early-reading";
import { numbersInWords } from "@/lib/view/charts/speak-reading";
import { isShort, toneInWords } from "@/lib/view/results/tone";
import { firmOverviewWords } from "@/lib/words";
import { ToneMark } from "../charts/tone-mark";

/**
 * Verdict, level with its range, and requirement of one phase; never a letter, and always marked as based on the user's
 * own answers.
 */
export function EarlyReadingLine({ locale, early }: { locale: Locale; early: EarlyReading }) {
  if (early.kind === "words") return <span className="text-ink-2">{early.words}</span>;
  const { reading } = early;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-1.5">
        {reading.kind === "rated" ? (
          <>
            <ToneMark tone={reading.tone} />
            <span className={`font-semibold ${isShort(reading.tone) ? "text-hot" : ""}`}>
              {toneInWords(reading.tone, locale)}
            </span>
          </>
        ) : null}
        <span className={reading.kind === "rated" ? "text-ink-2" : ""}>{numbersInWords(reading, locale)}</span>
      </span>
      <span className="type-caption block text-ink-3">{firmOverviewWords.ownAnswersOnly[locale]}</span>
    </>
  );
}
