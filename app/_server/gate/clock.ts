import { dayAt } from "@/lib/view/time/calendar";

/** The calendar year now, in a firm's time zone. */
export const yearIn = (timeZone: string, now = new Date()): number =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric" }).format(now));

/** The calendar day now, in a firm's time zone, as `2026-11-25`. */
export const dayIn = (timeZone: string, now = new Date()): string => dayAt(timeZone, now);

/** The latest calendar day that it is anywhere: what is judged before its firm is known refuses nothing that is today there. */
export const latestDay = (now = new Date()): string => dayIn("Pacific/Kiritimati", now);
