import type { ProgressStage } from "@/lib/snapshots";

/** Firms that came to a stage in a week. */
type WeekCount = {
  readonly stage: ProgressStage;
  /** 0 for what belongs to no cycle. */
  readonly cycle: number;
  /** Its Monday. */
  readonly week: string;
  readonly firms: number;
};

/** Counts of progress by week, of a cohort with everything below it. */
export type Weeks = { readonly weeks: readonly WeekCount[] };

/** Cycles that firms have begun, latest first. */
export const cyclesOf = ({ weeks }: Weeks): number[] =>
  [...new Set(weeks.map(({ cycle }) => cycle))].filter((cycle) => cycle > 0).sort((a, b) => b - a);

type StageAt = {
  readonly stage: ProgressStage;
  readonly cycle: number;
  /** The last week that is counted; all, unless given. */
  readonly until?: string | undefined;
  /** This week alone. */
  readonly week?: string | undefined;
};

/** How many firms came to a stage. */
export function countOf({ weeks }: Weeks, { stage, cycle, until, week }: StageAt): number {
  const of = stage === "invited" || stage === "joined" ? 0 : cycle;
  return weeks
    .filter((each) => each.stage === stage && each.cycle === of)
    .filter((each) => (until === undefined || each.week <= until) && (week === undefined || each.week === week))
    .reduce((sum, { firms }) => sum + firms, 0);
}

/**
 * Whether a week in which nobody submitted asks for attention: somebody who joined has not submitted, or nobody has joined.
 * Where all who joined are through, no submission was to be expected.
 */
export function isStalled(own: Weeks, { cycle, week }: { readonly cycle: number; readonly week: string }): boolean {
  const count = (stage: ProgressStage) => countOf(own, { stage, cycle });
  if (countOf(own, { stage: "submitted", cycle, week }) > 0) return false;
  return count("joined") === 0 ? count("invited") > 0 : count("submitted") < count("joined");
}

/** What of a whole lies in none of its parts: each count less theirs. */
export const weeksOutside = (whole: Weeks, parts: readonly Weeks[]): Weeks => ({
  weeks: [...whole.weeks, ...parts.flatMap(({ weeks }) => weeks.map((each) => ({ ...each, firms: -each.firms })))],
});

const DAY_MS = 86_400_000;

/** The Mondays of so many weeks, the last of them that of a day (ISO). */
export function lastWeeks(day: string, count: number): string[] {
  const at = Date.parse(`${day}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
  return Array.from({ length: count }, (_, back) =>
    new Date(monday - (count - 1 - back) * 7 * DAY_MS).toISOString().slice(0, 10),
  );
}

/** The number of a week in its year, as calendars have it (ISO 8601). */
export function weekNumber(monday: string): number {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + 3 * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - first) / (7 * DAY_MS));
}
