import { randomUUIDv7 } from "node:crypto";
import { sql } from "drizzle-orm";
import type { AuditNote } from "../audit/audit";
import { GATE_ROLE, OWNER_ROLE } from "../core/roles";
import type { Tx } from "../core/scope";
import { auditEntry } from "../schema/audit";
import { insertAll } from "./insert-all";

/** The administrator named in an entry. */
export type PastAdministrator = { readonly personId: string; readonly name: string };

/** What an administrator did, or the operator if none is given, and the date in the demo world. */
type PastEntry = Pick<AuditNote, "act" | "firmId" | "cohortId" | "object"> & {
  readonly at: Date;
  readonly by?: PastAdministrator;
};

/**
 * Inserts entries of the audit log with dates in the past.
 *
 * `app.record_audit` always uses the current time. Only the role that owns it may insert rows, and only the owner of
 * the database may switch to that role, as migrations do.
 */
export async function insertPastEntries(tx: Tx, entries: readonly PastEntry[]): Promise<void> {
  await tx.execute(sql.raw(`set local role ${GATE_ROLE}`));
  await insertAll(entries, (rows) =>
    tx.insert(auditEntry).values(
      rows.map(({ object, by, ...entry }) => ({
        ...{ ...entry, id: randomUUIDv7(), ...(by === undefined ? OPERATOR : administrator(by)) },
        ...{ objectKind: object.kind, objectId: object.id ?? "" },
      })),
    ),
  );
  await tx.execute(sql.raw(`set local role ${OWNER_ROLE}`));
}

const OPERATOR = { byKind: "operator" as const };

const administrator = ({ personId, name }: PastAdministrator) => ({
  ...{ byKind: "person" as const, byPersonId: personId, byRole: "administrator" },
  byName: name,
});
