import { randomUUIDv7 } from "node:crypto";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { compareInstruments, findPublishFaults, type PublishFault, stepBetween, toDocument } from "@/lib/authoring";
import { currentInstrument, findInstrument, instruments } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { recordAuditIn } from "./audit";
import { type InstrumentRef, learnInstrumentsIn, toInstrument } from "./known-instruments";
import { cohortAdministrator } from "./schema/administrators";
import { cohort } from "./schema/firms";
import { type InstrumentState, instrumentVersion } from "./schema/instruments";
import { asActor, type Tx } from "./scope";

export { INSTRUMENT_STATES, type InstrumentState } from "./schema/instruments";

type AtCohort = { readonly cohortId: string };
type AtVersion = AtCohort & { readonly versionId: string };

export type VersionRow = {
  readonly id: string;
  readonly instrumentId: string;
  readonly version: string;
  readonly state: InstrumentState;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly retiredAt: Date | null;
  /** Who published it, or else who made it, as an administrator of the root; empty where that person is gone. */
  readonly by: string;
};

export type CohortInstruments = {
  /** Newest number first; the shipped ones are not among them. */
  readonly versions: readonly VersionRow[];
  /** The version the cohort chose itself, and the one it gives its new assessments. */
  readonly own: string | null;
  readonly inForce: string;
  /** Whether the actor owns the versions: an administrator of the root. */
  readonly isOwner: boolean;
};

/** The questionnaires of a cohort's tree: those of its root, drafts for the root's administrators alone. */
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
        by: sql<string>`coalesce(${cohortAdministrator.displayName}, '')`,
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
    const [chosen] = await tx.execute<{ version: string | null }>(
      sql`select app.chosen_instrument(${cohortId}) as version`,
    );
    return {
      versions: rows.toSorted((a, b) => compareVersions(b.version, a.version)),
      own: own?.version ?? null,
      inForce: chosen?.version ?? currentInstrument.version,
      isOwner: rootId === cohortId,
    };
  });
}

async function findRootIn(tx: Tx, cohortId: string): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(sql`select app.cohort_root(${cohortId}) as id`);
  if (row === undefined) throw new Error("a cohort without a root");
  return row.id;
}

/** Which of two numbers is the later one, for sorting. */
const compareVersions = (a: string, b: string): number => (a === b ? 0 : stepBetween(a, b) === undefined ? 1 : -1);

export type FoundVersion = {
  readonly instrument: Instrument;
  readonly state: InstrumentState | "shipped";
  /** Tells one draft from the next of its number, which takes its place. */
  readonly writtenAt: number;
};

/** A version with its document, of the cohort's tree; a shipped one by its number. Undefined if it is not the actor's to see. */
export async function findVersion(actor: Actor, { cohortId, versionId }: AtVersion): Promise<FoundVersion | undefined> {
  const shipped = instruments.find(({ version }) => version === versionId);
  if (shipped !== undefined) return { instrument: shipped, state: "shipped", writtenAt: 0 };
  return asActor(actor, async (tx) => {
    const row = await findRowIn(tx, { cohortId: await findRootIn(tx, cohortId), versionId });
    if (row === undefined) return undefined;
    return { instrument: toInstrument(row.document), state: row.state, writtenAt: row.createdAt.getTime() };
  });
}

async function findRowIn(tx: Tx, { cohortId, versionId }: AtVersion) {
  const [row] = await tx
    .select({
      document: instrumentVersion.document,
      state: instrumentVersion.state,
      createdAt: instrumentVersion.createdAt,
    })
    .from(instrumentVersion)
    .where(and(eq(instrumentVersion.cohortId, cohortId), sql`${instrumentVersion.id}::text = ${versionId}`));
  return row;
}

