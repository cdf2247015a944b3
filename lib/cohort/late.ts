import type { PhaseState } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/** A cohort with firms of its own: the deadline in force, who is asked, and who has submitted everything. */
export type CohortStanding = {
  readonly id: string;
  readonly name: Text;
  readonly closesOn: string | null;
  readonly firms: number;
  readonly submitted: number;
};

/** A deadline as it is for one firm. */
export type FirmDeadline = {
  /** The cohort that set it: one that the firm joined, or one above. */
  readonly setBy: Text;
  readonly closesOn: string;
  /** Cycles of earlier years do not count. */
  readonly fromCycle: number;
};

type Standing = { readonly cycle: number; readonly states: Readonly<Record<Phase, PhaseState>> };

/** Phases that a firm has not submitted in its latest cycle, as far as the deadline asks for that cycle. */
export const phasesLeft = ({ fromCycle }: FirmDeadline, latest: Standing | undefined): number =>
  latest === undefined || latest.cycle < fromCycle
    ? PHASES.length
    : PHASES.filter((phase) => latest.states[phase] !== "submitted" && latest.states[phase] !== "accepted").length;

/** The deadlines that a firm has missed. */
export const missedOf = (deadlines: readonly FirmDeadline[], latest: Standing | undefined, today: string) =>
  deadlines.filter((one) => isPast(one.closesOn, today) && phasesLeft(one, latest) > 0);

/** A day is over when the next one has begun where the cohort's days are: on the deadline itself nobody is late. */
const isPast = (closesOn: string | null, today: string): closesOn is string => closesOn !== null && closesOn < today;

type Late = CohortStanding & { readonly closesOn: string; readonly late: number };

/** The cohorts of which firms are late, the longest first, then by how many. */
export const lateOf = (standings: readonly CohortStanding[], today: string): Late[] =>
  standings
    .flatMap((one) => {
      const late = one.firms - one.submitted;
      return isPast(one.closesOn, today) && late > 0 ? [{ ...one, closesOn: one.closesOn, late }] : [];
    })
    .sort((a, b) => a.closesOn.localeCompare(b.closesOn) || b.late - a.late);

/** Of several cohorts the one of which the smallest share has submitted: of late ones if there are any. */
export function worstOf(standings: readonly CohortStanding[], today: string): CohortStanding | undefined {
  if (standings.length < 2) return undefined;
  const late = lateOf(standings, today);
  const open = (late.length > 0 ? late : standings).filter(({ firms, submitted }) => submitted < firms);
  return open.toSorted((a, b) => a.submitted / a.firms - b.submitted / b.firms || b.firms - a.firms)[0];
}
