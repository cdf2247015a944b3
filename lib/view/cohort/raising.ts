import type { Locale } from "@/lib/result";
import { SNAPSHOT_DIMENSIONS, type SnapshotReport, totalOf } from "@/lib/snapshots";
import { say, dashboardWords as w } from "@/lib/words";
import { countedBand } from "../cohort-network/bands";
import { cellName, drawnSet, type PartLink } from "./cuts";

/** A group that the present figures show, with the fewest firms that its printed number allows. */
export type ShownGroup = { readonly name: string; readonly fewest: number };

/**
 * The groups whose figures are shown now. The form warns which of them a higher minimum would remove, judged by their
 * printed bands only: otherwise, trying one minimum after the other would reveal the exact numbers of firms.
 */
export function shownGroups(
  report: SnapshotReport | undefined,
  parts: ReadonlyMap<string, PartLink>,
  locale: Locale,
): ShownGroup[] {
  if (report === undefined) return [];
  const total = totalOf(report);
  const all = total === undefined ? [] : [{ name: say(w.allFirms, locale), count: total.count }];
  const groups = SNAPSHOT_DIMENSIONS.flatMap((dimension) => {
    const set = drawnSet(report, dimension, locale);
    if (typeof set === "string") return [];
    return set.cells.flatMap((cell) =>
      cell.kind === "published" ? [{ name: cellName(cell.cell, dimension, parts, locale), count: cell.count }] : [],
    );
  });
  return [...all, ...groups].map(({ name, count }) => ({
    name: say(w.groupOfFirms, locale, { name, firms: countedBand(count, locale, "家") }),
    fewest: count.low,
  }));
}
