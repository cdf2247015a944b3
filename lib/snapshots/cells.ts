import { sum } from "@/lib/stats";
import { type Ledger, type Sum, viewUnits } from "./ledger";
import type { DisclosureLimits, SuppressionReason } from "./limits";

export type UnitCell = { readonly cell: string; readonly units: readonly number[] };

/** Which cells of a one-way set are shown, and why the others are not. */
export type SetPlan = {
  readonly shown: readonly UnitCell[];
  readonly suppressed: ReadonlyMap<string, SuppressionReason>;
};

/** Why a sum over some firms may not be shown: too few firms, or one that dominates; undefined if it may. */
export function judgeSum(
  ledger: Ledger,
  units: readonly number[],
  limits: DisclosureLimits,
): Exclude<SuppressionReason, "complementary"> | "enough" {
  if (!hasEnough(ledger, units, { least: limits.k, apart: limits.k })) return "too-few";
  const outside = units.filter((unit) => !ledger.known.has(unit));
  const dominated = [units, outside].some((held) =>
    isDominated(
      held.map((unit) => ledger.weight[unit] ?? 1),
      limits,
    ),
  );
  return dominated ? "dominance" : "enough";
}

/**
 * Whether there are at least `least` firms, and of those not known individually at least `apart` or none, in every view
 * of equal values.
 */
export const hasEnough = (
  { views }: Ledger,
  units: readonly number[],
  { least, apart }: { readonly least: number; readonly apart: number },
): boolean =>
  units.length >= least &&
  views.every((view) => {
    const outside = viewUnits(units, view).length;
    return outside === 0 || outside >= apart;
  });

function isDominated(weights: readonly number[], { dominanceMax }: DisclosureLimits): boolean {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return largest > dominanceMax * sum(weights) * (1 + 1e-12);
}

/**
 * Suppresses cells that are too small, and then the next smallest ones until the suppressed cells together are large
 * enough.
 *
 * `unplaced` are members without a cell: their sum is the total minus the cells, so they count as a suppressed cell.
 */
export function planSet(
  ledger: Ledger,
  { cells, unplaced }: { readonly cells: readonly UnitCell[]; readonly unplaced: readonly number[] },
  limits: DisclosureLimits,
): SetPlan {
  const suppressed = new Map<string, SuppressionReason>();
  for (const { cell, units } of cells) {
    const judged = judgeSum(ledger, units, limits);
    if (judged !== "enough") suppressed.set(cell, judged);
  }
  return complement(ledger, { cells, unplaced, suppressed }, limits);
}

/** A plan with one cell less: the smallest cell that is still shown is suppressed. */
export function narrowSet(
  ledger: Ledger,
  {
    cells,
    unplaced,
    plan,
  }: { readonly cells: readonly UnitCell[]; readonly unplaced: readonly number[]; readonly plan: SetPlan },
  limits: DisclosureLimits,
): SetPlan {
  const suppressed = new Map(plan.suppressed);
  suppressSmallest(cells, suppressed);
  return complement(ledger, { cells, unplaced, suppressed }, limits);
}

type Cut = {
  readonly cells: readonly UnitCell[];
  readonly unplaced: readonly number[];
  readonly suppressed: Map<string, SuppressionReason>;
};

function complement(ledger: Ledger, { cells, unplaced, suppressed }: Cut, limits: DisclosureLimits): SetPlan {
  while (suppressed.size < cells.length && !isCovered(ledger, { cells, unplaced, suppressed }, limits)) {
    suppressSmallest(cells, suppressed);
  }
  return { shown: cells.filter(({ cell }) => !suppressed.has(cell)), suppressed };
}

function isCovered(ledger: Ledger, { cells, unplaced, suppressed }: Cut, limits: DisclosureLimits): boolean {
  const parts = suppressed.size + (unplaced.length > 0 ? 1 : 0);
  if (parts === 0) return true;
  const held = cells.filter(({ cell }) => suppressed.has(cell)).flatMap(({ units }) => units);
  return parts >= 2 && judgeSum(ledger, [...held, ...unplaced], limits) === "enough";
}

function suppressSmallest(cells: readonly UnitCell[], suppressed: Map<string, SuppressionReason>): void {
  const [smallest] = cells
    .filter(({ cell }) => !suppressed.has(cell))
    .toSorted((a, b) => a.units.length - b.units.length);
  if (smallest !== undefined) suppressed.set(smallest.cell, "complementary");
}

/**
 * Whether too few firms make up the difference of two sums: the firms that joined, left or have another revision.
 *
 * Firms that the reader sees individually are not counted. Also true if one firm has most of the changed weight.
 */
export function differsByFew(ledger: Ledger, [now, before]: readonly [Sum, Sum], limits: DisclosureLimits): boolean {
  return ledger.views.some((view) => {
    const [mine, other] = [new Set(viewUnits(now.units, view)), new Set(viewUnits(before.units, view))];
    const weights = new Map<number, number>();
    const change = (unit: number) => {
      const firm = ledger.firmOf[unit] ?? 0;
      weights.set(firm, Math.max(weights.get(firm) ?? 0, ledger.weight[unit] ?? 1));
    };
    for (const unit of mine) if (!other.has(unit)) change(unit);
    for (const unit of other) if (!mine.has(unit)) change(unit);
    return weights.size > 0 && (weights.size < limits.k || isDominated([...weights.values()], limits));
  });
}
