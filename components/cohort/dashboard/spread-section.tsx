import type { Locale } from "@/lib/result";
import { type SnapshotReport, totalOf } from "@/lib/snapshots";
import { type SpreadsOf, spreadPlot, spreadsOf, spreadTable } from "@/lib/view/cohort/spread";
import { countedBand } from "@/lib/view/cohort-network/bands";
import { chartWords, gapWords, joinSentences, say, dashboardWords as w } from "@/lib/words";
import { TableTwin } from "../../charts/twin";
import { Section } from "../../ui/section";
import { SpreadPlots } from "./spread-plot";

type SpreadProps = { readonly locale: Locale; readonly report: SnapshotReport; readonly of: SpreadsOf };

/** The distribution of firms over the levels, by aspect with its required level, or by phase. */
export function SpreadSection({ locale, report, of }: SpreadProps) {
  const total = totalOf(report);
  if (total === undefined) return null;
  const spreads = spreadsOf(total, of, locale);
  const isDrawn = spreads.some(({ bins, quartiles }) => bins !== undefined || quartiles !== undefined);
  const hasBars = spreads.some(({ bins }) => bins !== undefined);
  const isBare = spreads.some(({ bins, quartiles }) => bins === undefined && quartiles === undefined);
  const reading = [
    ...(hasBars ? [say(w.spreadReading, locale, { n: countedBand(total.count, locale, "家"), k: report.k })] : []),
    ...(isDrawn && !hasBars ? [say(w.noBars, locale, { k: report.k })] : []),
    ...(isDrawn && of === "lenses" ? [say(w.requiredReading, locale)] : []),
    ...(isDrawn ? [say(w.middleHalf, locale)] : []),
    ...(isBare ? [say(gapWords.meanOnly, locale)] : []),
    ...(isBare && of === "lenses" ? [say(gapWords.requiredMeanOnly, locale)] : []),
    ...(of === "lenses" ? [say(w.withoutRequired, locale)] : []),
    say(gapWords.latest, locale),
  ];
  return (
    <Section
      id={of}
      title={say(of === "lenses" ? w.spread : w.spreadPhases, locale)}
      reading={joinSentences(reading, locale)}
    >
      <SpreadPlots spreads={spreads.map((spread) => spreadPlot(spread, locale))} />
      <TableTwin label={say(chartWords.table, locale)} data={spreadTable(spreads, { of, locale })} />
    </Section>
  );
}
