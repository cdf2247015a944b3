import type { AuditChange } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import { auditWords, cohortFirmWords, dateInWords, say, sayNamed, cohortSettingWords as settings } from "@/lib/words";

/**
 * A change of a cohort in words, with the labels of its form. Values that may name a person, and long texts, are left
 * out.
 */
export function changeInWords({ event, fields, below }: AuditChange, locale: Locale): string {
  if (event === "moved")
    return below === null ? "" : sayNamed(auditWords.movedBelow, locale, { cohort: below[locale] });
  return ["name", ...Object.keys(LABELS)]
    .flatMap((name) => fieldInWords(name, fields[name], locale))
    .join(locale === "zh" ? "；" : "; ");
}

const LABELS: Readonly<Record<string, keyof typeof settings>> = {
  liaison: "liaison",
  opensOn: "opensOn",
  closesOn: "closesOn",
  phaseOrder: "phaseOrder",
  reviewerRequired: "reviewer",
  minimumK: "minimumK",
  consentText: "consent",
  remind: "remind",
  remindBeforeDays: "remindBefore",
  remindEveryDays: "remindEvery",
};

function fieldInWords(name: string, change: unknown, locale: Locale): string[] {
  if (!isChange(change)) return [];
  if (name === "name") {
    return (["en", "zh"] as const).flatMap((language) => {
      const [from, to] = [textIn(change.from, language), textIn(change.to, language)];
      return from === to ? [] : [told(settings[language === "en" ? "nameEn" : "nameZh"][locale], from, to, locale)];
    });
  }
  const label = LABELS[name];
  if (label === undefined) return [];
  if (name === "liaison" || name === "consentText") {
    return [say(auditWords.changedField, locale, { field: settings[label][locale] })];
  }
  return [told(settings[label][locale], tellValue(change.from, locale), tellValue(change.to, locale), locale)];
}

const told = (field: string, from: string, to: string, locale: Locale): string =>
  say(auditWords.changedFromTo, locale, { field, from, to });

const isChange = (change: unknown): change is { readonly from: unknown; readonly to: unknown } =>
  typeof change === "object" && change !== null && "from" in change && "to" in change;

const textIn = (text: unknown, language: Locale): string => {
  const found: unknown = typeof text === "object" && text !== null ? Reflect.get(text, language) : undefined;
  return typeof found === "string" ? found : "";
};

/** A value as shown in the form. */
function tellValue(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return auditWords.unset[locale];
  if (typeof value === "boolean") return settings[value ? "reviewer-yes" : "reviewer-no"][locale];
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateInWords(text, locale);
  if (text === "free" || text === "sequence") return settings[`order-${text}`][locale];
  if (text === "not-joined" || text === "not-started" || text === "not-submitted") {
    return cohortFirmWords[`target-${text}`][locale];
  }
  return text;
}
