import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { BenchmarkCohort, DatedReading, PlacedScore } from "@/lib/benchmark";
import type { Client } from "@/lib/clients";
import type { Actor } from "@/lib/policy";
import { isMissing } from "@/lib/rating";
import { CONTRIBUTORS_MIN, revisionOfStand, type SnapshotAudience } from "@/lib/snapshots";
import { asConsultant } from "../consultants/clients";
import { askRows } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { findResultIn, listResultsIn } from "../results/results";
import { result } from "../schema/results";
import { cohortBenchmark, cohortSnapshot } from "../schema/snapshots";
import { PLACES_SHOWN } from "./snapshot-facts";
import { findSnapshotIn, type ShownSnapshot } from "./snapshots";

export type Benchmark = {
  /** All cohorts that the firm is in, topmost first. Empty if it is in none. */
  readonly cohorts: readonly BenchmarkCohort[];
  readonly cohort: BenchmarkCohort | undefined;
  /** Latest first. */
  readonly readings: readonly DatedReading[];
  readonly snapshot: ShownSnapshot | undefined;
  /** Frozen results that the reader may see, latest first. */
  readonly results: Awaited<ReturnType<typeof listResultsIn>>;
  /**
   * The firm's capped level behind the latest rank. "kept": withheld, because it would reveal few people's answers to
   * this reader.
   */
  readonly own: Pick<PlacedScore, "level" | "sem"> | "kept" | undefined;
  /** The versions of the result that the latest rank is based on. */
  readonly versions: { readonly instrument: string; readonly kernel: string; readonly errors: string } | undefined;
};

type At = {
  readonly firmId: string;
  /** A cohort other than the default. */
  readonly cohortId?: string | undefined;
};
type Reader = Exclude<SnapshotAudience, "administrator">;

/** The rank of the actor's firm among participants. Reads only frozen figures. */
export async function findBenchmark(actor: Actor, ids: At): Promise<Benchmark> {
  return asActor(actor, (tx) => readBenchmarkIn(tx, ids, "firm"));
}

/** The rank of a client; logs the view. Undefined without an active engagement that covers results. */
export async function findClientBenchmark(
  actor: Actor,
  ids: At,
): Promise<(Benchmark & { readonly client: Client }) | undefined> {
  return asConsultant(actor, { firmId: ids.firmId, view: "benchmark", scope: "results" }, (tx, client) =>
    readClientBenchmarkIn(tx, client, ids),
  );
}

export async function readClientBenchmarkIn(tx: Tx, client: Client, ids: At) {
  return { ...(await readBenchmarkIn(tx, ids, "consultant")), client };
}

async function readBenchmarkIn(tx: Tx, { firmId, cohortId }: At, audience: Reader): Promise<Benchmark> {
  const cohorts = await listCohortsIn(tx, { firmId, audience });
  const cohort =
    cohorts.find((one) => one.cohortId === cohortId) ??
    cohorts.find(({ place }) => place === "open") ??
    cohorts.find(({ publishedAt }) => publishedAt !== null) ??
    cohorts[0];
  const results = await listResultsIn(tx, { firmId });
  const none = { cohorts, cohort, readings: [], snapshot: undefined, results, own: undefined, versions: undefined };
  if (cohort === undefined) return none;
  const ids = { cohortId: cohort.cohortId };
  const readings = await listReadingsIn(tx, { ...ids, firmId });
  const snapshot = await findSnapshotIn(tx, { ...ids, audience });
  const [latest] = readings;
  return { ...none, readings, snapshot, own: await findOwnIn(tx, latest), versions: await findVersionsIn(tx, latest) };
}

/** A rank is too coarse to reveal anything, but the level behind it is subject to the same rule as the result. */
async function findOwnIn(tx: Tx, latest: DatedReading | undefined): Promise<Benchmark["own"]> {
  if (latest?.reading.kind !== "placed") return undefined;
  const { assessmentId, stand } = latest;
  const found = await findResultIn(tx, { assessmentId, revision: revisionOfStand(stand) });
  if (found === undefined || isMissing(found.rating.scores.cappedByRecords.overall)) return "kept";
  return latest.reading.scores.overall;
}

async function findVersionsIn(tx: Tx, of: DatedReading | undefined): Promise<Benchmark["versions"]> {
  if (of === undefined) return undefined;
  const [found] = await tx
    .select({ versions: result.versions })
    .from(result)
    .where(and(eq(result.assessmentId, of.assessmentId), eq(result.revision, revisionOfStand(of.stand))));
  const { instrument, kernel, errorModel: errors } = found?.versions ?? {};
  return instrument === undefined || kernel === undefined || errors === undefined
    ? undefined
    : { instrument, kernel, errors };
}

type ReadBy = { readonly firmId: string; readonly audience: Reader };

async function listCohortsIn(tx: Tx, { firmId, audience }: ReadBy): Promise<BenchmarkCohort[]> {
  const rows = await askRows<Omit<BenchmarkCohort, "publishedAt"> & { readonly publishedAt: string | null }>(
    tx,
    sql`select b.cohort_id, b.name, b.k, b.published_at, b.checked as is_checked, b.place,
      ${audience}::text = 'firm' and not exists (select from app.cohort_membership m
        where m.firm_id = ${firmId} and m.cohort_id = b.cohort_id) as is_above
      from app.benchmark_cohorts(${firmId}) b`,
  );
  return rows.map((row) => ({
    ...row,
    k: Math.max(CONTRIBUTORS_MIN, row.k),
    publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt),
  }));
}

async function listReadingsIn(
  tx: Tx,
  ids: { readonly firmId: string; readonly cohortId: string },
): Promise<DatedReading[]> {
  const { snapshotId, assessmentId, stand, reading } = cohortBenchmark;
  return tx
    .select({ snapshotId, assessmentId, stand, reading, at: cohortSnapshot.at })
    .from(cohortBenchmark)
    .innerJoin(
      cohortSnapshot,
      and(eq(cohortSnapshot.cohortId, cohortBenchmark.cohortId), eq(cohortSnapshot.id, snapshotId)),
    )
    .where(
      and(
        eq(cohortBenchmark.firmId, ids.firmId),
        eq(cohortBenchmark.cohortId, ids.cohortId),
        isNotNull(cohortSnapshot.publishedAt),
        isNull(cohortSnapshot.withdrawnAt),
      ),
    )
    .orderBy(desc(cohortSnapshot.at))
    .limit(PLACES_SHOWN);
}
