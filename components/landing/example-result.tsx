import type { Locale } from "@/lib/result";
import { bandInHalves, chartWords, landingWords, levelInHalves, say } from "@/lib/words";
import { VerdictMark } from "../charts/verdict-mark";

/** An invented outcome of a screening, in the words a real one has. */
const EXAMPLE = { band: { low: 2.5, high: 3 }, required: 3, verdict: "unclear" } as const;

/** The dashed frame that every screening has, with an example in it. */
export function ExampleResult({ locale }: { locale: Locale }) {
  const verdict = chartWords[EXAMPLE.verdict][locale];
  return (
    <div className="rounded-section border border-dashed border-line-strong p-4">
      <p className="font-semibold">
        {say(landingWords.exampleFinding, locale, {
          band: bandInHalves(EXAMPLE.band),
          level: levelInHalves(EXAMPLE.required),
          verdict: locale === "en" ? verdict.toLowerCase() : verdict,
        })}
      </p>
      <p className="type-small mt-1 flex items-center gap-2 text-ink-2">
        <VerdictMark verdict={EXAMPLE.verdict} size={12} />
        {landingWords.exampleLimit[locale]}
      </p>
    </div>
  );
}
