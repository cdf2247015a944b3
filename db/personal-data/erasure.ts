import { randomUUIDv7 } from "node:crypto";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { eraseFirm as forgetFirm } from "@/lib/snapshots";
import { recordAuditIn } from "../audit/audit";
import { asOperator, type Tx } from "../core/scope";
import { openFileStore } from "../file-stores";
import { cohortAgreement } from "../schema/agreements";
import { assessment } from "../schema/assessments";
import { cohortMembership, firm } from "../schema/firms";
import { networkDisclosure, networkStand, type ShownBefore } from "../schema/networks";
import { membership } from "../schema/people";
import { cohortItem } from "../schema/progress";
import { cohortSnapshot, consultantSeen, snapshotErasure, snapshotSeen, snapshotStand } from "../schema/snapshots";

/**
 * Permanently deletes a firm with everything in it: links, answers, results, invitations, files. False if there is
 * none.
 *
 * Deletes rows first. If this is interrupted, files without a row are unreachable, and the next sweep deletes them.
 */
export async function eraseFirm(firmId: string): Promise<boolean> {
  const erased = await asOperator((tx) => eraseFirmIn(tx, firmId));
  if (erased) await openFileStore().removeFirm(firmId);
  return erased;
}

/** Deletes only the rows of a firm, in the operator's transaction. */
export async function eraseFirmIn(tx: Tx, firmId: string): Promise<boolean> {
  // Locks in the same order as a save of answers, which locks the assessment before it refers to the firm.
  await tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(eq(assessment.firmId, firmId))
    .orderBy(assessment.id)
    .for("update");
  // A save of fields locks the member, also in a firm without an assessment. Managers first, like the removal of a
  // member.
  await tx
    .select({ personId: membership.personId })
    .from(membership)
    .where(eq(membership.firmId, firmId))
    .orderBy(sql`${membership.role} <> 'manager'`, membership.personId)
    .for("update");
  // The cohorts' counts are locked before the snapshots, as in all transactions that lock both.
  await tx.delete(cohortMembership).where(eq(cohortMembership.firmId, firmId));
  // Deleting the membership removed the firm from all maps. The next map learns that one firm left, but not which.
  await tx.update(networkStand).set({ firmId: randomUUIDv7() }).where(eq(networkStand.firmId, firmId));
  await forgetPartnerIn(tx, firmId);
  await forgetShownIn(tx, firmId);
  await forgetSnapshotsIn(tx, firmId);
  await forgetAgreementsIn(tx, firmId);
  const gone = await tx.delete(firm).where(eq(firm.id, firmId)).returning({ id: firm.id });
  await forgetCountsIn(tx, firmId);
  // records that a firm was erased, but not which
  if (gone.length > 0) await recordAuditIn(tx, { act: "firm.erase", object: { kind: "firm" } });
  return gone.length > 0;
}

/**
 * In the stored network disclosures, replaces the erased firm's values by tokens that show only which were equal. Later
 * figures are still checked against them, but nothing can be read from them.
 */
async function forgetShownIn(tx: Tx, firmId: string): Promise<void> {
  const { cohortId, networkId, scores, links, at } = networkDisclosure;
  const mentions = sql`${scores}::text like ${`%${firmId}%`} or ${links}::text like ${`%${firmId}%`}`;
  const rows = await tx.select().from(networkDisclosure).where(mentions).orderBy(asc(at), asc(networkId));
  const forgotten = (["scores", "links"] as const).map((part) =>
    forget(
      rows.map((row) => row[part]),
      firmId,
    ),
  );
  for (const [place, row] of rows.entries()) {
    await tx
      .update(networkDisclosure)
      .set({ scores: forgotten[0]?.[place] ?? row.scores, links: forgotten[1]?.[place] ?? row.links })
      .where(and(eq(cohortId, row.cohortId), eq(networkId, row.networkId)));
  }
}

/**
 * Removes a firm from stored figures of cohorts and from the records of what readers have seen. Marks the firm as
 * erased for the next snapshot.
 */
