import { type DoneFact, type DoneWhen, readDoneWhen } from "@/lib/catalog";
import type { ItemId, MeasureId } from "@/lib/instrument";
import { reaches } from "@/lib/stats";

/** What the firm's own data show, as the conditions of steps ask for it. */
export type DoneFacts = {
  /** Share of sales that registered customer relationships cover. */
  readonly coverage: number;
  /** Registered customer relationships; a bundle is one. */
  readonly links: number;
  /** Level of an item after the records check; undefined where it is not known to everybody who reads. */
  readonly levelOf: (item: ItemId) => number | undefined;
  /** Whether a record carries the item to level 5: use within its months, or a third party. */
  readonly hasRecord: (item: ItemId) => boolean;
  /** Measures that the firm's plan has brought to an end. */
  readonly plan: Readonly<Partial<Record<MeasureId, "done" | "verified">>>;
};

/** The conditions of a measure's steps, in order; undefined where nothing that is asked shows a step as done. */
export type StepConditions = readonly (DoneWhen | undefined)[];

/** Nothing is known of the firm: no step counts as done. */
export const nothingDone: DoneFacts = {
  coverage: 0,
  links: 0,
  levelOf: () => undefined,
  hasRecord: () => false,
  plan: {},
};

/**
 * The first step that the firm's data do not show as done: the one to take next.
 *
 * Shape: the conditions of one measure, and facts of one firm. Unit: place in the list, from 1. Range: 1 to the number of
 * steps; null if all are done. Edge cases: a step without a condition, and what is not known, is not done; a measure
 * without steps has its first one open. Errors: a condition that does not follow the grammar is thrown. Source: method 7.
 */
export function openStepOf(steps: StepConditions, facts: DoneFacts): number | null {
  let place = 0;
  for (const step of steps) {
    place += 1;
    if (step === undefined || !isDone(step, facts)) return place;
  }
  return steps.length === 0 ? 1 : null;
}

function isDone(condition: DoneWhen, facts: DoneFacts): boolean {
  for (const way of waysOf(condition)) if (allHold(way, facts)) return true;
  return false;
}

function allHold(way: readonly DoneFact[], facts: DoneFacts): boolean {
  for (const fact of way) if (!holds(fact, facts)) return false;
  return true;
}

type Ways = NonNullable<ReturnType<typeof readDoneWhen>>;

/** Every firm asks the conditions of the catalog again: each is read once. */
const read = new Map<DoneWhen, Ways>();

function waysOf(condition: DoneWhen): Ways {
  const known = read.get(condition);
  if (known !== undefined) return known;
  const ways = readDoneWhen(condition);
  if (ways === undefined) throw new Error(`no condition: ${condition}`);
  read.set(condition, ways);
  return ways;
}

function holds(fact: DoneFact, facts: DoneFacts): boolean {
  switch (fact.kind) {
    case "coverage":
      return reaches(facts.coverage, fact.atLeast);
    case "links":
      return reaches(facts.links, fact.atLeast);
    case "item": {
      const level = facts.levelOf(fact.item);
      return level !== undefined && reaches(level, fact.atLeast);
    }
    case "record":
      return facts.hasRecord(fact.item);
    case "plan": {
      const state = facts.plan[fact.measure];
      return state === "verified" || (state === "done" && fact.state === "done");
    }
  }
}
