import type { Locale } from "@/lib/result";
import type { PostState } from "@/lib/view/assessments/posts";
import { lettersKey } from "@/lib/view/results/shares";
import { TONES, toneInWords } from "@/lib/view/results/tone";
import { firmOverviewWords, phaseStateWords, portfolioWords } from "@/lib/words";
import { PhaseMark } from "../assessments/phase-mark";
import { ToneMark } from "../charts/tone-mark";

/** A phase that is not open yet has the same symbol as one that nobody has begun. */
const POSTS: readonly PostState[] = ["not-begun", "open", "submitted", "returned", "accepted"];

/** The meaning of the symbols of parts and phases, and the number of clients shown. */
export function PortfolioLegend({ locale, shown }: { locale: Locale; shown: string }) {
  return (
    <div className="type-small flex flex-wrap items-center gap-x-6 gap-y-2 text-ink-2">
      <ul aria-label={portfolioWords.legend[locale]} className="flex flex-wrap gap-x-5 gap-y-2">
        {TONES.map((tone) => (
          <li key={tone} className="flex items-center gap-2">
            <ToneMark tone={tone} size={12} />
            {toneInWords(tone, locale)}
          </li>
        ))}
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="block size-3 border border-line-strong bg-band" />
          {portfolioWords.answered[locale]}
        </li>
      </ul>
      <ul aria-label={portfolioWords.phasesLegend[locale]} className="flex flex-wrap gap-x-5 gap-y-2">
        {POSTS.map((state) => (
          <li key={state} className="flex items-center gap-2">
            <PhaseMark state={state} size={12} />
            {(state === "not-begun" ? firmOverviewWords.notBegun : phaseStateWords[state])[locale]}
          </li>
        ))}
      </ul>
      <span className="grow">{portfolioWords.ratingsFinal[locale]}</span>
      <span className="numeric">{shown}</span>
      <span className="w-full">{lettersKey(locale)}</span>
    </div>
  );
}
