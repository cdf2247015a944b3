import { type CohortFirms, FIRMS_A_PAGE, type FirmFilter } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { firmFilters, firmRow, lateRow } from "@/lib/view/cohort/firm-rows";
import { lateWords as late, say, cohortFirmWords as words } from "@/lib/words";
import { type ListAt, SearchedList } from "../ui/searched-list";
import { Section } from "../ui/section";
import { FirmTable } from "./firm-table";
import { LateTable } from "./late-table";

type Named = { readonly id: string; readonly name: Text };
type FirmsSectionProps = {
  readonly locale: Locale;
  readonly tree: { readonly cohort: Named; readonly below: readonly Named[] };
  readonly list: CohortFirms;
  readonly at: ListAt<FirmFilter>;
};

/** The firms with filter and search, fifty per page; works without scripts. */
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
  const rows = list.firms.map((firm) => firmRow(firm, { cohortId, locale, part: names.get(firm.cohortId) ?? "" }));
  const isLate = at.filter === "late";
  const title = (isLate ? late.whoTitle : words.tableTitle)[locale];
  const lateHead = [words.colFirm, words.colStage, late.days, late.active, late.contact, late.call].map(
    (one) => one[locale],
  );
  const lateRows = isLate
    ? list.firms.map((firm) =>
        lateRow(firm, { cohortId, locale, part: withParts ? (names.get(firm.cohortId) ?? "") : "" }),
      )
    : [];
  const from = at.page * FIRMS_A_PAGE;
  const caption = say(words.rows, locale, { from: from + 1, to: from + rows.length, all: list.total });
  return (
    <Section id="firms" title={title} reading={isLate ? late.listReading[locale] : words.tableReading[locale]}>
      <SearchedList
        locale={locale}
        path={cohortPaths.firms(cohortId)}
        anchor="firms"
        filterName="show"
        at={at}
        filters={firmFilters(list.counts, at.filter, locale)}
        search={{ id: "firm-search", label: words.search[locale] }}
        pages={{ total: list.total, size: FIRMS_A_PAGE }}
      >
        {rows.length === 0 ? (
          <p role="status">{words.noneFound[locale]}</p>
        ) : isLate ? (
          <LateTable title={title} caption={caption} head={lateHead} rows={lateRows} />
        ) : (
          <FirmTable title={title} caption={caption} head={head} rows={rows} withParts={withParts} />
        )}
      </SearchedList>
    </Section>
  );
}
