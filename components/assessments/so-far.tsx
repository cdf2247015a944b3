import type { Locale } from "@/lib/result";
import type { SoFar } from "@/lib/view/assessments/so-far";
import { bandInHalves, chartWords, firmOverviewWords, levelInHalves, say } from "@/lib/words";
import { VerdictMark } from "../charts/verdict-mark";

/** Verdict, band and need of one phase; never a letter, always marked as from the own answers alone. */
export function SoFarLine({ locale, soFar }: { locale: Locale; soFar: SoFar }) {
  if (soFar.kind === "words") return <span className="text-ink-2">{soFar.words}</span>;
  const { reading } = soFar;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-1.5">
        {reading.kind === "level" ? (
          <span>{say(firmOverviewWords.levelAlone, locale, { band: bandInHalves(reading) })}</span>
        ) : (
          <>
            <VerdictMark verdict={reading.verdict} />
            <span className={`font-semibold ${reading.verdict === "short" ? "text-hot" : ""}`}>
              {chartWords[reading.verdict][locale]}
            </span>
            <span className="text-ink-2">
              {bandInHalves(reading)}
              {locale === "zh" ? "，" : ", "}
              {say(chartWords.needs, locale, { level: levelInHalves(reading.required) })}
            </span>
          </>
        )}
      </span>
      <span className="type-caption block text-ink-3">{firmOverviewWords.ownAnswersOnly[locale]}</span>
    </>
  );
}
