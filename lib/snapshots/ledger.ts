import {
  type CohortMember,
  SEEN_LEVELS,
  type SeenStand,
  type SetAudience,
  type Snapshot,
  type SnapshotMember,
  type Stand,
  TOTAL,
} from "./snapshot";
import type { FigureRow } from "./support";

/** Firms and their values as numbers: a unit is one frozen revision of one firm, whose value is known or unknown. */
export type Ledger = {
  readonly unitOf: (stand: Stand) => number;
  readonly firmOf: readonly number[];
  readonly weight: readonly number[];
  /** Units that the audience sees or saw individually, or knows. */
  readonly known: ReadonlySet<number>;
  /** Ways of treating values as equal or different: by revision, and for each figure by the value itself. */
  readonly views: readonly LedgerView[];
};

/**
 * For each unit (one frozen result of one firm), the unit that represents its value. Known units are left out of every
 * sum.
 */
export type LedgerView = { readonly standFor: Int32Array; readonly known: ReadonlySet<number> };

type LedgerFacts = {
  readonly members: readonly CohortMember[];
  readonly earlier: readonly Snapshot[];
  readonly figures: readonly { readonly id: string }[];
  readonly audience: SetAudience;
  readonly seen: readonly SeenStand[];
};

export function openLedger({ members, earlier, figures, audience, seen }: LedgerFacts): Ledger {
  const firms = new Map<string, { readonly number: number; readonly units: Map<number, number> }>();
  const firmOf: number[] = [];
  const weight: number[] = [];
  const values: (Readonly<Record<string, number>> | undefined)[] = [];
  // A result seen individually may be in no snapshot, and still reveal a later revision with the same value.
  const enter = (stand: SnapshotMember | SeenStand) => {
    const firm = firms.get(stand.firmId) ?? { number: firms.size, units: new Map<number, number>() };
    firms.set(stand.firmId, firm);
    const unit = firm.units.get(stand.revision) ?? firmOf.length;
    if (unit === firmOf.length) {
      firm.units.set(stand.revision, unit);
      firmOf.push(firm.number);
      weight.push("cells" in stand ? checkWeight(stand) : 1);
    } else if ("cells" in stand && weight[unit] !== (stand.weight ?? 1)) {
      throw new RangeError(`${stand.firmId} has two weights under revision ${stand.revision}`);
    }
    values[unit] ??= stand.values;
  };
  for (const member of members) enter(member);
  for (const snapshot of earlier) for (const member of snapshot.members) enter(member);
  for (const stand of seen) enter({ firmId: stand.firmId, revision: stand.revision, values: stand.values ?? {} });

  const unitOf = (stand: Stand) => firms.get(stand.firmId)?.units.get(stand.revision) ?? -1;
  const known = knownUnits({ members, audience, seen, unitOf });
  if (audience.kind === "firm" && audience.firmId !== undefined) {
    for (const unit of firms.get(audience.firmId)?.units.values() ?? []) known.add(unit);
  }
  const revised = [...firms.values()].map((firm) => [...firm.units.values()]).filter((units) => units.length > 1);
  return { unitOf, firmOf, weight, known, views: findViews({ count: firmOf.length, revised, values, figures, known }) };
}

function checkWeight({ firmId, weight = 1 }: SnapshotMember): number {
  if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`not a weight: ${weight} of ${firmId}`);
  return weight;
}

function knownUnits({
  members,
  audience,
  seen,
  unitOf,
}: Pick<LedgerFacts, "members" | "audience" | "seen"> & Pick<Ledger, "unitOf">): Set<number> {
  const shown = members.filter((member) => SEEN_LEVELS[audience.kind].includes(member.consent));
  return new Set([...seen, ...shown].map(unitOf).filter((unit) => unit >= 0));
}

type ViewFacts = {
  readonly count: number;
  /** The units of each firm with several. */
  readonly revised: readonly (readonly number[])[];
  readonly values: readonly (Readonly<Record<string, number>> | undefined)[];
  readonly figures: readonly { readonly id: string }[];
  readonly known: ReadonlySet<number>;
};

/**
 * A revision that did not change a figure is not a new unknown for it: one view for each pattern of unchanged figures.
 */
function findViews({ count, revised, values, figures, known }: ViewFacts): readonly LedgerView[] {
  const identity = Int32Array.from({ length: count }, (_, unit) => unit);
  const views = new Map<string, LedgerView>([["", { standFor: identity, known }]]);
  for (const { id } of figures) {
    const pairs = revised.flatMap((units) => sameValues(units, values, id));
    const key = pairs.flat().join(" ");
    if (views.has(key)) continue;
    const standFor = identity.slice();
    for (const [unit, first] of pairs) standFor[unit] = first;
    views.set(key, { standFor, known: new Set([...known].map((unit) => standFor[unit] ?? unit)) });
  }
  return [...views.values()];
}

function sameValues(
  units: readonly number[],
  values: readonly (Readonly<Record<string, number>> | undefined)[],
  figure: string,
): readonly (readonly [number, number])[] {
  const first = new Map<number, number>();
  const pairs: (readonly [number, number])[] = [];
  for (const unit of units) {
    const value = values[unit]?.[figure];
    if (value === undefined) continue;
    const before = first.get(value);
    if (before === undefined) first.set(value, unit);
    else pairs.push([unit, before]);
  }
  return pairs;
}

/** A published sum over units, with its position. */
export type Sum = {
  readonly cohortId: string;
  readonly dimension: string;
  readonly cell: string;
  readonly units: readonly number[];
  readonly group: number;
  /** The total minus the other cells, which adds no information. */
  readonly derived?: boolean;
};

/** The units of every cell of some dimensions, and of the total. */
export function cellUnits(
  ledger: Ledger,
  members: readonly SnapshotMember[],
  dimensions: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const units = members.map((member) => ledger.unitOf(member));
  const cut = dimensions
    .filter((dimension) => dimension !== TOTAL)
    .map((dimension): readonly [string, ReadonlyMap<string, readonly number[]>] => {
      const cells = new Map<string, number[]>();
      for (const [at, member] of members.entries()) {
        const cell = member.cells[dimension];
        if (cell === undefined) continue;
        const held = cells.get(cell);
        if (held === undefined) cells.set(cell, [units[at] ?? 0]);
        else held.push(units[at] ?? 0);
      }
      return [dimension, cells];
    });
  return new Map([[TOTAL, new Map([[TOTAL, units]])], ...cut]);
}

/** Sums in one view, without the known units. */
export const viewRows = (sums: readonly Sum[], view: LedgerView): readonly FigureRow[] =>
  sums.filter(({ derived }) => derived !== true).map(({ units, group }) => ({ units: viewUnits(units, view), group }));

/** The sums of a set. If all cells are shown and all members are in one, the largest is marked as derived. */
export function markDerived(sums: readonly Sum[], members: number): readonly Sum[] {
  const placed = sums.reduce((count, { units }) => count + units.length, 0);
  if (sums.length < 2 || placed < members) return sums;
  const largest = sums.reduce((most, each) => (each.units.length > most.units.length ? each : most));
  return sums.map((each) => (each === largest ? { ...each, derived: true } : each));
}

export const viewUnits = (units: readonly number[], { standFor, known }: LedgerView): readonly number[] =>
  units.map((unit) => standFor[unit] ?? unit).filter((unit) => !known.has(unit));
