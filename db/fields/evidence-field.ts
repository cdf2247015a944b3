import { and, eq, sql } from "drizzle-orm";
import type { Assessment } from "@/lib/cycle";
import { phaseOf, type RecordValue } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { isWritable } from "@/lib/workflow";
import { askedItem } from "../assessments/save-answers";
import type { Tx } from "../core/scope";
import { firm } from "../schema/firms";
import { evidence, evidenceFile } from "../schema/records";
import type { FieldEntry } from "./field-entry";
import type { FieldRefusal, SavedField } from "./saved-field";

/** One record behind an item: what it is called, of which grade and date. Its file is added by `attachFile`. */
export function evidenceField(
  at: Assessment,
  entry: FieldEntry & { kind: "evidence" },
  fileFor: string | undefined,
): SavedField | FieldRefusal {
  const { evidenceId: id, value } = entry;
  const item = value === null ? undefined : askedItem(at, value.item);
  if (value !== null && item === undefined) return "unknown-item";
  return {
    key: `evidence:${at.id}:${id}`,
    kind: "evidence",
    verb: "evidence.edit",
    phase: item === undefined ? undefined : phaseOf(item.cell),
    wanted: value === null ? null : { item: value.item, grade: value.grade, title: value.title, date: value.date },
    async read(tx) {
      const row = await findRow(tx, at, id);
      if (row === undefined || row.removed) return null;
      return { item: row.item, grade: row.grade, title: row.title, date: row.date };
    },
    async write(tx) {
      const row = await findRow(tx, at, id);
      const held = row !== undefined && isItemId(row.item) ? askedItem(at, row.item) : undefined;
      if (held !== undefined && !isWritable(at.states[phaseOf(held.cell)])) return "phase-not-open";
      if (value === null) {
        await tx.update(evidence).set({ removed: true }).where(hereOf(at, id));
        return undefined;
      }
      const problem = await findProblem(tx, at, { id, value, before: row?.grade, hasFile: fileFor === id });
      if (problem !== undefined) return problem;
      const columns = { itemId: value.item, grade: value.grade, title: value.title, date: value.date };
      await tx
        .insert(evidence)
        .values({ firmId: at.firmId, assessmentId: at.id, id, ...columns })
        .onConflictDoUpdate({
          target: [evidence.firmId, evidence.assessmentId, evidence.id],
          set: { ...columns, removed: false },
        });
      return undefined;
    },
  };
}

const hereOf = (at: Assessment, id: string) =>
  and(eq(evidence.firmId, at.firmId), eq(evidence.assessmentId, at.id), eq(evidence.id, id));

async function findRow(tx: Tx, at: Assessment, id: string) {
  const [row] = await tx
    .select({
      item: evidence.itemId,
      grade: evidence.grade,
      title: evidence.title,
      date: evidence.date,
      removed: evidence.removed,
    })
    .from(evidence)
    .where(hereOf(at, id));
  return row;
}

type Wanted = {
  readonly id: string;
  readonly value: RecordValue;
  readonly before: string | undefined;
  readonly hasFile: boolean;
};

/**
 * What a firm may not say of its own record: that it was written tomorrow, or that a third party wrote it without
 * showing the paper. A record of a consultant's own seeing is not the firm's to declare. Source: method 3.1.
 */
async function findProblem(
  tx: Tx,
  at: Assessment,
  { id, value, before, hasFile }: Wanted,
): Promise<FieldRefusal | undefined> {
  if (value.date !== null && (await isAhead(tx, at, value.date))) return "date-ahead";
  if (value.grade !== "E3" || before === "E3" || hasFile) return undefined;
  const files = await tx.$count(
    evidenceFile,
    and(eq(evidenceFile.firmId, at.firmId), eq(evidenceFile.assessmentId, at.id), eq(evidenceFile.evidenceId, id)),
  );
  return files === 0 ? "third-party-file" : undefined;
}

async function isAhead(tx: Tx, at: Assessment, date: string): Promise<boolean> {
  const [row] = await tx
    .select({ ahead: sql<boolean>`${date}::date > (now() at time zone ${firm.timeZone})::date` })
    .from(firm)
    .where(eq(firm.id, at.firmId));
  return row?.ahead ?? false;
}
