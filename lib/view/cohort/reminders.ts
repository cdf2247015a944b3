import {
  COHORT_TIME_ZONE,
  type CohortFirms,
  type MailedInvitation,
  type NotReminded,
  type ReminderRule,
} from "@/lib/cohort";
import type { Locale, Text } from "@/lib/result";
import { composeCohortMail } from "@/lib/view/mail/cohort";
import type { MailText } from "@/lib/view/mail/mail-text";
import { dayAt } from "@/lib/view/time/calendar";
import { dayInWords } from "@/lib/view/time/firm-time";
import { joinSentences, say, sayNamed, cohortFirmWords as w } from "@/lib/words";

/** Whom no reminder reaches now, and why; nothing where there is nobody. */
export function notRemindedInWords(notDue: NotReminded, locale: Locale, head: Text = w.remindNot): string {
  const n = [...notDue.values()].reduce((sum, each) => sum + each, 0);
  if (n === 0) return "";
  const reasons = [...notDue].map(([reason, count]) => say(w[`not-${reason}`], locale, { n: count }));
  const [comma, stop] = locale === "zh" ? ["、", "。"] : [", ", "."];
  return joinSentences([say(head, locale, { n }), reasons.join(comma)], locale) + stop;
}

/** Where no firm is due: of all that are asked why not, and when the first may be reminded again. */
export function nobodyDueInWords(
  { notDue, nextAt }: Pick<CohortFirms["reminders"], "notDue" | "nextAt">,
  locale: Locale,
): string {
  const date = nextAt === null ? undefined : dayInWords(nextAt, COHORT_TIME_ZONE, locale);
  const said = [
    w.remindNone[locale],
    notRemindedInWords(notDue, locale, w.remindNobody),
    date === undefined ? "" : say(w.remindNext, locale, { date }),
  ];
  return joinSentences(said.filter(Boolean), locale);
}

/** A reminder as the firm reads it, but without its link, which opens the invitation. */
export function reminderExample(sample: MailedInvitation, now: Date): MailText {
  const link = w.remindOwnLink[sample.locale];
  return composeCohortMail({
    ...sample,
    today: dayAt(COHORT_TIME_ZONE, now),
    address: link,
    code: link,
    url: link,
    stop: link,
  });
}

export function ruleInWords(
  rule: ReminderRule | undefined,
  { cohortId, locale }: { readonly cohortId: string; readonly locale: Locale },
): string {
  if (rule === undefined || rule.closesOn === null) return w.ruleNone[locale];
  const who = w[`target-${rule.remind}`][locale];
  const [n, m] = [rule.remindBeforeDays, rule.remindEveryDays];
  const values = { who, n, m, most: 1 + Math.floor(n / m) };
  return rule.cohortId === cohortId
    ? say(w.ruleIs, locale, values)
    : sayNamed(w.ruleAbove, locale, { ...values, cohort: rule.name[locale] });
}
