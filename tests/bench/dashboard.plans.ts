import postgres from "postgres";
import { HEAT_COLUMNS_MAX } from "@/db/cohorts/dashboard";

/**
 * Prints PostgreSQL's plans of the queries behind a cohort's page. They run as its administrator, so that row-level
 * security applies.
 */
export async function explainDashboard(
  ownerUrl: string,
  { cohortId, personId }: { readonly cohortId: string; readonly personId: string },
): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      await tx`set local role trellis_app`;
      await tx`select app.enter(${tx.json({ kind: "user", personId })})`;
      const queries: readonly (readonly [string, string])[] = [
        [
          "cohorts",
          `select id, name from app.cohort where (id = '${cohortId}' or parent_id = '${cohortId}')
            and id = any((select app.cohorts_of_actor())::uuid[])`,
        ],
        [
          "counts",
          `select stage, cycle, week, firms from app.cohort_rollup where cohort_id = '${cohortId}' and firms > 0`,
        ],
        [
          "figures",
          `select id, report from app.cohort_snapshot where cohort_id = '${cohortId}' and audience = 'administrator'
            and published_at is not null order by at desc limit 1`,
        ],
        ["firms that are seen", `select * from app.heat_columns('${cohortId}', 2026, 0, ${HEAT_COLUMNS_MAX})`],
      ];
      const lines: string[] = [];
      for (const [name, query] of queries) {
        const plan = await tx.unsafe(`explain (analyze, costs off, timing off, buffers) ${query}`);
        lines.push(`-- ${name}`, ...plan.map((row) => String(row["QUERY PLAN"])));
      }
      await tx`reset role`;
      lines.push("-- inside heat_columns", ...(await explainInside(tx, cohortId)));
      return lines;
    });
  } finally {
    await sql.end();
  }
}

/**
 * Prints the plan of the query inside the SQL function that lists firms. The text of the query is extracted, because
 * EXPLAIN shows a function call without the plan inside it.
 */
async function explainInside(tx: postgres.TransactionSql, cohortId: string): Promise<string[]> {
  const [row] = await tx<
    { body: string }[]
  >`select prosrc as body from pg_proc where oid = 'app.heat_columns'::regproc`;
  const body = (row?.body ?? "")
    .replaceAll("p_cohort = ANY (app.cohorts_of_actor())", "true")
    .replaceAll("p_cohort", `'${cohortId}'::uuid`)
    .replaceAll("p_cycle", "2026")
    .replaceAll("p_from", "0")
    .replaceAll("p_count", String(HEAT_COLUMNS_MAX));
  // With row-level security PostgreSQL cannot use some orders and indexes that it uses for a superuser.
  await tx`set local role trellis_gate`;
  const plan = await tx.unsafe(`explain (analyze, costs off, timing off) ${body}`);
  return plan.map((line) => String(line["QUERY PLAN"]));
}
