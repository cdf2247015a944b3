import type { Locale } from "@/lib/result";
import { type SnapshotDimension, type SnapshotReport, setOf } from "@/lib/snapshots";
import { CUT_TITLES, cutTable, drawnSet, type PartLink } from "@/lib/view/cohort/cuts";
import { say, dashboardWords as w } from "@/lib/words";
import { Section } from "../../ui/section";
import { Suppressed } from "../../ui/suppressed";
import { CutTable } from "./cut-table";

type CutProps = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  readonly dimension: SnapshotDimension;
  /** The child cohorts. */
  readonly parts?: ReadonlyMap<string, PartLink>;
};

/**
 * Mean levels by one way of grouping firms. A withheld mean shows its reason; "no firm" and "too few firms" look the
 * same.
 */
export function CutSection({ locale, report, dimension, parts = new Map() }: CutProps) {
  if (setOf(report, dimension) === undefined) return null;
  const set = drawnSet(report, dimension, locale);
  const title = say(CUT_TITLES[dimension], locale);
  if (typeof set === "string") {
    return (
      <Section id={dimension} title={title}>
        <Suppressed>{set}</Suppressed>
      </Section>
    );
  }
  const reading = [
    say(w.cutReading, locale, { k: report.k }),
    ...(dimension === "mode" ? [say(w.modeReading, locale)] : []),
  ].join(locale === "zh" ? "" : " ");
  return (
    <Section id={dimension} title={title} reading={reading}>
      <CutTable {...cutTable({ locale, report, set, dimension, parts })} />
    </Section>
  );
}
