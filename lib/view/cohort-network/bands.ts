import type { Locale } from "@/lib/result";

type Band = { readonly low: number; readonly high?: number };

/** A printed count band: "under 5", "5–9", "50 or more". */
export function bandInWords({ low, high }: Band, locale: Locale): string {
  if (low === 0) return locale === "zh" ? "不足 5" : "under 5";
  if (high === undefined) return locale === "zh" ? `${low} 及以上` : `${low} or more`;
  return `${low}–${high}`;
}

/** A count band inside a sentence; Chinese needs a unit and puts "及以上" after it: "50 家及以上". */
export function countedBand(band: Band, locale: Locale, unit: "家" | "条"): string {
  if (locale === "en") return bandInWords(band, locale);
  return band.low > 0 && band.high === undefined ? `${band.low} ${unit}及以上` : `${bandInWords(band, locale)} ${unit}`;
}
