import { type CohortSettings, MINIMUM_K, type ReminderRule } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { say, sayNamed, cohortSettingWords as words } from "@/lib/words";

export const settingValues = (settings: CohortSettings) => ({
  nameEn: settings.name.en,
  nameZh: settings.name.zh,
  liaison: settings.liaison,
  opensOn: settings.opensOn ?? "",
  closesOn: settings.closesOn ?? "",
  phaseOrder: settings.phaseOrder,
  reviewer: settings.reviewerRequired ? "yes" : "no",
  minimumK: String(settings.minimumK),
  consentEn: settings.consentText?.en ?? "",
  consentZh: settings.consentText?.zh ?? "",
  remind: settings.remind ?? "none",
  remindBefore: String(settings.remindBeforeDays),
  remindEvery: String(settings.remindEveryDays),
});

/** What having no rule of its own means for a cohort. */
export const noneLabel = (above: ReminderRule | undefined, locale: Locale): string =>
  above === undefined
    ? words["remind-none"][locale]
    : sayNamed(words["remind-above"], locale, { cohort: above.name[locale] });

export const minimumHint = ({ minimumAbove }: CohortSettings, locale: Locale): string =>
  minimumAbove === null || minimumAbove <= MINIMUM_K
    ? say(words.minimumHint, locale, { k: MINIMUM_K })
    : say(words.minimumHintAbove, locale, { k: minimumAbove });
