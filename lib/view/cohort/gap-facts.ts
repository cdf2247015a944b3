import { LENSES, PHASES, type Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { type CellFigures, figureOf, gapsOf, LENS_FIGURES, type SnapshotFigure } from "@/lib/snapshots";
import { inSentence, joinSentences, lensNames, phaseNames, say, gapWords as w } from "@/lib/words";
import { joinWords, joinWordsWithEnd } from "../results/facts";
import { meanInWords } from "./mean";

type FirmsOfSnapshot = Parameters<typeof gapsOf>[0];

/** Smaller gaps, in points, are not mentioned. */
const CLEAR_POINTS = 3;

/** Gaps this close may have the opposite order before rounding, because each is a difference of two rounded means. */
const ROUNDING_POINTS = 1;

/**
 * The largest gap between level and requirement in a sentence, together with those equal within rounding, and the gaps
 * of the other aspects; empty if no gap is known.
 */
export function gapSentence(cell: FirmsOfSnapshot, locale: Locale): string[] {
  const gaps = gapsOf(cell);
  const [first] = gaps;
  if (first === undefined) return [];
  const isWhole = gaps.length === LENSES.length;
  if (-first.gap < CLEAR_POINTS) return isWhole ? [say(w.reached, locale)] : [];
  const leaders = gaps.filter(({ gap }) => gap <= first.gap + ROUNDING_POINTS);
  const others = gaps.slice(leaders.length);
  if (isWhole && others.length === 0) return [say(w.leadsAll, locale, { n: rangeOf(leaders, locale) })];
  const names = leaders.map(({ lens }) => inSentence(lensNames[lens], locale));
  const points = leaders.map(({ gap }) => String(-gap));
  const leads = say(w.leads, locale, {
    aspects: joinWordsWithEnd(names, say(w.listEnd, locale), locale),
    n: new Set(points).size === 1 ? -first.gap : joinWordsWithEnd(points, say(w.pointsEnd, locale), locale),
  });
  return [isWhole ? joinSentences([leads, othersInWords(others, locale)], locale) : leads];
}

type Gaps = ReturnType<typeof gapsOf>;

function othersInWords(others: Gaps, locale: Locale): string {
  const aspects = say(OTHERS[others.length - 1] ?? w.other3, locale);
  const most = Math.max(...others.map(missing));
  if (most < CLEAR_POINTS) return say(w.othersReach, locale, { aspects });
  return say(w.others, locale, { aspects, rest: rangeOf(others, locale) });
}

const OTHERS = [w.other1, w.other2, w.other3] as const;

const missing = ({ gap }: Gaps[number]): number => Math.max(0, -gap);

const rangeOf = (gaps: Gaps, locale: Locale): string =>
  rangeInWords(Math.min(...gaps.map(missing)), Math.max(...gaps.map(missing)), locale);

function rangeInWords(from: number, to: number, locale: Locale): string {
  if (from === to) return String(to);
  return from === 0 ? say(w.upTo, locale, { to }) : say(w.range, locale, { from, to });
}

/** A difference of points with its sign: "−15", "+2", "0". */
export const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0");

/** The gaps of a group in one line, largest first; undefined if none is known. */
export function gapsInWords(cell: FirmsOfSnapshot, locale: Locale): string | undefined {
  const gaps = gapsOf(cell).map(({ lens, gap }) =>
    say(w.named, locale, { name: lensNames[lens][locale], value: signed(gap) }),
  );
  return gaps.length === 0 ? undefined : say(w.groupGaps, locale, { gaps: joinWords(gaps, locale) });
}

export const OF_PHASE = { PRE: "pre", LRN: "lrn", APP: "app", EVA: "eva" } as const satisfies Record<
  Phase,
  SnapshotFigure
>;

/** The means of the four phases in one line. */
export function phasesInWords(cell: FirmsOfSnapshot, locale: Locale): string {
  const phases = PHASES.map((phase) =>
    say(w.named, locale, {
      name: phaseNames[phase][locale],
      value: meanInWords(figureOf(cell, OF_PHASE[phase]), locale),
    }),
  );
  return say(w.byPhase, locale, { phases: joinWords(phases, locale) });
}

export type CohortGapRow = {
  readonly id: string;
  readonly name: string;
  readonly own: string;
  readonly required: string;
  readonly gap: string;
  /** Points of 100; undefined if nothing is drawn. */
  readonly bar?: { readonly own: number; readonly required: number };
};

/** Each aspect with its mean and required level: those with a known gap first, the largest at the top. */
export function gapRows(total: CellFigures, locale: Locale): readonly CohortGapRow[] {
  const gaps = gapsOf(total);
  const rest = LENSES.filter((lens) => gaps.every((gap) => gap.lens !== lens));
  return [
    ...gaps.map(({ lens, own, required, gap }) => ({
      id: lens,
      name: lensNames[lens][locale],
      own: String(own),
      required: String(required),
      gap: signed(gap),
      bar: { own, required },
    })),
    ...rest.map((lens) => ({
      id: lens,
      name: lensNames[lens][locale],
      own: meanInWords(figureOf(total, LENS_FIGURES[lens].own), locale),
      required: meanInWords(figureOf(total, LENS_FIGURES[lens].required), locale),
      gap: "–",
    })),
  ];
}