async function forgetSnapshotsIn(tx: Tx, firmId: string): Promise<void> {
  const { cohortId, id, at } = cohortSnapshot;
  const within = tx
    .select({ id: snapshotStand.snapshotId })
    .from(snapshotStand)
    .where(eq(snapshotStand.firmId, firmId));
  await tx.select({ id }).from(cohortSnapshot).where(inArray(id, within)).orderBy(cohortId, id).for("no key update");
  const rows = await tx
    .select({ cohortId, id, shown: cohortSnapshot.shown, pool: cohortSnapshot.pool })
    .from(cohortSnapshot)
    .where(inArray(id, within))
    .orderBy(asc(at), asc(id));
  const seen = await tx
    .select()
    .from(snapshotSeen)
    .where(eq(snapshotSeen.firmId, firmId))
    .orderBy(asc(snapshotSeen.seq));
  const byConsultants = await tx
    .select()
    .from(consultantSeen)
    .where(eq(consultantSeen.firmId, firmId))
    .orderBy(asc(consultantSeen.seq));
  const forgotten = forgetFirm(
    {
      snapshots: rows.flatMap(({ shown }) => shown),
      seen: [...seen, ...byConsultants].map(({ stand: revision, values }) => ({ firmId, revision, values })),
    },
    firmId,
  );
  let from = 0;
  for (const row of rows) {
    const shown = forgotten.snapshots.slice(from, from + row.shown.length);
    from += row.shown.length;
    await tx
      .update(cohortSnapshot)
      .set({ shown, pool: row.pool?.filter((entry) => entry.firmId !== firmId) ?? null })
      .where(and(eq(cohortId, row.cohortId), eq(id, row.id)));
  }
  for (const [place, row] of seen.entries()) {
    const same = and(eq(snapshotSeen.cohortId, row.cohortId), eq(snapshotSeen.stand, row.stand));
    await tx
      .update(snapshotSeen)
      .set({ values: forgotten.seen[place]?.values ?? {} })
      .where(and(eq(snapshotSeen.firmId, firmId), same));
  }
  for (const [place, row] of byConsultants.entries()) {
    const same = and(eq(consultantSeen.personId, row.personId), eq(consultantSeen.stand, row.stand));
    await tx
      .update(consultantSeen)
      .set({ values: forgotten.seen[seen.length + place]?.values ?? {} })
      .where(and(eq(consultantSeen.firmId, firmId), same));
  }
  if (rows.length + seen.length + byConsultants.length > 0)
    await tx.insert(snapshotErasure).values({ firmId }).onConflictDoNothing();
}

/**
 * In the stored agreement rates, replaces the ids of the erased firm and its customers by random ones. Later rates are
 * still checked against them, but nothing leads back to the firm.
 */
async function forgetAgreementsIn(tx: Tx, firmId: string): Promise<void> {
  const { cohortId, networkId, scale, shown } = cohortAgreement;
  const rows = await tx
    .select({ cohortId, networkId, scale, shown })
    .from(cohortAgreement)
    .where(sql`${shown} @> ${JSON.stringify([{ firmId }])}::jsonb`)
    .for("update");
  const strangers = new Map<string, string>();
  const strange = (id: string): string => {
    const known = strangers.get(id) ?? randomUUIDv7();
    strangers.set(id, known);
    return known;
  };
  for (const row of rows) {
    const forgotten = row.shown.map((one) =>
      one.firmId === firmId
        ? { ...one, id: strange(one.id), firmId: strange(firmId), buyerId: strange(one.buyerId) }
        : one,
    );
    await tx
      .update(cohortAgreement)
      .set({ shown: forgotten })
      .where(and(eq(cohortId, row.cohortId), eq(networkId, row.networkId), eq(scale, row.scale)));
  }
}

/**
 * Links of other firms lose their reference to the erased partner; on maps each then ends at an unknown partner of its
 * own.
 */
async function forgetPartnerIn(tx: Tx, firmId: string): Promise<void> {
  const { cohortId, firmId: other, facts } = networkStand;
  const rows = await tx
    .select({ cohortId, other, facts })
    .from(networkStand)
    .where(sql`${facts}->'links' @> ${JSON.stringify([{ partnerFirmId: firmId }])}::jsonb`);
  for (const row of rows) {
    if (row.facts === null) continue;
    const links = row.facts.links.map((link) =>
      link.partnerFirmId === firmId ? { ...link, partnerFirmId: null } : link,
    );
    await tx
      .update(networkStand)
      .set({ facts: { ...row.facts, links } })
      .where(and(eq(cohortId, row.cohortId), eq(other, row.other)));
  }
}

/** Item counts that wait for more firms keep the same number of waiting firms, with a random id for the erased one. */
async function forgetCountsIn(tx: Tx, firmId: string): Promise<void> {
  const { waiting } = cohortItem;
  await tx
    .update(cohortItem)
    .set({ waiting: sql`array_replace(${waiting}, ${firmId}::uuid, ${randomUUIDv7()}::uuid)` })
    .where(sql`${firmId}::uuid = any (${waiting})`);
}

/** Replaces the firm's values with the same tokens in all sets, so that equal values stay equal. */
function forget(sets: readonly ShownBefore[], firmId: string): ShownBefore[] {
  const snapshots = sets.flatMap(({ snapshot }) => (snapshot === null ? [] : [snapshot]));
  const erased = forgetFirm({ snapshots, seen: sets.flatMap(({ seen }) => seen) }, firmId);
  let [snapshotAt, seenAt] = [0, 0];
  return sets.map(({ snapshot, seen, ...rest }) => {
    const own = erased.seen.slice(seenAt, seenAt + seen.length);
    seenAt += seen.length;
    return { snapshot: snapshot === null ? null : (erased.snapshots[snapshotAt++] ?? null), seen: own, ...rest };
  });
}
