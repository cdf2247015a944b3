import postgres, { type Sql } from "postgres";
import { judgeLastBackup, parseLastBackup } from "@/db/backup/last-backup";
import { listTemporary, wordsOnTemporary } from "@/db/core/database-rights";

/** One result of a check. `bad` makes the command fail; `note` is for information. */
export type Finding = { readonly mark: "good" | "note" | "bad"; readonly words: string };

export const good = (words: string): Finding => ({ mark: "good", words });
export const note = (words: string): Finding => ({ mark: "note", words });
export const bad = (words: string): Finding => ({ mark: "bad", words });

const VERSION_MIN = 150_000;

/** Whether a login reaches a database that is new enough and migrated, and that applies row policies to that login. */
export function examineDatabase(address: string, single: boolean): Promise<Finding[]> {
  return asked(
    address,
    (sql) => examine(sql, single),
    (error) => [
      bad(`The database does not answer to ${loginOf(address)}: ${error instanceof Error ? error.message : error}`),
    ],
  );
}

async function asked(
  address: string,
  run: (sql: Sql) => Promise<Finding[]>,
  failed: (error: unknown) => Finding[],
): Promise<Finding[]> {
  const sql = postgres(address, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    return await run(sql);
  } catch (error) {
    return failed(error);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Login and host without the password, which must not appear in a terminal's history. */
function loginOf(address: string): string {
  if (!URL.canParse(address)) return "the address given";
  const { username, host } = new URL(address);
  return `${username || "(no login)"} at ${host}`;
}

type Facts = {
  database: string;
  login: string;
  version: number;
  superuser: boolean;
  bypass: boolean;
  creates: boolean;
  owner: boolean;
  migrated: boolean;
};

async function examine(sql: Sql, single: boolean): Promise<Finding[]> {
  const [facts] = await sql<Facts[]>`
    select current_database() as database, current_user as login, current_setting('server_version_num')::int as version,
           rolsuper as superuser, rolbypassrls as bypass, rolcreaterole as creates,
           exists (select 1 from pg_catalog.pg_roles o where o.rolname = 'trellis_owner'
                   and pg_catalog.pg_has_role(current_user, o.oid, 'MEMBER')) as owner,
           exists (select 1 from pg_catalog.pg_namespace where nspname = 'app') as migrated
    from pg_catalog.pg_roles where rolname = current_user`;
  if (facts === undefined) return [bad("The database does not say who is logged in.")];
  return [
    checkVersion(facts),
    ...checkRights(facts, single),
    ...(facts.migrated
      ? [await checkRowRules(sql, facts), ...(await checkTemporary(sql, facts))]
      : [bad("The tables are not there yet: run trellis migrate.")]),
  ];
}

function checkVersion({ login, version }: Facts): Finding {
  const words = `${login} reaches PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`;
  return version >= VERSION_MIN ? good(words) : bad(`${words}: Trellis needs 15 or later.`);
}

function checkRights({ login, superuser, bypass, creates, owner }: Facts, single: boolean): Finding[] {
  const findings: Finding[] = [];
  if (superuser || bypass)
    findings.push(bad(`${login} bypasses the row rules: remove SUPERUSER and BYPASSRLS from it.`));
  if (owner || creates) {
    const words = `${login} may become the owner of the tables: the rights depend only on switching roles.`;
    findings.push(
      single ? note(words) : bad(`${words} Use a login of its own, or accept it with DATABASE_SINGLE_LOGIN=on.`),
    );
  }
  return findings.length > 0 ? findings : [good(`${login} is neither superuser nor owner`)];
}

async function checkRowRules(sql: Sql, { login }: Facts): Promise<Finding> {
  const open = await sql<{ name: string }[]>`
    select c.relname as name from pg_catalog.pg_class c
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`;
  if (open.length === 0) return good(`every table holds ${login} to the row rules`);
  return bad(`Tables without forced row rules: ${open.map(({ name }) => name).join(", ")}.`);
}

/** Checks that no login can create temporary types: such a type could shadow a type of the database. */
async function checkTemporary(sql: Sql, { database }: Facts): Promise<Finding[]> {
  const able = await listTemporary(sql);
  return able.length === 0 ? [] : [bad(wordsOnTemporary(database, able))];
}

/** With a running worker, jobs wait only seconds; after this many, there is none. */
const JOB_WAIT_MAX = 120;

/** Whether a worker processes the jobs; asked with the worker's login. An unreachable database was already reported. */
export function examineJobs(address: string): Promise<Finding[]> {
  const run = async (sql: Sql) => {
    const [row] = await sql<{ wait: number }[]>`select app.job_wait() as wait`;
    const wait = row?.wait ?? 0;
    if (wait <= JOB_WAIT_MAX) return [good("No job waits for a worker.")];
    return [
      bad(`A job has waited ${Math.round(wait / 60)} minutes: no worker runs. Use trellis start, or trellis worker.`),
    ];
  };
  return asked(address, run, () => []);
}

/** Whether a backup was made in the last two days. */
export function examineBackup(address: string): Promise<Finding[]> {
  const run = async (sql: Sql) => {
    const [row] = await sql<{ value: string }[]>`select value from app.meta where key = 'backup'`;
    const last = row && parseLastBackup(row.value);
    const words = judgeLastBackup(last);
    return [words === "ok" ? good(`The last backup was made at ${last?.at}.`) : note(`Backup: ${words}.`)];
  };
  return asked(address, run, () => []);
}
