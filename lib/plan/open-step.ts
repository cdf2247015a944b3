import { type DoneFact, type DoneWhen, readDoneWhen } from "@/lib/catalog";
import type { ItemId, MeasureId } from "@/lib/instrument";
import { reaches } from "@/lib/stats";

/** The firm's own data in the form that conditions of steps need. */
export type DoneFacts = {
  /** Share of sales that registered customer relationships cover. */
  readonly coverage: number;
  /** Registered customer relationships; a bundle is one. */
  readonly links: number;
  /** Level of an item after the records check; undefined if it may not be shown to every reader. */
  readonly levelOf: (item: ItemId) => number | undefined;
  /** Whether a record supports level 5 of the item: a record of use within its months, or one of a third party. */
  readonly hasRecord: (item: ItemId) => boolean;
  /** Measures that the firm's plan has completed. */
  readonly plan: Readonly<Partial<Record<MeasureId, "done" | "verified">>>;
};

/** The conditions of a measure's steps, in order; undefined if no question shows whether a step is done. */
export type StepConditions = readonly (DoneWhen | undefined)[];

/** For a firm about which nothing is known: no step counts as done. */
export const nothingDone: DoneFacts = {
  coverage: 0,
  links: 0,
  levelOf: () => undefined,
  hasRecord: () => false,
  plan: {},
};

/**
 * The first step that the firm's data do not show as done, that is, the next one to take.
 *
 * Shape: the conditions of one measure, and facts of one firm. Unit: position in the list, from 1. Range: 1 to the
 * number of steps; null if all are done. Edge cases: a step without a condition, or with unknown facts, is not done;
 * for a measure without steps the result is 1. Errors: throws for a condition that does not follow the grammar. Source:
 * method 7.
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

/** Cache of parsed conditions: the same ones from the catalog are used for every firm. */
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
