import type { Measure, MeasureTheme } from "@/lib/catalog";
import { type CellId, type MeasureId, PHASES, type Phase } from "@/lib/instrument";
import { exceeds, reaches } from "@/lib/stats";
import { isMissing } from "../missing";
import type { Verdicts } from "../rating";
import {
  actsIn,
  type Candidate,
  type Choice,
  choose,
  type OpenCell,
  priorityOf,
  type Shortage,
  shortageOf,
  takeEffects,
} from "./candidates";
import { PER_THEME_MAX, type Rules } from "./plan-rules";

/** A plan in progress, with the remaining shortfall. */
type Plan = {
  readonly chosen: readonly Choice[];
  readonly shortage: Shortage;
  readonly rules: Rules;
  readonly themes: ReadonlyMap<MeasureTheme, number>;
  readonly effort: number;
  /** Measures still running; their effects are already subtracted from the shortfall. */
  readonly carriedOver: readonly Measure[];
};

type Starting = Pick<Plan, "rules"> & { readonly cells: readonly OpenCell[] };

/** The initial plan: nothing chosen; running measures have already reduced the shortfall and count for their theme. */
export function startPlan(measures: readonly Measure[], { cells, rules }: Starting): Plan {
  const shortage = shortageOf(cells);
  const themes = new Map<MeasureTheme, number>();
  const carriedOver = rules.carriedOver.length === 0 ? [] : measures.filter(({ id }) => rules.carriedOver.includes(id));
  for (const measure of carriedOver) {
    takeEffects(shortage.short, measure);
    themes.set(measure.theme, (themes.get(measure.theme) ?? 0) + 1);
  }
  return { chosen: [], shortage, rules, themes, effort: 0, carriedOver };
}

/** The plan with one more measure, which reduces the shortfall. */
export function addTo(
  plan: Plan,
  candidate: Candidate,
  more: Partial<Pick<Choice, "pinned" | "forWeakestPhase" | "forWeakestCell">>,
): Plan {
  const { measure } = candidate;
  const choice = { ...choose(candidate, plan.shortage), ...more };
  const short = plan.shortage.short.slice();
  takeEffects(short, measure);
  const themes = new Map(plan.themes).set(measure.theme, (plan.themes.get(measure.theme) ?? 0) + 1);
  const effort = plan.effort + (choice.pinned === null ? measure.effort : 0);
  return { ...plan, chosen: [...plan.chosen, choice], shortage: { ...plan.shortage, short }, themes, effort };
}

/**
 * Chooses the first measure, for the weakest cell for which one exists. `preferred` are tried first for each cell, then
 * `candidates`. A cell that running measures close completely does not count as passed over.
 */
export function pickFirst(
  plan: Plan,
  { preferred, candidates }: Readonly<Record<"preferred" | "candidates", readonly Candidate[]>>,
  eligible: readonly OpenCell[],
): { readonly plan: Plan; readonly passedOver: readonly CellId[] } {
  const passedOver: CellId[] = [];
  for (const only of eligible) {
    const first = bestOf(preferred, plan, only) ?? bestOf(candidates, plan, only);
    if (first !== undefined) return { plan: addTo(plan, first, { forWeakestCell: only.cell }), passedOver };
    if (exceeds(plan.shortage.short[only.at] ?? 0, 0)) passedOver.push(only.cell);
  }
  return { plan, passedOver };
}

/** Adds the candidate with the highest priority, as long as one fits. */
export function fill(start: Plan, candidates: readonly Candidate[]): Plan {
  let plan = start;
  for (;;) {
    const next = bestOf(candidates, plan);
    if (next === undefined) return plan;
    plan = addTo(plan, next, {});
  }
}

/** The candidate with the highest priority, for all cells or for only one. */
function bestOf(candidates: readonly Candidate[], plan: Plan, only?: OpenCell): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const candidate = candidates[at];
    if (candidate === undefined) continue;
    const priority = priorityOf(candidate, plan.shortage, only);
    if (!exceeds(priority, most) || !mayFollow(candidate, plan)) continue;
    best = candidate;
    most = priority;
  }
  return best;
}

/** Minimum factor that the firm's modes and conditions must leave of a measure's value. Source: method 7. */
const SUITABLE_FROM = 0.25;

/** Whether a measure may be chosen: it suits the firm, was not taken before, and was not excluded. */
export const mayBeChosen = (
  { measure: { id }, modeFit, feasible }: Candidate,
  { dismissed, taken }: Pick<Rules, "dismissed" | "taken">,
): boolean => reaches(modeFit * feasible, SUITABLE_FROM) && !dismissed.has(id) && !taken.has(id);

/** Whether a measure still fits: not yet chosen, enough effort left, theme not full, prerequisites present. */
function mayFollow({ measure: { id, effort, theme, after } }: Candidate, plan: Plan): boolean {
  if (effort > plan.rules.capacity - plan.effort || (plan.themes.get(theme) ?? 0) >= PER_THEME_MAX) return false;
  if (has(plan, id)) return false;
  for (const before of after) if (!has(plan, before) && !plan.rules.isOver(before)) return false;
  return true;
}

function has({ rules, chosen }: Plan, id: MeasureId): boolean {
  for (const { measure } of chosen) if (measure.id === id) return true;
  return rules.taken.has(id);
}

type Replacing = {
  /** The plan before the rule chose anything, and after its first choice. */
  readonly start: Plan;
  readonly first: Plan;
  readonly candidates: readonly Candidate[];
  readonly verdicts: Verdicts;
};

/** If nothing acts on the weakest phase, replaces the rule's last choice by the best candidate that does. */
export function replaceLast(plan: Plan, { start, first, candidates, verdicts }: Replacing): Plan {
  const weakest = weakestPhase(verdicts);
  if (weakest === undefined || plan.chosen.length < start.chosen.length + 2) return plan;
  const counted = [...plan.chosen.map(({ measure }) => measure), ...plan.carriedOver];
  if (counted.some((measure) => actsIn(measure, weakest))) return plan;

  const kept = plan.chosen.slice(first.chosen.length, -1).reduce((before, choice) => addTo(before, choice, {}), first);
  const acting = candidates.filter((candidate) => actsIn(candidate.measure, weakest));
  const instead = bestOf(acting, kept);
  return instead === undefined ? plan : addTo(kept, instead, { forWeakestPhase: weakest });
}

/** The phase with the lowest odds of meeting the requirement; the first of equal ones. */
function weakestPhase(verdicts: Verdicts): Phase | undefined {
  let weakest: { phase: Phase; odds: number } | undefined;
  for (const phase of PHASES) {
    const verdict = verdicts.phases[phase];
    if (isMissing(verdict)) continue;
    if (weakest === undefined || exceeds(weakest.odds, verdict.odds)) weakest = { phase, odds: verdict.odds };
  }
  return weakest?.phase;
}
