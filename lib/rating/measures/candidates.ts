import type { Requirements } from "@/lib/catalog";
import { CELLS, type CellId, type Measure, type MeasureId, type Phase, phaseOf } from "@/lib/instrument";
import { normalCdf, normalQuantile, reaches } from "@/lib/stats";
import { type ByMode, isMissing } from "../format/missing";
import type { Recommendation, Verdict, Verdicts } from "../format/rating";
import { type FirmFacts, weighConditions } from "./conditions";

/** A scored cell, against the requirement in force. */
export type OpenCell = {
  readonly cell: CellId;
  readonly verdict: Verdict;
  readonly oddsShort: number;
  /** Levels that are missing on the average of what the true level may be. */
  readonly expectedShortfall: number;
};

/** A measure with what it is worth here, before anything is chosen. */
export type Candidate = {
  readonly measure: Measure;
  readonly modeFit: number;
  readonly feasible: number;
  readonly notAsked: readonly string[];
  readonly failed: readonly string[];
  /** The step to take next, from 1; null where the firm's data show all as done. */
  readonly step: number | null;
  /** Its effects on scored cells, by their place in the list of these. */
  readonly effects: readonly { readonly at: number; readonly effect: number }[];
};

export type Choice = Candidate & {
  readonly value: number;
  readonly priority: number;
  readonly credited: ReadonlyMap<CellId, number>;
  readonly forWeakestPhase: Phase | null;
  /** The weakest cell that something can be done about: for it the first measure is chosen. */
  readonly forWeakestCell: CellId | null;
  /** Why a consultant put it in, whatever its priority; null where the rule chose it. */
  readonly pinned: string | null;
};

export function openCellsOf(verdicts: Pick<Verdicts, "cells">, meets: number): readonly OpenCell[] {
  return CELLS.flatMap((cell) => {
    const verdict = verdicts.cells[cell];
    if (isMissing(verdict)) return [];
    const { level, required } = verdict;
    const sem = (verdict.high - verdict.low) / 2 / normalQuantile(meets);
    return [
      { cell, verdict, oddsShort: 1 - verdict.odds, expectedShortfall: expectedShortfall(required - level, sem) },
    ];
  });
}

/**
 * Levels that are missing on average where the level errs: `E[max(0, r − X)] = g·Φ(g/σ) + σ·φ(g/σ)`, g = r − x.
 *
 * Shape: required level less level, and the error. Unit: levels. Range: from 0. Edge cases: a level on its requirement has
 * σ/√(2π). Errors: an error that is not above 0 is thrown. Source: textbook (expectation of a normal above a limit);
 * method 7.
 */
