import { type MemberPlace, type PoolEntry, placeMembers, safeForConsultants } from "@/lib/benchmark";
import { checkViewers, publishSnapshots, standOf } from "./publish";
import { applyWithdrawals, type Withdrawal } from "./snapshot";
import type { Publication, PublishInput, Viewer } from "./types";

type Pool = { readonly snapshotId: string; readonly pool: readonly PoolEntry[] };

export type SnapshotTask = PublishInput & {
  /** Only look at what is shown already. */
  readonly checkOnly: boolean;
  /** The pools of what is shown already. */
  readonly pools: readonly Pool[];
};
export type SnapshotOutcome = {
  readonly withdrawals: readonly Withdrawal[];
  readonly made: readonly Publication[];
  /** Where firms stand among those of the new snapshot. */
  readonly placed: (Pool & { readonly places: readonly MemberPlace[] }) | undefined;
  /** Of what is shown already: the places that consultants may read. */
  readonly open: readonly { readonly snapshotId: string; readonly firmIds: readonly string[] }[];
};

/** What must be taken back, and which new figures may be shown together with the rest. */
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

/** Readers as new figures meet them: what would not be published any more under this minimum is only remembered. */
function forgetting(viewers: readonly Viewer[], k: number): readonly Viewer[] {
  const strict = viewers.map((viewer) => ({
    ...viewer,
    snapshots: viewer.snapshots.map(({ k: _, ...snapshot }) => snapshot),
  }));
  const gone = checkViewers(strict, { limits: { k } });
  return strict.map((viewer) => ({ ...viewer, snapshots: applyWithdrawals(viewer.snapshots, gone) }));
}

/** Firms are told where they stand among those whose figures all firms are shown. */
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
