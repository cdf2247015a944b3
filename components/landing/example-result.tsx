import type { Locale } from "@/lib/result";
import { screeningFinding } from "@/lib/view/screening/screening-finding";
import { landingWords } from "@/lib/words";
import { ToneMark } from "../charts/tone-mark";

/** An invented screening result, worded like a real one. */
const EXAMPLE = { level: 2.7, required: 2.9, newPosition: false, tone: "open" } as const;

/** The dashed frame of every screening result, with an example in it. */
export function ExampleResult({ locale }: { locale: Locale }) {
  return (
    <div className="rounded-section border border-dashed border-line-strong p-4">
      <p className="flex items-baseline gap-2 font-semibold">
        <ToneMark tone={EXAMPLE.tone} size={12} />
        {screeningFinding(EXAMPLE, locale)}
      </p>
      <p className="type-small mt-1 text-ink-2">{landingWords.exampleLimit[locale]}</p>
    </div>
  );
}
