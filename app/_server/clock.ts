/** The calendar year now, in a firm's time zone. */
export const yearIn = (timeZone: string, now = new Date()): number =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric" }).format(now));

/** The calendar day now, in a firm's time zone, as `2026-11-25`. */
export const dayIn = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
