import type { Sql } from "postgres";

export const OWNER_ROLE = "trellis_owner";
export const GATE_ROLE = "trellis_gate";
export const LOGINS = ["trellis_app", "trellis_auth", "trellis_worker"] as const;
type Login = (typeof LOGINS)[number];

/** Passwords by purpose. A login without an entry keeps its password. */
export type Passwords = Readonly<Partial<Record<"app" | "auth" | "worker", string>>>;

/**
 * Creates missing roles, and refuses existing ones that could bypass the row rules.
 *
 * Works for a superuser and for a login with CREATEROLE that may create in the database; PostgreSQL 15 or later.
 * NOINHERIT keeps the owner from silently getting the gate's unrestricted policies.
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

/** Roles belong to the whole server: the migration of another database may create the same role at the same moment. */
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

/**
 * Lets the login switch to the owner, and the owner to the gate, which owns the functions. Nobody else may switch to
 * them.
 */
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
