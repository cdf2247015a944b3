import type { NotReminded, ReminderRule } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { joinSentences, say, sayNamed, cohortFirmWords as w } from "@/lib/words";

/** Whom no reminder reaches now, and why; nothing where there is nobody. */
export function notRemindedInWords(notDue: NotReminded, locale: Locale): string {
  const n = [...notDue.values()].reduce((sum, each) => sum + each, 0);
  if (n === 0) return "";
  const reasons = [...notDue].map(([reason, count]) => say(w[`not-${reason}`], locale, { n: count }));
  const [comma, stop] = locale === "zh" ? ["、", "。"] : [", ", "."];
  return joinSentences([say(w.remindNot, locale, { n }), reasons.join(comma)], locale) + stop;
}

export function ruleInWords(
  rule: ReminderRule | undefined,
  { cohortId, locale }: { readonly cohortId: string; readonly locale: Locale },
): string {
  if (rule === undefined || rule.closesOn === null) return w.ruleNone[locale];
  const who = w[`target-${rule.remind}`][locale];
  const values = { who, n: rule.remindBeforeDays, m: rule.remindEveryDays };
  return rule.cohortId === cohortId
    ? say(w.ruleIs, locale, values)
    : sayNamed(w.ruleAbove, locale, { ...values, cohort: rule.name[locale] });
}
