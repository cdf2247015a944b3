import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import type { MemberPlace, PoolEntry } from "@/lib/benchmark";
import { applyWithdrawals, hideDetails, type Publication, type Snapshot, type Withdrawal } from "@/lib/snapshots";
import { inParts } from "../core/in-parts";
import type { Tx } from "../core/scope";
import { cohortBenchmark, cohortSnapshot } from "../schema/snapshots";

/** Withdraws figures that must not be shown any more. A snapshot without its total is withdrawn completely. */
export async function withdrawIn(tx: Tx, withdrawals: readonly Withdrawal[]): Promise<void> {
  if (withdrawals.length === 0) return;
  const byRow = Map.groupBy(withdrawals, ({ snapshotId }) => snapshotId.split(" ")[0] ?? "");
  const rows = await tx
    .select()
    .from(cohortSnapshot)
    .where(inArray(cohortSnapshot.id, [...byRow.keys()]));
  for (const { cohortId, id, report, shown, withdrawnAt } of rows) {
    const own = byRow.get(id) ?? [];
    const left = applyWithdrawals(shown, own);
    const sets = hideDetails(
      report.sets,
      own.filter(({ snapshotId }) => snapshotId === id),
    );
    const before = hideDetails(
      report.before,
      own.filter(({ snapshotId }) => snapshotId !== id),
    );
    const isGone = sets.every(({ kind }) => kind !== "published");
    await tx
      .update(cohortSnapshot)
      .set({
        shown: left,
        report: { ...report, sets, before },
        withdrawnAt: isGone ? (withdrawnAt ?? new Date()) : null,
      })
      .where(and(eq(cohortSnapshot.cohortId, cohortId), eq(cohortSnapshot.id, id)));
  }
}

/** Shows a cohort's held snapshots again, after the check for all readers has removed what they would reveal. */
export async function releaseIn(tx: Tx, { cohortId }: { readonly cohortId: string }): Promise<void> {
  const held = and(eq(cohortSnapshot.cohortId, cohortId), isNotNull(cohortSnapshot.heldAt));
  await tx.update(cohortSnapshot).set({ heldAt: null }).where(held);
}

/** Stores what is published and the data behind it. Of attempts that published nothing, keeps only the last. */
export async function keepSnapshotsIn(
  tx: Tx,
  { cohortId, jobId }: { readonly cohortId: string; readonly jobId: string },
  { made, placed }: { readonly made: readonly Publication[]; readonly placed: PlacedPool | undefined },
): Promise<void> {
  await tx.delete(cohortSnapshot).where(and(eq(cohortSnapshot.cohortId, cohortId), isNull(cohortSnapshot.publishedAt)));
  for (const { id, audience, report, shown } of made) {
    const publishedAt = shown.length > 0 ? new Date() : null;
    const own = placed?.snapshotId === id ? placed : undefined;
    const pool = own === undefined ? null : [...own.pool];
    const row = { cohortId, id, audience, jobId, report, shown: [...shown], publishedAt, pool };
    await tx.insert(cohortSnapshot).values(row);
    await keepPlacesIn(tx, { cohortId, snapshotId: id }, own?.places ?? []);
    await keepStandsIn(tx, { cohortId, snapshotId: id }, shown);
  }
}

type At = { readonly cohortId: string; readonly snapshotId: string };
/** The scores of the members of a published snapshot. */
type PlacedPool = {
  readonly snapshotId: string;
  readonly pool: readonly PoolEntry[];
  readonly places: readonly MemberPlace[];
};

/** Stores which firms are in a snapshot. Two arrays in one statement are much faster than a list of rows. */
async function keepStandsIn(tx: Tx, { cohortId, snapshotId }: At, shown: readonly Snapshot[]): Promise<void> {
  const members = shown.flatMap((snapshot) => snapshot.members);
  const firms = sql.param(members.map(({ firmId }) => firmId));
  const stands = sql.param(members.map(({ revision }) => revision));
  await tx.execute(sql`insert into app.snapshot_stand (cohort_id, snapshot_id, firm_id, stand)
    select ${cohortId}::uuid, ${snapshotId}::uuid, * from unnest(${firms}::uuid[], ${stands}::int[])`);
}

async function keepPlacesIn(tx: Tx, ids: At, places: readonly MemberPlace[]): Promise<void> {
  for (const part of inParts(places))
    await tx.insert(cohortBenchmark).values(part.map((place) => ({ ...ids, ...place })));
}

/** Shows ranks to consultants if they reveal nothing about few firms, and hides all others from them. */
export async function openPlacesIn(
  tx: Tx,
  { cohortId }: { readonly cohortId: string },
  open: readonly { readonly snapshotId: string; readonly firmIds: readonly string[] }[],
): Promise<void> {
  const looked = open.map(({ snapshotId }) => snapshotId);
  const others = and(eq(cohortBenchmark.cohortId, cohortId), notInArray(cohortBenchmark.snapshotId, looked));
  await tx.update(cohortBenchmark).set({ forConsultants: false }).where(others);
  for (const { snapshotId, firmIds } of open) {
    const here = and(eq(cohortBenchmark.cohortId, cohortId), eq(cohortBenchmark.snapshotId, snapshotId));
    const isOpen = sql`firm_id = any(${sql.param([...firmIds])}::uuid[])`;
    await tx.update(cohortBenchmark).set({ forConsultants: isOpen }).where(here);
  }
}

/**
 * Publishes levels of unnamed firms in lots, which are groups of at least minimum k firms, in the cohort and those
 * below it. Fewer firms have to wait.
 */
export async function dealLotsIn(tx: Tx, { cohortId }: { readonly cohortId: string }): Promise<void> {
  await tx.execute(sql`select app.deal_lots(${cohortId})`);
}

/**
 * Publishes item counts of the cohort and those below it, where at least minimum k firms have advanced since the last
 * time.
 */
export async function letItemsGoIn(tx: Tx, { cohortId }: { readonly cohortId: string }): Promise<void> {
  await tx.execute(sql`select app.let_items_go(${cohortId})`);
}
