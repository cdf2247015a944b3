import type { Measure, MeasureList, Requirements } from "@/lib/catalog";
import type { CellId, MeasureId } from "@/lib/instrument";
import { type DoneFacts, nothingDone, openStepOf, type StepConditions } from "@/lib/plan";
import { type ByMode, type Maybe, missing } from "../missing";
import type { Recommendation, Verdicts } from "../rating";
import {
  actingOn,
  type Candidate,
  eligibleCells,
  explainChoice,
  numberOf,
  type OpenCell,
  openCellsOf,
  suit,
} from "./candidates";
import type { FirmFacts } from "./conditions";
import { addTo, fill, mayBeChosen, pickFirst, replaceLast, startPlan } from "./fill-plan";
import { type PlanLimits, type Rules, rulesOf } from "./plan-rules";
import { mayBeFirst, type SizedList, sizeMeasures } from "./size";

export type RecommendInput = PlanLimits & {
  readonly measures: readonly Measure[];
  /**
   * Verdicts against the applicable requirement: that of the intended move if there is one, otherwise that of the
   * present position.
   */
  readonly verdicts: Verdicts;
  /** By mode, the probability that a sale runs through a link of that mode: P of method 3.8 (1). */
  readonly weights: ByMode;
  readonly facts: FirmFacts;
  readonly cutoffs: Requirements["cutoffs"];
  /** Conditions of each measure's steps; a measure without an entry has one step, which is never done. */
  readonly steps?: Readonly<Partial<Record<MeasureId, StepConditions>>>;
  /** The measures that have a form for small firms; without them the size of the firm changes nothing. */
  readonly small?: MeasureList;
  /** What the firm's data show as done. */
  readonly doneFacts?: DoneFacts;
};

/** The measures of a plan in the order of choice, and the cells they were chosen for. */
type MeasureChoice = {
  readonly chosen: readonly Recommendation[];
  /** Cells that are probably short by enough, the largest expected shortfall first. */
  readonly eligible: readonly { readonly cell: CellId; readonly expectedShortfall: number }[];
  /** Eligible cells for which no first measure could be chosen. */
  readonly passedOver: readonly CellId[];
};

/**
 * The recommended measures in the order of choice: first for the weakest cell, then by highest priority as long as
 * effort, theme and prerequisites allow.
 *
 * `Value = Σ_c min(e_c, s_c)·P(shortfall_c)`, `Priority = Value · Fit_mode · Feasible / √effort`, where s is the
 * remaining shortfall. Cells with P(shortfall) ≥ `cutoffs.recommend` and a gap of .1 are eligible, the largest expected
 * shortfall first; candidates act on one of them and have a step that is not done. First comes the candidate with the
 * highest value for the first eligible cell alone, if its conditions hold or no other one acts there; for a firm below 100
 * employees it also has an effort of at most 2 and takes at most 12 months. A cell without one is passed over. Then the highest Priority,
 * repeatedly (tie: smaller id); effects of chosen measures are subtracted from s. If no measure of the plan acts on the
 * phase with the lowest P(meets), the rule's last choice, unless it is also the first, is replaced by the best
 * candidate that does.
 * Shape: one object; `verdicts` against the requirement in force, `weights` adding to 1. Unit: effort points; values in
 * levels. Range: priorities above 0, except of pinned measures.
 * Edge cases: a carried-over measure costs no effort, but counts for its theme, satisfies `after` and reduces the
 * shortfall; a pinned one does the same and comes first; measures that the law forbids or a consultant dismissed are
 * never chosen, forbidden ones not even if pinned.
 * Errors: "no reliable gap" if no cell is eligible and nothing is pinned; throws for a capacity below 0, a decision
 * without a reason, a measure both pinned and dismissed, and a pinned measure that is not in the list. Source: method
 * 7.
 */
export function recommendMeasures(input: RecommendInput): Maybe<MeasureChoice> {
  return prepare(input)(input.doneFacts ?? nothingDone);
}

/**
 * Recommended measures twice: for all readers, and for the only person who answered, who may know more steps as done.
 * What both have in common is computed once.
 *
 * Shape: the done facts of each; everything else as `recommendMeasures`. Unit: effort points; values in levels. Range:
 * priorities above 0, except of pinned measures. Edge cases: if the same measures are completed for both, their plans
 * differ only in the steps. Errors: as `recommendMeasures`. Source: method 7.
 */
export function recommendToBoth(
  known: Readonly<Record<"forAll" | "own", DoneFacts>>,
  input: Omit<RecommendInput, "doneFacts">,
): Readonly<Record<"forAll" | "own", Maybe<MeasureChoice>>> {
  const recommend = prepare(input);
  return { forAll: recommend(known.forAll), own: recommend(known.own) };
}

