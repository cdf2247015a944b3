import type { NotReminded } from "@/lib/cohort";
import { joinSentences, say, cohortFirmWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";

/** Whom no reminder reaches now, and why; nothing where there is nobody. */
export function notRemindedInWords(notDue: NotReminded, locale: Locale): string {
  const n = [...notDue.values()].reduce((sum, each) => sum + each, 0);
  if (n === 0) return "";
  const reasons = [...notDue].map(([reason, count]) => say(w[`not-${reason}`], locale, { n: count }));
  const [comma, stop] = locale === "zh" ? ["、", "。"] : [", ", "."];
  return joinSentences([say(w.remindNot, locale, { n }), reasons.join(comma)], locale) + stop;
}
