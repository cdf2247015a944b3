import { randomUUIDv7 } from "node:crypto";
import { sql } from "drizzle-orm";
import type { AuditNote } from "../audit/audit";
import { GATE_ROLE, OWNER_ROLE } from "../core/roles";
import type { Tx } from "../core/scope";
import { auditEntry } from "../schema/audit";
import { insertAll } from "./insert-all";

/** Who runs the cohort of an entry. */
export type PastAdministrator = { readonly personId: string; readonly name: string };

/** What an administrator or, unless given, the operator did, and when the demo world says that it was done. */
type PastEntry = Pick<AuditNote, "act" | "firmId" | "cohortId" | "object"> & {
  readonly at: Date;
  readonly by?: PastAdministrator;
};

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
