import type { ReactNode } from "react";
import { type CohortPart, cyclesOf, lastWeeks, weekNumber } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { partsAndRest, WEEKS, weeksHead, weeksRow } from "@/lib/view/cohort/weeks";
import { joinSentences, say, dashboardWords as w } from "@/lib/words";
import { ScrollRegion } from "../../tables/scroll-region";
import { Section } from "../../ui/section";
import { WeeksTable } from "./weeks-table";

type WeeksProps = {
  readonly locale: Locale;
  readonly own: CohortPart;
  readonly parts: readonly CohortPart[];
  readonly cycle: number;
  /** Today's date in ISO format. */
  readonly day: string;
  readonly action?: ReactNode;
  /** The page of a child cohort. */
  readonly hrefOf: (cohortId: string) => string;
};

/** The number of firms at each stage this week, by child cohort, with a line for the last eight weeks. */
export function WeeksSection({ locale, own, parts, cycle, day, action, hrefOf }: WeeksProps) {
  const weeks = lastWeeks(day, WEEKS);
  const n = weekNumber(weeks.at(-1) ?? day);
  const isLatest = cycle === (cyclesOf(own)[0] ?? cycle);
  const input = { locale, cycle, weeks, isLatest };
  const hrefs = new Map(parts.map(({ id }) => [id, hrefOf(id)]));
  const title = say(parts.length > 0 ? w.weekByPart : w.week, locale, { n });
  const rows = partsAndRest(own, parts).map((part) => weeksRow(part, { ...input, href: hrefs.get(part.id) }));
  const reading = [w.weekFrom, ...(rows.some((row) => row.isStalled) ? [w.stalled] : [])];
  return (
    <Section
      id="weeks"
      title={title}
      reading={joinSentences(
        reading.map((one) => say(one, locale)),
        locale,
      )}
      action={action}
    >
      <ScrollRegion name={title}>
        <WeeksTable
          caption={title}
          head={weeksHead(locale)}
          isTight={locale === "zh"}
          rows={rows}
          total={parts.length > 0 ? weeksRow(own, { ...input, name: say(w.all, locale) }) : undefined}
        />
      </ScrollRegion>
    </Section>
  );
}
