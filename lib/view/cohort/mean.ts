import type { Locale } from "@/lib/result";
import { pointsOf } from "@/lib/snapshots";
import { say, dashboardWords as w } from "@/lib/words";

export type Mean = { readonly mean: number; readonly end?: "low" | "high" };

/** A mean in points; near an end of the scale, "this or more" or "this or less". */
export function meanInWords(figure: Mean | undefined, locale: Locale): string {
  if (figure === undefined) return say(w.notShown, locale);
  const n = pointsOf(figure.mean);
  if (figure.end === undefined) return String(n);
  return say(figure.end === "high" ? w.orMore : w.orLess, locale, { n });
}
