import { type CohortPart, countOf, isStalled, weeksOutside } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import type { ProgressStage } from "@/lib/snapshots";
import { say, dashboardWords as w } from "@/lib/words";

/** Number of weeks in a sparkline. */
export const WEEKS = 8;

/** Submitted firms by week. */
type Line = { readonly values: readonly number[]; readonly label: string };

export type WeeksRow = {
  readonly id: string;
  readonly name: string;
  /** The cohort's page, if it is another cohort. */
  readonly href?: string | undefined;
  readonly liaison?: string;
  readonly asked: number;
  readonly submitted: number;
  /** Number of firms that submitted in this week. */
  readonly fresh: number;
  /** True if no firm submitted although some could have. */
  readonly isStalled: boolean;
  readonly line?: Line;
};

/** The headings of the columns for weeks. */
export const weeksHead = (locale: Locale): readonly string[] => [
  ...[w.part, w.invited, w.submitted, w.thisWeek].map((word) => say(word, locale)),
  say(w.lastEight, locale, { n: WEEKS }),
];

/** The child cohorts, and a row for the firms that are in none of them, so that the rows add up. */
export function partsAndRest(own: CohortPart, parts: readonly CohortPart[]): readonly CohortPart[] {
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
  /** Whether the cycle is in progress; nothing is expected in a finished one. */
  readonly isLatest: boolean;
  readonly href?: string | undefined;
  /** Replaces name and link in a row for a total. */
  readonly name?: string;
};

/** One cohort as one row: this week, and the previous weeks as a sparkline. */
export function weeksRow(part: CohortPart, { locale, cycle, weeks, isLatest, href, name }: RowAt): WeeksRow {
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
