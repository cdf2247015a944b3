import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { PlacedFigure, PoolEntry, PositionVector } from "@/lib/benchmark";
import { MODES, type Mode, ROLES, type Role } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import {
  CONSENT_LEVELS,
  CONTRIBUTORS_MIN,
  type FigureValues,
  type MemberFacts,
  type SeenStand,
  type Snapshot,
  type SnapshotAudience,
  type Viewer,
} from "@/lib/snapshots";
import { askRows, askValue } from "../core/ask";
import type { Tx } from "../core/scope";
import { cohort } from "../schema/firms";
import { cohortSnapshot, consultantSeen, snapshotErasure, snapshotSeen } from "../schema/snapshots";

/**
 * The key of an advisory lock: shared when a view of a result is recorded (`app.remember_seen`), exclusive
 * when snapshots are written.
 */
const LOCK = 7_352_010;

/** Takes the exclusive lock until the transaction ends: waits for views being recorded, and keeps new ones waiting. */
export async function lockSnapshotsIn(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

/** A hash that changes when somebody has seen, or was shown, something new. */
export async function readSnapshotStampIn(tx: Tx): Promise<string> {
  const stamp = await askValue<string>(
    tx,
    sql`concat_ws('.',
      (select coalesce(max(seq), 0) from app.snapshot_seen),
      (select coalesce(max(seq), 0) from app.consultant_seen),
      (select count(*) from app.cohort_snapshot where published_at is not null),
      (select count(*) from app.cohort_snapshot where held_at is not null),
      (select count(*) from app.snapshot_erasure))`,
  );
  return stamp ?? "";
}

type LineRow = { readonly cohortId: string; readonly tree: readonly string[]; readonly beside: boolean };

const publishedAs = ({ shown, k }: { readonly shown: readonly Snapshot[]; readonly k: number }): Snapshot[] =>
  shown.map((snapshot) => ({ ...snapshot, k }));

/**
 * Everybody who reads figures of this cohort, or could subtract other figures from them, with all that they have seen.
 */
export async function readViewersIn(tx: Tx, { cohortId }: { readonly cohortId: string }): Promise<Viewer[]> {
  const line = await askRows<LineRow>(tx, sql`select * from app.snapshot_line(${cohortId})`);
  const rows = await tx
    .select({
      cohortId: cohortSnapshot.cohortId,
      audience: cohortSnapshot.audience,
      shown: cohortSnapshot.shown,
      k: sql<number>`(${cohortSnapshot.report} ->> 'k')::int`,
    })
    .from(cohortSnapshot)
    .where(isNotNull(cohortSnapshot.publishedAt))
    .orderBy(asc(cohortSnapshot.at), asc(cohortSnapshot.id));
  const seen = await tx
    .select({
      cohortId: snapshotSeen.cohortId,
      firmId: snapshotSeen.firmId,
      revision: snapshotSeen.stand,
      level: snapshotSeen.level,
      values: snapshotSeen.values,
    })
    .from(snapshotSeen)
    .where(inArray(snapshotSeen.cohortId, [...new Set(line.flatMap(({ tree }) => tree))]))
    .orderBy(asc(snapshotSeen.seq));
  const shownTo = (audience: SnapshotAudience, tree: readonly string[]) =>
    rows.filter((row) => row.audience === "firm" || (row.audience === audience && tree.includes(row.cohortId)));
  const viewerOf = (audience: SnapshotAudience, { cohortId: at, tree, beside }: LineRow, least: number): Viewer => ({
    audience,
    cohortId: at,
    beside,
    seen: distinct(seen.filter((each) => each.level >= least && tree.includes(each.cohortId))),
    snapshots: shownTo(audience, tree).flatMap(publishedAs),
  });
  const anyFirm: Viewer = {
    audience: "firm",
    cohortId: undefined,
    seen: [],
    snapshots: shownTo("firm", []).flatMap(publishedAs),
  };
  const consultants = await readConsultantsIn(tx, { cohortId });
  return [
    anyFirm,
    // Administrators are listed twice. In the first entry they know which firms are in a lot (a group of unnamed
    // firms), which protects the others; in the second they do not know whose levels are whose, which protects the
    // firms in the lot.
    ...line.flatMap((own) => [
      viewerOf("administrator", own, 2),
      viewerOf("administrator", own, 3),
      viewerOf("consultant", own, 3),
    ]),
    ...consultants.map((one): Viewer => {
      const { seen: open, snapshots } = viewerOf("consultant", { cohortId, tree: one.cohorts, beside: false }, 3);
      return {
        ...{ audience: "consultant", cohortId: undefined, clients: one.clients, snapshots },
        seen: distinct([...open, ...one.seen]),
      };
    }),
  ];
}

/** Consultants who saw members' results, each with everything they saw and the cohorts whose figures they read. */
async function readConsultantsIn(tx: Tx, { cohortId }: { readonly cohortId: string }) {
  const rows = await askRows<{ personId: string; clients: string[]; cohorts: string[] }>(
    tx,
    sql`select * from app.snapshot_consultants(${cohortId}) order by person_id`,
  );
  if (rows.length === 0) return [];
  const { personId, firmId, stand: revision, values } = consultantSeen;
  const seen = await tx
    .select({ personId, firmId, revision, values })
    .from(consultantSeen)
    .where(
      inArray(
        personId,
        rows.map((row) => row.personId),
      ),
    )
    .orderBy(asc(consultantSeen.seq));
  return rows.map((row) => ({ ...row, seen: seen.filter((each) => each.personId === row.personId) }));
}

type Seen = { readonly firmId: string; readonly revision: number; readonly values?: SeenStand["values"] };

const distinct = (rows: readonly Seen[]): SeenStand[] => [
  ...new Map(
    rows.map(({ firmId, revision, values }) => [
      `${firmId} ${revision}`,
      { firmId, revision, ...(values === undefined ? {} : { values }) },
    ]),
  ).values(),
];

type MemberRow = Pick<MemberFacts, "firmId" | "employees" | "industry" | "part" | "assessmentId"> & {
  readonly consent: number;
  readonly cycle: number;
  readonly revision: number;
  readonly figures: FigureValues;
  readonly modes: Partial<Record<Mode, number>>;
  readonly cycleBefore: number | null;
  readonly revisionBefore: number | null;
  readonly figuresBefore: FigureValues | null;
  readonly place: PlaceRow;
};

type PlaceRow = Partial<Record<Role | "customerHhi" | "powerImbalance" | `${PlacedFigure}Sem`, number>> & {
  readonly fitsKnownType?: boolean;
};

/** The members of a cohort that have a frozen result, and its direct child cohorts. */
export async function readMembersIn(
  tx: Tx,
  { cohortId }: { readonly cohortId: string },
): Promise<{ readonly members: MemberFacts[]; readonly parts: string[] }> {
  const rows = await askRows<MemberRow>(tx, sql`select * from app.snapshot_members(${cohortId}) order by firm_id`);
  const parts = await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.parentId, cohortId)).orderBy(cohort.id);
  return { members: rows.map(toMember), parts: parts.map(({ id }) => id) };
}

