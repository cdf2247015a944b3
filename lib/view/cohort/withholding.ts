import type { Locale } from "@/lib/result";
import { type PrintedSet, type SnapshotDimension, type SnapshotReport, setOf } from "@/lib/snapshots";
import { say, dashboardWords as w } from "@/lib/words";

export const CUT_TITLES = {
  size: w.bySize,
  mode: w.byMode,
  industry: w.byIndustry,
  part: w.byPart,
  stay: w.byStay,
} as const;

/** The table of one dimension, or why it is not shown. */
export function drawnSet(
  report: SnapshotReport,
  dimension: SnapshotDimension,
  locale: Locale,
): Extract<PrintedSet, { kind: "published" }> | string {
  const set = setOf(report, dimension);
  if (set?.kind !== "published") return say(w.setNotShown, locale);
  const other = report.coinciding?.[dimension];
  return other === undefined ? set : say(w.coincides, locale, { other: say(CUT_TITLES[other], locale) });
}
