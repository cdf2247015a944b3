import type { Locale } from "@/lib/result";
import { dateInWords, timeZoneName } from "@/lib/words";
import { dayAt } from "./calendar";

/** A time as a calendar day in the firm's time zone, "9 Oct 2026". */
export const dayInWords = (at: Date, timeZone: string, locale: Locale): string =>
  dateInWords(dayAt(timeZone, at), locale);

/** A time as day and time in the firm's time zone, "9 Oct 2026 14:02". */
export function momentInWords(at: Date, timeZone: string, locale: Locale): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(at);
  return `${dayInWords(at, timeZone, locale)} ${time}`;
}

/** A time with the name of its time zone, for a reader in another one: "9 Oct 2026 14:02 (Asia/Shanghai)". */
export function zonedMomentInWords(at: Date, timeZone: string, locale: Locale): string {
  const zone = timeZoneName(timeZone, locale);
  return `${momentInWords(at, timeZone, locale)}${locale === "zh" ? `（${zone}）` : ` (${zone})`}`;
}