/**
 * Computes everything that does not depend on what is done; returns a function from a reader's done facts to their
 * plan.
 */
function prepare(input: Omit<RecommendInput, "doneFacts">): (doneFacts: DoneFacts) => Maybe<MeasureChoice> {
  const rules = rulesOf(input);
  const cells = openCellsOf(input.verdicts, input.cutoffs.meets);
  const eligible = eligibleCells(cells, input.cutoffs);
  const pinned = rules.pinned.filter(({ id }) => !rules.impossible.has(id) && !rules.taken.has(id));
  if (eligible.length === 0 && pinned.length === 0) return () => missing("no reliable gap");

  const firm = { weights: input.weights, facts: input.facts, impossible: rules.impossible };
  const { measures, steps, formOf } = sizedFor(input);
  const acting = actingOn(byNumber(measures), eligible).map((measure) => suit(measure, firm));
  const pins = pinned.map(({ id, reason }) => ({ suited: suit(measureOf(input, measures, id), firm), reason }));
  const plans = new Map<string, Planned>();
  const endable = mayBeOver(steps);
  return (doneFacts) => {
    const stepOf = (id: MeasureId) => openStepOf(steps[id] ?? [], doneFacts);
    const over = endable.flatMap(([id, conditions]) => (openStepOf(conditions, doneFacts) === null ? [id] : []));
    const key = over.join();
    const plan = plans.get(key) ?? planOf(input, { rules, cells, eligible, acting, pins, over: new Set(over) });
    plans.set(key, plan);
    return {
      chosen: plan.chosen.map((choice) => {
        const form = formOf.get(choice.measure);
        return { ...choice, step: stepOf(choice.measure), ...(form === undefined ? {} : { form }) };
      }),
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
  /** Ids of measures whose steps the firm's data all show as done, including measures that are not in the list. */
  readonly over: ReadonlySet<string>;
};

/**
 * The choice for all readers with the same completed measures; only the next step of each measure depends on the
 * reader.
 */
type Planned = Pick<MeasureChoice, "chosen" | "passedOver">;

function planOf(input: RecommendInput, { rules, cells, eligible, acting, pins, over }: Planning): Planned {
  const candidates = acting.filter((candidate) => !over.has(candidate.measure.id) && mayBeChosen(candidate, rules));
  const start = startPlan(input.measures, { cells, rules: { ...rules, isOver: (id) => over.has(id) } });
  const plan = pins.reduce((before, pin) => addTo(before, pin.suited, { pinned: pin.reason }), start);
  const { plan: begun, passedOver } = pickFirst(plan, firstsOf(candidates, input), eligible);
  const full = replaceLast(fill(begun, candidates), {
    start: plan,
    first: begun,
    candidates,
    verdicts: input.verdicts,
  });
  return { chosen: full.chosen.map((choice) => explainChoice(choice, cells)), passedOver };
}

/** Which candidates may come first, and which of them are preferred: those whose conditions all hold. */
function firstsOf(candidates: readonly Candidate[], { small, facts }: RecommendInput) {
  if (small === undefined) return { preferred: [], candidates };
  const fitting = candidates.filter((candidate) => mayBeFirst(candidate, facts.employees));
  return { preferred: fitting.filter(({ feasible }) => feasible === 1), candidates: fitting };
}

type Steps = NonNullable<RecommendInput["steps"]>;
type MeasureSteps = readonly [id: string, conditions: StepConditions];
const NO_STEPS: Steps = {};

/** Measures whose steps a firm's data can all show as done. */
const mayBeOver = (steps: Steps): readonly MeasureSteps[] =>
  Object.entries<StepConditions | undefined>(steps).flatMap(
    ([id, conditions = [undefined]]): readonly MeasureSteps[] =>
      conditions.includes(undefined) ? [] : [[id, conditions]],
  );

const byNumber = (measures: readonly Measure[]): readonly Measure[] =>
  measures.toSorted((a, b) => numberOf(a.id) - numberOf(b.id));

/** The form of each measure for this firm; the full form if only that is given. */
function sizedFor({ measures, steps = NO_STEPS, small, facts }: RecommendInput): SizedList {
  if (small === undefined) return { measures, steps, formOf: new Map() };
  return sizeMeasures({ measures, steps }, small, facts.employees);
}

/** A measure in the form that fits; a consultant may also pin one that has no form for this firm. */
function measureOf(input: RecommendInput, sized: readonly Measure[], id: MeasureId): Measure {
  const known = [...sized, ...input.measures].find((measure) => measure.id === id);
  if (known === undefined) throw new RangeError(`${id} is not in the list of measures`);
  return known;
}
