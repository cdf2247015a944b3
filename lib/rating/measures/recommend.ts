import type { Measure, MeasureTheme, Requirements } from "@/lib/catalog";
import { type CellId, type MeasureId, PHASES, type Phase } from "@/lib/instrument";
import { type DoneFacts, nothingDone, openStepOf, type StepConditions } from "@/lib/plan";
import { exceeds, reaches } from "@/lib/stats";
import { type ByMode, isMissing, type Maybe, missing } from "../format/missing";
import type { Recommendation, Verdicts } from "../rating";
import {
  actingOn,
  actsIn,
  type Candidate,
  type Choice,
  choose,
  eligibleCells,
  explainChoice,
  numberOf,
  type OpenCell,
  openCellsOf,
  priorityOf,
  type Shortage,
  shortageOf,
  suit,
  takeEffects,
} from "./candidates";
import type { FirmFacts } from "./conditions";

/** Effort points of one plan unless the firm sets another capacity. Source: method 7. */
export const CAPACITY = 6;

/** Measures of one theme that a plan takes at most. Source: method 7. */
export const PER_THEME_MAX = 2;

/** What a consultant decided about a measure, and why: the log of such decisions is how the rule learns. */
type MeasureDecision = { readonly measure: MeasureId; readonly reason: string };

export type RecommendInput = {
  readonly measures: readonly Measure[];
  /** Verdicts against the requirement in force: move where there is an aim of that kind, else serve. */
  readonly verdicts: Verdicts;
  /** P of method 3.8 (1). */
  readonly weights: ByMode;
  readonly facts: FirmFacts;
  readonly cutoffs: Requirements["cutoffs"];
  /** Conditions of each measure's steps; a measure that is not there has one step, which is never done. */
  readonly steps?: Readonly<Partial<Record<MeasureId, StepConditions>>>;
  /** What the firm's data show as done. */
  readonly doneFacts?: DoneFacts;
  /** Effort points the firm sets for this plan. */
  readonly capacity?: number;
  /** Measures done before; they satisfy `after`. */
  readonly done?: readonly MeasureId[];
  /** Measures still running from the last plan: what they will close is not sought again, and they cost no capacity. */
  readonly carriedOver?: readonly MeasureId[];
  /** Measures a consultant puts in first, in this order, whatever their priority. */
  readonly pinned?: readonly MeasureDecision[];
  /** Measures a consultant keeps out. */
  readonly dismissed?: readonly MeasureDecision[];
  /** Measures the law does not let this firm take: Feasible is 0. */
  readonly impossible?: readonly MeasureId[];
};

/** The measures of a plan in the order of choice, and the cells they were chosen for. */
type MeasureChoice = {
  readonly chosen: readonly Recommendation[];
  /** Cells that are probably short by enough, the largest expected shortfall first. */
  readonly eligible: readonly { readonly cell: CellId; readonly expectedShortfall: number }[];
  /** Eligible cells for which no measure could be chosen first. */
  readonly passedOver: readonly CellId[];
};

/**
 * The portfolio of measures, in the order of choice: the weakest cell first, then the largest priority while effort, theme
 * and order allow.
 *
 * `Value = Σ_c min(e_c, s_c)·P(shortfall_c)`, `Priority = Value · Fit_mode · Feasible / √effort`, s the shortfall still
 * open. Cells with P(shortfall) ≥ `cutoffs.recommend` and a gap of .1 are eligible, the largest expected shortfall first;
 * candidates act on one of them and have a step that is not done. First the candidate that is worth most for the first
 * eligible cell alone; a cell without one is passed over. Then the largest Priority, again and again (tie: smaller id);
 * effects of what is chosen leave s. If none of the plan acts in the phase with the lowest P(meets), the last that the
 * rule chose, never the first, gives way to the best candidate that does.
 * Shape: one object; `verdicts` against the requirement in force, `weights` adding to 1. Unit: effort points; values in
 * levels. Range: priorities above 0, except of pinned measures.
 * Edge cases: a carried-over measure costs no effort, but fills its theme, satisfies `after` and closes what it closes;
 * so does a pinned one, which goes before all; what the law forbids or a
 * consultant dismissed is never chosen, and what is forbidden not even when pinned.
 * Errors: "no reliable gap" where no cell is eligible and nothing is pinned; a capacity
 * below 0, a decision without a reason, one measure both pinned and dismissed, and a pinned measure that is not in the
 * list are thrown. Source: method 7.
 */
export function recommendMeasures(input: RecommendInput): Maybe<MeasureChoice> {
  return prepare(input)(input.doneFacts ?? nothingDone);
}

/**
 * The same for all readers and for the only person who answered, who knows more of what is done: the rest is found once.
 *
 * Shape: what each may know as done; everything else as `recommendMeasures`. Unit: effort points; values in levels. Range:
 * priorities above 0, except of pinned measures. Edge cases: where the same measures are over for both, their plans differ
 * in the steps alone. Errors: as `recommendMeasures`. Source: method 7.
 */
