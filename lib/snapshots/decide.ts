import { type MemberPlace, type PoolEntry, placeMembers, safeForConsultants } from "@/lib/benchmark";
import { checkViewers, publishSnapshots, standOf } from "./publish";
import { applyWithdrawals, type Withdrawal } from "./snapshot";
import type { Publication, PublishInput, Viewer } from "./types";

type Pool = { readonly snapshotId: string; readonly pool: readonly PoolEntry[] };

export type SnapshotTask = PublishInput & {
  /** Whether to check only what is already shown, without new figures. */
  readonly checkOnly: boolean;
  /** The pools of the snapshots already shown. */
  readonly pools: readonly Pool[];
};
export type SnapshotOutcome = {
  readonly withdrawals: readonly Withdrawal[];
  readonly made: readonly Publication[];
  /** The places of firms in the new snapshot. */
  readonly placed: (Pool & { readonly places: readonly MemberPlace[] }) | undefined;
  /** For snapshots already shown: the places that consultants may read. */
  readonly open: readonly { readonly snapshotId: string; readonly firmIds: readonly string[] }[];
};

/** What must be withdrawn, and which new figures may be shown together with the rest. */
export function decideSnapshots({ checkOnly, pools, ...input }: SnapshotTask): SnapshotOutcome {
  const { cohortId, k } = input;
  const withdrawals = checkViewers(input.viewers, { limits: { k } });
  const viewers = forgetting(input.viewers, k);
  const open = pools.map(({ snapshotId, pool }) => ({
    ...{ snapshotId, firmIds: [...safeForConsultants({ pool, cohortId, k, viewers })] },
  }));
  const made = checkOnly ? [] : publishSnapshots({ ...input, viewers });
  return { withdrawals, made, open, placed: placeAmong({ ...input, viewers }, made, pools) };
}

/**
 * Readers for checking new figures: earlier figures that would not be published under the current minimum count as
 * remembered, not as shown.
 */
function forgetting(viewers: readonly Viewer[], k: number): readonly Viewer[] {
  const strict = viewers.map((viewer) => ({
    ...viewer,
    snapshots: viewer.snapshots.map(({ k: _, ...snapshot }) => snapshot),
  }));
  const gone = checkViewers(strict, { limits: { k } });
  return strict.map((viewer) => ({ ...viewer, snapshots: applyWithdrawals(viewer.snapshots, gone) }));
}

/** Computes the places of firms among those whose figures are shown to all firms. */
function placeAmong(
  { members, k, cohortId, viewers }: PublishInput,
  made: readonly Publication[],
  pools: readonly Pool[],
) {
  const printed = made.find(({ audience, shown }) => audience === "firm" && shown.length > 0);
  if (printed === undefined) return undefined;
  const earlier = pools.map(({ pool }) => pool);
  const known = members.map((member) => ({ ...member, stand: standOf(member.now), values: member.now.values }));
  return { snapshotId: printed.id, ...placeMembers({ members: known, k, earlier, cohortId, viewers }) };
}
