import postgres from "postgres";

/**
 * Runs queries on the database of the server under test without row-level security, for what only time or an operator
 * can cause.
 */
export async function asServerOperator(run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(process.env.E2E_DATABASE_OWNER_URL ?? "", {
    max: 1,
    connection: { role: "trellis_owner", "app.operator": "on" },
  });
  try {
    await run(sql);
  } finally {
    await sql.end();
  }
}
