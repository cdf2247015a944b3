import type { Sql } from "postgres";

const BATCH = 25;

/** A firm with its cycles, answers and results. Each can be copied with new ids of firm and assessment alone. */
const TABLES = [
  "firm",
  "assessment",
  "assessment_phase",
  "respondent",
  "answer",
  "result",
  "result_figures",
  "result_input",
] as const;

/**
 * Copies the firms that have results until there are this many results. Triggers do not run, because the rows are
 * copies of ones that passed them.
 */
export async function multiplyResults(sql: Sql, wanted: number): Promise<void> {
  const [row] = await sql<{ results: number }[]>`select count(*)::int as results from app.result`;
  const results = row?.results ?? 0;
  if (results === 0) throw new Error("there are no results to copy");
  await sql`create temporary table source as select distinct firm_id from app.result`;
  await sql`set session_replication_role = replica`;
  const copies = Math.ceil((wanted - results) / results);
  for (let from = 1; from <= copies; from += BATCH)
    for (const table of TABLES)
      await copyTable(sql, { table, salt: wanted, copies: [from, Math.min(copies, from + BATCH - 1)] });
  await sql`set session_replication_role = origin`;
  await sql`drop table source`;
  await sql`analyze`;
}

type Copying = {
  readonly table: string;
  /** Differs between two calls, so that a firm that was copied before gets other ids. */
  readonly salt: number;
  readonly copies: readonly [number, number];
};

async function copyTable(sql: Sql, { table, salt, copies: [from, to] }: Copying): Promise<void> {
  const rows = await sql<{ name: string }[]>`
    select attname as name from pg_attribute where attrelid = ${`app.${table}`}::regclass and attnum > 0
      and not attisdropped and attgenerated = '' order by attnum`;
  const columns = rows.map(({ name }) => name);
  const firmKey = table === "firm" ? "id" : "firm_id";
  const renewed = (name: string) => {
    const isId = name === firmKey || name === "assessment_id" || (table === "assessment" && name === "id");
    return isId ? `md5('${salt}/' || copy || x."${name}"::text)::uuid` : `x."${name}"`;
  };
  const list = columns.map((name) => `"${name}"`).join(", ");
  await sql.unsafe(
    `insert into app.${table} (${list}) select ${columns.map(renewed).join(", ")}
     from app.${table} x cross join generate_series(${from}, ${to}) copy
     where x.${firmKey} in (select firm_id from source)`,
  );
}
