import { isDay } from "@/lib/day-limits";
import type { Lateness, PlanState } from "@/lib/plan";
import { daysBetween } from "../time/calendar";

/** One measure as every view of the plan shows it: texts and days, nothing left to compute. */
export type PlanRow = {
  readonly id: string;
  readonly title: string;
  /** What the measure is for, for example "Learning – Working with partners; carried over". */
  readonly serves: string;
  readonly owner: string;
  readonly state: PlanState;
  readonly late: Lateness | undefined;
  readonly stateSaid: string;
  /** The start of work, or the expected start if it has not begun. */
  readonly from: string | null;
  readonly begun: boolean;
  readonly firstStepOn: string | null;
  readonly recordOn: string | null;
  /** First step and record in words, for phones and screen readers. */
  readonly datesSaid: string;
  readonly effect: EffectView | undefined;
  readonly effectSaid: string;
  readonly proof: string;
  /** Link that opens the measure next to the roadmap. */
  readonly openHref: string;
};

/** Levels on 1–5; `found` if a later result has measured the change. */
export type EffectView = {
  readonly from: number;
  readonly to: number;
  readonly required: number | undefined;
  readonly found: boolean;
};

export type TimeScale = { readonly start: string; readonly end: string };

/** Position of a day on a time scale, in percent of its width; days outside are drawn at its ends. */
export function placeOf(day: string, { start, end }: TimeScale): number {
  const share = isDay(day) ? daysBetween(start, day) / daysBetween(start, end) : 0;
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}

/** Minimum width of a bar in percent of the scale, so that it is visible. */
const BAR_MIN = 0.4;

export type BarPlace = { readonly x: number; readonly width: number; readonly spent: number };

/**
 * Position of a measure on the scale, in percent of its width: its bar, and the elapsed part. If the days are in the
 * wrong order, the earlier one is the start; undefined if one is missing.
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
 * The months of a roadmap: from the month before the first open bar to the last record, including today, at most a year
 * and a half.
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

/** The months of a scale, each with its first day. */
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
