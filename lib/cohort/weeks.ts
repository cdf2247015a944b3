import type { ProgressStage } from "@/lib/snapshots";

/** Number of firms that reached a stage in a week. */
type WeekCount = {
  readonly stage: ProgressStage;
  /** 0 for stages that belong to no cycle. */
  readonly cycle: number;
  /** The Monday of the week. */
  readonly week: string;
  readonly firms: number;
};

/** Weekly progress counts of a cohort, including everything below it. */
export type Weeks = { readonly weeks: readonly WeekCount[] };

/** Cycles that firms have begun, latest first. */
export const cyclesOf = ({ weeks }: Weeks): number[] =>
  [...new Set(weeks.map(({ cycle }) => cycle))].filter((cycle) => cycle > 0).sort((a, b) => b - a);

type StageAt = {
  readonly stage: ProgressStage;
  readonly cycle: number;
  /** The last week to count; all weeks if not given. */
  readonly until?: string | undefined;
  /** Count this week only. */
  readonly week?: string | undefined;
};

/** How many firms reached a stage. */
export function countOf({ weeks }: Weeks, { stage, cycle, until, week }: StageAt): number {
  const of = stage === "invited" || stage === "joined" ? 0 : cycle;
  return weeks
    .filter((each) => each.stage === stage && each.cycle === of)
    .filter((each) => (until === undefined || each.week <= until) && (week === undefined || each.week === week))
    .reduce((sum, { firms }) => sum + firms, 0);
}

/**
 * Whether a week without submissions needs attention: a joined firm has not submitted, or no firm has joined. If all
 * joined firms are done, no submission was expected.
 */
export function isStalled(own: Weeks, { cycle, week }: { readonly cycle: number; readonly week: string }): boolean {
  const count = (stage: ProgressStage) => countOf(own, { stage, cycle });
  if (countOf(own, { stage: "submitted", cycle, week }) > 0) return false;
  return count("joined") === 0 ? count("invited") > 0 : count("submitted") < count("joined");
}

/** The counts of a whole minus those of its parts. */
export const weeksOutside = (whole: Weeks, parts: readonly Weeks[]): Weeks => ({
  weeks: [...whole.weeks, ...parts.flatMap(({ weeks }) => weeks.map((each) => ({ ...each, firms: -each.firms })))],
});

const DAY_MS = 86_400_000;

/** The Mondays of the last `count` weeks, ending with the week of a day (ISO). */
export function lastWeeks(day: string, count: number): string[] {
  const at = Date.parse(`${day}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
  return Array.from({ length: count }, (_, back) =>
    new Date(monday - (count - 1 - back) * 7 * DAY_MS).toISOString().slice(0, 10),
  );
}

/** The ISO 8601 week number. */
export function weekNumber(monday: string): number {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + 3 * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - first) / (7 * DAY_MS));
}
