import { and, eq, sql } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import { isWritable } from "@/lib/assessments";
import type { FieldEntry } from "@/lib/fields";
import { phaseOf, type RecordValue } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { askedItem } from "../assessments/save-answers";
import type { Tx } from "../core/scope";
import { firm } from "../schema/firms";
import { evidence, evidenceFile } from "../schema/records";
import type { FieldRefusal, SavedField } from "./saved-field";

/** A record that supports an answer: its title, grade and date. `attachFile` adds its file. */
export function evidenceField(
  assessment: Assessment,
  entry: FieldEntry & { kind: "evidence" },
  fileFor: string | undefined,
): SavedField | FieldRefusal {
  const { evidenceId: id, value } = entry;
  const item = value === null ? undefined : askedItem(assessment, value.item);
  if (value !== null && item === undefined) return "unknown-item";
  return {
    key: `evidence:${assessment.id}:${id}`,
    kind: "evidence",
    verb: "evidence.edit",
    phase: item === undefined ? undefined : phaseOf(item.cell),
    wanted: value === null ? null : { item: value.item, grade: value.grade, title: value.title, date: value.date },
    async read(tx) {
      const row = await findRow(tx, assessment, id);
      if (row === undefined || row.removed) return null;
      return { item: row.item, grade: row.grade, title: row.title, date: row.date };
    },
    async refuse(tx) {
      const row = await findRow(tx, assessment, id);
      const held = row !== undefined && isItemId(row.item) ? askedItem(assessment, row.item) : undefined;
      if (held !== undefined && !isWritable(assessment.states[phaseOf(held.cell)])) return "phase-not-open";
      if (value === null) return undefined;
      return findProblem(tx, assessment, { id, value, before: row?.grade, hasFile: fileFor === id });
    },
    async write(tx) {
      if (value === null) {
        await tx.update(evidence).set({ removed: true }).where(hereOf(assessment, id));
        return undefined;
      }
      const columns = { itemId: value.item, grade: value.grade, title: value.title, date: value.date };
      await tx
        .insert(evidence)
        .values({ firmId: assessment.firmId, assessmentId: assessment.id, id, ...columns })
        .onConflictDoUpdate({
          target: [evidence.firmId, evidence.assessmentId, evidence.id],
          set: { ...columns, removed: false },
        });
      return undefined;
    },
  };
}

const hereOf = (assessment: Assessment, id: string) =>
  and(eq(evidence.firmId, assessment.firmId), eq(evidence.assessmentId, assessment.id), eq(evidence.id, id));

async function findRow(tx: Tx, assessment: Assessment, id: string) {
  const [row] = await tx
    .select({
      item: evidence.itemId,
      grade: evidence.grade,
      title: evidence.title,
      date: evidence.date,
      removed: evidence.removed,
    })
    .from(evidence)
    .where(hereOf(assessment, id));
  return row;
}

type Wanted = {
  readonly id: string;
  readonly value: RecordValue;
  readonly before: string | undefined;
  readonly hasFile: boolean;
};

/**
 * Why a firm's statement about its record is refused: the date is in the future, or the grade says that a third party
 * wrote it, and there is no file that shows this. Source: method 3.1.
 */
async function findProblem(
  tx: Tx,
  assessment: Assessment,
  { id, value, before, hasFile }: Wanted,
): Promise<FieldRefusal | undefined> {
  if (value.date !== null && (await isAhead(tx, assessment, value.date))) return "date-ahead";
  if (value.grade !== "E3" || before === "E3" || hasFile) return undefined;
  const files = await tx.$count(
    evidenceFile,
    and(
      eq(evidenceFile.firmId, assessment.firmId),
      eq(evidenceFile.assessmentId, assessment.id),
      eq(evidenceFile.evidenceId, id),
    ),
  );
  return files === 0 ? "third-party-file" : undefined;
}

async function isAhead(tx: Tx, assessment: Assessment, date: string): Promise<boolean> {
  const [row] = await tx
    .select({ ahead: sql<boolean>`${date}::date > (now() at time zone ${firm.timeZone})::date` })
    .from(firm)
    .where(eq(firm.id, assessment.firmId));
  return row?.ahead ?? false;
}
