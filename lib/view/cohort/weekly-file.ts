import { type CohortPart, countOf, lastWeeks, type Weeks } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { PROGRESS_STAGES, type ProgressStage } from "@/lib/snapshots";
import type { GuidedTable, TableCell } from "@/lib/tables";
import { say, sayNamed, dashboardWords as w } from "@/lib/words";

type Progress = {
  readonly own: Pick<CohortPart, "name" | "liaison" | "weeks">;
  readonly parts: readonly CohortPart[];
  readonly cycles: readonly number[];
};

/** Maximum number of weeks in the report. */
const WEEKS = 26;

type AtWeek = { readonly day: string; readonly locale: Locale };

/** Weekly progress by child cohort, as a file. */
export function weeklyTable(progress: Progress, at: AtWeek): GuidedTable {
  const table = weeklyRows(progress, at);
  return {
    table,
    name: w.weeklyTitle[at.locale],
    choices: (table[0] ?? []).map(() => undefined),
    guide: { name: w.guide[at.locale], rows: weeklyGuide(at.locale) },
  };
}

/** One line for each cohort and week, with the counts of that week and the totals by its end. */
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
  const { weeks, before } = reportWeeks([own, ...parts], { cycle, day });
  const lines = named.flatMap(({ part, name }) => [
    ...(before === undefined
      ? []
      : [
          line([name, part.liaison, say(w.beforeDay, locale, { day: weeks[0] ?? "" })], (stage) => {
            const n = countOf(part, { stage, cycle, until: before });
            return { fresh: n, soFar: n };
          }),
        ]),
    ...weeks.map((week) =>
      line([name, part.liaison, week], (stage) => ({
        fresh: countOf(part, { stage, cycle, week }),
        soFar: countOf(part, { stage, cycle, until: week }),
      })),
    ),
  ]);
  return [head, ...lines];
}

type Counted = { readonly fresh: number; readonly soFar: number };

function line(head: readonly string[], of: (stage: ProgressStage) => Counted): TableCell[] {
  const counts = PROGRESS_STAGES.map(of);
  return [...head, ...counts.map(({ fresh }) => fresh), ...counts.map(({ soFar }) => soFar)];
}

type ReportAt = { readonly cycle: number; readonly day: string };

/**
 * The weeks of the report on screen and in the file: from the first week with any progress, or only this week if there
 * is none. `before` is the last earlier week, if there was progress by then; without it, the rows would not add up.
 */
export function reportWeeks(
  all: readonly Weeks[],
  { cycle, day }: ReportAt,
): { readonly weeks: readonly string[]; readonly before: string | undefined } {
  const hasBy = (until: string) =>
    all.some((each) => PROGRESS_STAGES.some((stage) => countOf(each, { stage, cycle, until }) > 0));
  const [before = "", ...weeks] = lastWeeks(day, WEEKS + 1);
  if (hasBy(before)) return { weeks, before };
  return { weeks: weeks.slice(weeks.findIndex(hasBy)), before: undefined };
}

/** The explanations of the columns, for the second sheet. */
const weeklyGuide = (locale: Locale): string[][] => [
  [say(w.guide, locale), "", ""],
  [say(w.weekColumn, locale), "", say(w.weekFrom, locale)],
  [say(w.stage, locale), "", say(w.funnelReading, locale)],
  [say(w.invited, locale), "", say(w.funnelInvited, locale)],
  [say(w.firms, locale), "", say(w.funnelNote, locale)],
];
