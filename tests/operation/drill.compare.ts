import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { openServer } from "@/db/embedded/server";
import type { Saver } from "./crash.savers";

/** A restore ends sessions, holds mails and jobs, and notes its backup; limits of requests pass by themselves. */
const MAY_DIFFER = ["session", "sign_in_code", "job", "cohort_mail", "meta", "rate_limit"];

/** Starts the database of a data folder and asks it. */
export async function askFolder<T>(data: string, run: (sql: Sql) => Promise<T>): Promise<T> {
  const server = await openServer({ data });
  const sql = postgres(server.urls.owner, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  try {
    return await run(sql);
  } finally {
    await sql.end();
    await server.stop();
  }
}

/** For each table a hash of all rows, computed by PostgreSQL and in an order of its own. */
export async function hashTables(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'app' and tablename <> all(${MAY_DIFFER}) order by 1`;
  const hashes = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await sql<{ rows: number; hash: string | null }[]>`
      select count(*)::int as rows, md5(string_agg(h, '' order by h)) as hash
      from (select md5(x::text) as h from ${sql(`app.${name}`)} x) y`;
    hashes.set(name, `${row?.rows} ${row?.hash}`);
  }
  return hashes;
}

export const listDifferences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));

/** Path and hash of each kept file. */
export async function hashFiles(data: string): Promise<ReadonlyMap<string, string>> {
  const root = join(data, "files", "kept");
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const hashes = new Map<string, string>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    hashes.set(
      path.slice(root.length),
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    );
  }
  return hashes;
}

/** How many versions of each answer were acknowledged until now. */
export const countAcknowledged = (savers: readonly Saver[]) =>
  savers.map(
    (saver) => [saver, new Map([...saver.acknowledged].map(([item, versions]) => [item, versions.length]))] as const,
  );

/** Answers that were acknowledged before a backup began, and that its restored database lacks. */
export async function listLost(sql: Sql, counted: ReturnType<typeof countAcknowledged>): Promise<string[]> {
  const lost: string[] = [];
  for (const [{ assessmentId, personId }, versions] of counted) {
    const rows = await sql<{ item: string; revision: number }[]>`
      select a.item_id as item, a.revision from app.answer a
      join app.respondent r on r.assessment_id = a.assessment_id and r.id = a.respondent_id
      where r.assessment_id = ${assessmentId} and r.person_id = ${personId}`;
    const stored = new Map(rows.map(({ item, revision }) => [item, revision]));
    for (const [item, count] of versions) if ((stored.get(item) ?? 0) < count) lost.push(`${assessmentId} ${item}`);
  }
  return lost;
}
