/** The meaning of a day in a form; each kind has its own limits. */
const DAY_KINDS = ["happened", "planned", "valid", "period"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** The meaning of a year in a form. */
const YEAR_KINDS = ["began", "aimed"] as const;
type YearKind = (typeof YEAR_KINDS)[number];

/** How many years before and after today a day may be. */
const DAY_YEARS: Readonly<Record<DayKind, readonly [back: number, ahead: number]>> = {
  /** A record, an incident or a change of position, which is in the past. */
  happened: [100, 0],
  /** The day of a step or a record in a plan. It is not far in the past, because a plan starts from a recent result. */
  planned: [1, 10],
  /** Start and end of the period for which a figure is valid. */
  valid: [100, 20],
  /** When a round of a cohort opens and closes. */
  period: [2, 10],
};

const YEARS: Readonly<Record<YearKind, readonly [back: number, ahead: number]>> = { began: [150, 0], aimed: [0, 20] };

/** The first and last value that a form accepts. */
export type Limits<T> = { readonly min: T; readonly max: T };

/**
 * The limits for a day, relative to today, as `2026-11-25`. If the day does not exist in the other year (29 February),
 * the next day is used.
 */
export function dayLimits(kind: DayKind, today: string): Limits<string> {
  const [back, ahead] = DAY_YEARS[kind];
  return { min: yearsFrom(today, -back), max: yearsFrom(today, ahead) };
}

/** The limits for a year, relative to today, `2026-11-25`. */
export function yearLimits(kind: YearKind, today: string): Limits<number> {
  const [back, ahead] = YEARS[kind];
  const year = Number(today.slice(0, 4));
  return { min: year - back, max: year + ahead };
}

/** Whether a text is a valid calendar day, `2026-11-25`, within the limits of its kind. */
export function fitsDay(kind: DayKind, day: string, today: string): boolean {
  const { min, max } = dayLimits(kind, today);
  return isDay(day) && day >= min && day <= max;
}

export function fitsYear(kind: YearKind, year: number, today: string): boolean {
  const { min, max } = yearLimits(kind, today);
  return Number.isInteger(year) && year >= min && year <= max;
}

/** Whether a text is a valid calendar day in ISO 8601 format. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function yearsFrom(day: string, years: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return at.toISOString().slice(0, 10);
}