export function expectedShortfall(gap: number, sem: number): number {
  if (!(sem > 0)) throw new RangeError(`${sem} is no error`);
  const z = gap / sem;
  return gap * normalCdf(z) + (sem * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Least gap of a cell that a measure is chosen for, in levels. Source: expert judgement; method 7. */
export const ELIGIBLE_GAP = 0.1;

/** Cells that are probably short by enough, the largest expected shortfall first; within 1e-9 in their own order. */
export function eligibleCells(cells: readonly OpenCell[], cutoffs: Requirements["cutoffs"]): readonly OpenCell[] {
  const left = cells.filter(
    ({ oddsShort, verdict }) =>
      reaches(oddsShort, cutoffs.recommend) && reaches(verdict.required - verdict.level, ELIGIBLE_GAP),
  );
  const ordered: OpenCell[] = [];
  while (left.length > 0) {
    const most = Math.max(...left.map((cell) => cell.expectedShortfall));
    const at = left.findIndex((cell) => reaches(cell.expectedShortfall, most));
    ordered.push(...left.splice(at, 1));
  }
  return ordered;
}

/** Measures that act on one of some cells. */
export function actingOn(measures: readonly Measure[], cells: readonly OpenCell[]): readonly Measure[] {
  const acted = new Set(cells.map(({ cell }) => cell));
  return measures.filter((measure) => effectsOf(measure).some(({ cell }) => acted.has(cell)));
}

type Effect = { readonly cell: CellId; readonly effect: number };
const known = new WeakMap<Measure, readonly Effect[]>();

/** What a measure adds, in the order of the cells; the same list each time, since every firm asks for it. */
function effectsOf(measure: Measure): readonly Effect[] {
  const before = known.get(measure);
  if (before !== undefined) return before;
  const effects = CELLS.flatMap((cell): readonly Effect[] => {
    const effect = measure.effects[cell] ?? 0;
    return effect > 0 ? [{ cell, effect }] : [];
  });
  known.set(measure, effects);
  return effects;
}

type Firm = {
  /** Places of the scored cells in the list of these. */
  readonly places: ReadonlyMap<CellId, number>;
  readonly weights: ByMode;
  readonly facts: FirmFacts;
  readonly openStep: (measure: MeasureId) => number | null;
  /** Measures the law does not let this firm take; they count nothing. */
  readonly impossible: ReadonlySet<MeasureId>;
};

export function candidateOf(measure: Measure, firm: Firm): Candidate {
  let modeFit = 0;
  for (const mode of measure.modes) modeFit += firm.weights[mode];
  const weighed = weighConditions(measure.requires, firm.facts);
  const effects: { at: number; effect: number }[] = [];
  for (const { cell, effect } of effectsOf(measure)) {
    const at = firm.places.get(cell);
    if (at !== undefined) effects.push({ at, effect });
  }
  return {
    measure,
    modeFit,
    ...weighed,
    feasible: firm.impossible.has(measure.id) ? 0 : weighed.feasible,
    step: firm.openStep(measure.id),
    effects,
  };
}

export const numberOf = (id: MeasureId): number => Number(id.slice(1));

/** `s_c` of every open cell while nothing is chosen. */
export const shortfallsOf = (cells: readonly OpenCell[]): number[] =>
  cells.map(({ verdict }) => Math.max(0, verdict.required - verdict.level));

/** Takes the effects of a measure from what is still short: `s_c ← max(0, s_c − e_c)`. */
export function takeEffects(short: number[], { effects }: Candidate): void {
  for (const { at, effect } of effects) short[at] = Math.max(0, (short[at] ?? 0) - effect);
}

/** `Value · Fit_mode · Feasible / √effort` against what is still short, of all cells or of one alone. */
export function priorityOf(
  candidate: Candidate,
  short: readonly number[],
  { cells, only }: { readonly cells: readonly OpenCell[]; readonly only?: OpenCell | undefined },
): number {
  return prioritised(candidate, valueHere(candidate, short, { cells, only }));
}

type Valued = { readonly cells: readonly OpenCell[]; readonly only?: OpenCell | undefined };

function valueHere({ effects }: Candidate, short: readonly number[], { cells, only }: Valued): number {
  let value = 0;
  for (const { at, effect } of effects) {
    if (only !== undefined && cells[at] !== only) continue;
    value += Math.min(effect, short[at] ?? 0) * (cells[at]?.oddsShort ?? 0);
  }
  return value;
}

const prioritised = ({ measure, modeFit, feasible }: Candidate, value: number): number =>
  (value * modeFit * feasible) / Math.sqrt(measure.effort);

/** A candidate taken into the plan, with what it is credited with in each cell. */
export function choose(candidate: Candidate, short: readonly number[], cells: readonly OpenCell[]): Choice {
  const credited = new Map<CellId, number>();
  for (const { at, effect } of candidate.effects) {
    const credit = Math.min(effect, short[at] ?? 0);
    const open = cells[at];
    if (open !== undefined && credit > 0) credited.set(open.cell, credit);
  }
  const value = valueHere(candidate, short, { cells });
  const priority = prioritised(candidate, value);
  return { ...candidate, value, priority, credited, forWeakestPhase: null, forWeakestCell: null, pinned: null };
}

export const actsIn = (measure: Measure, phase: Phase): boolean =>
  effectsOf(measure).some(({ cell }) => phaseOf(cell) === phase);

/** A choice in the words of the file. */
export function explainChoice(choice: Choice, cells: readonly OpenCell[]): Recommendation {
  const {
    measure,
    value,
    priority,
    credited,
    modeFit,
    feasible,
    notAsked,
    failed,
    step,
    forWeakestPhase,
    forWeakestCell,
    pinned,
  } = choice;
  const reasons = cells.flatMap(({ cell, verdict, oddsShort }) => {
    if (!credited.has(cell)) return [];
    const { level, required } = verdict;
    return [{ cell, level, required, gap: level - required, oddsShort, effect: measure.effects[cell] ?? 0 }];
  });
  return {
    measure: measure.id,
    theme: measure.theme,
    effort: measure.effort,
    value,
    priority,
    cells: Object.fromEntries(credited),
    reasons: reasons.sort((a, b) => b.oddsShort - a.oddsShort),
    modeFit,
    feasible,
    notAsked,
    failed,
    step,
    forWeakestPhase,
    forWeakestCell,
    ...(pinned === null ? {} : { pinned }),
  };
}
