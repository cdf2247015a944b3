import type { PhaseState } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/**
 * A cohort that has firms: its deadline in force, the number of firms asked, and of those that submitted everything.
 */
export type CohortStanding = {
  readonly id: string;
  readonly name: Text;
  readonly closesOn: string | null;
  readonly firms: number;
  readonly submitted: number;
};

/** A deadline as it applies to one firm. */
export type FirmDeadline = {
  /** The cohort that set the deadline: one that the firm joined, or one above it. */
  readonly setBy: Text;
  readonly closesOn: string;
  /** The earliest cycle that counts; earlier ones do not. */
  readonly fromCycle: number;
};

type Standing = { readonly cycle: number; readonly states: Readonly<Record<Phase, PhaseState>> };

/**
 * How many phases the firm has not submitted in its latest cycle. All of them, if that cycle is older than the deadline
 * requires.
 */
export const phasesLeft = ({ fromCycle }: FirmDeadline, latest: Standing | undefined): number =>
  latest === undefined || latest.cycle < fromCycle
    ? PHASES.length
    : PHASES.filter((phase) => latest.states[phase] !== "submitted" && latest.states[phase] !== "accepted").length;

/** The deadlines that a firm has missed. */
export const missedOf = (deadlines: readonly FirmDeadline[], latest: Standing | undefined, today: string) =>
  deadlines.filter((one) => isPast(one.closesOn, today) && phasesLeft(one, latest) > 0);

/** A firm is late from the day after the deadline, in the cohort's time zone. */
const isPast = (closesOn: string | null, today: string): closesOn is string => closesOn !== null && closesOn < today;

type Late = CohortStanding & { readonly closesOn: string; readonly late: number };

/** Cohorts with late firms: earliest deadline first, then by number of late firms. */
export const lateOf = (standings: readonly CohortStanding[], today: string): Late[] =>
  standings
    .flatMap((one) => {
      const late = one.firms - one.submitted;
      return isPast(one.closesOn, today) && late > 0 ? [{ ...one, closesOn: one.closesOn, late }] : [];
    })
    .sort((a, b) => a.closesOn.localeCompare(b.closesOn) || b.late - a.late);

/** The cohort with the smallest share of submitted firms; only late cohorts are considered if there are any. */
export function worstOf(standings: readonly CohortStanding[], today: string): CohortStanding | undefined {
  if (standings.length < 2) return undefined;
  const late = lateOf(standings, today);
  const open = (late.length > 0 ? late : standings).filter(({ firms, submitted }) => submitted < firms);
  return open.toSorted((a, b) => a.submitted / a.firms - b.submitted / b.firms || b.firms - a.firms)[0];
}
