import type { AccessLine, OwnEngagement } from "@/lib/clients";
import { type Engagement, type EngagementState, engagementState, OFFERED_SCOPES } from "@/lib/engagement";
import type { Locale } from "@/lib/result";
import { clientWords, say, scopeGlosses, scopeWords, viewWords, engagementWords as words } from "@/lib/words";
import { dayInWords } from "../time/firm-time";
import { lastDayInWords } from "./engagement-days";
import type { ScopeOption } from "./terms";

export const scopeOptions = (locale: Locale): ScopeOption[] =>
  OFFERED_SCOPES.map((value) => ({
    value,
    label: scopeWords[value][locale],
    gloss: scopeGlosses[value][locale],
  }));

/** The state of an engagement with its day: "Access until 31 Dec 2026"; firm and consultant see the same text. */
export function stateLine(one: Engagement, timeZone: string, locale: Locale, now: Date): string {
  const until = lastDayInWords(one.endsAt, timeZone, locale);
  const on = (at: Date | null) => (at === null ? "" : dayInWords(at, timeZone, locale));
  switch (engagementState(one, now)) {
    case "asked":
      return say(words.lineAsked, locale, { until });
    case "offered":
      return say(words.lineOffered, locale, { until });
    case "active":
      return say(words.lineActive, locale, { until });
    case "declined":
      return say(words.lineDeclined, locale, { on: on(one.declinedAt) });
    case "expired":
      return say(words.lineExpired, locale, { until });
    case "revoked":
      return say(one.revokedBy === "consultant" ? words.lineRevokedConsultant : words.lineRevokedFirm, locale, {
        on: on(one.revokedAt),
      });
  }
}

/** The scopes in words: "Open: Position, Results". */
export function scopeLine(one: Engagement, locale: Locale): string {
  const parts = one.scope.map((scope) => scopeWords[scope][locale]);
  const named = parts.length === 0 ? words.nothingOpen[locale] : parts.join(locale === "zh" ? "、" : ", ");
  return [
    `${words[one.grantedAt === null ? "wants" : "opens"][locale]}${locale === "zh" ? "：" : ": "}${named}`,
    ...(one.mayReview ? [words.reviewer[locale]] : []),
    ...(one.blindUntilRated ? [words.blind[locale]] : []),
  ].join(locale === "zh" ? "；" : "; ");
}

export function engagementsFinding(engagements: readonly OwnEngagement[], locale: Locale, now: Date): string[] {
  const count = (state: EngagementState) => engagements.filter((one) => engagementState(one, now) === state).length;
  const [offers, active] = [count("offered"), count("active")];
  if (offers + active === 0) return [clientWords.consentsNone[locale]];
  return [
    ...(active === 0 ? [] : [say(clientWords.consentsActive, locale, { n: active })]),
    ...(offers === 0 ? [] : [say(clientWords.consentsOffers, locale, { n: offers })]),
  ];
}

/** One entry of the access log: "Result, cycle 2025". */
export function accessInWords(
  { view, subjects }: AccessLine,
  cycles: ReadonlyMap<string, number>,
  locale: Locale,
): string {
  const years = subjects.flatMap((id) => {
    const year = cycles.get(id);
    return year === undefined ? [] : [say(words.cycleOf, locale, { year })];
  });
  return [viewWords[view][locale], ...years].join(locale === "zh" ? "，" : ", ");
}
