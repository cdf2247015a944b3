import { and, eq } from "drizzle-orm";
import type { Evidence } from "@/lib/assessments";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { asActor, type Tx } from "../core/scope";
import { evidence, evidenceFile, fileOfEvidence } from "../schema/records";

type AtAssessment = { readonly assessmentId: string };

/** The records of an assessment with their files, by item, oldest first. `saveFields` saves them. */
export async function listEvidence(actor: Actor, ids: AtAssessment): Promise<Evidence[]> {
  return asActor(actor, (tx) => listEvidenceIn(tx, ids));
}

export async function listEvidenceIn(tx: Tx, ids: AtAssessment): Promise<Evidence[]> {
  const rows = await tx
    .select({
      id: evidence.id,
      item: evidence.itemId,
      grade: evidence.grade,
      title: evidence.title,
      date: evidence.date,
      file: fileColumns,
    })
    .from(evidence)
    .leftJoin(evidenceFile, fileOfEvidence)
    .where(and(eq(evidence.assessmentId, ids.assessmentId), eq(evidence.removed, false)))
    .orderBy(evidence.itemId, evidence.createdAt, evidence.id);
  return rows.flatMap(({ item, ...rest }) => (isItemId(item) ? [{ ...rest, item }] : []));
}

export const fileColumns = {
  id: evidenceFile.id,
  name: evidenceFile.name,
  kind: evidenceFile.kind,
  bytes: evidenceFile.bytes,
  pages: evidenceFile.pages,
};
