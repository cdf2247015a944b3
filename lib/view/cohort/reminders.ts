import {
  COHORT_TIME_ZONE,
  type CohortFirms,
  type MailedInvitation,
  type NotReminded,
  type ReminderRule,
  type ReminderSample,
} from "@/lib/cohort";
import { langOf, nameFor, nameInMail } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import { composeCohortMail } from "@/lib/view/mail/cohort";
import type { MailText } from "@/lib/view/mail/mail-text";
import { dayAt } from "@/lib/view/time/calendar";
import { dayInWords } from "@/lib/view/time/firm-time";
import { joinSentences, languageNames, say, sayNamed, cohortFirmWords as w } from "@/lib/words";

/** Which firms get no reminder now, and why; empty if there are none. */
export function notRemindedInWords(notDue: NotReminded, locale: Locale, head: Text = w.remindNot): string {
  const n = [...notDue.values()].reduce((sum, each) => sum + each, 0);
  if (n === 0) return "";
  const reasons = [...notDue].map(([reason, count]) => say(w[`not-${reason}`], locale, { n: count }));
  const [comma, stop] = locale === "zh" ? ["、", "。"] : [", ", "."];
  return joinSentences([say(head, locale, { n }), reasons.join(comma)], locale) + stop;
}

/** If no firm is due: why not for all asked firms, and when the first may be reminded again. */
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

type Preview = {
  readonly key: string;
  readonly locale: Locale;
  readonly lang: ReturnType<typeof langOf>;
  /** How many firms get it, or that it is only an example. */
  readonly head: string;
  readonly mail: MailText;
  /** Names of firms that get it in another language. */
  readonly names: readonly string[];
};

/**
 * Every text that is sent, with the number of firms that get it; a text in a language that the sender may not know is
 * also shown in theirs.
 */
export const reminderPreviews = (samples: readonly ReminderSample[], now: Date, locale: Locale): Preview[] =>
  samples.flatMap((sample) => {
    const language = languageNames[sample.locale][locale];
    const sent = previewOf(sample, now, say(w.remindTextFor, locale, { n: sample.firms, language }));
    const isRead = samples.some((one) => one.locale === locale && one.isJoined === sample.isJoined);
    if (isRead) return [sent];
    const read = { ...sample, locale, firmName: nameFor(locale, sample.names) };
    return [sent, previewOf(read, now, w.remindTextRead[locale])];
  });

function previewOf(sample: ReminderSample, now: Date, head: string): Preview {
  const { locale, isJoined, firmName, liaison } = sample;
  const lang = locale === "zh" ? "zh-Hans" : "en";
  return {
    key: `${locale} ${isJoined}`,
    ...{ locale, lang, head },
    mail: reminderExample(sample, now),
    names: [firmName, liaison].map(nameInMail).filter((name) => langOf(name) !== lang),
  };
}

/** A reminder as the firm gets it, but without its link, because that opens the invitation. */
function reminderExample(sample: MailedInvitation, now: Date): MailText {
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
