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

/** Frozen figures as one audience is shown them. */
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

/** The transaction that wrote a row as it stands: figures that are taken out of a report later are another writing. */
const WRITING = sql<string>`${cohortSnapshot}.xmin::text`;

/**
 * Reports of some tens of kilobytes that this process has read, by id and writing, as many as a screen full of cohorts.
 * Whether a row may be read is asked anew each time.
 */
const reports = new LRUCache<string, SnapshotReport>({ max: 32 });

const keyOf = ({ id, writing }: { readonly id: string; readonly writing: string }): string => `${id} ${writing}`;

type At = { readonly cohortId: string; readonly audience: SnapshotAudience };

/** The latest figures that are published for an audience; undefined where there are none, or for whom they are not. */
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

/** Why the latest attempt printed nothing for an audience; undefined where it printed something, or there was none. */
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

/** Snapshots of one page of the history. */
const HISTORY_MAX = 50;

type SnapshotHistory = {
  readonly snapshots: readonly ShownSnapshot[];
  readonly job: JobStatus | undefined;
  /** Somebody came to be seen singly, and what this would tell is being looked at. */
  readonly isChecked: boolean;
  readonly weekly: boolean;
  /** Fewest firms that a figure of this cohort rests on. */
  readonly minimumK: number;
};

/** Every set of figures that administrators of a cohort were shown, latest first, with the attempts that printed nothing. */
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

/** Asks for new frozen figures; while some are being made, nothing more. */
export async function requestSnapshot(actor: Actor, { cohortId }: { readonly cohortId: string }): Promise<void> {
  await asActor(actor, async (tx) => {
    await requestJobIn(tx, actor, { kind: "snapshot", key: cohortId, cohortId });
    await recordAuditIn(tx, { act: "figures.publish", cohortId, object: { kind: "cohort", id: cohortId } });
  });
}

/** How the latest attempt comes along; undefined where there was none, or for a stranger. */
export async function findSnapshotJob(
  actor: Actor,
  { cohortId }: { readonly cohortId: string },
): Promise<JobStatus | undefined> {
  return asActor(actor, (tx) => findLatestJobIn(tx, { kind: "snapshot", key: cohortId }));
}

/** Whether figures are tried once a week without being asked for. */
export async function setSnapshotWeekly(
  actor: Actor,
  { cohortId, weekly }: { readonly cohortId: string; readonly weekly: boolean },
): Promise<void> {
  await asActor(actor, async (tx) => {
    await tx.execute(sql`update app.cohort set snapshot_weekly = ${weekly} where id = ${cohortId}`);
    await recordAuditIn(tx, { act: "figures.schedule", cohortId, object: { kind: "cohort", id: cohortId } });
  });
}
