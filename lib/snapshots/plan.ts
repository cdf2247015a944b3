import { differsByFew, judgeSum, narrowSet, planSet, type SetPlan, type UnitCell } from "./cells";
import { addsNothing, checkBeside } from "./check";
import { keepLarge, keepSafe, type ShownSet, sumsOf } from "./history";
import { cellUnits, type Ledger, markDerived, type Sum } from "./ledger";
import type { DisclosureLimits, WithholdingReason } from "./limits";
import { type CohortMember, type Dimension, TOTAL } from "./snapshot";

/** A set as it would be published, or why it is not. */
export type PlannedSet = {
  readonly dimension: string;
  readonly cells: readonly UnitCell[];
  readonly plan: SetPlan;
  readonly refusal?: WithholdingReason;
};

type PlanFacts = GivenFacts & {
  /** What stays visible, and whether sums may be published in addition. */
  readonly kept: readonly ShownSet[];
  readonly isSafeBeside: (added: readonly Sum[]) => boolean;
};

type GivenFacts = {
  readonly ledger: Ledger;
  readonly limits: DisclosureLimits;
  readonly snapshot: { readonly id: string; readonly cohortId: string; readonly group: number };
  readonly members: readonly CohortMember[];
  readonly dimensions: readonly Dimension[];
  /** Every set of figures ever shown. */
  readonly shown: readonly ShownSet[];
};

/** What stays visible of earlier snapshots, and what is published of this one. */
type PublicationPlan = { readonly kept: readonly ShownSet[]; readonly sets: readonly PlannedSet[] };

/**
 * Plans the total and every dimension: first each separately, then together and with what was shown before.
 *
 * If everything together is safe, every part of it is, and no part has to be checked individually.
 */
export function planSets(given: GivenFacts): PublicationPlan {
  const { ledger } = given;
  const large = keepLarge(ledger, given.shown);
  const quick = besides(given, large);
  const all = planApart(quick);
  const open = all.filter(isOpen);
  if (open.some(({ dimension }) => dimension === TOTAL) && fits(quick, open)) return { kept: large, sets: all };

  const facts = quick.isSafeBeside([]) ? quick : besides(given, keepSafe(ledger, large));
  const [total, ...sets] = planApart(facts);
  if (total === undefined || !isOpen(total)) return { kept: facts.kept, sets: all };
  if (!fits(facts, [total])) return { kept: facts.kept, sets: refuseAll([total, ...sets], "linked-by-few") };

  const accepted = [total];
  for (const set of sets) accepted.push(isOpen(set) ? fitSet(facts, { set, accepted }) : set);
  return { kept: facts.kept, sets: accepted };
}

const besides = (given: GivenFacts, kept: readonly ShownSet[]): PlanFacts => ({
  ...given,
  kept,
  isSafeBeside: checkBeside(given.ledger, sumsOf(kept), given.limits.k),
});

const isOpen = ({ refusal }: PlannedSet): boolean => refusal === undefined;

/** The total and every dimension, each separately; nothing without a total. */
function planApart(facts: PlanFacts): readonly PlannedSet[] {
  const units = cellUnits(
    facts.ledger,
    facts.members,
    facts.dimensions.map(({ id }) => id),
  );
  const all = units.get(TOTAL)?.get(TOTAL) ?? [];
  const total = planTotal(facts, all);
  const sets = facts.dimensions.map((dimension) =>
    planDimension(facts, dimension, { all, held: units.get(dimension.id) }),
  );
  return total.refusal === undefined ? [total, ...sets] : refuseAll([total, ...sets], total.refusal);
}

const refuseAll = (sets: readonly PlannedSet[], refusal: WithholdingReason): readonly PlannedSet[] =>
  sets.map((set) => ({ ...set, refusal }));

function planTotal(facts: PlanFacts, units: readonly number[]): PlannedSet {
  const cells = [{ cell: TOTAL, units }];
  const set = { dimension: TOTAL, cells, plan: { shown: cells, suppressed: new Map() } };
  const judged = judgeSum(facts.ledger, units, facts.limits);
  return judged === "enough" ? withGrowth(facts, set) : { ...set, refusal: judged };
}

type Held = { readonly all: readonly number[]; readonly held: ReadonlyMap<string, readonly number[]> | undefined };

function planDimension(facts: PlanFacts, { id, cells: names }: Dimension, { all, held }: Held): PlannedSet {
  const cells = names.map((cell) => ({ cell, units: held?.get(cell) ?? [] }));
  const plan = planSet(facts.ledger, cut(cells, all), facts.limits);
  const set = { dimension: id, cells, plan };
  return plan.shown.length === 0 ? { ...set, refusal: "nothing-left" } : withGrowth(facts, set);
}

/** Cells with members, and the members that are in none. */
function cut(cells: readonly UnitCell[], all: readonly number[]) {
  const placed = new Set(cells.flatMap(({ units }) => units));
  return { cells: cells.filter(({ units }) => units.length > 0), unplaced: all.filter((unit) => !placed.has(unit)) };
}

/**
 * Withholds a set if a cell differs by few firms from the same cell of a snapshot that stays visible, here or in a
 * linked cohort.
 */
function withGrowth(facts: PlanFacts, set: PlannedSet): PlannedSet {
  const before = sumsOf(facts.kept.filter(({ dimension }) => dimension === set.dimension));
  for (const own of [true, false]) {
    const pairs = sumsNow(facts, set).flatMap((now) =>
      before
        .filter((other) => other.cell === now.cell && (other.cohortId === facts.snapshot.cohortId) === own)
        .map((other): readonly [Sum, Sum] => [now, other]),
    );
    // Cohorts that only overlap differ by many firms; they are covered by the check of all sums together.
    if (pairs.some((pair) => differsByFew(facts.ledger, pair, facts.limits))) {
      return { ...set, refusal: own ? "changed-by-few" : "linked-by-few" };
    }
  }
  return set;
}

/** Adds a set to those accepted before it, with as many cells as they allow. */
function fitSet(
  facts: PlanFacts,
  { set, accepted }: { readonly set: PlannedSet; readonly accepted: readonly PlannedSet[] },
): PlannedSet {
  const all = accepted[0]?.cells[0]?.units ?? [];
  const others = accepted.filter(isOpen);
  let fitted = set;
  while (fitted.plan.shown.length > 0) {
    if (fits(facts, [...others, fitted])) return fitted;
    const plan = narrowSet(facts.ledger, { ...cut(set.cells, all), plan: fitted.plan }, facts.limits);
    fitted = { ...set, plan };
  }
  return { ...set, refusal: "linked-by-few" };
}

/** Whether the sets are safe both with what stays visible, and with what readers may remember. */
function fits(facts: PlanFacts, sets: readonly PlannedSet[]): boolean {
  const { ledger, limits, shown, kept } = facts;
  const added = sets.flatMap((set) => sumsNow(facts, set));
  if (!facts.isSafeBeside(added)) return false;
  return kept.length === shown.length || addsNothing(ledger, { shown: sumsOf(shown), added }, limits.k);
}

const sumsNow = ({ snapshot, members }: PlanFacts, { dimension, plan }: PlannedSet): readonly Sum[] =>
  markDerived(
    plan.shown.map(({ cell, units }) => ({ ...snapshot, dimension, cell, units })),
    members.length,
  );
