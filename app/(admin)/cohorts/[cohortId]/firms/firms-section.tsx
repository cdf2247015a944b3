import { cohortPaths } from "@/app/_server/cohort-paths";
import { dayInWords } from "@/app/_server/firm-time";
import { type FirmRow, FirmTable } from "@/components/cohort/firm-table";
import { TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { CohortTree } from "@/db/administrators";
import { type CohortFirm, type CohortFirms, FIRM_FILTERS, FIRMS_A_PAGE, type FirmFilter } from "@/db/cohort-firms";
import { say, cohortFirmWords as words } from "@/lib/i18n";
import type { Locale } from "@/lib/result";

/** Administrators sit in one country and may sit in any; days are those of the founding one. */
const TIME_ZONE = "Asia/Shanghai";

type At = { readonly filter: FirmFilter; readonly search: string; readonly page: number };
type FirmsSectionProps = {
  readonly locale: Locale;
  readonly tree: CohortTree;
  readonly list: CohortFirms;
  readonly at: At;
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
      <div className="flex flex-col gap-4">
        <Filters locale={locale} cohortId={cohortId} counts={list.counts} at={at} />
        <form method="get" className="flex flex-wrap items-end gap-3 print:hidden">
          {at.filter === "all" ? null : <input type="hidden" name="show" value={at.filter} />}
          <TextField id="firm-search" name="q" type="search" label={words.search[locale]} defaultValue={at.search} />
          <button type="submit" className="button">
            {words.find[locale]}
          </button>
        </form>
        {rows.length === 0 ? (
          <p role="status">{words.noneFound[locale]}</p>
        ) : (
          <FirmTable title={words.tableTitle[locale]} caption={caption} head={head} rows={rows} withParts={withParts} />
        )}
        <Pages locale={locale} cohortId={cohortId} total={list.total} at={at} />
      </div>
    </Section>
  );
}

function toRow(
  firm: CohortFirm,
  { cohortId, locale, part }: { readonly cohortId: string; readonly locale: Locale; readonly part: string },
): FirmRow {
  const when = firm.mailedAt === null ? "" : dayInWords(firm.mailedAt, TIME_ZONE, locale);
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

const nameOf = (filter: FirmFilter, locale: Locale): string =>
  filter === "all" || filter === "ended" || filter === "undelivered"
    ? words[`filter-${filter}`][locale]
    : words[`stage-${filter}`][locale];

function hrefOf(cohortId: string, { filter, search, page }: At): string {
  const query = new URLSearchParams({
    ...(filter === "all" ? {} : { show: filter }),
    ...(search === "" ? {} : { q: search }),
    ...(page === 0 ? {} : { page: String(page + 1) }),
  });
  return `${cohortPaths.firms(cohortId)}${query.size > 0 ? `?${query}` : ""}#firms`;
}

type Common = { readonly locale: Locale; readonly cohortId: string; readonly at: At };

function Filters({ locale, cohortId, counts, at }: Common & { readonly counts: CohortFirms["counts"] }) {
  return (
    <nav aria-label={words.filter[locale]} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {FIRM_FILTERS.filter((filter) => filter === "all" || filter === at.filter || counts[filter] > 0).map(
          (filter) => (
            <li key={filter}>
              <a
                className={`button button-compact ${filter === at.filter ? "border-ink font-semibold" : ""}`}
                aria-current={filter === at.filter ? "true" : undefined}
                href={hrefOf(cohortId, { ...at, filter, page: 0 })}
              >
                {nameOf(filter, locale)} <span className="numeric">{counts[filter]}</span>
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

function Pages({ locale, cohortId, total, at }: Common & { readonly total: number }) {
  const last = Math.max(0, Math.ceil(total / FIRMS_A_PAGE) - 1);
  if (last === 0 && at.page === 0) return null;
  return (
    <p className="flex gap-5 print:hidden">
      {at.page > 0 ? (
        <a className="link" href={hrefOf(cohortId, { ...at, page: Math.min(at.page - 1, last) })}>
          {words.before[locale]}
        </a>
      ) : null}
      {at.page < last ? (
        <a className="link" href={hrefOf(cohortId, { ...at, page: at.page + 1 })}>
          {words.after[locale]}
        </a>
      ) : null}
    </p>
  );
}
