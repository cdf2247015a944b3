import { applyWithdrawals, type Withdrawal } from "@/lib/benchmark";
import { checkViewers, type Publication, type PublishInput, publishSnapshots } from "@/lib/snapshots";

export type SnapshotTask = PublishInput & {
  /** Only look at what is shown already. */
  readonly checkOnly: boolean;
};
export type SnapshotOutcome = { readonly withdrawals: readonly Withdrawal[]; readonly made: readonly Publication[] };

/** What must be taken back, and what may be shown anew beside the rest. */
export function decideSnapshots({ checkOnly, ...input }: SnapshotTask): SnapshotOutcome {
  const withdrawals = checkViewers(input.viewers, { limits: { k: input.k } });
  const viewers = input.viewers.map((viewer) => ({
    ...viewer,
    snapshots: applyWithdrawals(viewer.snapshots, withdrawals),
  }));
  return { withdrawals, made: checkOnly ? [] : publishSnapshots({ ...input, viewers }) };
}
