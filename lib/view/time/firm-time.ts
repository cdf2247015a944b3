import type { Locale } from "@/lib/result";
import { dateInWords, timeZoneName } from "@/lib/words";
import { dayAt } from "./calendar";

/** A moment as the firm's calendar day, "9 Oct 2026". */
export const dayInWords = (at: Date, timeZone: string, locale: Locale): string =>
  dateInWords(dayAt(timeZone, at), locale);

/** A moment as the firm's day and time, "9 Oct 2026 14:02". */
export function momentInWords(at: Date, timeZone: string, locale: Locale): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(at);
  return `${dayInWords(at, timeZone, locale)} ${time}`;
}

/** The same with its zone, for a reader whose clock may be another: "9 Oct 2026 14:02 (Asia/Shanghai)". */
export function zonedMomentInWords(at: Date, timeZone: string, locale: Locale): string {
  const zone = timeZoneName(timeZone, locale);
  return `${momentInWords(at, timeZone, locale)}${locale === "zh" ? `（${zone}）` : ` (${zone})`}`;
}
