/**
 * Today's date in the browser's time zone, e.g. `2026-11-25`. Dates are first checked against it in the browser; the
 * server checks them again in the firm's time zone.
 */
export const localToday = (): string => new Date().toLocaleDateString("sv-SE");
