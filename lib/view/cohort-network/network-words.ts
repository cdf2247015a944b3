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
