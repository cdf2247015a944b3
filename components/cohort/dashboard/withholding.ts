import { say, silenceWords, dashboardWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import type { PrintedSet } from "@/lib/snapshots";

/** Why a whole set is not shown. */
export function withholdingWords(set: PrintedSet, k: number, locale: Locale): string {
  if (set.kind === "withdrawn") return say(w.setWithdrawn, locale);
  if (set.kind === "published") return "";
  const few = set.reason === "changed-by-few" || set.reason === "linked-by-few";
  return few ? say(silenceWords[set.reason], locale, { k }) : say(w.cutTooFew, locale);
}
