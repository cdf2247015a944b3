import { COHORT_TIME_ZONE, type CohortFirm, type CohortFirms, FIRM_FILTERS, type FirmFilter } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { dashboardWords, listWords, say, cohortFirmWords as words } from "@/lib/words";

export function firmsHeadline(counts: CohortFirms["counts"], locale: Locale): string[] {
  if (counts.all === 0) return [words.findingNone[locale]];
  const submitted = counts.submitted + counts.reviewed + counts.frozen;
  const joined = counts.joined + counts.started + submitted;
  return [
    say(words.findingJoined, locale, { joined, all: counts.all }),
    ...(submitted > 0 ? [say(words.findingSubmitted, locale, { n: submitted })] : []),
  ];
}

/** Who is invited and wants no mails, in the words of the page of the cohort. */
export const optedOutText = ({ "opted-out": n }: CohortFirms["counts"], locale: Locale): string[] =>
  n === 0 ? [] : [say(dashboardWords.optedOut, locale, { n })];

export function firmRow(
  firm: CohortFirm,
  { cohortId, locale, part }: { readonly cohortId: string; readonly locale: Locale; readonly part: string },
): FirmRow {
  const when = firm.mailedAt === null ? "" : dayInWords(firm.mailedAt, COHORT_TIME_ZONE, locale);
  const mail = firm.invitationId === null ? words["mail-none"][locale] : words[`mail-${firm.mail}`][locale];
  const accepted = firm.accepted > 0 ? ` · ${say(words.acceptedOf, locale, { n: firm.accepted })}` : "";
  const isEnded = firm.mail === "revoked" || firm.mail === "left";
  return {
    key: firm.invitationId ?? `${firm.cohortId} ${firm.name} ${firm.submitted}`,
    name: firm.name === "" ? words.unnamed[locale] : firm.name,
    email: firm.email,
    contact: [firm.contact, firm.telephone].filter(Boolean).join(" · "),
    href: firm.invitationId === null ? undefined : cohortPaths.invitation(cohortId, firm.invitationId),
    part,
    stage: (isEnded ? words["filter-ended"] : words[`stage-${firm.stage}`])[locale],
    phases: firm.stage === "invited" ? "–" : `${say(words.phasesOf, locale, { n: firm.submitted })}${accepted}`,
    mail: [mail, when].filter(Boolean).join(" · "),
  };
}

export function firmFilters(counts: CohortFirms["counts"], now: FirmFilter, locale: Locale) {
  const shown = FIRM_FILTERS.filter((filter) => filter === "all" || filter === now || counts[filter] > 0);
  return shown.map((filter) => ({ filter, label: nameOf(filter, locale), count: counts[filter] }));
}

function nameOf(filter: FirmFilter, locale: Locale): string {
  return (filter === "all" ? listWords.all : words[`filter-${filter}`])[locale];
}

export type FirmRow = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** Whom one calls, and where; empty where nobody wrote it. */
  readonly contact: string;
  /** Undefined for a firm that joined without an invitation. */
  readonly href: string | undefined;
  readonly part: string;
  readonly stage: string;
  readonly phases: string;
  readonly mail: string;
};
