import { type CohortPart, countOf, isStalled, weeksOutside } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import type { ProgressStage } from "@/lib/snapshots";
import { say, dashboardWords as w } from "@/lib/words";

/** Weeks of a spark line. */
export const WEEKS = 8;

/** Submitted firms, week by week. */
type Line = { readonly values: readonly number[]; readonly label: string };

export type WeeksRow = {
  readonly id: string;
  readonly name: string;
  /** Its own page, where it is another cohort. */
  readonly href?: string | undefined;
  readonly liaison?: string;
  readonly asked: number;
  readonly submitted: number;
  /** Of this week. */
  readonly fresh: number;
  /** That none came though some could. */
  readonly isStalled: boolean;
  readonly line?: Line;
};

/** What the columns of the weeks hold. */
export const weeksHead = (locale: Locale): readonly string[] => [
  ...[w.part, w.invited, w.submitted, w.thisWeek].map((word) => say(word, locale)),
  say(w.lastEight, locale, { n: WEEKS }),
];

/** The cohorts below, and the firms that are in none of them, so that the rows add up. */
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
  /** Whether the cycle is under way: in one that is over nothing is to be expected. */
  readonly isLatest: boolean;
  readonly href?: string | undefined;
  /** Instead of its own name and line: that of a total. */
  readonly name?: string;
};

/** One cohort in one line: this week, and the weeks before it as a line. */
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
