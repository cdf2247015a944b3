import type { Locale } from "@/lib/result";
import { dayAt, daysBetween } from "@/lib/view/time/calendar";
import { dateInWords } from "@/lib/words";

/** The last calendar day of an access. The access ends at the end of that day, so this uses the time just before. */
export const lastDay = (endsAt: Date, timeZone: string): string => dayAt(timeZone, new Date(endsAt.getTime() - 1));

/** Calendar days from today to the last day, in the firm's zone; 0 on the last day itself. */
export const daysLeft = (endsAt: Date, timeZone: string, now: Date): number =>
  Math.max(0, daysBetween(dayAt(timeZone, now), lastDay(endsAt, timeZone)));

export const lastDayInWords = (endsAt: Date, timeZone: string, locale: Locale): string =>
  dateInWords(lastDay(endsAt, timeZone), locale);
