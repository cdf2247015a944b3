import type { Requirements } from "@/lib/catalog";
import {
  CELLS,
  type CellId,
  type Measure,
  type MeasureId,
  type MeasureTheme,
  PHASES,
  type Phase,
  phaseOf,
} from "@/lib/instrument";
import { exceeds, reaches, sum } from "@/lib/stats";
import { type FirmFacts, weighConditions } from "./conditions";
import { type ByMode, isMissing, type Maybe, missing } from "./format-missing";
import type { Recommendation, Verdict, Verdicts } from "./format-rating";

/** Effort points of one plan unless the firm sets another capacity. Source: method 7. */
export const CAPACITY = 6;

/** Measures of one theme that a plan takes at most. Source: method 7. */
export const PER_THEME_MAX = 2;

export type RecommendInput = {
  readonly measures: readonly Measure[];
  /** Verdicts against the requirement in force: move where there is an aim of that kind, else serve. */
  readonly verdicts: Verdicts;
  /** P of method 3.8 (1). */
  readonly weights: ByMode;
  readonly facts: FirmFacts;
  readonly cutoffs: Requirements["cutoffs"];
  readonly capacity?: number;
  /** Measures done before; they satisfy `after`. */
  readonly done?: readonly MeasureId[];
};

/**
 * The portfolio of measures, in the order of choice.
 *
 * `Value = Σ_c min(e_c, s_c)·P(shortfall_c)`, `Priority = Value · Fit_mode · Feasible / √effort`, s the shortfall still
 * open. Candidates reach a cell with P(shortfall) ≥ `cutoffs.recommend`. The largest Priority is taken (tie: smaller id)
 * while effort, theme and `after` allow; its effects then leave s. If none chosen acts in the phase with the lowest
 * P(meets), the last chosen gives way to the best candidate that does. Source: method 7.
 */
export function recommendMeasures(input: RecommendInput): Maybe<readonly Recommendation[]> {
  const cells = cellsOf(input.verdicts);
  const candidates = listCandidates(input, cells);
  if (candidates.length === 0) return missing("no reliable gap");

  const rules = { capacity: input.capacity ?? CAPACITY, done: new Set(input.done ?? []) };
  const chosen: Choice[] = [];
  for (;;) {
    const next = bestChoice(candidates, { cells, chosen, rules });
    if (next === undefined) break;
    chosen.push(next);
  }
  return replaceLast(chosen, { input, candidates, cells, rules }).map((choice) => explainChoice(choice, cells));
}

type OpenCell = { readonly cell: CellId; readonly verdict: Verdict; readonly oddsShort: number };
type Candidate = {
  readonly measure: Measure;
  readonly modeFit: number;
  readonly feasible: number;
  readonly notAsked: readonly string[];
  readonly failed: readonly string[];
};
type Choice = Candidate & {
  readonly value: number;
  readonly priority: number;
  readonly credited: ReadonlyMap<CellId, number>;
  readonly forWeakestPhase: Phase | null;
};
type Rules = { readonly capacity: number; readonly done: ReadonlySet<MeasureId> };

function cellsOf(verdicts: Verdicts): readonly OpenCell[] {
  return CELLS.flatMap((cell) => {
    const verdict = verdicts.cells[cell];
    return isMissing(verdict) ? [] : [{ cell, verdict, oddsShort: 1 - verdict.odds }];
  });
}

function listCandidates(input: RecommendInput, cells: readonly OpenCell[]): readonly Candidate[] {
  const short = new Set(
    cells.filter((open) => reaches(open.oddsShort, input.cutoffs.recommend)).map((open) => open.cell),
  );
  return input.measures
    .filter((measure) => CELLS.some((cell) => short.has(cell) && (measure.effects[cell] ?? 0) > 0))
    .map((measure) => {
      const modeFit = sum(measure.modes.map((mode) => input.weights[mode]));
      return { measure, modeFit, ...weighConditions(measure.requires, input.facts) };
    })
    .sort((a, b) => numberOf(a.measure.id) - numberOf(b.measure.id));
}

