import type { ShownSet } from "./history";
import { ERASURE_DAYS_MAX, type ErasedFirm } from "./limits";
import type { Snapshot, Withdrawal } from "./snapshot";

type ErasureFacts = {
  readonly cohortId: string;
  readonly earlier: readonly Snapshot[];
  readonly erased: readonly ErasedFirm[];
  /** Sets that stay visible, and the dimensions that are published now. */
  readonly kept: readonly ShownSet[];
  readonly published: readonly string[];
  readonly k: number;
};

/**
 * Sets to withdraw because a firm was erased and no snapshot without it followed within 90 days: those where a cell
 * with the firm has fewer than 2k firms, because someone who knows the others could nearly derive its value.
 */
export function withdrawErased(facts: ErasureFacts): readonly Withdrawal[] {
  const due = facts.erased.filter(({ days }) => days > ERASURE_DAYS_MAX).map(({ firmId }) => firmId);
  if (due.length === 0) return [];
  const gone = facts.kept.filter((set) => due.some((firmId) => isLeft(facts, set, firmId)));
  return gone.map(({ snapshotId, dimension }) => ({ snapshotId, dimension, part: "set", reason: "erased" }));
}

function isLeft({ cohortId, earlier, kept, published, k }: ErasureFacts, set: ShownSet, firmId: string): boolean {
  const order = earlier.map(({ id }) => id);
  const snapshot = earlier.find(({ id }) => id === set.snapshotId);
  const member = snapshot?.members.find((each) => each.firmId === firmId);
  if (snapshot === undefined || snapshot.cohortId !== cohortId || member === undefined) return false;

  const isWithout = (id: string) =>
    earlier.some(
      (each) => each.id === id && each.cohortId === cohortId && each.members.every((one) => one.firmId !== firmId),
    );
  const isFollowed =
    published.includes(set.dimension) ||
    kept.some(
      ({ snapshotId, dimension }) =>
        dimension === set.dimension &&
        order.indexOf(snapshotId) > order.indexOf(set.snapshotId) &&
        isWithout(snapshotId),
    );
  if (isFollowed) return false;
  return set.sums.some(({ cell, dimension, units }) => {
    const holds = dimension === cell || member.cells[dimension] === cell;
    return holds && units.length < 2 * k;
  });
}