/** One at a time: numbers are of the whole installation, and what is read must be what is published. */
const lockInstrumentsIn = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('instrument', 0))`);

export type DraftRefusal = "not-the-root" | "version-published";

/** Keeps a document as a draft of the root; a draft of the same number is replaced. Returns the draft's id. */
export async function saveDraft(
  actor: Actor,
  { cohortId, instrument }: AtCohort & { readonly instrument: Instrument },
): Promise<Result<string, DraftRefusal>> {
  if (actor.kind !== "user") return err("not-the-root");
  const { id: instrumentId, version } = instrument;
  return asActor(actor, async (tx) => {
    if ((await findRootIn(tx, cohortId)) !== cohortId) return err("not-the-root");
    await lockInstrumentsIn(tx);
    await learnInstrumentsIn(tx, [{ id: instrumentId, version }]);
    if (findInstrument(instrumentId, version) !== undefined) return err("version-published");
    const draft = and(
      eq(instrumentVersion.cohortId, cohortId),
      eq(instrumentVersion.instrumentId, instrumentId),
      eq(instrumentVersion.version, version),
      eq(instrumentVersion.state, "draft"),
    );
    const document = toDocument(instrument);
    const [replaced] = await tx
      .update(instrumentVersion)
      .set({ document, createdBy: actor.personId, createdAt: sql`now()` })
      .where(draft)
      .returning({ id: instrumentVersion.id });
    const id = replaced?.id ?? randomUUIDv7();
    if (replaced === undefined) {
      await tx.execute(sql`insert into app.instrument_version (id, cohort_id, instrument_id, version, document, created_by)
        values (${id}, ${cohortId}, ${instrumentId}, ${version}, ${JSON.stringify(document)}::jsonb, ${actor.personId})`);
    }
    await recordAuditIn(tx, { act: "instrument.import", cohortId, object: { kind: "instrument", id: version } });
    return ok(id);
  });
}

export type PublishRefusal = PublishFault | "not-found" | "changed-meanwhile" | "version-taken" | "meaning-not-stated";

/** The version a draft is held against: the latest of the root that is published, or the shipped one. */
const findLatestIn = async (tx: Tx, rootId: string): Promise<Instrument> => latestOf(await listKnownIn(tx, rootId));

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

/** The version that comes before a draft, for the difference view. */
export const findLatest = (actor: Actor, { cohortId }: AtCohort): Promise<Instrument> =>
  asActor(actor, async (tx) => findLatestIn(tx, await findRootIn(tx, cohortId)));

/** The version before one: of a draft the latest that is published, else the one whose number it followed. */
export async function findVersionBefore(actor: Actor, at: AtVersion): Promise<Instrument | undefined> {
  return asActor(actor, async (tx) => {
    const rootId = await findRootIn(tx, at.cohortId);
    const row = await findRowIn(tx, { ...at, cohortId: rootId });
    if (row === undefined) return undefined;
    const { version } = toInstrument(row.document);
    const known = await listKnownIn(tx, rootId);
    const earlier = known.filter((one) => stepBetween(one.version, version) !== undefined);
    return latestOf(row.state === "draft" ? known : earlier);
  });
}

/** `sameMeaning` is what the publisher states of changed anchors, `writtenAt` which draft was read; else it is the latest. */
type Publishing = AtVersion & { readonly sameMeaning: boolean; readonly writtenAt?: number };

/** Publishes a draft: from then on nobody changes it. */
export async function publishVersion(
  actor: Actor,
  { cohortId, versionId, sameMeaning, writtenAt }: Publishing,
): Promise<Result<{ readonly version: string }, PublishRefusal>> {
  if (actor.kind !== "user") return err("not-found");
  return asActor(actor, async (tx) => {
    await lockInstrumentsIn(tx);
    const row = await findRowIn(tx, { cohortId, versionId });
    if (row === undefined) return err("not-found");
    if (row.state !== "draft" || (writtenAt ?? row.createdAt.getTime()) !== row.createdAt.getTime())
      return err("changed-meanwhile");
    const instrument = toInstrument(row.document);
    const before = await findLatestIn(tx, cohortId);
    const [fault] = findPublishFaults(before, instrument);
    if (fault !== undefined) return err(fault);
    if (!sameMeaning && hasChangedAnchors(before, instrument)) return err("meaning-not-stated");
    await learnInstrumentsIn(tx, [instrument]);
    if (findInstrument(instrument.id, instrument.version) !== undefined) return err("version-taken");
    await tx
      .update(instrumentVersion)
      .set({ state: "published", publishedAt: sql`now()`, publishedBy: actor.personId })
      .where(sql`${instrumentVersion.id}::text = ${versionId}`);
    const object = { kind: "instrument", id: instrument.version } as const;
    await recordAuditIn(tx, { act: "instrument.publish", cohortId, object });
    return ok({ version: instrument.version });
  });
}

const hasChangedAnchors = (before: Instrument, after: Instrument): boolean =>
  compareInstruments(before, after).items.some(({ changes }) =>
    changes.some(({ field }) => field.startsWith("anchor-")),
  );

/** Throws a draft away. False where there is none. */
export async function discardDraft(actor: Actor, { cohortId, versionId }: AtVersion): Promise<boolean> {
  return asActor(actor, async (tx) => {
    await lockInstrumentsIn(tx);
    const [gone] = await tx
      .delete(instrumentVersion)
      .where(
        and(
          eq(instrumentVersion.cohortId, cohortId),
          eq(instrumentVersion.state, "draft"),
          sql`${instrumentVersion.id}::text = ${versionId}`,
        ),
      )
      .returning({ version: instrumentVersion.version });
    if (gone === undefined) return false;
    await recordAuditIn(tx, { act: "instrument.discard", cohortId, object: { kind: "instrument", id: gone.version } });
    return true;
  });
}

/** Offers a published version no longer; what runs on it stays on it. False where there is none, or a cohort uses it. */
export async function retireVersion(actor: Actor, { cohortId, versionId }: AtVersion): Promise<boolean> {
  return asActor(actor, async (tx) => {
    await lockInstrumentsIn(tx);
    const [gone] = await tx
      .update(instrumentVersion)
      .set({ state: "retired", retiredAt: sql`now()` })
      .where(
        and(
          eq(instrumentVersion.cohortId, cohortId),
          eq(instrumentVersion.state, "published"),
          sql`${instrumentVersion.id}::text = ${versionId}`,
          sql`not exists (select from app.cohort c where c.instrument_version = ${instrumentVersion.version})`,
        ),
      )
      .returning({ version: instrumentVersion.version });
    if (gone === undefined) return false;
    await recordAuditIn(tx, { act: "instrument.retire", cohortId, object: { kind: "instrument", id: gone.version } });
    return true;
  });
}

/** The version that new assessments of a cohort start with; null takes the choice of the cohort above, or the shipped one. */
export async function chooseVersion(
  actor: Actor,
  { cohortId, version }: AtCohort & { readonly version: string | null },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    await lockInstrumentsIn(tx);
    if (version !== null && !(await isOfferedIn(tx, cohortId, version))) return false;
    const changed = await tx
      .update(cohort)
      .set({ instrumentVersion: version })
      .where(eq(cohort.id, cohortId))
      .returning({ id: cohort.id });
    if (changed.length === 0) return false;
    const object = { kind: "instrument", id: version ?? "" } as const;
    await recordAuditIn(tx, { act: "instrument.choose", cohortId, object });
    return true;
  });
}

async function isOfferedIn(tx: Tx, cohortId: string, version: string): Promise<boolean> {
  if (instruments.some((one) => one.version === version)) return true;
  const own = and(
    eq(instrumentVersion.cohortId, await findRootIn(tx, cohortId)),
    eq(instrumentVersion.version, version),
    eq(instrumentVersion.state, "published"),
  );
  return (await tx.$count(instrumentVersion, own)) > 0;
}

/** The questionnaire that a new assessment of a firm starts with: the latest that one of its cohorts has chosen. */
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
