import type { Locale } from "@/lib/result";

const EN_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * Formats a calendar date "2026-12-09" as "9 Dec 2026" or "2026 年 12 月 9 日". A time after the date is ignored, so the
 * caller must pass the date in the firm's time zone. Any other text is returned unchanged.
 */
export function dateInWords(isoDate: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  const [, year = "", month = "", day = ""] = match ?? [];
  const name = EN_MONTHS[Number(month) - 1];
  if (name === undefined) return isoDate;
  return locale === "zh" ? `${year} 年 ${Number(month)} 月 ${Number(day)} 日` : `${Number(day)} ${name} ${year}`;
}
