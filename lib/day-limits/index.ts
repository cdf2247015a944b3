/** What a day in a form stands for; each kind has limits of its own. */
const DAY_KINDS = ["happened", "planned", "valid", "period"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** What a year in a form stands for. */
const YEAR_KINDS = ["began", "aimed"] as const;
type YearKind = (typeof YEAR_KINDS)[number];

/** Years back and ahead of today that a day may lie; no firm plans or remembers further. */
const DAY_YEARS: Readonly<Record<DayKind, readonly [back: number, ahead: number]>> = {
  /** A record, an incident, a move of position: it is over. */
  happened: [100, 0],
  /** A step or a record of the plan: a plan is made from a result of the last year. */
  planned: [1, 10],
  /** From and until when a figure holds. */
  valid: [100, 20],
  /** When a round of a cohort opens and closes. */
  period: [2, 10],
};

const YEARS: Readonly<Record<YearKind, readonly [back: number, ahead: number]>> = { began: [150, 0], aimed: [0, 20] };

/** The first and the last that a form takes. */
export type Limits<T> = { readonly min: T; readonly max: T };

/** Limits of a day as seen from today, both as `2026-11-25`. A day that the earlier year does not have is its next one. */
export function dayLimits(kind: DayKind, today: string): Limits<string> {
  const [back, ahead] = DAY_YEARS[kind];
  return { min: yearsFrom(today, -back), max: yearsFrom(today, ahead) };
}

/** Limits of a year as seen from today, `2026-11-25`. */
export function yearLimits(kind: YearKind, today: string): Limits<number> {
  const [back, ahead] = YEARS[kind];
  const year = Number(today.slice(0, 4));
  return { min: year - back, max: year + ahead };
}

/** Whether a text is a day of the calendar, `2026-11-25`, within the limits of its kind. */
export function fitsDay(kind: DayKind, day: string, today: string): boolean {
  const { min, max } = dayLimits(kind, today);
  return isDay(day) && day >= min && day <= max;
}

export function fitsYear(kind: YearKind, year: number, today: string): boolean {
  const { min, max } = yearLimits(kind, today);
  return Number.isInteger(year) && year >= min && year <= max;
}

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function yearsFrom(day: string, years: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return at.toISOString().slice(0, 10);
}
