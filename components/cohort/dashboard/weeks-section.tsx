import type { ReactNode } from "react";
import { type CohortPart, countOf, cyclesOf, isStalled, lastWeeks, weekNumber, weeksOutside } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import type { ProgressStage } from "@/lib/snapshots";
import { joinSentences, say, dashboardWords as w } from "@/lib/words";
import { ScrollRegion } from "../../ui/scroll-region";
import { Section } from "../../ui/section";
import { type WeeksRow, WeeksTable } from "./weeks-table";

/** Weeks of a spark line. */
const WEEKS = 8;

type WeeksProps = {
  readonly locale: Locale;
  readonly own: CohortPart;
  readonly parts: readonly CohortPart[];
  readonly cycle: number;
  /** Today, ISO. */
  readonly day: string;
  readonly action?: ReactNode;
  /** The page of a cohort below. */
  readonly hrefOf: (cohortId: string) => string;
};

/** This week, cohort by cohort below: exact counts and eight weeks as a line. */
export function WeeksSection({ locale, own, parts, cycle, day, action, hrefOf }: WeeksProps) {
  const weeks = lastWeeks(day, WEEKS);
  const n = weekNumber(weeks.at(-1) ?? day);
  const isLatest = cycle === (cyclesOf(own)[0] ?? cycle);
  const input = { locale, cycle, weeks, isLatest };
  const hrefs = new Map(parts.map(({ id }) => [id, hrefOf(id)]));
  const title = say(parts.length > 0 ? w.weekByPart : w.week, locale, { n });
  const rows = rowsOf(own, parts).map((part) => rowOf(part, { ...input, href: hrefs.get(part.id) }));
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
          head={headOf(locale)}
          isTight={locale === "zh"}
          rows={rows}
          total={parts.length > 0 ? rowOf(own, { ...input, name: say(w.all, locale) }) : undefined}
        />
      </ScrollRegion>
    </Section>
  );
}

const headOf = (locale: Locale): readonly string[] => [
  ...[w.part, w.invited, w.submitted, w.thisWeek].map((word) => say(word, locale)),
  say(w.lastEight, locale, { n: WEEKS }),
];

/** The cohorts below, and the firms that are in none of them, so that the rows add up. */
function rowsOf(own: CohortPart, parts: readonly CohortPart[]): readonly CohortPart[] {
  if (parts.length === 0) return [own];
  const direct = { id: own.id, name: w.ownPart, liaison: own.liaison, ...weeksOutside(own, parts) };
  const isEmpty =
    countOf(direct, { stage: "invited", cycle: 0 }) + countOf(direct, { stage: "joined", cycle: 0 }) === 0;
  return isEmpty ? parts : [...parts, direct];
}

type RowAt = {
  readonly locale: Locale;
  readonly cycle: number;
  readonly weeks: readonly string[];
  /** Whether the cycle is under way: in one that is over nothing is to be expected. */
  readonly isLatest: boolean;
  readonly href?: string | undefined;
  /** Instead of its own name and line: that of a total. */
  readonly name?: string;
};

function rowOf(part: CohortPart, { locale, cycle, weeks, isLatest, href, name }: RowAt): WeeksRow {
  const count = (stage: ProgressStage) => countOf(part, { stage, cycle });
  const values = weeks.map((until) => countOf(part, { stage: "submitted", cycle, until }));
  const label = say(w.trend, locale, { from: values[0] ?? 0, to: values.at(-1) ?? 0, n: values.length });
  return {
    id: part.id,
    name: name ?? part.name[locale],
    asked: Math.max(count("invited"), count("joined")),
    submitted: count("submitted"),
    href,
    isStalled: isLatest && isStalled(part, { cycle, week: weeks.at(-1) ?? "" }),
    fresh: countOf(part, { stage: "submitted", cycle, week: weeks.at(-1) }),
    ...(name === undefined && { liaison: part.liaison, line: { values, label } }),
  };
}
