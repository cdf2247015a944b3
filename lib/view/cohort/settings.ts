import { type CohortSettings, type Deadlines, deadlinesInForce, MINIMUM_K, type ReminderRule } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { dateInWords, joinSentences, say, sayNamed, cohortSettingWords as words } from "@/lib/words";

export const settingValues = (settings: CohortSettings) => ({
  nameEn: settings.name.en,
  nameZh: settings.name.zh,
  liaison: settings.liaison,
  opensOn: settings.opensOn ?? "",
  phaseOrder: settings.phaseOrder,
  reviewer: settings.reviewerRequired ? "yes" : "no",
  minimumK: String(settings.minimumK),
  consentEn: settings.consentText?.en ?? "",
  consentZh: settings.consentText?.zh ?? "",
  remind: settings.remind ?? "none",
  remindBefore: String(settings.remindBeforeDays),
  remindEvery: String(settings.remindEveryDays),
});

export type DeadlineField = ReturnType<typeof deadlineFields>[number];

/**
 * A deadline field for a cohort and for each cohort below it; empty if the deadline of the parent applies, which is
 * then shown.
 */
export function deadlineFields(deadlines: Deadlines, locale: Locale) {
  const inForce = deadlinesInForce(deadlines);
  return deadlines.groups.map(({ id, name, closesOn, firms }) => {
    const date = inForce.get(id) ?? null;
    const firmsSaid = say(words.deadlineFirms, locale, { n: firms });
    const from =
      date === null
        ? words.deadlineNone[locale]
        : say(words.deadlineAbove, locale, { date: dateInWords(date, locale) });
    return {
      name: `day-${id}`,
      label: name[locale],
      hint: closesOn === null ? joinSentences([firmsSaid, from], locale) : firmsSaid,
      value: closesOn ?? "",
    };
  });
}

/** The label for having no own rule: what then applies to the cohort. */
export const noneLabel = (above: ReminderRule | undefined, locale: Locale): string =>
  above === undefined
    ? words["remind-none"][locale]
    : sayNamed(words["remind-above"], locale, { cohort: above.name[locale] });

export const minimumHint = ({ minimumAbove }: CohortSettings, locale: Locale): string =>
  minimumAbove === null || minimumAbove <= MINIMUM_K
    ? say(words.minimumHint, locale, { k: MINIMUM_K })
    : say(words.minimumHintAbove, locale, { k: minimumAbove });
