import type { NetworkReport } from "@/lib/cohort-network";
import { isInsufficient, type Locale } from "@/lib/result";
import { dateInWords, modeNames, modeUnclearName, networkWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { type NetworkView, type NodeView, rankRange } from "./network-view";

export function mapCaption(report: NetworkReport, { byValue, locale }: { byValue: boolean; locale: Locale }): string[] {
  const alike = byValue || report.structure.links === 0 ? [] : [say(networkWords.mapCaptionNoValue, locale)];
  return [say(networkWords.mapCaption, locale), ...alike];
}

/** The note on every page of network figures: they cover only what was registered, and how much that is. */
export function boundaryOf({ links }: Pick<NetworkReport, "links">, locale: Locale): string {
  if (isInsufficient(links)) return say(networkWords.boundaryUnknown, locale);
  return say(networkWords.boundary, locale, { share: shareInPercent(Math.round(links.registered.mean * 20) / 20) });
}

/** Why anonymous firms are missing on the map, or shown outdated. */
export function heldInWords({ held }: Pick<NetworkReport, "held">, locale: Locale): string[] {
  if (held === undefined) return [];
  const { k, newcomers, changes, apart } = held;
  return [
    ...(newcomers ? [say(networkWords.heldNewcomers, locale, { k })] : []),
    ...(changes === null ? [] : [say(networkWords.heldChanges, locale, { k, date: dateInWords(changes, locale) })]),
    ...(apart ? [say(networkWords.heldApart, locale, { k })] : []),
  ];
}

/** Minimum share of value for showing figures about capability. */
const SCORED_MIN = 0.6;

export function structureInWords({ structure, scoredValue }: NetworkReport, locale: Locale): string[] {
  const { isolates, parts, largest, circles, articulation, firms, outside } = structure;
  const w = (words: { en: string; zh: string }, values?: Record<string, string | number>) => say(words, locale, values);
  const share = shareInPercent(largest / Math.max(1, firms + outside));
  return [
    isolates > 0 ? w(networkWords.isolates, { n: isolates }) : w(networkWords.noIsolates),
    ...(parts > 1 ? [w(networkWords.parts, { n: parts, share })] : parts === 1 ? [w(networkWords.onePart)] : []),
    ...(circles > 0 ? [w(networkWords.circles, { n: circles })] : []),
    ...(articulation > 0 ? [w(networkWords.articulation, { n: articulation })] : []),
    ...(structure.sources === 0 ? [w(networkWords.noSource)] : []),
    ...(scoredValue < SCORED_MIN ? [w(networkWords.coverageLow, { share: shareInPercent(scoredValue) })] : []),
  ];
}

export function modesInWords({ marks }: NodeView, locale: Locale): string {
  const counts = new Map<string, number>();
  for (const { mode } of marks?.modes ?? []) {
    const name = mode === "unclear" ? modeUnclearName[locale] : modeNames[mode][locale];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).join(locale === "zh" ? "，" : ", ") || "–";
}

export function marksInWords({ place, marks }: NodeView, { map }: NetworkView, locale: Locale): string {
  const parts = [
    ...(map.source[place] === 1 ? [say(networkWords.source, locale)] : []),
    ...(map.domestic[place] === 1 ? [say(networkWords.domestic, locale)] : []),
    ...(marks?.rank == null ? [] : [say(networkWords.keyRank, locale, { range: rankRange(marks.rank) })]),
  ];
  return parts.join(locale === "zh" ? "，" : ", ") || "–";
}

/** One or two sentences for administrators: how much is registered, and how far knowledge reaches. */
export function networkHeadline(report: NetworkReport | undefined, locale: Locale): string[] {
  if (report === undefined) return [say(networkWords.headlineNothing, locale)];
  const { firms, links } = report.structure;
  if (firms === 0) return [say(networkWords.headlineNoFirm, locale)];
  if (links === 0) return [say(networkWords.headlineNoLink, locale)];
  const first = say(networkWords.headline, locale, { firms, links });
  if (isInsufficient(report.scores)) {
    return report.scores.reason === "structure-only" ? [first, say(networkWords.headlineStructure, locale)] : [first];
  }
  const { reach } = report.scores;
  if (isInsufficient(reach)) return [first];
  return [first, say(networkWords.headlineReach, locale, { share: shareInPercent(reach) })];
}

/** Maximum difference between the day of a set and the creation of its report; a job takes an hour at most. */
const SET_MS_MAX = 25 * 60 * 60 * 1000;

/** The day of the oldest set of figures kept from an earlier report; undefined if all are from this one. */
export function oldestSet({
  report,
  computedAt,
}: {
  readonly report: Pick<NetworkReport, "links" | "scores">;
  readonly computedAt: Date;
}): string | undefined {
  const days = [report.links, report.scores].flatMap((set) => (isInsufficient(set) ? [] : [set.at]));
  return days.filter((day) => computedAt.getTime() - Date.parse(day) > SET_MS_MAX).toSorted()[0];
}
