import type { Sql } from "postgres";
import { LOGINS, OWNER_ROLE } from "./roles";

/**
 * Grants rights on the database itself. The owner creates two schemas: one for the tables, one for the list of
 * migrations. Nobody else may create anything, not even temporary objects: a temporary type could shadow one of ours.
 *
 * By default PostgreSQL grants TEMPORARY to everybody, and only the owner of the database can revoke it.
 */
export async function grantDatabase(sql: Sql, name: string): Promise<void> {
  await sql`grant create, connect, temporary on database ${sql(name)} to ${sql(OWNER_ROLE)}`;
  await sql`grant connect on database ${sql(name)} to ${sql([...LOGINS])}`;
  await sql`revoke temporary on database ${sql(name)} from public, ${sql([...LOGINS])}`;
}

/** The application's logins that can nevertheless create temporary objects in this database. */
export async function listTemporary(sql: Sql): Promise<string[]> {
  const rows = await sql<{ login: string }[]>`
    select r.rolname as login from pg_catalog.pg_roles r where r.rolname = any(${[...LOGINS]})
      and pg_catalog.has_database_privilege(r.oid, pg_catalog.current_database(), 'TEMPORARY') order by 1`;
  return rows.map(({ login }) => login);
}

/** Tells the operator who runs `migrate` or `doctor` what to do about such logins. */
export const wordsOnTemporary = (database: string, logins: readonly string[]): string =>
  `${logins.join(", ")} may make temporary tables, and this login may not forbid it. As the owner of the database, run: ` +
  `REVOKE TEMPORARY ON DATABASE "${database.replaceAll('"', '""')}" FROM PUBLIC, ${LOGINS.join(", ")};`;
