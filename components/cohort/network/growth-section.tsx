import type { GrowthOfCycle, NetworkReport } from "@/lib/cohort-network";
import { joinSentences, networkReasonWords, networkWords, say, shareInPercent } from "@/lib/i18n";
import { isInsufficient, type Locale } from "@/lib/result";
import { bandInWords } from "@/lib/view/cohort/facts";
import { ScrollTable } from "../../charts/twin";
import { Section } from "../../ui/section";
import { Suppressed } from "../suppressed";
import { boundaryOf } from "./map-section";

/** How the domestic network around anchor firms grows from cycle to cycle, with the coverage that limits what it says. */
export function GrowthSection({ locale, report }: { readonly locale: Locale; readonly report: NetworkReport }) {
  const growth = isInsufficient(report.links) ? report.links : report.links.growth;
  return (
    <Section
      id="growth"
      title={say(networkWords.growth, locale)}
      reading={joinSentences([say(networkWords.growthReading, locale), boundaryOf(report, locale)], locale)}
    >
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
              rows: growth.map((point) => rowOf(point, locale)),
            }}
          />
        </div>
      )}
    </Section>
  );
}

function rowOf(point: GrowthOfCycle, locale: Locale): string[] {
  const { domesticShare } = point;
  const share = isInsufficient(domesticShare) ? "–" : shareInPercent(domesticShare);
  return [
    String(point.cycle),
    bandInWords(point.anchors, locale),
    shareInPercent(point.coverage),
    withChange(String(point.suppliers), point.suppliersChange, locale),
    withChange(share, point.domesticShareChange, locale),
    point.started === null ? "–" : bandInWords(point.started, locale),
    point.ended === null ? "–" : bandInWords(point.ended, locale),
    point.startedWithChannel === null ? "–" : shareInPercent(point.startedWithChannel),
  ];
}

const CHANGE_WORDS = {
  up: networkWords.changeUp,
  down: networkWords.changeDown,
  none: networkWords.changeNone,
  "not-named": networkWords.changeNotNamed,
} as const;

function withChange(value: string, change: GrowthOfCycle["suppliersChange"], locale: Locale): string {
  if (change === null) return value;
  const words = say(CHANGE_WORDS[change], locale);
  return locale === "zh" ? `${value}（${words}）` : `${value} (${words})`;
}
