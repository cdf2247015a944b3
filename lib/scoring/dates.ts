/** A calendar day, without time or place. */
type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

/** The same day of a later month; the last day of that month if the month is too short. */
export function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...target, day: Math.min(day, daysIn(target)) };
}

function daysIn({ year, month }: { readonly year: number; readonly month: number }): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Parses a calendar date `2026-03-12`. Throws for any other text, because input is validated earlier. */
export function parseDate(text: string): CalendarDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) throw new RangeError(`not a date: ${text}`);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const known = month >= 1 && month <= 12 && day >= 1 && day <= daysIn({ year, month });
  if (!known) throw new RangeError(`no such day: ${text}`);
  return { year, month, day };
}

export const isAfter = (date: CalendarDate, other: CalendarDate): boolean => dateNumber(date) > dateNumber(other);

const dateNumber = ({ year, month, day }: CalendarDate): number => (year * 100 + month) * 100 + day;

/**
 * Months from one day to another: whole calendar months, plus the started month as a share of its days.
 *
 * Shape: two calendar dates, `2026-03-12`. Unit: months. Range: negative if `to` is before `from`. Edge cases: the same
 * day gives 0; 31 January to 28 February is one month, because that month has no later day. Errors: throws for a text
 * that is not a calendar date. Source: method 3.1 (calendar months), 3.7.
 */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [parseDate(from), parseDate(to)];
  if (isAfter(start, end)) return -monthsBetween(to, from);
  const apart = (end.year - start.year) * 12 + end.month - start.month;
  const whole = isAfter(addMonths(start, apart), end) ? apart - 1 : apart;
  const [reached, next] = [addMonths(start, whole), addMonths(start, whole + 1)];
  return whole + (dayCount(end) - dayCount(reached)) / (dayCount(next) - dayCount(reached));
}

/** Days since a fixed day in the Gregorian calendar; years start in March, so that the leap day is last. */
function dayCount({ year, month, day }: CalendarDate): number {
  const march = month > 2 ? year : year - 1;
  const leaps = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return march * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}