const numberOf = (id: MeasureId): number => Number(id.slice(1));

type Stand = { readonly cells: readonly OpenCell[]; readonly chosen: readonly Choice[]; readonly rules: Rules };

function bestChoice(candidates: readonly Candidate[], stand: Stand): Choice | undefined {
  let best: Choice | undefined;
  for (const candidate of candidates) {
    if (!mayFollow(candidate.measure, stand)) continue;
    const choice = weigh(candidate, stand);
    if (exceeds(choice.priority, best?.priority ?? 0)) best = choice;
  }
  return best;
}

/** Whether a measure still fits: not yet chosen, effort left, theme not full, what must come before is there. */
function mayFollow(measure: Measure, { chosen, rules }: Stand): boolean {
  const effort = sum(chosen.map((choice) => choice.measure.effort));
  const has = (id: MeasureId) => chosen.some((choice) => choice.measure.id === id);
  return (
    !has(measure.id) &&
    !rules.done.has(measure.id) &&
    measure.effort <= rules.capacity - effort &&
    countTheme(chosen, measure.theme) < PER_THEME_MAX &&
    measure.after.every((id) => rules.done.has(id) || has(id))
  );
}

const countTheme = (chosen: readonly Choice[], theme: MeasureTheme): number =>
  chosen.filter((choice) => choice.measure.theme === theme).length;

function weigh(candidate: Candidate, { cells, chosen }: Stand): Choice {
  const { measure, modeFit, feasible } = candidate;
  const credited = new Map<CellId, number>();
  let value = 0;
  for (const { cell, verdict, oddsShort } of cells) {
    const effect = measure.effects[cell] ?? 0;
    const credit = Math.min(effect, openShortfall(cell, verdict, chosen));
    if (credit <= 0) continue;
    credited.set(cell, credit);
    value += credit * oddsShort;
  }
  const priority = (value * modeFit * feasible) / Math.sqrt(measure.effort);
  return { ...candidate, value, priority, credited, forWeakestPhase: null };
}

/** `s_c`: what the chosen measures leave of the shortfall of a cell. */
function openShortfall(cell: CellId, verdict: Verdict, chosen: readonly Choice[]): number {
  return chosen.reduce(
    (open, choice) => Math.max(0, open - (choice.measure.effects[cell] ?? 0)),
    Math.max(0, verdict.required - verdict.level),
  );
}

type Replacing = {
  readonly input: RecommendInput;
  readonly candidates: readonly Candidate[];
  readonly cells: readonly OpenCell[];
  readonly rules: Rules;
};

function replaceLast(chosen: readonly Choice[], { input, candidates, cells, rules }: Replacing): readonly Choice[] {
  const weakest = weakestPhase(input.verdicts);
  if (weakest === undefined || chosen.length === 0) return chosen;
  if (chosen.some((choice) => actsIn(choice.measure, weakest))) return chosen;

  const kept = chosen.slice(0, -1);
  const acting = candidates.filter((candidate) => actsIn(candidate.measure, weakest));
  const instead = bestChoice(acting, { cells, chosen: kept, rules });
  return instead === undefined ? chosen : [...kept, { ...instead, forWeakestPhase: weakest }];
}

/** The phase with the lowest odds of meeting the requirement; the first in order where two are equal. */
function weakestPhase(verdicts: Verdicts): Phase | undefined {
  let weakest: { phase: Phase; odds: number } | undefined;
  for (const phase of PHASES) {
    const verdict = verdicts.phases[phase];
    if (isMissing(verdict)) continue;
    if (weakest === undefined || exceeds(weakest.odds, verdict.odds)) weakest = { phase, odds: verdict.odds };
  }
  return weakest?.phase;
}

const actsIn = (measure: Measure, phase: Phase): boolean =>
  CELLS.some((cell) => phaseOf(cell) === phase && (measure.effects[cell] ?? 0) > 0);

function explainChoice(choice: Choice, cells: readonly OpenCell[]): Recommendation {
  const { measure, value, priority, credited, modeFit, feasible, notAsked, failed, forWeakestPhase } = choice;
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
  };
}