function toMember(row: MemberRow): MemberFacts {
  const { cycleBefore: cycle, revisionBefore: revision, figuresBefore: values } = row;
  return {
    firmId: row.firmId,
    consent: CONSENT_LEVELS.find((level) => level === row.consent) ?? 1,
    employees: row.employees,
    industry: row.industry,
    mode: modalMode(row.modes),
    part: row.part,
    now: { cycle: row.cycle, revision: row.revision, values: row.figures },
    before: cycle === null || revision === null || values === null ? null : { cycle, revision, values },
    assessmentId: row.assessmentId,
    position: positionOf(row),
    sem: semOf(row.place),
  };
}

/** The standard error of every ranked figure. A result that lacks one is not ranked. */
function semOf(row: PlaceRow): MemberFacts["sem"] {
  const { overallSem: overall, preSem: pre, lrnSem: lrn, appSem: app, evaSem: eva } = row;
  const isKnown = overall !== undefined && pre !== undefined && lrn !== undefined && app !== undefined;
  return isKnown && eva !== undefined ? { overall, pre, lrn, app, eva } : null;
}

/**
 * A firm's position when its result was frozen. Its level in the network map is left out, because maps have other
 * dates.
 */
function positionOf({ modes, place, employees }: MemberRow): PositionVector {
  const fits = place.fitsKnownType === true && MODES.every((mode) => modes[mode] !== undefined);
  return {
    ...tabulate(MODES, (mode) => (fits ? (modes[mode] ?? null) : null)),
    ...tabulate(ROLES, (role) => place[role] ?? null),
    customerHhi: place.customerHhi ?? null,
    powerImbalance: place.powerImbalance ?? null,
    trophicLevel: null,
    logEmployees: employees === null || employees < 1 ? null : Math.log10(employees),
  };
}

/**
 * The mode with the largest weight in what a firm's position requires. The first of equal ones; null if none is known.
 */
function modalMode(weights: Partial<Record<Mode, number>>): Mode | null {
  const known = MODES.filter((mode) => (weights[mode] ?? 0) > 0);
  const most = Math.max(...known.map((mode) => weights[mode] ?? 0));
  return known.find((mode) => weights[mode] === most) ?? null;
}

/** Erased firms, and how many days ago they were erased. */
export async function readErasuresIn(tx: Tx): Promise<{ firmId: string; days: number }[]> {
  return tx
    .select({
      firmId: snapshotErasure.firmId,
      days: sql<number>`extract(epoch from now() - ${snapshotErasure.at})::float8 / 86400`,
    })
    .from(snapshotErasure);
}

/** The fewest firms on which a figure of this cohort may be based. */
export async function readLeastIn(tx: Tx, { cohortId }: { readonly cohortId: string }): Promise<number> {
  const [own] = await tx.select({ least: cohort.minimumK }).from(cohort).where(eq(cohort.id, cohortId));
  return Math.max(CONTRIBUTORS_MIN, own?.least ?? 0);
}

/** How many of the latest snapshots have ranks that are still shown, and so are checked again. */
export const PLACES_SHOWN = 12;

/** A published snapshot with the scores that its ranks are based on. */
type KeptPool = { readonly snapshotId: string; readonly pool: readonly PoolEntry[] };

export async function readPoolsIn(tx: Tx, { cohortId }: { readonly cohortId: string }): Promise<KeptPool[]> {
  const { id, pool, withdrawnAt, at } = cohortSnapshot;
  const rows = await tx
    .select({ id, pool })
    .from(cohortSnapshot)
    .where(and(eq(cohortSnapshot.cohortId, cohortId), isNotNull(pool), isNull(withdrawnAt)))
    .orderBy(desc(at), desc(id))
    .limit(PLACES_SHOWN);
  return rows.flatMap((row) => (row.pool === null ? [] : [{ snapshotId: row.id, pool: row.pool }]));
}
