import { COHORT_TIME_ZONE, type CohortFirm, type CohortFirms, FIRM_FILTERS, type FirmFilter } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { dashboardWords, dateInWords, lateWords, listWords, say, cohortFirmWords as words } from "@/lib/words";

export function firmsHeadline(counts: CohortFirms["counts"], locale: Locale): string[] {
  if (counts.all === 0) return [words.findingNone[locale]];
  const submitted = counts.submitted + counts.reviewed + counts.frozen;
  const joined = counts.joined + counts.started + submitted;
  return [
    say(words.findingJoined, locale, { joined, all: counts.all }),
    ...(counts.late > 0 ? [say(lateWords.late, locale, { n: counts.late })] : []),
    ...(submitted > 0 ? [say(words.findingSubmitted, locale, { n: submitted })] : []),
  ];
}

/** The number of invited firms that want no e-mails, in words. */
export const optedOutText = ({ "opted-out": n }: CohortFirms["counts"], locale: Locale): string[] =>
  n === 0 ? [] : [say(dashboardWords.optedOut, locale, { n })];

type RowAt = { readonly cohortId: string; readonly locale: Locale; readonly part: string };

export type FirmRow = ReturnType<typeof firmRow>;

/** A firm as one row; contact person and telephone number are empty if not entered. */
export function firmRow(firm: CohortFirm, { cohortId, locale, part }: RowAt) {
  const when = firm.mailedAt === null ? "" : dayInWords(firm.mailedAt, COHORT_TIME_ZONE, locale);
  const mail = firm.invitationId === null ? words["mail-none"][locale] : words[`mail-${firm.mail}`][locale];
  const accepted = firm.accepted > 0 ? ` · ${say(words.acceptedOf, locale, { n: firm.accepted })}` : "";
  const isEnded = firm.mail === "revoked" || firm.mail === "left";
  return {
    key: firm.invitationId ?? `${firm.cohortId} ${firm.name} ${firm.submitted}`,
    name: firm.name === "" ? words.unnamed[locale] : firm.name,
    email: firm.email,
    contact: [firm.contact, firm.telephone].filter(Boolean).join(" · "),
    // a firm that joined without an invitation has no page
    href: firm.invitationId === null ? undefined : cohortPaths.invitation(cohortId, firm.invitationId),
    part,
    stage: (isEnded ? words["filter-ended"] : words[`stage-${firm.stage}`])[locale],
    phases: firm.stage === "invited" ? "–" : `${say(words.phasesOf, locale, { n: firm.submitted })}${accepted}`,
    mail: [mail, when].filter(Boolean).join(" · "),
  };
}

export type LateRow = ReturnType<typeof lateRow>;

/** A late firm as one row; the contact person is empty if not entered. */
export function lateRow(firm: CohortFirm, at: RowAt) {
  const { locale } = at;
  const { key, name, email, part, href, stage, phases } = firmRow(firm, at);
  return {
    ...{ key, name, email, part, contact: firm.contact },
    telephone: firm.telephone === "" ? undefined : { text: firm.telephone, href: telephoneHref(firm.telephone) },
    href: href === undefined ? undefined : `${href}#calls`,
    progress: firm.stage === "started" ? `${stage} · ${phases}` : stage,
    days: firm.daysLate ?? 0,
    active: activityInWords(firm, locale),
    called: firm.calledAt === null ? "–" : dayInWords(firm.calledAt, COHORT_TIME_ZONE, locale),
  };
}

/** The number to dial, without the spaces and dashes used for display. */
const telephoneHref = (telephone: string): string => `tel:${telephone.replaceAll(/[^\d+]/g, "")}`;

function activityInWords({ stage, activeOn }: CohortFirm, locale: Locale): string {
  if (activeOn !== null) return dateInWords(activeOn, locale);
  return stage === "invited" ? "–" : lateWords.notShown[locale];
}

export function firmFilters(counts: CohortFirms["counts"], now: FirmFilter, locale: Locale) {
  const shown = FIRM_FILTERS.filter((filter) => filter === "all" || filter === now || counts[filter] > 0);
  return shown.map((filter) => ({ filter, label: nameOf(filter, locale), count: counts[filter] }));
}

function nameOf(filter: FirmFilter, locale: Locale): string {
  return (filter === "all" ? listWords.all : words[`filter-${filter}`])[locale];
}
