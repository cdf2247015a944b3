import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import type { LookedAt } from "../evidence/evidence-files";
import { countBytesIn } from "../evidence/space";
import { letGo, lockFilesIn } from "../evidence/sweep";
import { firmBytesMax, openFileStore } from "../file-stores";
import { planFileOfRecord, planMeasure, planRecord, planRecordFile } from "../schema/plans";
import { logChangeIn } from "./plan-log";
import { planInForceOf } from "./plans";

type At = { readonly firmId: string; readonly measureId: string };

type PlanFileAttached =
  | { readonly status: "attached"; readonly fileId: string }
  | { readonly status: "refused"; readonly reason: "no-record" | "plan-superseded" | "firm-full" };

/**
 * Adds or replaces the file of the record that verified a measure. Stores row and bytes together, or neither. Only
 * measures of the current plan accept files. The row rule decides whether the actor may do so.
 */
export async function attachPlanFile(actor: Actor, ids: At, file: LookedAt): Promise<PlanFileAttached> {
  const store = openFileStore();
  const address = { firmId: ids.firmId, digest: file.digest };
  let replaced: string | undefined;
  try {
    return await asActor(actor, async (tx): Promise<PlanFileAttached> => {
      await lockFilesIn(tx, ids.firmId);
      const held = await findHeldIn(tx, ids);
      if (held === undefined) return { status: "refused", reason: "no-record" };
      if (!held.inForce) return { status: "refused", reason: "plan-superseded" };
      const { recordId, planId } = held;
      if (held.digest === file.digest && held.fileId !== null) return { status: "attached", fileId: held.fileId };
      const bytes = await countBytesIn(tx, { firmId: ids.firmId, except: { recordId } });
      if (bytes + file.bytes > firmBytesMax()) return { status: "refused", reason: "firm-full" };
      const fileId = await putRowIn(tx, { firmId: ids.firmId, recordId }, file);
      await logChangeIn(tx, actor, {
        ...ids,
        planId,
        change: "record",
        before: held.name === null ? {} : { file: held.name },
        after: { file: file.name },
      });
      await store.keep(address, file.path);
      replaced = held.digest ?? undefined;
      return { status: "attached", fileId };
    });
  } catch (error) {
    replaced = undefined;
    // The row was rolled back, so the bytes must not stay without a row.
    await letGo(address, store).catch(() => {});
    throw error;
  } finally {
    if (replaced !== undefined) await letGo({ firmId: ids.firmId, digest: replaced }, store).catch(() => {});
  }
}

async function findHeldIn(tx: Tx, ids: At) {
  const [row] = await tx
    .select({
      recordId: planRecord.id,
      planId: planMeasure.planId,
      current: planInForceOf(ids.firmId).mapWith(String),
      fileId: planRecordFile.id,
      digest: planRecordFile.digest,
      name: planRecordFile.name,
    })
    .from(planRecord)
    .innerJoin(planMeasure, and(eq(planMeasure.firmId, planRecord.firmId), eq(planMeasure.id, planRecord.measureId)))
    .leftJoin(planRecordFile, planFileOfRecord)
    .where(and(eq(planRecord.firmId, ids.firmId), eq(planRecord.measureId, ids.measureId)));
  return row === undefined ? undefined : { ...row, inForce: row.current === row.planId };
}

async function putRowIn(
  tx: Tx,
  ids: { readonly firmId: string; readonly recordId: string },
  { path: _, ...columns }: LookedAt,
): Promise<string> {
  const id = randomUUIDv7();
  const here = and(eq(planRecordFile.firmId, ids.firmId), eq(planRecordFile.recordId, ids.recordId));
  await tx.delete(planRecordFile).where(here);
  await tx.insert(planRecordFile).values({ ...ids, id, ...columns });
  return id;
}
