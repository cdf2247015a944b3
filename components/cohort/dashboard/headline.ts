import { lensNames, phaseNames } from "@/lib/catalog";
import { say, dashboardWords as w } from "@/lib/i18n";
import { LENSES, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { clearLowest, countOf, figureOf, pointsOf, type SnapshotReport, totalOf, type Weeks } from "@/lib/snapshots";

type Facts = { readonly own: Weeks; readonly cycle: number | undefined; readonly report: SnapshotReport | undefined };

/** How far the cohort is, and where it lags if it clearly does. */
export function dashboardHeadline({ own, cycle, report }: Facts, locale: Locale): string[] {
  if (cycle === undefined) return [say(w.nobodyStarted, locale)];
  const joined = countOf(own, { stage: "joined", cycle });
  const all = Math.max(joined, countOf(own, { stage: "invited", cycle }));
  const n = countOf(own, { stage: "submitted", cycle });
  return [say(w.submittedOf, locale, { n, all }), ...lagOf(report, locale)];
}

function lagOf(report: SnapshotReport | undefined, locale: Locale): string[] {
  const total = report === undefined ? undefined : totalOf(report);
  if (total === undefined) return [];
  const points = (figure: "pre" | "lrn" | "app" | "eva" | "org" | "net" | "pos" | "int") =>
    pointsOf(figureOf(total, figure)?.mean ?? 1);
  const phase = clearLowest(
    PHASES.map((id, at) => [id, points((["pre", "lrn", "app", "eva"] as const)[at] ?? "pre")] as const),
  );
  const lens = clearLowest(
    LENSES.map((id, at) => [id, points((["org", "net", "pos", "int"] as const)[at] ?? "org")] as const),
  );
  if (phase !== undefined && lens !== undefined) {
    const lensName = lensNames[lens][locale];
    const names = { phase: phaseNames[phase][locale], lens: locale === "en" ? lensName.toLowerCase() : lensName };
    return [say(w.lagBoth, locale, names)];
  }
  if (phase !== undefined) return [say(w.lagOne, locale, { part: phaseNames[phase][locale] })];
  if (lens !== undefined) return [say(w.lagOne, locale, { part: lensNames[lens][locale] })];
  return [];
}
