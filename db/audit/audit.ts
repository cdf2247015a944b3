import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { AuditAct, AuditObject } from "@/lib/audit";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { auditEntry } from "../schema/audit";

export type AuditNote = {
  readonly act: AuditAct;
  /** Whose log it stands in: of the firm, for its managers; of the cohort, for its administrators; or of both. */
  readonly firmId?: string | undefined;
  readonly cohortId?: string | undefined;
  readonly object: { readonly kind: AuditObject; readonly id?: string | undefined };
  /** What was typed as the reason of the act, where the act asks for one. */
  readonly reason?: string | undefined;
  /** What the person acts as, where that is neither a membership of the firm nor the running of the cohort. */
  readonly as?: string | undefined;
};

/**
 * Writes one entry of the audit log in the transaction of the act: a rollback takes it back, and no act is without it.
 *
 * Who acts is what the database was told when the transaction began; the caller cannot say it.
 */
export async function recordAuditIn(tx: Tx, note: AuditNote): Promise<void> {
  const { act, firmId = null, cohortId = null, object, reason = "", as = null } = note;
  await tx.execute(sql`select app.record_audit(${randomUUIDv7()}, ${act}, ${firmId}, ${cohortId}, ${object.kind},
    ${object.id ?? ""}, ${reason.trim().slice(0, 2000)}, ${as})`);
}

/**
 * Whether the last entry about an object, or about any of its kind where no id is given, is this act, by this person: pressed twice it reads as the first time, and what
 * somebody else has done is told as such. For managers and administrators, who read the log.
 */
export async function isOwnLastActIn(tx: Tx, actor: Actor, note: AuditNote): Promise<boolean> {
  const { act, firmId, cohortId, object } = note;
  const [last] = await tx
    .select({ act: auditEntry.act, by: auditEntry.byPersonId })
    .from(auditEntry)
    .where(
      and(
        firmId === undefined ? undefined : eq(auditEntry.firmId, firmId),
        cohortId === undefined ? undefined : eq(auditEntry.cohortId, cohortId),
        eq(auditEntry.objectKind, object.kind),
        object.id === undefined ? undefined : eq(auditEntry.objectId, object.id),
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(1);
  return actor.kind === "user" && last?.act === act && last.by === actor.personId;
}

/** An entry of its own, for what only reads: an export that was handed out. */
export async function recordAudit(actor: Actor, note: AuditNote): Promise<void> {
  await asActor(actor, (tx) => recordAuditIn(tx, note));
}
