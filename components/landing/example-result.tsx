import type { Locale } from "@/lib/result";
import { toneInSentence } from "@/lib/view/rating/tone";
import { landingWords, levelInTenths, say, screeningWords } from "@/lib/words";
import { ToneMark } from "../charts/tone-mark";

/** An invented outcome of a screening, in the words a real one has. */
const EXAMPLE = { level: 2.7, required: 2.9, tone: "open" } as const;

/** The dashed frame that every screening has, with an example in it. */
export function ExampleResult({ locale }: { locale: Locale }) {
  return (
    <div className="rounded-section border border-dashed border-line-strong p-4">
      <p className="font-semibold">
        {say(screeningWords.finding, locale, {
          level: levelInTenths(EXAMPLE.level),
          required: levelInTenths(EXAMPLE.required),
          verdict: toneInSentence(EXAMPLE.tone, locale),
        })}
      </p>
      <p className="type-small mt-1 flex items-center gap-2 text-ink-2">
        <ToneMark tone={EXAMPLE.tone} size={12} />
        {landingWords.exampleLimit[locale]}
      </p>
    </div>
  );
}
