import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { AuditAct, AuditObject } from "@/lib/audit";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { auditEntry } from "../schema/audit";

export type AuditNote = {
  readonly act: AuditAct;
  /**
   * Which log shows the entry: with a firm, its managers see it; with a cohort, its administrators; both are possible.
   */
  readonly firmId?: string | undefined;
  readonly cohortId?: string | undefined;
  readonly object: { readonly kind: AuditObject; readonly id?: string | undefined };
  /** The reason that the person typed, for acts that ask for one. */
  readonly reason?: string | undefined;
  /** The role the person acted in, if they are neither a member of the firm nor an administrator of the cohort. */
  readonly as?: string | undefined;
};

/**
 * Writes one audit entry in the transaction of the act, so that both are committed or neither is.
 *
 * The database takes the acting person from the transaction's actor; the caller cannot set it.
 */
export async function recordAuditIn(tx: Tx, note: AuditNote): Promise<void> {
  const { act, firmId = null, cohortId = null, object, reason = "", as = null } = note;
  await tx.execute(sql`select app.record_audit(${randomUUIDv7()}, ${act}, ${firmId}, ${cohortId}, ${object.kind},
    ${object.id ?? ""}, ${reason.trim().slice(0, 2000)}, ${as})`);
}

/**
 * Whether this person did this act, and it is the last entry about the object (without an id: about any object of the
 * kind). Lets a repeated request succeed like the first, while an act by somebody else is reported. Only managers and
 * administrators can use it, since they can read the log.
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

/** Writes an audit entry for an act that changes no data, such as an export. */
export async function recordAudit(actor: Actor, note: AuditNote): Promise<void> {
  await asActor(actor, (tx) => recordAuditIn(tx, note));
}
