import { hasEnough } from "./cells";
import { addsNothing, isSafe } from "./check";
import { cellUnits, type Ledger, markDerived, type Sum } from "./ledger";
import type { DisclosureLimits } from "./limits";
import { type PublishedSet, type Snapshot, TOTAL, type Withdrawal } from "./snapshot";

/** A published set of an earlier snapshot, with the sums it shows. */
export type ShownSet = {
  readonly snapshotId: string;
  readonly dimension: string;
  readonly visible: boolean;
  readonly sums: readonly Sum[];
  readonly set: PublishedSet;
  /** The minimum number of firms that applied to it. */
  readonly k: number;
};

/**
 * Everything that earlier snapshots show or showed, oldest first, each with the minimum number of firms that applied.
 */
export function readHistory(
  ledger: Ledger,
  earlier: readonly Snapshot[],
  leastOf: (snapshot: Snapshot) => number,
): readonly ShownSet[] {
  return earlier.flatMap((snapshot, group) => {
    const sets = [
      ...snapshot.sets.map((set) => ({ set, visible: true })),
      ...snapshot.withdrawn.map((set) => ({ set, visible: false })),
    ];
    const units = cellUnits(
      ledger,
      snapshot.members,
      sets.map(({ set }) => set.dimension),
    );
    return sets.map(({ set, visible }) => ({
      snapshotId: snapshot.id,
      dimension: set.dimension,
      visible,
      set,
      k: leastOf(snapshot),
      sums: markDerived(
        set.cells.map(({ cell }) => ({
          cohortId: snapshot.cohortId,
          dimension: set.dimension,
          cell,
          units: units.get(set.dimension)?.get(cell) ?? [],
          group,
        })),
        snapshot.members.length,
      ),
    }));
  });
}

/** Visible sets in which each cell has enough firms not seen individually, or none. */
export function keepLarge(ledger: Ledger, shown: readonly ShownSet[]): readonly ShownSet[] {
  const large = shown.filter(
    ({ visible, sums, k }) => visible && sums.every(({ units }) => hasEnough(ledger, units, { least: 0, apart: k })),
  );
  return large.filter((set) => large.some((other) => isTotalOf(other, set.snapshotId)));
}

/**
 * The sets that can stay visible together, now that the audience sees more firms individually.
 *
 * The newest are kept first; a snapshot without its total is withdrawn completely.
 */
export function keepSafe(ledger: Ledger, large: readonly ShownSet[]): readonly ShownSet[] {
  if (isSafeTogether(ledger, large)) return large;

  const kept: ShownSet[] = [];
  for (const group of [...bySnapshot(large).values()].reverse()) {
    if (isSafeTogether(ledger, [...kept, ...group])) kept.push(...group);
    else
      for (const set of group) {
        const hasTotal = set.dimension === TOTAL || kept.some((one) => isTotalOf(one, set.snapshotId));
        if (hasTotal && isSafeTogether(ledger, [...kept, set])) kept.push(set);
      }
  }
  return kept;
}

/**
 * Whether combinations of the sets are based on enough firms; sets with a higher minimum are also checked together with
 * those of a lower one.
 */
function isSafeTogether(ledger: Ledger, sets: readonly ShownSet[]): boolean {
  const shown: Sum[] = [];
  return [...Map.groupBy(sets, ({ k }) => k)]
    .toSorted(([a], [b]) => a - b)
    .every(([k, level]) => {
      const added = sumsOf(level);
      const isSafeHere = shown.length === 0 ? isSafe(ledger, added, k) : addsNothing(ledger, { shown, added }, k);
      shown.push(...added);
      return isSafeHere;
    });
}

export const sumsOf = (sets: readonly ShownSet[]): readonly Sum[] => sets.flatMap(({ sums }) => sums);

const isTotalOf = ({ snapshotId, dimension }: ShownSet, id: string): boolean =>
  snapshotId === id && dimension === TOTAL;

/** Sets by snapshot, the total first. */
function bySnapshot(sets: readonly ShownSet[]): ReadonlyMap<string, readonly ShownSet[]> {
  const groups = new Map<string, ShownSet[]>();
  for (const set of sets) {
    const group = groups.get(set.snapshotId) ?? [];
    if (set.dimension === TOTAL) group.unshift(set);
    else group.push(set);
    groups.set(set.snapshotId, group);
  }
  return groups;
}

/** The withdrawals after which only the kept sets remain, with only the details that still hide enough firms. */
export function listWithdrawals(
  ledger: Ledger,
  { shown, kept }: { readonly shown: readonly ShownSet[]; readonly kept: readonly ShownSet[] },
  limits: DisclosureLimits,
): readonly Withdrawal[] {
  const gone = shown.filter((set) => set.visible && !kept.includes(set));
  const sets = gone.map(
    ({ snapshotId, dimension }): Withdrawal => ({ snapshotId, dimension, part: "set", reason: "seen-singly" }),
  );
  return [...sets, ...kept.flatMap((set) => listDetails(ledger, set, limits))];
}

function listDetails(
  ledger: Ledger,
  { snapshotId, dimension, set, sums }: ShownSet,
  limits: DisclosureLimits,
): Withdrawal[] {
  return set.cells.flatMap(({ cell, hidden, quartiles, spread }, at) => {
    const units = sums[at]?.units ?? [];
    const left = units.filter((unit) => !ledger.known.has(unit)).length;
    const isFew = !hasEnough(ledger, units, { least: 0, apart: limits.quartilesMin });
    const gone = (part: "quartiles" | "spread"): Withdrawal => ({
      snapshotId,
      dimension,
      part,
      cell,
      reason: "seen-singly",
    });
    return [...(quartiles && isFew ? [gone("quartiles")] : []), ...(spread && left < hidden ? [gone("spread")] : [])];
  });
}
