import type { Locale } from "@/lib/result";
import { type SnapshotDimension, type SnapshotReport, setOf } from "@/lib/snapshots";
import { CUT_TITLES, cutTable, type PartLink } from "@/lib/view/cohort/cuts";
import { withholdingWords } from "@/lib/view/cohort/withholding";
import { say, dashboardWords as w } from "@/lib/words";
import { Section } from "../../ui/section";
import { Suppressed } from "../../ui/suppressed";
import { CutTable } from "./cut-table";

type CutProps = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  readonly dimension: SnapshotDimension;
  /** Whether these are the first figures that were ever shown of this cohort. */
  readonly isFirst: boolean;
  /** The cohorts below. */
  readonly parts?: ReadonlyMap<string, PartLink>;
};

/** Means of one cut: what is not shown says so and why, and none and few look alike. */
export function CutSection({ locale, report, dimension, isFirst, parts = new Map() }: CutProps) {
  const set = setOf(report, dimension);
  if (set === undefined) return null;
  const reading = [
    say(w.cutReading, locale, { k: report.k }),
    ...(dimension === "mode" ? [say(w.modeReading, locale)] : []),
  ].join(locale === "zh" ? "" : " ");
  return (
    <Section id={dimension} title={say(CUT_TITLES[dimension], locale)} reading={reading}>
      {set.kind === "published" ? (
        <CutTable {...cutTable({ locale, report, set, dimension, parts })} />
      ) : (
        <Suppressed>{withholdingWords(set, { k: report.k, isFirst }, locale)}</Suppressed>
      )}
    </Section>
  );
}
