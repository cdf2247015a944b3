import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { compareInstruments, findPublishFaults, type PublishFault, toDocument } from "@/lib/authoring";
import { findInstrument, instruments } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { asActor, type Tx } from "../core/scope";
import { cohort } from "../schema/firms";
import { instrumentVersion } from "../schema/instruments";
import { type AtCohort, type AtVersion, findLatestIn, findRootIn, findRowIn } from "./instruments";
import { learnInstrumentsIn, toInstrument } from "./known-instruments";

/**
 * Serialises changes of questionnaires: version numbers are unique in the installation, and the document that is
 * checked must be the one that is published.
 */
const lockInstrumentsIn = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('instrument', 0))`);

type DraftRefusal = "not-the-root" | "version-published";

/** Stores a document as a draft of the root cohort, replacing a draft with the same number. Returns the draft's id. */
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

type PublishRefusal = PublishFault | "not-found" | "changed-meanwhile" | "version-taken" | "meaning-not-stated";

/**
 * `sameMeaning`: the publisher declares that changed anchors keep their meaning. `writtenAt`: which draft was read;
 * without it, the latest is published.
 */
type Publishing = AtVersion & { readonly sameMeaning: boolean; readonly writtenAt?: number };

/** Publishes a draft. It cannot be changed afterwards. */
export async function publishVersion(
  actor: Actor,
  { cohortId, versionId, sameMeaning, writtenAt }: Publishing,
): Promise<Result<{ readonly version: string }, PublishRefusal>> {
  if (actor.kind !== "user") return err("not-found");
  return asActor(actor, async (tx) => {
    await lockInstrumentsIn(tx);
    const row = await findRowIn(tx, { cohortId, versionId });
    if (row === undefined) return err("not-found");
    const isTheOne = (writtenAt ?? row.createdAt.getTime()) === row.createdAt.getTime();
    if (isTheOne && row.state === "published" && row.publishedBy === actor.personId)
      return ok({ version: row.version }); // sent twice
    if (row.state !== "draft" || !isTheOne) return err("changed-meanwhile");
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

/** Deletes a draft. Succeeds also if this person has just deleted it; false if there is none. */
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
    if (gone === undefined) {
      if ((await findRowIn(tx, { cohortId, versionId })) !== undefined) return false;
      return isOwnLastActIn(tx, actor, { act: "instrument.discard", cohortId, object: { kind: "instrument" } });
    }
    await recordAuditIn(tx, { act: "instrument.discard", cohortId, object: { kind: "instrument", id: gone.version } });
    return true;
  });
}

/** Stops offering a published version; assessments that use it keep it. False if there is none, or a cohort uses it. */
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
    const version = gone?.version ?? (await findRowIn(tx, { cohortId, versionId }))?.version;
    if (version === undefined) return false;
    const note = { act: "instrument.retire", cohortId, object: { kind: "instrument", id: version } } as const;
    if (gone === undefined) return isOwnLastActIn(tx, actor, note);
    await recordAuditIn(tx, note);
    return true;
  });
}

/**
 * Sets the version for new assessments of a cohort. Null inherits the choice of the cohort above, or the shipped
 * version.
 */
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
