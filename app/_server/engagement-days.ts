import { dateInWords } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { dayIn } from "./clock";

/** The last calendar day of an access, which ends when the day is over: the moment just before. */
export const lastDay = (endsAt: Date, timeZone: string): string => dayIn(timeZone, new Date(endsAt.getTime() - 1));

export const lastDayInWords = (endsAt: Date, timeZone: string, locale: Locale): string =>
  dateInWords(lastDay(endsAt, timeZone), locale);