export function recommendToBoth(
  known: Readonly<Record<"forAll" | "own", DoneFacts>>,
  input: Omit<RecommendInput, "doneFacts">,
): Readonly<Record<"forAll" | "own", Maybe<MeasureChoice>>> {
  const recommend = prepare(input);
  return { forAll: recommend(known.forAll), own: recommend(known.own) };
}

/** All that does not depend on what is done; gives the plan of a reader from what he knows of that. */
function prepare(input: Omit<RecommendInput, "doneFacts">): (doneFacts: DoneFacts) => Maybe<MeasureChoice> {
  const rules = rulesOf(input);
  const cells = openCellsOf(input.verdicts, input.cutoffs.meets);
  const eligible = eligibleCells(cells, input.cutoffs);
  const pinned = rules.pinned.filter(({ id }) => !rules.impossible.has(id) && !rules.taken.has(id));
  if (eligible.length === 0 && pinned.length === 0) return () => missing("no reliable gap");

  const firm = { weights: input.weights, facts: input.facts, impossible: rules.impossible };
  const acting = actingOn(inOrder(input.measures), eligible).map((measure) => suit(measure, firm));
  const pins = pinned.map(({ id, reason }) => ({ suited: suit(measureOf(input, id), firm), reason }));
  const { steps = {} } = input;
  const plans = new Map<string, Planned>();
  return (doneFacts) => {
    const stepOf = (id: MeasureId) => openStepOf(steps[id] ?? [], doneFacts);
    const over = Object.entries<StepConditions | undefined>(steps).flatMap(([id, conditions = []]) =>
      openStepOf(conditions, doneFacts) === null ? [id] : [],
    );
    const key = over.join();
    const plan = plans.get(key) ?? planOf(input, { rules, cells, eligible, acting, pins, over: new Set(over) });
    plans.set(key, plan);
    return {
      chosen: plan.chosen.map((choice) => explainChoice(choice, cells, stepOf(choice.measure.id))),
      eligible: eligible.map(({ cell, expectedShortfall }) => ({ cell, expectedShortfall })),
      passedOver: plan.passedOver,
    };
  };
}

type Planning = {
  readonly rules: Omit<Rules, "isOver">;
  readonly cells: readonly OpenCell[];
  readonly eligible: readonly OpenCell[];
  /** Measures that act on an eligible cell. */
  readonly acting: readonly Candidate[];
  readonly pins: readonly { readonly suited: Candidate; readonly reason: string }[];
  /** Ids of measures of which the firm's data show every step as done, also of such that are not in the list. */
  readonly over: ReadonlySet<string>;
};

/** What is chosen for all readers for whom the same measures are over. */
type Planned = { readonly chosen: readonly Choice[] } & Pick<MeasureChoice, "passedOver">;

function planOf(input: RecommendInput, { rules, cells, eligible, acting, pins, over }: Planning): Planned {
  const candidates = over.size === 0 ? acting : acting.filter(({ measure }) => !over.has(measure.id));
  const start = startPlan(input, { cells, rules: { ...rules, isOver: (id) => over.has(id) } });
  const plan = pins.reduce((before, pin) => addTo(before, pin.suited, { pinned: pin.reason }), start);
  const { plan: begun, passedOver } = pickFirst(plan, candidates, eligible);
  const full = replaceLast(fill(begun, candidates), {
    start: plan,
    first: begun,
    candidates,
    verdicts: input.verdicts,
  });
  return { chosen: full.chosen, passedOver };
}

const ordered = new WeakMap<readonly Measure[], readonly Measure[]>();

/** Measures by their number: put in order once, since every firm asks for the same list. */
function inOrder(measures: readonly Measure[]): readonly Measure[] {
  const before = ordered.get(measures);
  if (before !== undefined) return before;
  const sorted = measures.toSorted((a, b) => numberOf(a.id) - numberOf(b.id));
  ordered.set(measures, sorted);
  return sorted;
}

/**
 * The first measure is for the weakest cell that something can be done about. What running measures close wholly is not
 * passed over: nothing is missing there any more.
 */
function pickFirst(
  plan: Plan,
  candidates: readonly Candidate[],
  eligible: readonly OpenCell[],
): { readonly plan: Plan; readonly passedOver: readonly CellId[] } {
  const passedOver: CellId[] = [];
  for (const only of eligible) {
    const first = bestOf(candidates, plan, only);
    if (first !== undefined) return { plan: addTo(plan, first, { forWeakestCell: only.cell }), passedOver };
    if (exceeds(plan.shortage.short[only.at] ?? 0, 0)) passedOver.push(only.cell);
  }
  return { plan, passedOver };
}

type Rules = {
  readonly capacity: number;
  /** Whether the firm's data show every step of a measure as done: it satisfies `after` and is never chosen. */
  readonly isOver: (id: MeasureId) => boolean;
  /** Done before or running: never chosen again. */
  readonly taken: ReadonlySet<MeasureId>;
  readonly carriedOver: readonly MeasureId[];
  readonly dismissed: ReadonlySet<MeasureId>;
  readonly impossible: ReadonlySet<MeasureId>;
  readonly pinned: readonly { readonly id: MeasureId; readonly reason: string }[];
};

