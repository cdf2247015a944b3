import { PHASES, type Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { figureOf, gapsOf, type SnapshotFigure } from "@/lib/snapshots";
import { inSentence, lensNames, phaseNames, say, gapWords as w } from "@/lib/words";
import { meanInWords } from "./mean";

type FirmsOfSnapshot = Parameters<typeof gapsOf>[0];

/** Gaps below this are not worth a sentence, in points. */
const CLEAR_POINTS = 3;

/** The largest gap between level and requirement in a sentence, and how far the other aspects are; none where no gap is known. */
export function gapSentence(cell: FirmsOfSnapshot, locale: Locale): string[] {
  const gaps = gapsOf(cell);
  const [first, ...others] = gaps;
  if (first === undefined) return [];
  const isWhole = others.length === 3;
  if (-first.gap < CLEAR_POINTS) return isWhole ? [say(w.reached, locale)] : [];
  const at = { aspect: inSentence(lensNames[first.lens], locale), n: -first.gap };
  if (!isWhole) return [say(w.leads, locale, at)];
  const missing = others.map(({ gap }) => Math.max(0, -gap));
  const [from, to] = [Math.min(...missing), Math.max(...missing)];
  if (to < CLEAR_POINTS) return [say(w.leadsAlone, locale, at)];
  return [say(w.leadsOfFour, locale, { ...at, rest: rangeInWords(from, to, locale) })];
}

function rangeInWords(from: number, to: number, locale: Locale): string {
  if (from === to) return String(to);
  return from === 0 ? say(w.upTo, locale, { to }) : say(w.range, locale, { from, to });
}

/** A difference of points with its sign: "−15", "+2", "0". */
export const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0");

/** The gaps of a group on one line, largest first; undefined where none is known. */
export function gapsInWords(cell: FirmsOfSnapshot, locale: Locale): string | undefined {
  const gaps = gapsOf(cell).map(({ lens, gap }) =>
    say(w.named, locale, { name: lensNames[lens][locale], value: signed(gap) }),
  );
  return gaps.length === 0 ? undefined : say(w.groupGaps, locale, { gaps: listed(gaps, locale) });
}

const OF_PHASE = { PRE: "pre", LRN: "lrn", APP: "app", EVA: "eva" } as const satisfies Record<Phase, SnapshotFigure>;

/** The means of the four phases on one line. */
export function phasesInWords(cell: FirmsOfSnapshot, locale: Locale): string {
  const phases = PHASES.map((phase) =>
    say(w.named, locale, {
      name: phaseNames[phase][locale],
      value: meanInWords(figureOf(cell, OF_PHASE[phase]), locale),
    }),
  );
  return say(w.byPhase, locale, { phases: listed(phases, locale) });
}

const listed = (parts: readonly string[], locale: Locale): string => parts.join(locale === "zh" ? "、" : ", ");
