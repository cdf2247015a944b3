// The thread that decides what of a cohort's figures may be shown, away from the connections of the worker.
import { parentPort, workerData } from "node:worker_threads";
import type { Snapshot, Withdrawal } from "@/lib/benchmark";
import { applyWithdrawals } from "@/lib/benchmark";
import { checkViewers, type Publication, type PublishInput, publishSnapshots } from "@/lib/snapshots";

export type SnapshotTask = PublishInput & {
  /** Only look at what is shown already. */
  readonly checkOnly: boolean;
};
export type SnapshotOutcome = { readonly withdrawals: readonly Withdrawal[]; readonly made: readonly Publication[] };

const { checkOnly, ...input }: SnapshotTask = workerData;
const withdrawals = checkViewers(input.viewers, { limits: { k: input.k } });
const after = (snapshots: readonly Snapshot[]) => applyWithdrawals(snapshots, withdrawals);
const viewers = input.viewers.map((viewer) => ({ ...viewer, snapshots: after(viewer.snapshots) }));
const outcome: SnapshotOutcome = { withdrawals, made: checkOnly ? [] : publishSnapshots({ ...input, viewers }) };
parentPort?.postMessage(outcome);
