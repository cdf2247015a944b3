import type { Requirements } from "@/lib/catalog";
import { CELLS, type CellId, type Measure, type MeasureId, type Phase, phaseOf } from "@/lib/instrument";
import { reaches } from "@/lib/stats";
import { type ByMode, isMissing } from "../format/missing";
import type { Recommendation, Verdict, Verdicts } from "../format/rating";
import { type FirmFacts, weighConditions } from "./conditions";

/** A scored cell, against the requirement in force. */
export type OpenCell = { readonly cell: CellId; readonly verdict: Verdict; readonly oddsShort: number };

/** A measure with what it is worth here, before anything is chosen. */
export type Candidate = {
  readonly measure: Measure;
  readonly modeFit: number;
  readonly feasible: number;
  readonly notAsked: readonly string[];
  readonly failed: readonly string[];
  /** Its effects on scored cells, by their place in the list of these. */
  readonly effects: readonly { readonly at: number; readonly effect: number }[];
};

export type Choice = Candidate & {
  readonly value: number;
  readonly priority: number;
  readonly credited: ReadonlyMap<CellId, number>;
  readonly forWeakestPhase: Phase | null;
  /** Why a consultant put it in, whatever its priority; null where the rule chose it. */
  readonly pinned: string | null;
};

export function openCellsOf(verdicts: Pick<Verdicts, "cells">): readonly OpenCell[] {
  return CELLS.flatMap((cell) => {
    const verdict = verdicts.cells[cell];
    return isMissing(verdict) ? [] : [{ cell, verdict, oddsShort: 1 - verdict.odds }];
  });
}

/** Measures that act on a cell with odds of a shortfall at the cut-off or above. */
export function probablyNeeded(
  measures: readonly Measure[],
  cells: readonly OpenCell[],
  cutoffs: Requirements["cutoffs"],
): readonly Measure[] {
  const short = new Set<CellId>();
  for (const { cell, oddsShort } of cells) if (reaches(oddsShort, cutoffs.recommend)) short.add(cell);
  if (short.size === 0) return [];
  return measures.filter((measure) => effectsOf(measure).some(({ cell }) => short.has(cell)));
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
  readonly weights: ByMode;
  readonly facts: FirmFacts;
  /** Measures the law does not let this firm take; they count nothing. */
  readonly impossible: ReadonlySet<MeasureId>;
};

export function candidateOf(measure: Measure, cells: readonly OpenCell[], firm: Firm): Candidate {
  let modeFit = 0;
  for (const mode of measure.modes) modeFit += firm.weights[mode];
  const weighed = weighConditions(measure.requires, firm.facts);
  const effects: { at: number; effect: number }[] = [];
  for (const { cell, effect } of effectsOf(measure)) {
    const at = cells.findIndex((open) => open.cell === cell);
    if (at >= 0) effects.push({ at, effect });
  }
  return { measure, modeFit, ...weighed, feasible: firm.impossible.has(measure.id) ? 0 : weighed.feasible, effects };
}

export const numberOf = (id: MeasureId): number => Number(id.slice(1));

/** `s_c` of every open cell while nothing is chosen. */
export const shortfallsOf = (cells: readonly OpenCell[]): Float64Array =>
  Float64Array.from(cells, ({ verdict }) => Math.max(0, verdict.required - verdict.level));

/** Takes the effects of a measure from what is still short: `s_c ← max(0, s_c − e_c)`. */
export function takeEffects(short: Float64Array, { effects }: Candidate): void {
  for (const { at, effect } of effects) short[at] = Math.max(0, (short[at] ?? 0) - effect);
}

/** `Value · Fit_mode · Feasible / √effort` against what is still short. */
export function priorityOf(candidate: Candidate, short: Float64Array, cells: readonly OpenCell[]): number {
  return prioritised(candidate, valueHere(candidate, short, cells));
}

function valueHere({ effects }: Candidate, short: Float64Array, cells: readonly OpenCell[]): number {
  let value = 0;
  for (const { at, effect } of effects) value += Math.min(effect, short[at] ?? 0) * (cells[at]?.oddsShort ?? 0);
  return value;
}

const prioritised = ({ measure, modeFit, feasible }: Candidate, value: number): number =>
  (value * modeFit * feasible) / Math.sqrt(measure.effort);

/** A candidate taken into the plan, with what it is credited with in each cell. */
export function choose(candidate: Candidate, short: Float64Array, cells: readonly OpenCell[]): Choice {
  const credited = new Map<CellId, number>();
  for (const { at, effect } of candidate.effects) {
    const credit = Math.min(effect, short[at] ?? 0);
    const open = cells[at];
    if (open !== undefined && credit > 0) credited.set(open.cell, credit);
  }
  const value = valueHere(candidate, short, cells);
  const priority = prioritised(candidate, value);
  return { ...candidate, value, priority, credited, forWeakestPhase: null, pinned: null };
}

export const actsIn = (measure: Measure, phase: Phase): boolean =>
  effectsOf(measure).some(({ cell }) => phaseOf(cell) === phase);

/** A choice in the words of the file. */
export function explainChoice(choice: Choice, cells: readonly OpenCell[]): Recommendation {
  const { measure, value, priority, credited, modeFit, feasible, notAsked, failed, forWeakestPhase, pinned } = choice;
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
    forWeakestPhase,
    ...(pinned === null ? {} : { pinned }),
  };
}
