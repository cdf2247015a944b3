import type { Locale, Text } from "@/lib/result";
import { type PrintedSet, type SnapshotReport, totalOf } from "@/lib/snapshots";
import { say, silenceWords, dashboardWords as w } from "@/lib/words";
import { bandInWords } from "../cohort-network/bands";

/** One attempt to publish figures. */
export type HistoryRow = {
  readonly id: string;
  readonly day: string;
  readonly report: SnapshotReport;
  readonly isPublished: boolean;
  readonly withdrawnAt: Date | null;
};

const NAMES: Readonly<Record<string, Text>> = {
  total: w.total,
  size: w.bySize,
  mode: w.byMode,
  industry: w.byIndustry,
  part: w.byPart,
  stay: w.stayDimension,
};

/** The names of the dimensions that were published, or that were not. */
export function namesOf(
  sets: readonly PrintedSet[],
  of: (kind: PrintedSet["kind"]) => boolean,
  locale: Locale,
): string {
  const names = sets.filter(({ kind }) => of(kind)).map(({ dimension }) => NAMES[dimension]?.[locale] ?? dimension);
  return names.length === 0 ? say(w.none, locale) : names.join(locale === "zh" ? "、" : ", ");
}

export function firmsOf(report: SnapshotReport, locale: Locale): string {
  const total = totalOf(report);
  return total === undefined ? "–" : bandInWords(total.count, locale);
}

/** The outcome of an attempt. */
export function statusOf(
  { id, report, isPublished, withdrawnAt }: HistoryRow,
  shownId: string | undefined,
  locale: Locale,
) {
  if (!isPublished)
    return report.silence === undefined
      ? say(w.none, locale)
      : say(silenceWords[report.silence], locale, { k: report.k });
  if (withdrawnAt !== null) return say(w.withdrawn, locale);
  return say(id === shownId ? w.current : w.replaced, locale);
}
