import type { HeatColumn } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { columnGroups, type HeatPart, heatDrawn, heatKey, heatTable } from "@/lib/view/cohort/heat";
import { chartWords, joinSentences, say, dashboardWords as w } from "@/lib/words";
import { TableTwin } from "../../charts/twin";
import { PageLink } from "../../shell/page-link";
import { Section } from "../../ui/section";
import { HeatDrawing } from "./heat-drawing";
import { HeatKey } from "./heat-key";

type HeatProps = {
  readonly locale: Locale;
  readonly columns: readonly HeatColumn[];
  /** Names of the child cohorts, and the number of firms in each. */
  readonly parts: ReadonlyMap<string, HeatPart>;
  readonly joined: number;
  /** Minimum number of firms for a part to form its own group. */
  readonly least: number;
  /** Anonymous firms that are too few to be shown even without a name. */
  readonly hidden: number;
  readonly from: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The address of this page with rendered tables; undefined if they are rendered. */
  readonly tablesAt: string | undefined;
};

/** Firms by phase: digits with names or in anonymous groups, patterns for everything else, and no ranking. */
export function HeatSection({
  locale,
  columns,
  parts,
  joined,
  least,
  hidden,
  from,
  before,
  after,
  tablesAt,
}: HeatProps) {
  const groups = columnGroups({ columns, parts, joined, least, locale });
  const isFolded = groups.some((group) => group.isFolded);
  const range = say(w.heatPage, locale, { from: from + 1, to: from + columns.length, all: joined - hidden });
  return (
    <Section
      id="heat"
      title={say(w.heat, locale)}
      reading={joinSentences(
        [say(w.heatReading, locale, { k: least }), ...(isFolded ? [say(w.foldedReading, locale, { k: least })] : [])],
        locale,
      )}
      action={columns.length === 0 ? undefined : <HeatKey entries={heatKey(locale)} />}
    >
      {hidden === 0 ? null : (
        <p className={columns.length === 0 ? "" : "mb-4"}>
          {say(w.heatHidden, locale, { n: hidden, all: joined, k: least })}
        </p>
      )}
      {columns.length === 0 ? (
        hidden === 0 && <p className="text-ink-2">{say(w.heatNone, locale)}</p>
      ) : (
        <>
          <HeatDrawing {...heatDrawn({ locale, columns, groups, headed: parts.size > 0 })} />
          {columns.length + hidden < joined ? (
            <nav aria-label={say(w.heat, locale)} className="type-small no-print mt-3 flex flex-wrap gap-5">
              <span className="numeric text-ink-2">{range}</span>
              {before === undefined ? null : <PageLink href={before}>{say(w.before, locale)}</PageLink>}
              {after === undefined ? null : <PageLink href={after}>{say(w.after, locale)}</PageLink>}
            </nav>
          ) : null}
          <TableTwin
            label={say(chartWords.table, locale)}
            data={heatTable(groups, { headed: parts.size > 0, from, locale, range })}
            drawnAt={tablesAt}
          />
        </>
      )}
    </Section>
  );
}
