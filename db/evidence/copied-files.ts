import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { assessment } from "../schema/assessments";
import { firm } from "../schema/firms";
import { plan, planFileOfRecord, planMeasure, planRecord, planRecordFile } from "../schema/plans";
import { evidence, evidenceFile, fileOfEvidence, recordChange } from "../schema/records";

export type FileOfFirm = {
  readonly id: string;
  readonly firmId: string;
  readonly firmName: string;
  readonly digest: string;
  readonly name: string;
  readonly bytes: number;
  /** Year of the cycle that the file belongs to, or of the cycle whose result the plan was made from. */
  readonly cycle: number;
  /** The item it is evidence for. Null if it verified a measure of a plan. */
  readonly item: string | null;
};

/**
 * The firm's files that the actor may open: files of current records, and files that verified measures. Latest cycle
 * first.
 */
export async function listFilesOfFirm(actor: Actor, ids: { readonly firmId: string }): Promise<FileOfFirm[]> {
  return asActor(actor, async (tx) => [
    ...(await evidenceFilesIn(tx).where(and(eq(evidenceFile.firmId, ids.firmId), eq(evidence.removed, false)))),
    ...(await planFilesIn(tx).where(eq(planRecordFile.firmId, ids.firmId))),
  ]);
}

/** The files of records that the actor added, in all their firms. */
export async function listFilesOfOwnRecords(actor: Actor): Promise<FileOfFirm[]> {
  const isOwn = sql`exists (select from ${recordChange} where ${recordChange.firmId} = ${evidenceFile.firmId}
    and ${recordChange.key} = 'evidence:' || ${evidence.assessmentId} || ':' || ${evidence.id}
    and ${recordChange.revision} = 1 and ${recordChange.byPersonId} = app.actor_person())`;
  return asActor(actor, async (tx) => [
    ...(await evidenceFilesIn(tx).where(and(isOwn, eq(evidence.removed, false)))),
    ...(await planFilesIn(tx).where(sql`${planRecord.byPersonId} = app.actor_person()`)),
  ]);
}

const evidenceFilesIn = (tx: Tx) =>
  tx
    .select({
      id: evidenceFile.id,
      firmId: evidenceFile.firmId,
      firmName: shown(firm.name, firm.otherName),
      digest: evidenceFile.digest,
      name: evidenceFile.name,
      bytes: evidenceFile.bytes,
      cycle: assessment.cycle,
      item: evidence.itemId,
    })
    .from(evidenceFile)
    .innerJoin(evidence, fileOfEvidence)
    .innerJoin(
      assessment,
      and(eq(assessment.firmId, evidenceFile.firmId), eq(assessment.id, evidenceFile.assessmentId)),
    )
    .innerJoin(firm, eq(firm.id, evidenceFile.firmId))
    .orderBy(desc(assessment.cycle), evidence.itemId, evidenceFile.id);

const planFilesIn = (tx: Tx) =>
  tx
    .select({
      id: planRecordFile.id,
      firmId: planRecordFile.firmId,
      firmName: shown(firm.name, firm.otherName),
      digest: planRecordFile.digest,
      name: planRecordFile.name,
      bytes: planRecordFile.bytes,
      cycle: assessment.cycle,
      item: sql<null>`null`,
    })
    .from(planRecordFile)
    .innerJoin(planRecord, planFileOfRecord)
    .innerJoin(planMeasure, and(eq(planMeasure.firmId, planRecord.firmId), eq(planMeasure.id, planRecord.measureId)))
    .innerJoin(plan, and(eq(plan.firmId, planMeasure.firmId), eq(plan.id, planMeasure.planId)))
    .innerJoin(assessment, and(eq(assessment.firmId, plan.firmId), eq(assessment.id, plan.assessmentId)))
    .innerJoin(firm, eq(firm.id, planRecordFile.firmId))
    .orderBy(desc(assessment.cycle), planRecordFile.id);
