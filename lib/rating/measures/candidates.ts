import type { Measure, Requirements } from "@/lib/catalog";
import { CELLS, type CellId, type MeasureId, type Phase, phaseOf } from "@/lib/instrument";
import { normalCdf, normalQuantile, reaches } from "@/lib/stats";
import { type ByMode, isMissing } from "../missing";
import type { Recommendation, Verdict, Verdicts } from "../rating";
import { type FirmFacts, weighConditions } from "./conditions";

/** A scored cell with its verdict on the applicable requirement. */
export type OpenCell = {
  readonly cell: CellId;
  /** Its index in CELLS. */
  readonly at: number;
  readonly verdict: Verdict;
  readonly oddsShort: number;
  /** Expected value of the missing levels, given the error of the level. */
  readonly expectedShortfall: number;
};

/** A measure with its value for this firm, before anything is chosen. */
export type Candidate = {
  readonly measure: Measure;
  /** Its effects, in the order of the cells. */
  readonly effects: readonly Effect[];
  readonly modeFit: number;
  readonly feasible: number;
  readonly notAsked: readonly string[];
  readonly failed: readonly string[];
};

export type Choice = Candidate & {
  readonly value: number;
  readonly priority: number;
  readonly credited: ReadonlyMap<CellId, number>;
  readonly forWeakestPhase: Phase | null;
  /** The weakest cell for which a measure exists; the first measure is chosen for it. */
  readonly forWeakestCell: CellId | null;
  /** Why a consultant added it regardless of its priority; null if chosen by the rule. */
  readonly pinned: string | null;
};

export function openCellsOf(verdicts: Pick<Verdicts, "cells">, meets: number): readonly OpenCell[] {
  const open: OpenCell[] = [];
  const z = normalQuantile(meets);
  CELLS.forEach((cell, at) => {
    const verdict = verdicts.cells[cell];
    if (isMissing(verdict)) return;
    const { level, required } = verdict;
    const shortfall = expectedShortfall(required - level, (verdict.high - verdict.low) / 2 / z);
    open.push({ cell, at, verdict, oddsShort: 1 - verdict.odds, expectedShortfall: shortfall });
  });
  return open;
}

/**
 * Expected value of the missing levels, given the error of the level: `E[max(0, r − X)] = g·Φ(g/σ) + σ·φ(g/σ)`, g = r −
 * x.
 *
 * Shape: required level less level, and the error. Unit: levels. Range: from 0. Edge cases: a level equal to its
 * requirement gives σ/√(2π). Errors: throws for an error that is not above 0. Source: textbook (expectation of a normal
 * above a limit); method 7.
 */
