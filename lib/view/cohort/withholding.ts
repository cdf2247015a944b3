import type { Locale } from "@/lib/result";
import type { PrintedSet } from "@/lib/snapshots";
import { say, silenceWords, dashboardWords as w } from "@/lib/words";

type ShownAt = {
  readonly k: number;
  /** That no figures of the cohort were shown before: then there is nothing earlier to lay beside them. */
  readonly isFirst?: boolean;
};

/** Why a whole set is not shown. */
export function withholdingWords(set: PrintedSet, { k, isFirst = false }: ShownAt, locale: Locale): string {
  if (set.kind === "withdrawn") return say(w.setWithdrawn, locale);
  if (set.kind === "published") return "";
  if (set.reason === "linked-by-few") return say(isFirst ? w.linkedAtFirst : w.linked, locale, { k });
  return set.reason === "changed-by-few" ? say(silenceWords[set.reason], locale, { k }) : say(w.cutTooFew, locale);
}
