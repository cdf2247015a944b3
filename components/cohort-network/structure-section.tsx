import type { NetworkReport } from "@/lib/cohort-network";
import type { Locale } from "@/lib/result";
import { structureInWords } from "@/lib/view/cohort-network/network-words";
import { networkWords, say } from "@/lib/words";
import { Section } from "../ui/section";

/** Properties of the network that do not depend on capability: in words, with the limits of each statement. */
export function StructureSection({ locale, report }: { readonly locale: Locale; readonly report: NetworkReport }) {
  return (
    <Section id="structure" title={say(networkWords.structure, locale)}>
      <ul className="flex max-w-[80ch] flex-col gap-1.5">
        {structureInWords(report, locale).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
