import { type CohortPart, countOf, lastWeeks } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { PROGRESS_STAGES } from "@/lib/snapshots";
import type { GuidedTable, TableCell } from "@/lib/tables";
import { say, sayNamed, dashboardWords as w } from "@/lib/words";

type Progress = {
  readonly own: Pick<CohortPart, "name" | "liaison" | "weeks">;
  readonly parts: readonly CohortPart[];
  readonly cycles: readonly number[];
};

/** Weeks of the file. */
const WEEKS = 26;

type AtWeek = { readonly day: string; readonly locale: Locale };

/** Progress by week and by cohort below, as a file. */
export function weeklyTable(progress: Progress, at: AtWeek): GuidedTable {
  const table = weeklyRows(progress, at);
  return {
    table,
    name: w.weeklyTitle[at.locale],
    choices: (table[0] ?? []).map(() => undefined),
    guide: { name: w.guide[at.locale], rows: weeklyGuide(at.locale) },
  };
}

/** One line for each cohort and week, with what came about in it and what had by its end. */
function weeklyRows({ own, parts, cycles }: Progress, { day, locale }: AtWeek): TableCell[][] {
  const cycle = cycles[0] ?? 0;
  const head: TableCell[] = [
    say(w.partHead, locale),
    say(w.liaison, locale),
    say(w.weekColumn, locale),
    ...PROGRESS_STAGES.map((stage) => say(w[stage], locale)),
    ...PROGRESS_STAGES.map((stage) => say(w.stageSoFar, locale, { stage: say(w[stage], locale) })),
  ];
  const total = parts.length === 0 ? own.name[locale] : sayNamed(w.totalOf, locale, { cohort: own.name[locale] });
  const named = [...parts.map((part) => ({ part, name: part.name[locale] })), { part: own, name: total }];
  const lines = named.flatMap(({ part, name }) =>
    weeksOf({ own, parts }, cycle, day).map((week): TableCell[] => [
      name,
      part.liaison,
      week,
      ...PROGRESS_STAGES.map((stage) => countOf(part, { stage, cycle, week })),
      ...PROGRESS_STAGES.map((stage) => countOf(part, { stage, cycle, until: week })),
    ]),
  );
  return [head, ...lines];
}

/** The weeks from the first in which something came about; this week alone where nothing has. */
function weeksOf({ own, parts }: Pick<Progress, "own" | "parts">, cycle: number, day: string): string[] {
  const weeks = lastWeeks(day, WEEKS);
  const first = weeks.findIndex((until) =>
    [own, ...parts].some((part) => PROGRESS_STAGES.some((stage) => countOf(part, { stage, cycle, until }) > 0)),
  );
  return weeks.slice(first);
}

/** What the columns say, for the second sheet. */
const weeklyGuide = (locale: Locale): string[][] => [
  [say(w.guide, locale), "", ""],
  [say(w.weekColumn, locale), "", say(w.weekFrom, locale)],
  [say(w.stage, locale), "", say(w.funnelReading, locale)],
  [say(w.invited, locale), "", say(w.funnelInvited, locale)],
  [say(w.firms, locale), "", say(w.funnelNote, locale)],
];
