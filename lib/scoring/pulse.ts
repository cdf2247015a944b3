import { CELLS, type CellId, cellOf, LENSES, PHASES, type Phase } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { exceeds, mean, reaches, sampleVariance } from "@/lib/stats";
import { Z_95 } from "./error-model";
import { pointsOf } from "./part";
import { PHASE_COVERAGE_MIN } from "./phase";

/** People of a unit, and levels of a statement, from which anything is shown. Source: method 3.6 (9), 4.4. */
export const PULSE_PEOPLE_MIN = 5;
/** People whose link or code was handed out by a manager, and their levels of a statement, from which the firm is shown. */
export const PULSE_BY_HAND_MIN = 10;
/** Shapes differ only beyond this. Source: method 4.4. */
export const PICTURES_GAP = 0.5;

/** One person's answers to the sixteen statements; null is "don't know" or no answer. */
export type PulseRow = Readonly<Partial<Record<CellId, number | null>>>;

type PulseReason = "too-few-people" | "too-few-answers";
export type PulseScore = { readonly level: number; readonly points: number };

export type Pulse = {
  readonly people: number;
  readonly cells: Readonly<Record<CellId, PulseScore | Insufficient<PulseReason>>>;
  readonly phases: Readonly<Record<Phase, PulseScore | Insufficient<PulseReason>>>;
  readonly overall: PulseScore | Insufficient<PulseReason>;
  /** Between people, of their level of a phase, pooled over the phases: what two pictures are compared by. */
  readonly deviation: number | Insufficient<PulseReason>;
};

/**
 * Index of an employee pulse of one unit: statement, phase and overall levels, with the spread between people.
 *
 * Shape: one row a person. Unit: levels 1–5, points 0–100. Range: 1–5. Edge cases: a phase needs three of its four
 * statements, of a unit and of a person; overall needs all four phases; "don't know" leaves every mean.
 * Errors: insufficient below five people ("too-few-people": roll the unit up), and below five levels of a statement or three
 * statements of a phase; a level outside 1–5 is thrown. Source: method 4.4, 3.6 (9).
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
    deviation: deviationOf(people),
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

function deviationOf(people: readonly PulseRow[]): Pulse["deviation"] {
  if (people.length < PULSE_PEOPLE_MIN) return insufficient("too-few-people");
  const variances = PHASES.flatMap((phase) => {
    const levels = people.flatMap((row) => {
      const own = LENSES.flatMap((lens) => row[cellOf(phase, lens)] ?? []);
      return enough(own.length) ? [mean(own)] : [];
    });
    return levels.length < PULSE_PEOPLE_MIN ? [] : [sampleVariance(levels)];
  });
  return variances.length === PHASES.length ? Math.sqrt(mean(variances)) : insufficient("too-few-answers");
}

/** A phase of both sources, each against its own mean of four, and whether the shapes differ there. */
export type Picture = {
  readonly management: number;
  readonly pulse: number;
  readonly difference: number;
  readonly differs: boolean;
};

/**
 * Two pictures: whether the pulse of the employees and the scores of management have the same shape.
 *
 * Each source's phase minus its own mean of four; Δ is pulse minus management. They differ if |Δ| exceeds
 * 1.96·√(s²·¾/n + SEM²·¾), with s the pulse's deviation between people and SEM of a phase, and half a level. The two
 * scales are not one scale, so the levels themselves are never compared, and cells never. Shape: four phase levels a
 * source. Unit: levels. Range: Δ −6 to 6. Edge cases: a source that is the other plus a constant never differs; a value
 * at a limit does not exceed it. Errors: insufficient below five people; a negative or infinite deviation or error is
 * thrown. Source: method 4.4.
 */
export function twoPictures(of: {
  readonly management: Readonly<Record<Phase, number>>;
  readonly pulse: Readonly<Record<Phase, number>>;
  readonly deviation: number;
  readonly people: number;
  /** Error of a phase of management's scores. */
  readonly sem: number;
}): { readonly limit: number; readonly phases: Readonly<Record<Phase, Picture>> } | Insufficient<"too-few-people"> {
  const { management, pulse, deviation, people, sem } = of;
  if (!(deviation >= 0 && sem >= 0 && Number.isFinite(deviation + sem))) throw new RangeError("no deviation or error");
  if (people < PULSE_PEOPLE_MIN) return insufficient("too-few-people");
  const limit = Z_95 * Math.sqrt((deviation ** 2 * 0.75) / people + sem ** 2 * 0.75);
  const [managed, felt] = [shapeOf(management), shapeOf(pulse)];
  const phases = tabulate(PHASES, (phase) => {
    const difference = felt[phase] - managed[phase];
    const differs = exceeds(Math.abs(difference), Math.max(limit, PICTURES_GAP));
    return { management: managed[phase], pulse: felt[phase], difference, differs };
  });
  return { limit, phases };
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
  /** How many of its people were handed their link or code by a manager. */
  readonly byHand: number;
};
