import type { Sql } from "postgres";
import { LOGINS, OWNER_ROLE } from "./roles";

/**
 * Who may do what with the database as a whole. The owner makes two schemas of its own: one for the tables, one for the list
 * of migrations. Nobody else makes anything, temporary objects neither: a temporary type could stand for ours.
 *
 * PostgreSQL gives TEMPORARY to everybody in every new database, and lets the owner of the database alone take it back.
 */
export async function grantDatabase(sql: Sql, name: string): Promise<void> {
  await sql`grant create, connect, temporary on database ${sql(name)} to ${sql(OWNER_ROLE)}`;
  await sql`grant connect on database ${sql(name)} to ${sql([...LOGINS])}`;
  await sql`revoke temporary on database ${sql(name)} from public, ${sql([...LOGINS])}`;
}

/** Logins of the application that may make temporary objects in this database all the same. */
export async function listTemporary(sql: Sql): Promise<string[]> {
  const rows = await sql<{ login: string }[]>`
    select r.rolname as login from pg_catalog.pg_roles r where r.rolname = any(${[...LOGINS]})
      and pg_catalog.has_database_privilege(r.oid, pg_catalog.current_database(), 'TEMPORARY') order by 1`;
  return rows.map(({ login }) => login);
}

/** What to do about them, for whoever runs `migrate` or `doctor`. */
export const wordsOnTemporary = (database: string, logins: readonly string[]): string =>
  `${logins.join(", ")} may make temporary tables, and this login may not forbid it. As the owner of the database, run: ` +
  `REVOKE TEMPORARY ON DATABASE "${database.replaceAll('"', '""')}" FROM PUBLIC, ${LOGINS.join(", ")};`;
