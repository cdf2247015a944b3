/** The calendar day of a time in a time zone, as `2026-11-25`. */
export const dayAt = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);

export const yearAt = (timeZone: string, at: Date): number =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric" }).format(at));

/**
 * The latest calendar day anywhere at a given time. Validation before the firm is known uses it, so that nothing dated
 * today in its time zone is rejected.
 */
export const latestDay = (at: Date): string => dayAt("Pacific/Kiritimati", at);

const DAY_MS = 24 * 60 * 60 * 1000;

/** The calendar day a number of days later, as `2026-12-25`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;

/** The same day a number of months later, or that month's last day if it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The time at which a calendar day ends in a time zone. */
export function dayEndIn(timeZone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + DAY_MS;
  const near = midnight - offsetAt(timeZone, midnight);
  return new Date(midnight - offsetAt(timeZone, near));
}

/** The UTC offset of a time zone at a given time, in milliseconds. */
function offsetAt(timeZone: string, moment: number): number {
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(moment);
  return Date.parse(`${local.replace(" ", "T")}Z`) - Math.floor(moment / 1000) * 1000;
}
