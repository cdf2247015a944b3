import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { FileKind } from "@/lib/files";
import type { RecordValue } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { findAssessmentIn } from "../assessments/assessments";
import { asActor, type Tx } from "../core/scope";
import { saveFieldsIn } from "../fields/save-fields";
import type { FieldRefusal } from "../fields/saved-field";
import { firmBytesMax, openFileStore } from "../file-stores";
import { findRoleIn } from "../firms/firms";
import { planFileColumns, planRecordFile } from "../schema/plans";
import { evidence, evidenceFile } from "../schema/records";
import { fileColumns } from "./evidence";
import { countBytesIn } from "./space";
import { letGo, lockFilesIn } from "./sweep";

/** A file that was looked at and found good, with where it lies until it is kept. */
export type LookedAt = {
  readonly path: string;
  readonly digest: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly pages: number | null;
};

export type Attached =
  | { readonly status: "attached"; readonly fileId: string; readonly revision: number; readonly value: RecordValue }
  | { readonly status: "refused"; readonly reason: FieldRefusal | "firm-full" };

type AttachAt = {
  readonly assessmentId: string;
  /** Made by the sender, so that repeating the request adds nothing. An existing record gets the file. */
  readonly evidenceId: string;
  /** What a new record says; an existing one keeps its own words. */
  readonly value: RecordValue;
};

/**
 * Adds a file to a record, and the record itself where it is new: row and bytes together, or neither. Undefined if the
 * assessment is not the actor's to see.
 *
 * Files of one firm are added one after the other, so that its space cannot be overrun by two at once. A file that is
 * replaced is let go of.
 */
export async function attachFile(actor: Actor, input: AttachAt, file: LookedAt): Promise<Attached | undefined> {
  const store = openFileStore();
  let firmId: string | undefined;
  let replaced: string | undefined;
  try {
    return await asActor(actor, async (tx): Promise<Attached | undefined> => {
      const found = await findAssessmentIn(tx, input);
      if (found === undefined) return undefined;
      firmId = found.firmId;
      const here = { firmId, assessmentId: input.assessmentId, evidenceId: input.evidenceId };
      await lockFilesIn(tx, firmId);

      const held = await findHeld(tx, here);
      if (held !== undefined && held.value.item !== input.value.item) return { status: "refused", reason: "not-found" };
      const value = held?.value ?? input.value;
      const outcomes = await saveFieldsIn(tx, actor, {
        ...here,
        entries: [{ kind: "evidence", base: 0, evidenceId: input.evidenceId, value }],
        fileFor: input.evidenceId,
      });
      const [outcome] = outcomes ?? [];
      if (outcome === undefined) return undefined;
      if (outcome.status === "conflict") return { status: "refused", reason: "not-found" };
      if (outcome.status === "refused") return { status: "refused", reason: outcome.reason };
      if (held?.digest === file.digest && held.fileId !== null)
        return { status: "attached", fileId: held.fileId, revision: outcome.revision, value };

      if ((await countBytesIn(tx, { firmId, except: here })) + file.bytes > firmBytesMax()) throw new FirmFull();
      replaced = held?.digest ?? undefined;
      const fileId = await putRow(tx, here, file);
      await store.keep({ firmId, digest: file.digest }, file.path);
      return { status: "attached", fileId, revision: outcome.revision, value };
    });
  } catch (error) {
    replaced = undefined;
    // The row was taken back; bytes without a row are nobody's.
    if (firmId !== undefined) await letGo({ firmId, digest: file.digest }, store).catch(() => {});
    if (error instanceof FirmFull) return { status: "refused", reason: "firm-full" };
    throw error;
  } finally {
    if (firmId !== undefined && replaced !== undefined)
      await letGo({ firmId, digest: replaced }, store).catch(() => {});
  }
}

/** Takes the transaction back: the record is not added without its file. */
class FirmFull extends Error {}

type Here = { readonly firmId: string; readonly assessmentId: string; readonly evidenceId: string };

async function findHeld(tx: Tx, ids: Here) {
  const [row] = await tx
    .select({
      value: { item: evidence.itemId, grade: evidence.grade, title: evidence.title, date: evidence.date },
      fileId: evidenceFile.id,
      digest: evidenceFile.digest,
    })
    .from(evidence)
    .leftJoin(evidenceFile, ofRecord)
    .where(
      and(
        eq(evidence.firmId, ids.firmId),
        eq(evidence.assessmentId, ids.assessmentId),
        eq(evidence.id, ids.evidenceId),
        eq(evidence.removed, false),
      ),
    );
  if (row === undefined || !isItemId(row.value.item)) return undefined;
  return { ...row, value: { ...row.value, item: row.value.item } };
}

const ofRecord = and(
  eq(evidenceFile.firmId, evidence.firmId),
  eq(evidenceFile.assessmentId, evidence.assessmentId),
  eq(evidenceFile.evidenceId, evidence.id),
);

async function putRow(tx: Tx, ids: Here, { path: _, ...columns }: LookedAt): Promise<string> {
  const id = randomUUIDv7();
  await tx
    .delete(evidenceFile)
    .where(
      and(
        eq(evidenceFile.firmId, ids.firmId),
        eq(evidenceFile.assessmentId, ids.assessmentId),
        eq(evidenceFile.evidenceId, ids.evidenceId),
      ),
    );
  await tx.insert(evidenceFile).values({ ...ids, id, ...columns });
  return id;
}

/** A file with the record and the firm it belongs to; undefined if it is not the actor's to see, or was removed. */
export async function findFile(actor: Actor, ids: { readonly fileId: string }) {
  return asActor(actor, async (tx) => {
    const row = await findFileIn(tx, ids);
    if (row === undefined) return undefined;
    const role = await findRoleIn(tx, actor, row.firmId);
    return role === undefined ? undefined : { ...row, role };
  });
}

/** The row of a file as the transaction may see it: of a record of evidence, or of one that verified a measure. */
export async function findFileIn(tx: Tx, ids: { readonly fileId: string }) {
  const [row] = await tx
    .select({ ...fileColumns, firmId: evidenceFile.firmId, digest: evidenceFile.digest })
    .from(evidenceFile)
    .innerJoin(evidence, ofRecord)
    .where(and(eq(evidenceFile.id, ids.fileId), eq(evidence.removed, false)));
  if (row !== undefined) return row;
  const [ofPlan] = await tx
    .select({ ...planFileColumns, firmId: planRecordFile.firmId, digest: planRecordFile.digest })
    .from(planRecordFile)
    .where(eq(planRecordFile.id, ids.fileId));
  return ofPlan;
}

export type FoundFile = NonNullable<Awaited<ReturnType<typeof findFile>>>;
