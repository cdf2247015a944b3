import type { NetworkReport } from "@/lib/cohort-network";
import { isInsufficient, type Locale } from "@/lib/result";
import { growthRow } from "@/lib/view/cohort-network/network-tables";
import { networkReasonWords, networkWords, say } from "@/lib/words";
import { ScrollTable } from "../charts/twin";
import { Section } from "../ui/section";
import { Suppressed } from "../ui/suppressed";

/**
 * How the domestic network around its main firms ("anchors") grew, by cycle. The share of relationships that are
 * registered limits what this means.
 */
export function GrowthSection({ locale, report }: { readonly locale: Locale; readonly report: NetworkReport }) {
  const growth = isInsufficient(report.links) ? report.links : report.links.growth;
  return (
    <Section id="growth" title={say(networkWords.growth, locale)} reading={say(networkWords.growthReading, locale)}>
      {isInsufficient(growth) ? (
        <Suppressed>{networkReasonWords[growth.reason][locale]}</Suppressed>
      ) : (
        <div className="[&_table]:min-w-[660px]">
          <ScrollTable
            data={{
              caption: say(networkWords.growth, locale),
              head: [
                networkWords.cycleYear,
                networkWords.anchors,
                networkWords.registeredPart,
                networkWords.perAnchor,
                networkWords.domesticShare,
                networkWords.newLinks,
                networkWords.endedLinks,
                networkWords.withChannel,
              ].map((words) => say(words, locale)),
              rows: growth.map((point) => growthRow(point, locale)),
            }}
          />
        </div>
      )}
    </Section>
  );
}
