import { PHASES, type Phase, ROLES } from "@/lib/instrument";
import { isMissing, isOpened, largestBuyerOf, type Maybe, type Rating } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import { changeWords, phaseNames, roleNames, say } from "@/lib/words";
import { bandInTenths, levelInTenths, shareInPercent } from "@/lib/words/levels";
import type { TwinData } from "../charts/reading";
import { likelyLevels } from "./likely-range";

/** A final cycle of the firm: its phases, and its position at that time. */
export type FinalCycle = {
  readonly year: string;
  readonly rating: Pick<Rating, "scores" | "versions" | "position" | "opened">;
};

type TrendPoint = { readonly year: string; readonly level: number; readonly low: number; readonly high: number };

/** One phase over the cycles; the line is broken where the questions changed. */
export type TrendLine = {
  readonly phase: Phase;
  readonly points: readonly (TrendPoint | undefined)[];
  /** Whether the point is connected with the previous one. */
  readonly joined: readonly boolean[];
};

/** One line per phase over all final cycles, oldest first; a cycle without a level is a gap. */
export const trendLines = (cycles: readonly FinalCycle[]): readonly TrendLine[] =>
  PHASES.map((phase) => {
    const points = cycles.map(({ year, rating }) => {
      const score = rating.scores.phases[phase];
      return isMissing(score) ? undefined : { year, level: score.level, ...likelyLevels(score) };
    });
    return {
      phase,
      points,
      joined: cycles.map(
        ({ rating }, at) =>
          points[at] !== undefined &&
          points[at - 1] !== undefined &&
          cycles[at - 1]?.rating.versions.instrument === rating.versions.instrument,
      ),
    };
  });

/** The lines as a table: level and likely range of each phase in each cycle. */
export const trendTable = (cycles: readonly FinalCycle[], locale: Locale): TwinData => ({
  caption: changeWords.trendCaption[locale],
  head: [changeWords.phase[locale], ...cycles.map(({ year }) => year)],
  rows: trendLines(cycles).map(({ phase, points }) => [
    phaseNames[phase][locale],
    ...points.map((point) => (point === undefined ? "–" : `${levelInTenths(point.level)} (${bandInTenths(point)})`)),
  ]),
});

/** The position in each cycle, below the lines: share of sales by function, and of the largest customer. */
export function positionTrendTable(cycles: readonly FinalCycle[], locale: Locale): TwinData {
  const row = (name: Text, shareOf: (position: Rating["position"]) => Maybe<number>) => [
    name[locale],
    ...cycles.map(({ rating }) => {
      const share = shareOf(rating.position);
      return isMissing(share) ? "–" : shareInPercent(share);
    }),
  ];
  return {
    caption: changeWords.positionCaption[locale],
    head: [changeWords.figure[locale], ...cycles.map(({ year }) => year)],
    rows: [
      ...ROLES.map((role) => row(roleNames[role], ({ roles }) => (isMissing(roles) ? roles : roles[role]))),
      ...(cycles.every(({ rating }) => isOpened(rating, "position")) ? [row(changeWords.buyer, largestBuyerOf)] : []),
    ],
  };
}

/** The screen-reader text of a line. */
export const speakTrend = ({ phase, points }: TrendLine, locale: Locale): string =>
  say(changeWords.trendSpoken, locale, {
    phase: phaseNames[phase][locale],
    points: points
      .flatMap((point) => (point === undefined ? [] : [`${point.year} ${levelInTenths(point.level)}`]))
      .join(locale === "zh" ? "，" : ", "),
  });
