import { createHash, randomUUIDv7 } from "node:crypto";
import { and, eq, inArray, lt } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { ItemId } from "@/lib/instrument";
import { type EvidenceOffer, toMeasureId } from "@/lib/plan";
import type { Actor } from "@/lib/policy";
import type { Json, SaveOutcome } from "@/lib/saving";
import { findAssessmentIn, listAssessmentsIn } from "../assessments/assessments";
import { asActor, type Tx } from "../core/scope";
import { saveFieldsIn } from "../fields/save-fields";
import type { FieldRefusal } from "../fields/saved-field";
import { assessment } from "../schema/assessments";
import { plan, planFileColumns, planFileOfRecord, planMeasure, planRecord, planRecordFile } from "../schema/plans";
import { evidence, evidenceFile, record } from "../schema/records";
import { lockFilesIn } from "./sweep";

type AtAssessment = { readonly assessmentId: string };

/**
 * Verified measures of earlier plans that can serve as evidence in a cycle, by item. Nothing is copied automatically:
 * the firm accepts each offer or ignores it. What was accepted in another cycle is not offered again.
 */
export async function listOffers(actor: Actor, ids: AtAssessment): Promise<EvidenceOffer[]> {
  return asActor(actor, async (tx) => {
    const found = await findAssessmentIn(tx, ids);
    return found === undefined ? [] : listOffersIn(tx, found);
  });
}

async function listOffersIn(tx: Tx, input: Assessment): Promise<EvidenceOffer[]> {
  const rows = await tx
    .select({
      recordId: planRecord.id,
      title: planRecord.title,
      date: planRecord.date,
      grade: planRecord.grade,
      file: planFileColumns,
      measureId: planMeasure.id,
      catalogId: planMeasure.catalogId,
      measureTitle: planMeasure.title,
      cell: planMeasure.cell,
    })
    .from(planRecord)
    .innerJoin(planMeasure, and(eq(planMeasure.firmId, planRecord.firmId), eq(planMeasure.id, planRecord.measureId)))
    .innerJoin(plan, and(eq(plan.firmId, planMeasure.firmId), eq(plan.id, planMeasure.planId)))
    .innerJoin(assessment, and(eq(assessment.firmId, plan.firmId), eq(assessment.id, plan.assessmentId)))
    .leftJoin(planRecordFile, planFileOfRecord)
    .where(and(eq(planRecord.firmId, input.firmId), lt(assessment.cycle, input.cycle)))
    .orderBy(planRecord.date, planRecord.id);
  const items = findInstrument(input.instrument.id, input.instrument.version)?.items ?? [];
  const offers = rows.flatMap(({ cell, catalogId, ...row }) =>
    items.flatMap((item) => (item.cell === cell ? [{ ...row, catalogId: toMeasureId(catalogId), item: item.id }] : [])),
  );
  const takenIn = await findTakenIn(tx, input, offers);
  return offers.flatMap((offer) => {
    const taken = takenIn.get(evidenceKey(offer));
    return taken !== undefined && taken !== input.id ? [] : [{ ...offer, taken: taken === input.id }];
  });
}

type Offered = { readonly recordId: string; readonly item: ItemId };
const evidenceKey = ({ recordId, item }: Offered): string => `${recordId} ${item}`;

/**
 * The id of the evidence created from an offer. It is derived from record, item and cycle, so accepting twice creates
 * one.
 */
function evidenceIdOf({ recordId, item, assessmentId }: Offered & AtAssessment): string {
  const hex = createHash("sha256").update(`${recordId} ${assessmentId} ${item}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The cycle in which each offer was accepted as evidence, if any. */
async function findTakenIn(tx: Tx, assessment: Assessment, offers: readonly Offered[]): Promise<Map<string, string>> {
  if (offers.length === 0) return new Map();
  const cycles = await listAssessmentsIn(tx, assessment);
  const places = offers.flatMap((offer) =>
    cycles.map(({ id }) => ({ offer, assessmentId: id, id: evidenceIdOf({ ...offer, assessmentId: id }) })),
  );
  const held = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.firmId, assessment.firmId),
        eq(evidence.removed, false),
        inArray(
          evidence.id,
          places.map(({ id }) => id),
        ),
      ),
    );
  const ids = new Set(held.map(({ id }) => id));
  return new Map(
    places.flatMap(({ offer, assessmentId, id }) => (ids.has(id) ? [[evidenceKey(offer), assessmentId] as const] : [])),
  );
}

/**
 * Accepts an offer as evidence for its item, under the rules for all records. Undefined if there is no such offer.
 *
 * Repeating changes nothing; evidence that was removed is restored.
 */
export async function takeOffer(
  actor: Actor,
  ids: AtAssessment & { readonly recordId: string; readonly item: string },
): Promise<SaveOutcome<Json, FieldRefusal> | undefined> {
  return asActor(actor, async (tx) => {
    const found = await findAssessmentIn(tx, ids);
    if (found === undefined) return undefined;
    const offers = await listOffersIn(tx, found);
    const offer = offers.find(({ recordId, item }) => recordId === ids.recordId && item === ids.item);
    if (offer === undefined) return undefined;
    const { item, grade, title, date } = offer;
    const evidenceId = evidenceIdOf({ ...offer, assessmentId: found.id });
    const base = await findRevisionIn(tx, { firmId: found.firmId, key: `evidence:${found.id}:${evidenceId}` });
    if (offer.file !== null) await lockFilesIn(tx, found.firmId);
    const entry = { kind: "evidence", base, evidenceId, value: { item, grade, title, date } } as const;
    const outcomes = await saveFieldsIn(tx, actor, { firmId: found.firmId, assessmentId: found.id, entries: [entry] });
    const outcome = outcomes?.[0];
    if (outcome?.status === "saved" && offer.file !== null)
      await takeFileIn(tx, { firmId: found.firmId, assessmentId: found.id, evidenceId }, offer.recordId);
    return outcome;
  });
}

/** Creates a new row for bytes that are already stored. A file that the evidence already has is kept. */
async function takeFileIn(
  tx: Tx,
  ids: { readonly firmId: string; readonly assessmentId: string; readonly evidenceId: string },
  recordId: string,
): Promise<void> {
  const [file] = await tx
    .select()
    .from(planRecordFile)
    .where(and(eq(planRecordFile.firmId, ids.firmId), eq(planRecordFile.recordId, recordId)));
  if (file === undefined) return;
  const { digest, name, kind, bytes, pages } = file;
  const row = { ...ids, id: randomUUIDv7(), digest, name, kind, bytes, pages };
  await tx.insert(evidenceFile).values(row).onConflictDoNothing();
}

async function findRevisionIn(tx: Tx, input: { readonly firmId: string; readonly key: string }): Promise<number> {
  const [row] = await tx
    .select({ revision: record.revision })
    .from(record)
    .where(and(eq(record.firmId, input.firmId), eq(record.key, input.key)));
  return row?.revision ?? 0;
}
