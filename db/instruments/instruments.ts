import { and, asc, eq, ne, sql } from "drizzle-orm";
import { stepBetween } from "@/lib/authoring";
import { currentInstrument, findInstrument, instruments } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { askValue } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { cohortAdministrator } from "../schema/administrators";
import { cohort } from "../schema/firms";
import { type InstrumentState, instrumentVersion } from "../schema/instruments";
import { type InstrumentRef, learnInstrumentsIn, toInstrument } from "./known-instruments";

export type AtCohort = { readonly cohortId: string };
export type AtVersion = AtCohort & { readonly versionId: string };

type VersionRow = {
  readonly id: string;
  readonly instrumentId: string;
  readonly version: string;
  readonly state: InstrumentState;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly retiredAt: Date | null;
  /**
   * Who published the version, or created the draft, as an administrator of the root. Empty if that person was erased.
   */
  readonly by: string;
};

export type CohortInstruments = {
  /** Newest number first, without the shipped versions. */
  readonly versions: readonly VersionRow[];
  /** The version the cohort chose itself, and the one that its new assessments use. */
  readonly own: string | null;
  readonly inForce: string;
  /** Whether the actor may edit the versions, as an administrator of the root cohort. */
  readonly isOwner: boolean;
};

/**
 * The questionnaire versions available to a cohort: those of its root cohort, drafts only for the root's
 * administrators.
 */
export async function listInstruments(actor: Actor, { cohortId }: AtCohort): Promise<CohortInstruments> {
  return asActor(actor, async (tx) => {
    const rootId = await findRootIn(tx, cohortId);
    const rows = await tx
      .select({
        id: instrumentVersion.id,
        instrumentId: instrumentVersion.instrumentId,
        version: instrumentVersion.version,
        state: instrumentVersion.state,
        createdAt: instrumentVersion.createdAt,
        publishedAt: instrumentVersion.publishedAt,
        retiredAt: instrumentVersion.retiredAt,
        by: sql<string>`coalesce(${shown(cohortAdministrator.displayName, cohortAdministrator.otherName)}, '')`,
      })
      .from(instrumentVersion)
      .leftJoin(
        cohortAdministrator,
        and(
          eq(cohortAdministrator.cohortId, instrumentVersion.cohortId),
          eq(
            cohortAdministrator.personId,
            sql`coalesce(${instrumentVersion.publishedBy}, ${instrumentVersion.createdBy})`,
          ),
        ),
      )
      .where(eq(instrumentVersion.cohortId, rootId))
      .orderBy(asc(instrumentVersion.createdAt));
    const [own] = await tx.select({ version: cohort.instrumentVersion }).from(cohort).where(eq(cohort.id, cohortId));
    const chosen = await askValue<string | null>(tx, sql`app.chosen_instrument(${cohortId})`);
    return {
      versions: rows.toSorted((a, b) => compareVersions(b.version, a.version)),
      own: own?.version ?? null,
      inForce: chosen ?? currentInstrument.version,
      isOwner: rootId === cohortId,
    };
  });
}

export async function findRootIn(tx: Tx, cohortId: string): Promise<string> {
  const rootId = await askValue<string>(tx, sql`app.cohort_root(${cohortId})`);
  if (rootId === undefined) throw new Error("a cohort without a root");
  return rootId;
}

/** Compares two version numbers for sorting. */
const compareVersions = (a: string, b: string): number => (a === b ? 0 : stepBetween(a, b) === undefined ? 1 : -1);

type FoundVersion = {
  readonly instrument: Instrument;
  readonly state: InstrumentState | "shipped";
  /** Distinguishes a draft from a later one with the same number that replaced it. */
  readonly writtenAt: number;
};

/** A version with its document, by id, or by number for a shipped one. Undefined if the actor may not see it. */
export async function findVersion(actor: Actor, { cohortId, versionId }: AtVersion): Promise<FoundVersion | undefined> {
  const shipped = instruments.find(({ version }) => version === versionId);
  if (shipped !== undefined) return { instrument: shipped, state: "shipped", writtenAt: 0 };
  return asActor(actor, async (tx) => {
    const row = await findRowIn(tx, { cohortId: await findRootIn(tx, cohortId), versionId });
    if (row === undefined) return undefined;
    return { instrument: toInstrument(row.document), state: row.state, writtenAt: row.createdAt.getTime() };
  });
}

export async function findRowIn(tx: Tx, { cohortId, versionId }: AtVersion) {
  const [row] = await tx
    .select({
      document: instrumentVersion.document,
      version: instrumentVersion.version,
      state: instrumentVersion.state,
      createdAt: instrumentVersion.createdAt,
      publishedBy: instrumentVersion.publishedBy,
    })
    .from(instrumentVersion)
    .where(and(eq(instrumentVersion.cohortId, cohortId), sql`${instrumentVersion.id}::text = ${versionId}`));
  return row;
}

/** The version that a draft is compared with: the latest published by the root cohort, or the shipped one. */
export const findLatestIn = async (tx: Tx, rootId: string): Promise<Instrument> =>
  latestOf(await listKnownIn(tx, rootId));

const latestOf = (known: readonly Instrument[]): Instrument =>
  known.reduce((a, b) => (compareVersions(a.version, b.version) < 0 ? b : a), currentInstrument);

async function listKnownIn(tx: Tx, cohortId: string): Promise<Instrument[]> {
  const rows = await tx
    .select({ id: instrumentVersion.instrumentId, version: instrumentVersion.version })
    .from(instrumentVersion)
    .where(and(eq(instrumentVersion.cohortId, cohortId), ne(instrumentVersion.state, "draft")));
  await learnInstrumentsIn(tx, rows);
  return rows.flatMap(({ id, version }) => findInstrument(id, version) ?? []);
}

/** The version that precedes a draft, for the difference view. */
export const findLatest = (actor: Actor, { cohortId }: AtCohort): Promise<Instrument> =>
  asActor(actor, async (tx) => findLatestIn(tx, await findRootIn(tx, cohortId)));

/** The preceding version: for a draft, the latest published one; for a published version, the one before its number. */
export async function findVersionBefore(actor: Actor, ids: AtVersion): Promise<Instrument | undefined> {
  return asActor(actor, async (tx) => {
    const rootId = await findRootIn(tx, ids.cohortId);
    const row = await findRowIn(tx, { ...ids, cohortId: rootId });
    if (row === undefined) return undefined;
    const { version } = toInstrument(row.document);
    const known = await listKnownIn(tx, rootId);
    const earlier = known.filter((one) => stepBetween(one.version, version) !== undefined);
    return latestOf(row.state === "draft" ? known : earlier);
  });
}

/** The questionnaire for a new assessment of a firm: the latest version among those its cohorts have chosen. */
export async function findForFirmIn(tx: Tx, { firmId }: { readonly firmId: string }): Promise<Instrument> {
  const rows = await tx.execute<{ version: string }>(
    sql`select version from app.instruments_for_firm(${firmId}) version`,
  );
  const refs: InstrumentRef[] = rows.map(({ version }) => ({ id: currentInstrument.id, version }));
  await learnInstrumentsIn(tx, refs);
  const [first, ...rest] = refs.flatMap(({ id, version }) => findInstrument(id, version) ?? []);
  if (first === undefined) return currentInstrument;
  return rest.reduce((a, b) => (compareVersions(a.version, b.version) < 0 ? b : a), first);
}
