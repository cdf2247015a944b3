import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { JobStatus } from "@/lib/jobs";
import type { Actor } from "@/lib/policy";
import { CONTRIBUTORS_MIN, type Silence, type SnapshotAudience, type SnapshotReport } from "@/lib/snapshots";
import { recordAuditIn } from "../audit/audit";
import { asActor, type Tx } from "../core/scope";
import { findLatestJobIn, requestJobIn } from "../jobs/jobs";
import { cohort } from "../schema/firms";
import { cohortSnapshot } from "../schema/snapshots";

/** Frozen figures as shown to one audience. */
export type ShownSnapshot = {
  readonly id: string;
  readonly at: Date;
  readonly audience: SnapshotAudience;
  readonly report: SnapshotReport;
  readonly isPublished: boolean;
  readonly withdrawnAt: Date | null;
};

const HEAD = {
  id: cohortSnapshot.id,
  at: cohortSnapshot.at,
  audience: cohortSnapshot.audience,
  publishedAt: cohortSnapshot.publishedAt,
  withdrawnAt: cohortSnapshot.withdrawnAt,
};

const SHOWN = { ...HEAD, report: cohortSnapshot.report };

/** The transaction that last wrote the row; it changes when figures are removed from a report. */
const WRITING = sql<string>`${cohortSnapshot}.xmin::text`;

/**
 * Caches reports (some tens of kilobytes each) by id and version, enough for the cohorts of one page. Whether the actor
 * may read the row is checked each time.
 */
const reports = new LRUCache<string, SnapshotReport>({ max: 32 });

const keyOf = ({ id, writing }: { readonly id: string; readonly writing: string }): string => `${id} ${writing}`;

type At = { readonly cohortId: string; readonly audience: SnapshotAudience };

/** The latest figures published for an audience. Undefined if there are none, or the actor is not in that audience. */
export async function findSnapshotIn(tx: Tx, input: At): Promise<ShownSnapshot | undefined> {
  const [head] = await tx
    .select({ ...HEAD, writing: WRITING })
    .from(cohortSnapshot)
    .where(
      and(
        eq(cohortSnapshot.cohortId, input.cohortId),
        eq(cohortSnapshot.audience, input.audience),
        isNotNull(cohortSnapshot.publishedAt),
      ),
    )
    .orderBy(desc(cohortSnapshot.at))
    .limit(1);
  if (head === undefined) return undefined;
  const { writing: _, ...rest } = head;
  const report = reports.get(keyOf(head)) ?? (await readReportIn(tx, { cohortId: input.cohortId, id: head.id }));
  return report === undefined ? undefined : toShown({ ...rest, report });
}

async function readReportIn(tx: Tx, { cohortId, id }: { readonly cohortId: string; readonly id: string }) {
  const [read] = await tx
    .select({ id: cohortSnapshot.id, writing: WRITING, report: cohortSnapshot.report })
    .from(cohortSnapshot)
    .where(and(eq(cohortSnapshot.cohortId, cohortId), eq(cohortSnapshot.id, id)));
  if (read !== undefined) reports.set(keyOf(read), read.report);
  return read?.report;
}

/** Why the latest attempt published nothing for an audience. Undefined if it published something, or there was none. */
export async function findSilenceIn(tx: Tx, input: At): Promise<Silence | undefined> {
  const [latest] = await tx
    .select({ silence: sql<Silence | null>`${cohortSnapshot.report} ->> 'silence'` })
    .from(cohortSnapshot)
    .where(and(eq(cohortSnapshot.cohortId, input.cohortId), eq(cohortSnapshot.audience, input.audience)))
    .orderBy(desc(cohortSnapshot.at))
    .limit(1);
  return latest?.silence ?? undefined;
}

export async function findSnapshot(actor: Actor, input: At): Promise<ShownSnapshot | undefined> {
  return asActor(actor, (tx) => findSnapshotIn(tx, input));
}

const toShown = ({ publishedAt, ...row }: Omit<ShownSnapshot, "isPublished"> & { publishedAt: Date | null }) => ({
  ...row,
  isPublished: publishedAt !== null,
});

/** Number of snapshots on one page of the history. */
const HISTORY_MAX = 50;

type SnapshotHistory = {
  readonly snapshots: readonly ShownSnapshot[];
  readonly job: JobStatus | undefined;
  /** The snapshot is hidden while it is checked what it reveals to somebody who can now see results of single firms. */
  readonly isChecked: boolean;
  readonly weekly: boolean;
  /** Fewest firms that a figure of this cohort may be based on. */
  readonly minimumK: number;
};

/** Every set of figures shown to a cohort's administrators, latest first, with the attempts that published nothing. */
export async function findSnapshotHistory(
  actor: Actor,
  { cohortId }: { readonly cohortId: string },
): Promise<SnapshotHistory> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select(SHOWN)
      .from(cohortSnapshot)
      .where(and(eq(cohortSnapshot.cohortId, cohortId), eq(cohortSnapshot.audience, "administrator")))
      .orderBy(desc(cohortSnapshot.at))
      .limit(HISTORY_MAX);
    const [own] = await tx
      .select({ weekly: cohort.snapshotWeekly, minimumK: cohort.minimumK })
      .from(cohort)
      .where(eq(cohort.id, cohortId));
    const check = await findLatestJobIn(tx, { kind: "snapshot-check", key: cohortId });
    return {
      snapshots: rows.map(toShown),
      job: await findLatestJobIn(tx, { kind: "snapshot", key: cohortId }),
      isChecked: check !== undefined && check.endedAt === null,
      weekly: own?.weekly ?? false,
      minimumK: own?.minimumK ?? CONTRIBUTORS_MIN,
    };
  });
}

/** Requests new frozen figures. Does nothing while some are being computed. */
export async function requestSnapshot(actor: Actor, { cohortId }: { readonly cohortId: string }): Promise<void> {
  await asActor(actor, async (tx) => {
    await requestJobIn(tx, actor, { kind: "snapshot", key: cohortId, cohortId });
    await recordAuditIn(tx, { act: "figures.publish", cohortId, object: { kind: "cohort", id: cohortId } });
  });
}

/** Switches the weekly computation of figures on or off. */
export async function setSnapshotWeekly(
  actor: Actor,
  { cohortId, weekly }: { readonly cohortId: string; readonly weekly: boolean },
): Promise<void> {
  await asActor(actor, async (tx) => {
    await tx.execute(sql`update app.cohort set snapshot_weekly = ${weekly} where id = ${cohortId}`);
    await recordAuditIn(tx, { act: "figures.schedule", cohortId, object: { kind: "cohort", id: cohortId } });
  });
}
