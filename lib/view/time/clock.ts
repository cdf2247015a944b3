import type { Clock } from "@/lib/view/questionnaire/card";

/** "14:02" in the firm's time zone; with the day if it is not today. */
export function clockTime(iso: string, { locale, timeZone }: Clock, now: Date): string {
  const language = locale === "zh" ? "zh-CN" : "en-GB";
  const at = new Date(iso);
  const day = (date: Date) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(date);
  const time = new Intl.DateTimeFormat(language, { timeZone, hour: "2-digit", minute: "2-digit", hour12: false });
  if (day(at) === day(now)) return time.format(at);
  const date = new Intl.DateTimeFormat(language, { timeZone, day: "numeric", month: "short" }).format(at);
  return `${date} ${time.format(at)}`;
}

/** "12 Mar 2025" / "2025年3月12日" for a calendar date. */
export function calendarDate(date: string, { locale }: Clock): string {
  const language = locale === "zh" ? "zh-CN" : "en-GB";
  const month = locale === "zh" ? "long" : "short";
  return new Intl.DateTimeFormat(language, { timeZone: "UTC", day: "numeric", month, year: "numeric" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
