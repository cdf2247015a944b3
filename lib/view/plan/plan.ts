import { isDay } from "@/lib/day-limits";
import type { Lateness, PlanState } from "@/lib/plan";
import { daysBetween } from "../time/calendar";

/** One measure as every view of the plan shows it: words and days, nothing to be computed from. */
export type PlanRow = {
  readonly id: string;
  readonly title: string;
  /** "Learning – Working with partners; carried over". */
  readonly serves: string;
  readonly owner: string;
  readonly state: PlanState;
  readonly late: Lateness | undefined;
  readonly stateSaid: string;
  /** Where work began or, before that, where it is expected to. */
  readonly from: string | null;
  readonly begun: boolean;
  readonly firstStepOn: string | null;
  readonly recordOn: string | null;
  /** First step and record in words, for phones and for the spoken row. */
  readonly datesSaid: string;
  readonly effect: EffectView | undefined;
  readonly effectSaid: string;
  readonly proof: string;
  /** Opens it beside the roadmap, and its own page. */
  readonly openHref: string;
};

/** Levels on 1–5; `found` where a later result has measured the move. */
export type EffectView = {
  readonly from: number;
  readonly to: number;
  readonly required: number | undefined;
  readonly found: boolean;
};

export type TimeScale = { readonly start: string; readonly end: string };

/** Place of a day on a time scale, in percent of its width; days beyond are drawn at its end. */
export function placeOf(day: string, { start, end }: TimeScale): number {
  const share = isDay(day) ? daysBetween(start, day) / daysBetween(start, end) : 0;
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}

/** A bar is at least so wide, so that it is seen, in percent of the scale. */
const BAR_MIN = 0.4;

export type BarPlace = { readonly x: number; readonly width: number; readonly spent: number };

/**
 * Where a measure stands on the scale, in percent of its width: its bar, and how much of it is spent. Days the wrong way
 * round are drawn from the earlier one; undefined where one of them is not there.
 */
export function barOf(row: Pick<PlanRow, "from" | "firstStepOn" | "recordOn">, scale: TimeScale, today: string) {
  const [from, to] = [row.from ?? row.firstStepOn, row.recordOn];
  if (from === null || to === null || !isDay(from) || !isDay(to)) return undefined;
  const [start = 0, end = 0] = [placeOf(from, scale), placeOf(to, scale)].toSorted((a, b) => a - b);
  const width = Math.max(BAR_MIN, end - start);
  const place: BarPlace = {
    x: Math.min(start, 100 - width),
    width,
    spent: Math.min(end, Math.max(start, placeOf(today, scale))) - start,
  };
  return place;
}

export const isWithin = (day: string, { start, end }: TimeScale): boolean => day >= start && day <= end;

const MONTHS_MIN = 6;
const MONTHS_MAX = 18;

/**
 * The months that a roadmap shows: from the month before the first bar that is still open to the last record, today in
 * it, no more than a year and a half.
 */
export function scaleOf(rows: readonly Pick<PlanRow, "state" | "from" | "recordOn">[], today: string): TimeScale {
  const starts = rows.flatMap(({ state, from }) =>
    state === "verified" || from === null || !isDay(from) ? [] : [from],
  );
  const ends = rows.flatMap(({ recordOn }) => (recordOn === null || !isDay(recordOn) ? [] : [recordOn]));
  const first = monthOf([...starts, today].toSorted()[0] ?? today);
  const last = monthOf([...ends, today].toSorted().at(-1) ?? today);
  const from = Math.max(first - 1, monthOf(today) - MONTHS_MAX + 3);
  const to = Math.min(Math.max(last + 1, from + MONTHS_MIN), from + MONTHS_MAX);
  return { start: firstOf(from), end: firstOf(to) };
}

/** The months of a scale, each with the day it begins. */
export function monthsOf({
  start,
  end,
}: TimeScale): readonly { readonly day: string; readonly month: number; readonly year: number }[] {
  const [from, to] = [monthOf(start), monthOf(end)];
  return Array.from({ length: to - from }, (_, index) => {
    const count = from + index;
    return { day: firstOf(count), month: (count % 12) + 1, year: Math.floor(count / 12) };
  });
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