function rulesOf(input: RecommendInput): Omit<Rules, "isOver"> {
  const { capacity = CAPACITY, done = [], carriedOver = [], pinned = [], dismissed = [], impossible = [] } = input;
  if (!(capacity >= 0)) throw new RangeError(`a capacity of ${capacity} effort points`);
  for (const { measure, reason } of [...pinned, ...dismissed])
    if (reason.trim() === "") throw new RangeError(`a decision on ${measure} needs a reason`);
  const out = new Set(dismissed.map(({ measure }) => measure));
  const both = pinned.find(({ measure }) => out.has(measure));
  if (both !== undefined) throw new RangeError(`${both.measure} is both pinned and dismissed`);
  return {
    capacity,
    taken: new Set([...done, ...carriedOver]),
    carriedOver,
    dismissed: out,
    impossible: new Set(impossible),
    pinned: pinned.map(({ measure, reason }) => ({ id: measure, reason })),
  };
}

function measureOf({ measures }: RecommendInput, id: MeasureId): Measure {
  const known = measures.find((measure) => measure.id === id);
  if (known === undefined) throw new RangeError(`${id} is not in the list of measures`);
  return known;
}

/** A plan as far as it is made, with what is then still short. */
type Plan = {
  readonly chosen: readonly Choice[];
  readonly shortage: Shortage;
  readonly rules: Rules;
  readonly themes: ReadonlyMap<MeasureTheme, number>;
  readonly effort: number;
  /** Measures still running, whose effects have left what is short. */
  readonly carriedOver: readonly Measure[];
};

type Starting = Pick<Plan, "rules"> & { readonly cells: readonly OpenCell[] };

/** Nothing chosen; what runs already has taken its effects and its place in its theme. */
function startPlan({ measures }: RecommendInput, { cells, rules }: Starting): Plan {
  const shortage = shortageOf(cells);
  const themes = new Map<MeasureTheme, number>();
  const carriedOver = rules.carriedOver.length === 0 ? [] : measures.filter(({ id }) => rules.carriedOver.includes(id));
  for (const measure of carriedOver) {
    takeEffects(shortage.short, measure);
    themes.set(measure.theme, (themes.get(measure.theme) ?? 0) + 1);
  }
  return { chosen: [], shortage, rules, themes, effort: 0, carriedOver };
}

function addTo(
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

function fill(start: Plan, candidates: readonly Candidate[]): Plan {
  let plan = start;
  for (;;) {
    const next = bestOf(candidates, plan);
    if (next === undefined) return plan;
    plan = addTo(plan, next, {});
  }
}

/** The candidate that is worth most, for all cells or for one alone. */
function bestOf(candidates: readonly Candidate[], plan: Plan, only?: OpenCell): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const priority = priorityOf(candidate, plan.shortage, only);
    if (!exceeds(priority, most) || !mayFollow(candidate, plan)) continue;
    best = candidate;
    most = priority;
  }
  return best;
}

/** What a measure must keep of its worth under the firm's types of relationship and conditions. Source: method 7. */
const SUITABLE_FROM = 0.25;

/** Whether a measure still fits: suits the firm, not yet chosen, effort left, theme not full, what comes before is there. */
function mayFollow({ measure: { id, effort, theme, after }, modeFit, feasible }: Candidate, plan: Plan): boolean {
  const { rules, themes } = plan;
  return (
    reaches(modeFit * feasible, SUITABLE_FROM) &&
    effort <= rules.capacity - plan.effort &&
    (themes.get(theme) ?? 0) < PER_THEME_MAX &&
    !rules.dismissed.has(id) &&
    !has(plan, id) &&
    after.every((before) => has(plan, before) || rules.isOver(before))
  );
}

const has = ({ rules, chosen }: Plan, id: MeasureId): boolean =>
  rules.taken.has(id) || chosen.some(({ measure }) => measure.id === id);

type Replacing = {
  /** The plan before the rule chose anything, and with its first choice. */
  readonly start: Plan;
  readonly first: Plan;
  readonly candidates: readonly Candidate[];
  readonly verdicts: Verdicts;
};

function replaceLast(plan: Plan, { start, first, candidates, verdicts }: Replacing): Plan {
  const weakest = weakestPhase(verdicts);
  if (weakest === undefined || plan.chosen.length < start.chosen.length + 2) return plan;
  const counted = [...plan.chosen.map(({ measure }) => measure), ...plan.carriedOver];
  if (counted.some((measure) => actsIn(measure, weakest))) return plan;

  const kept = plan.chosen.slice(first.chosen.length, -1).reduce((before, choice) => addTo(before, choice, {}), first);
  const acting = candidates.filter((candidate) => actsIn(candidate.measure, weakest));
  const instead = bestOf(acting, kept);
  return instead === undefined ? plan : addTo(kept, instead, { forWeakestPhase: weakest });
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
