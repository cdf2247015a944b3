import { CELLS, type CellId, cellOf, LENSES, PHASES, type Phase } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { PHASE_COVERAGE_MIN, pointsOf, Z_95 } from "@/lib/scoring";
import { exceeds, mean, reaches } from "@/lib/stats";

/**
 * Minimum number of people in a unit, and of levels for a statement, for showing anything. Source: method 3.6 (9), 4.4.
 */
export const PULSE_PEOPLE_MIN = 5;
/**
 * Minimum number of people who got their link or code from a manager, and of their levels for a statement, for
 * including them.
 */
export const PULSE_BY_HAND_MIN = 10;
/** Minimum difference for calling two profiles different. Source: method 4.4. */
export const PICTURES_GAP = 0.5;
/**
 * Assumed standard deviation, between people, of a phase minus the person's own mean. It is never computed from a wave:
 * someone who knows all answers but two could derive the last two from mean and deviation. Random answers give .61.
 */
export const SHAPE_DEVIATION = 0.75;

/** One person's answers to the sixteen statements; null is "don't know" or no answer. */
export type PulseRow = Readonly<Partial<Record<CellId, number | null>>>;

type PulseReason = "too-few-people" | "too-few-answers";
export type PulseScore = { readonly level: number; readonly points: number };

export type Pulse = {
  readonly people: number;
  readonly cells: Readonly<Record<CellId, PulseScore | Insufficient<PulseReason>>>;
  readonly phases: Readonly<Record<Phase, PulseScore | Insufficient<PulseReason>>>;
  readonly overall: PulseScore | Insufficient<PulseReason>;
};

/**
 * The result of the employee questionnaire for one unit: statement, phase and overall levels, computed from sums only.
 *
 * Shape: one row per person. Unit: levels 1–5, points 0–100. Range: 1–5. Edge cases: a phase needs three of its four
 * statements; overall needs all four phases; "don't know" is left out of every mean.
 * Errors: insufficient below five people ("too-few-people": merge it into the unit above), and below five levels of a
 * statement or three statements of a phase; throws for a level outside 1–5. Source: method 4.4, 3.6 (9).
 */
export function pulseIndex(rows: readonly PulseRow[]): Pulse {
  const people = rows.filter((row) => CELLS.some((cell) => typeof row[cell] === "number"));
  checkLevels(people);
  const cells = tabulate(CELLS, (cell) => {
    const levels = people.flatMap((row) => row[cell] ?? []);
    if (people.length < PULSE_PEOPLE_MIN) return insufficient("too-few-people");
    return levels.length < PULSE_PEOPLE_MIN ? insufficient("too-few-answers") : scoreOf(mean(levels));
  });
  const phases = tabulate(PHASES, (phase) => {
    const known = LENSES.flatMap((lens) => levelsOf(cells[cellOf(phase, lens)]));
    if (people.length < PULSE_PEOPLE_MIN) return insufficient("too-few-people");
    return enough(known.length) ? scoreOf(mean(known)) : insufficient("too-few-answers");
  });
  return {
    people: people.length,
    cells,
    phases,
    overall: overallOf(phases, people.length),
  };
}

function checkLevels(people: readonly PulseRow[]): void {
  const levels = people.flatMap((row) => Object.values(row));
  const outside = levels.find((level) => typeof level === "number" && !(level >= 1 && level <= 5));
  if (outside !== undefined) throw new RangeError(`${outside} is no level`);
}

const scoreOf = (level: number): PulseScore => ({ level, points: pointsOf(level) });
const enough = (statements: number): boolean => reaches(statements, PHASE_COVERAGE_MIN * LENSES.length);
const levelsOf = (score: PulseScore | Insufficient): readonly number[] => (isInsufficient(score) ? [] : [score.level]);

function overallOf(phases: Pulse["phases"], people: number): Pulse["overall"] {
  if (people < PULSE_PEOPLE_MIN) return insufficient("too-few-people");
  const known = PHASES.flatMap((phase) => levelsOf(phases[phase]));
  return known.length === PHASES.length ? scoreOf(mean(known)) : insufficient("too-few-answers");
}

/** One phase of both sources, each relative to its own mean of four, and whether the two differ. */
export type Picture = {
  readonly management: number;
  readonly pulse: number;
  readonly difference: number;
  /** The limit that a difference must exceed, in addition to half a level. */
  readonly limit: number;
  readonly differs: boolean;
};

/**
 * Compares the profile over the four phases between the employee questionnaire and the scores of management.
 *
 * Each source's phase minus its own mean of four; Δ is employees minus management. They differ if |Δ| exceeds
 * 1.96·√(s_d²/n + ¾·V_I/4 + Var), and half a level: s_d the deviation between people of that phase less their own mean,
 * ¾·V_I/4 the four single statements, Var that of management's difference. The two scales are different, so the levels
 * themselves are never compared, and neither are cells. Shape: four phase levels a source, deviations by phase, V_I,
 * and the error of a weighted sum of management's phases. Unit: levels. Range: Δ −6 to 6. Edge cases: a source that is
 * the other plus a constant never differs; a value at a limit does not exceed it. Errors: insufficient below five
 * people; throws for a negative or infinite deviation or error. Source: method 3.4, 4.4.
 */
export function twoPictures(of: {
  readonly management: Readonly<Record<Phase, number>>;
  readonly pulse: Readonly<Record<Phase, number>>;
  readonly deviations: Readonly<Record<Phase, number>>;
  readonly people: number;
  /** Variance between practices of one kind, V_I. */
  readonly itemVariance: number;
  /** Error of a weighted sum of management's phases. */
  readonly errorOf: (weights: Readonly<Record<Phase, number>>) => number;
}): { readonly phases: Readonly<Record<Phase, Picture>> } | Insufficient<"too-few-people"> {
  const { management, pulse, deviations, people, itemVariance, errorOf } = of;
  if (people < PULSE_PEOPLE_MIN) return insufficient("too-few-people");
  const [managed, felt] = [shapeOf(management), shapeOf(pulse)];
  const own = 1 - 1 / PHASES.length;
  const phases = tabulate(PHASES, (phase) => {
    const error = errorOf(tabulate(PHASES, (each) => (each === phase ? own : own - 1)));
    const deviation = deviations[phase];
    if (!(deviation >= 0 && error >= 0 && Number.isFinite(deviation + error)))
      throw new RangeError("no deviation or error");
    const statements = (own * itemVariance) / LENSES.length;
    const limit = Z_95 * Math.sqrt(deviation ** 2 / people + statements + error ** 2);
    const difference = felt[phase] - managed[phase];
    const differs = exceeds(Math.abs(difference), Math.max(limit, PICTURES_GAP));
    return { management: managed[phase], pulse: felt[phase], difference, limit, differs };
  });
  return { phases };
}

function shapeOf(phases: Readonly<Record<Phase, number>>): Readonly<Record<Phase, number>> {
  const centre = mean(PHASES.map((phase) => phases[phase]));
  return tabulate(PHASES, (phase) => phases[phase] - centre);
}

/** Figures of the whole firm in one quarter. */
export type FirmPulse = {
  readonly year: number;
  readonly quarter: number;
  readonly figures: Pulse;
  /** Number of people who got their link or code from a manager. */
  readonly byHand: number;
};