export function expectedShortfall(gap: number, sem: number): number {
  if (!(sem > 0)) throw new RangeError(`${sem} is no error`);
  const z = gap / sem;
  return gap * normalCdf(z) + (sem * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Minimum gap of a cell, in levels, for choosing a measure. Source: expert judgement; method 7. */
export const ELIGIBLE_GAP = 0.1;

/**
 * Cells that are probably short by enough, the largest expected shortfall first; ties within 1e-9 in the order of
 * cells.
 */
export function eligibleCells(cells: readonly OpenCell[], cutoffs: Requirements["cutoffs"]): readonly OpenCell[] {
  const left = cells.filter(
    ({ oddsShort, verdict }) =>
      reaches(oddsShort, cutoffs.recommend) && reaches(verdict.required - verdict.level, ELIGIBLE_GAP),
  );
  const ordered: OpenCell[] = [];
  while (left.length > 0) {
    let most = Number.NEGATIVE_INFINITY;
    for (const cell of left) most = Math.max(most, cell.expectedShortfall);
    const at = left.findIndex((cell) => reaches(cell.expectedShortfall, most));
    ordered.push(...left.splice(at, 1));
  }
  return ordered;
}

/** Measures that act on at least one of the given cells. */
export function actingOn(measures: readonly Measure[], cells: readonly OpenCell[]): readonly Measure[] {
  const acted = new Uint8Array(CELLS.length);
  for (const { at } of cells) acted[at] = 1;
  return measures.filter((measure) => effectsOf(measure).some(({ at }) => acted[at] === 1));
}

/** The effect of a measure on a cell, with the cell's index in CELLS. */
type Effect = { readonly cell: CellId; readonly at: number; readonly effect: number };
const known = new WeakMap<Measure, readonly Effect[]>();

/** The effects of a measure, in the order of the cells. Cached, because every firm needs it. */
function effectsOf(measure: Measure): readonly Effect[] {
  const before = known.get(measure);
  if (before !== undefined) return before;
  const effects = CELLS.flatMap((cell, at): readonly Effect[] => {
    const effect = measure.effects[cell] ?? 0;
    return effect > 0 ? [{ cell, at, effect }] : [];
  });
  known.set(measure, effects);
  return effects;
}

type Firm = {
  readonly weights: ByMode;
  readonly facts: FirmFacts;
  /** Measures that the law does not allow this firm; their value is 0. */
  readonly impossible: ReadonlySet<MeasureId>;
};

/** A measure with its value for a firm, regardless of what is already done. */
export function suit(measure: Measure, firm: Firm): Candidate {
  let modeFit = 0;
  for (const mode of measure.modes) modeFit += firm.weights[mode];
  const { feasible, notAsked, failed } = weighConditions(measure.requires, firm.facts);
  return {
    measure,
    effects: effectsOf(measure),
    modeFit,
    feasible: firm.impossible.has(measure.id) ? 0 : feasible,
    notAsked,
    failed,
  };
}

export const numberOf = (id: MeasureId): number => Number(id.slice(1));

/** By index in CELLS: the remaining shortfall and the probability of a shortfall; 0 for cells that are not scored. */
export type Shortage = { readonly short: number[]; readonly oddsShort: readonly number[] };

/** The shortfall of every cell (`s_c` in the formulas) before any measure is chosen. */
export function shortageOf(cells: readonly OpenCell[]): Shortage {
  const short = CELLS.map(() => 0);
  const odds = CELLS.map(() => 0);
  for (const { at, verdict, oddsShort } of cells) {
    short[at] = Math.max(0, verdict.required - verdict.level);
    odds[at] = oddsShort;
  }
  return { short, oddsShort: odds };
}

/** Subtracts the effects of a measure from the remaining shortfall: `s_c ← max(0, s_c − e_c)`. */
export function takeEffects(short: number[], measure: Measure): void {
  for (const { at, effect } of effectsOf(measure)) short[at] = Math.max(0, (short[at] ?? 0) - effect);
}

/**
 * The priority of a measure, `Value · Fit_mode · Feasible / √effort`, given the remaining shortfall of all cells, or of
 * only one.
 */
export const priorityOf = (candidate: Candidate, shortage: Shortage, only?: OpenCell): number =>
  prioritised(candidate, valueHere(candidate, shortage, only));

function valueHere({ effects }: Candidate, { short, oddsShort }: Shortage, only?: OpenCell): number {
  let value = 0;
  for (const { at, effect } of effects)
    if (only === undefined || at === only.at) value += Math.min(effect, short[at] ?? 0) * (oddsShort[at] ?? 0);
  return value;
}

const prioritised = ({ measure, modeFit, feasible }: Candidate, value: number): number =>
  (value * modeFit * feasible) / Math.sqrt(measure.effort);

/** A candidate added to the plan, with its credited effect in each cell. */
export function choose(candidate: Candidate, shortage: Shortage): Choice {
  const credited = new Map<CellId, number>();
  for (const { cell, at, effect } of candidate.effects) {
    const credit = Math.min(effect, shortage.short[at] ?? 0);
    if (credit > 0) credited.set(cell, credit);
  }
  const value = valueHere(candidate, shortage);
  const priority = prioritised(candidate, value);
  return { ...candidate, value, priority, credited, forWeakestPhase: null, forWeakestCell: null, pinned: null };
}

export const actsIn = (measure: Measure, phase: Phase): boolean =>
  effectsOf(measure).some(({ cell }) => phaseOf(cell) === phase);

/**
 * Converts a choice to the file format. The next step is added later, because it depends on what the reader may know as
 * done.
 */
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
    forWeakestPhase,
    forWeakestCell,
    pinned,
  } = choice;
  const reasons = cells
    .filter(({ cell }) => credited.has(cell))
    .map(({ cell, verdict: { level, required }, oddsShort }) => {
      return { cell, level, required, gap: level - required, oddsShort, effect: measure.effects[cell] ?? 0 };
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
    step: null,
    forWeakestPhase,
    forWeakestCell,
    ...(pinned === null ? {} : { pinned }),
  };
}
