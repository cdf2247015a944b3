import type { Sql } from "postgres";

export const OWNER_ROLE = "trellis_owner";
export const GATE_ROLE = "trellis_gate";
export const LOGINS = ["trellis_app", "trellis_auth", "trellis_worker"] as const;
type Login = (typeof LOGINS)[number];

/** Passwords by purpose; a login without one keeps what it has. */
export type Passwords = Readonly<Partial<Record<"app" | "auth" | "worker", string>>>;

/**
 * Makes the roles of the cluster where they do not exist, and refuses those that would undo the row rules.
 *
 * Works for a superuser and for a login with CREATEROLE that may create in the database; PostgreSQL 15 or later.
 * NOINHERIT keeps the owner from silently having the gate's unconditional policies.
 */
export async function makeRoles(sql: Sql, passwords: Passwords = {}): Promise<void> {
  await makeRole(sql, OWNER_ROLE, "NOLOGIN NOINHERIT");
  await makeRole(sql, GATE_ROLE, "NOLOGIN NOINHERIT");
  for (const login of LOGINS) await makeRole(sql, login, "LOGIN NOINHERIT");
  await refuseStrongRoles(sql);
  await grantMembership(sql);

  for (const login of LOGINS) {
    const password = passwords[purposeOf(login)];
    if (password !== undefined) await sql.unsafe(`ALTER ROLE ${login} PASSWORD ${quoteLiteral(password)}`);
  }
}

const purposeOf = (login: Login): "app" | "auth" | "worker" =>
  login === "trellis_app" ? "app" : login === "trellis_auth" ? "auth" : "worker";

/** Roles belong to the whole cluster: another database's migration may make the same one at the same moment. */
async function makeRole(sql: Sql, role: string, options: string): Promise<void> {
  const found = await sql`select 1 from pg_catalog.pg_roles where rolname = ${role}`;
  if (found.length > 0) return;
  await sql.unsafe(`DO $$ BEGIN CREATE ROLE ${role} ${options};
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}

async function refuseStrongRoles(sql: Sql): Promise<void> {
  const strong = await sql<{ rolname: string }[]>`
    select rolname from pg_catalog.pg_roles
    where rolname = any(${[OWNER_ROLE, GATE_ROLE, ...LOGINS]}) and (rolsuper or rolbypassrls or rolcreaterole)`;
  if (strong.length > 0) {
    const names = strong.map((row) => row.rolname).join(", ");
    throw new Error(`${names} must be neither superuser nor BYPASSRLS nor CREATEROLE: the row rules would not hold`);
  }
}

/** The login may become the owner, and the owner the gate, whose functions it makes. Nobody else may become either. */
async function grantMembership(sql: Sql): Promise<void> {
  const [me] = await sql<{ login: string }[]>`select current_user as login`;
  if (me === undefined) throw new Error("the server did not say who is logged in");
  await sql.unsafe(`GRANT ${OWNER_ROLE} TO ${quoteName(me.login)}`);
  await sql.unsafe(`GRANT ${GATE_ROLE} TO ${OWNER_ROLE}`);
}

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quoteLiteral = (text: string): string =>
  text.includes("\\")
    ? ` E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`;
