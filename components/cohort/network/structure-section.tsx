import type { NetworkReport } from "@/lib/cohort-network";
import { networkWords, say, shareInPercent } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { Section } from "../../ui/section";
import { boundaryOf } from "./map-section";

/** Below this part of the value, figures about capability are not shown. */
const SCORED_MIN = 0.6;

/** What is so whatever firms are capable of: in words, with what limits each sentence. */
export function StructureSection({ locale, report }: { readonly locale: Locale; readonly report: NetworkReport }) {
  return (
    <Section id="structure" title={say(networkWords.structure, locale)} reading={boundaryOf(report, locale)}>
      <ul className="flex max-w-[80ch] flex-col gap-1.5">
        {sentencesOf(report, locale).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

function sentencesOf({ structure, scoredValue }: NetworkReport, locale: Locale): string[] {
  const { isolates, parts, largest, circles, articulation, firms, outside } = structure;
  const w = (words: { en: string; zh: string }, values?: Record<string, string | number>) => say(words, locale, values);
  const share = shareInPercent(largest / Math.max(1, firms + outside));
  return [
    isolates > 0 ? w(networkWords.isolates, { n: isolates }) : w(networkWords.noIsolates),
    ...(parts > 1 ? [w(networkWords.parts, { n: parts, share })] : parts === 1 ? [w(networkWords.onePart)] : []),
    ...(circles > 0 ? [w(networkWords.circles, { n: circles })] : []),
    ...(articulation > 0 ? [w(networkWords.articulation, { n: articulation })] : []),
    ...(structure.sources === 0 ? [w(networkWords.noSource)] : []),
    ...(scoredValue < SCORED_MIN ? [w(networkWords.coverageLow, { share: shareInPercent(scoredValue) })] : []),
  ];
}
