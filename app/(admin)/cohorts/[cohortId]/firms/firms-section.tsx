import { COHORT_TIME_ZONE } from "@/app/_server/gate/clock";
import { type FirmRow, FirmTable } from "@/components/cohort/firm-table";
import { type ListAt, SearchedList } from "@/components/cohort/searched-list";
import { Section } from "@/components/ui/section";
import type { CohortTree } from "@/db/cohorts/administrators";
import {
  type CohortFirm,
  type CohortFirms,
  FIRM_FILTERS,
  FIRMS_A_PAGE,
  type FirmFilter,
} from "@/db/cohorts/cohort-firms";
import { listWords, say, cohortFirmWords as words } from "@/lib/i18n";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";

type FirmsSectionProps = {
  readonly locale: Locale;
  readonly tree: CohortTree;
  readonly list: CohortFirms;
  readonly at: ListAt<FirmFilter>;
};

/** The firms with their filter and search, fifty a page; works without scripts. */
export function FirmsSection({ locale, tree, list, at }: FirmsSectionProps) {
  const { id: cohortId } = tree.cohort;
  const names = new Map([tree.cohort, ...tree.below].map(({ id, name }) => [id, name[locale]]));
  const withParts = tree.below.length > 0;
  const head = [
    words.colFirm,
    ...(withParts ? [words.colPart] : []),
    words.colStage,
    words.colPhases,
    words.colMail,
  ].map((one) => one[locale]);
  const rows = list.firms.map((firm) => toRow(firm, { cohortId, locale, part: names.get(firm.cohortId) ?? "" }));
  const from = at.page * FIRMS_A_PAGE;
  const caption = say(words.rows, locale, { from: from + 1, to: from + rows.length, all: list.total });
  return (
    <Section id="firms" title={words.tableTitle[locale]} reading={words.tableReading[locale]}>
      <SearchedList
        locale={locale}
        path={cohortPaths.firms(cohortId)}
        anchor="firms"
        filterName="show"
        at={at}
        filters={filtersOf(list.counts, at.filter, locale)}
        search={{ id: "firm-search", label: words.search[locale] }}
        pages={{ total: list.total, size: FIRMS_A_PAGE }}
      >
        {rows.length === 0 ? (
          <p role="status">{words.noneFound[locale]}</p>
        ) : (
          <FirmTable title={words.tableTitle[locale]} caption={caption} head={head} rows={rows} withParts={withParts} />
        )}
      </SearchedList>
    </Section>
  );
}

function toRow(
  firm: CohortFirm,
  { cohortId, locale, part }: { readonly cohortId: string; readonly locale: Locale; readonly part: string },
): FirmRow {
  const when = firm.mailedAt === null ? "" : dayInWords(firm.mailedAt, COHORT_TIME_ZONE, locale);
  const mail = firm.invitationId === null ? words["mail-none"][locale] : words[`mail-${firm.mail}`][locale];
  const reviewed = firm.accepted > 0 ? ` · ${say(words.reviewedOf, locale, { n: firm.accepted })}` : "";
  return {
    key: firm.invitationId ?? `${firm.cohortId} ${firm.name} ${firm.submitted}`,
    name: firm.name === "" ? words.unnamed[locale] : firm.name,
    email: firm.email,
    href: firm.invitationId === null ? undefined : cohortPaths.invitation(cohortId, firm.invitationId),
    part,
    stage: words[`stage-${firm.stage}`][locale],
    phases: firm.stage === "invited" ? "–" : `${say(words.phasesOf, locale, { n: firm.submitted })}${reviewed}`,
    mail: [mail, when].filter(Boolean).join(" · "),
  };
}

function filtersOf(counts: CohortFirms["counts"], now: FirmFilter, locale: Locale) {
  const shown = FIRM_FILTERS.filter((filter) => filter === "all" || filter === now || counts[filter] > 0);
  return shown.map((filter) => ({ filter, label: nameOf(filter, locale), count: counts[filter] }));
}

function nameOf(filter: FirmFilter, locale: Locale): string {
  if (filter === "all") return listWords.all[locale];
  return filter === "ended" || filter === "undelivered" || filter === "opted-out"
    ? words[`filter-${filter}`][locale]
    : words[`stage-${filter}`][locale];
}
