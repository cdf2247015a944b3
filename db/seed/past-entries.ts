import { randomUUIDv7 } from "node:crypto";
import { sql } from "drizzle-orm";
import type { AuditNote } from "../audit/audit";
import { GATE_ROLE, OWNER_ROLE } from "../core/roles";
import type { Tx } from "../core/scope";
import { auditEntry } from "../schema/audit";
import { insertAll } from "./insert-all";

/** What the operator did, and when the demo world says that it was done. */
type PastEntry = Pick<AuditNote, "act" | "firmId" | "cohortId" | "object"> & { readonly at: Date };

/**
 * Writes entries of the audit log with dates of the past.
 *
 * `app.record_audit` dates every entry today, for every login. The role that owns it may insert, and only the owner of the
 * database may become that role, as its migrations do.
 */
export async function insertPastEntries(tx: Tx, entries: readonly PastEntry[]): Promise<void> {
  await tx.execute(sql.raw(`set local role ${GATE_ROLE}`));
  await insertAll(entries, (rows) =>
    tx.insert(auditEntry).values(
      rows.map(({ object, ...entry }) => ({
        ...{ ...entry, id: randomUUIDv7(), byKind: "operator" as const },
        ...{ objectKind: object.kind, objectId: object.id ?? "" },
      })),
    ),
  );
  await tx.execute(sql.raw(`set local role ${OWNER_ROLE}`));
}
