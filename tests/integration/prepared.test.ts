import { inArray, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/core/client";
import { asActor, asWorker, type Tx, together } from "@/db/core/scope";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";

let actor: UserActor;

beforeAll(async () => {
  await useDatabase();
  actor = (await aPerson()).actor;
}, 120_000);

const probe = async (tx: Tx, n: number) => {
  const rows = await tx.execute<{ twice: number }>(sql`select ${n}::int * 2 as twice, 'probe' as mark`);
  return rows[0]?.twice;
};

/** The prepared statements of this connection that contain the marker, and how often each was run. */
const prepared = (tx: Tx) =>
  tx.execute<{ runs: number }>(sql`select (generic_plans + custom_plans)::int as runs from pg_prepared_statements
    where statement like '%as mark%' and statement not like '%pg_prepared_statements%'`);

test("a query of a page is prepared once a connection, in transactions and savepoints too", async () => {
  const runs = await asActor(actor, async (tx) => {
    expect(await probe(tx, 1)).toBe(2);
    expect(await tx.transaction((inner) => probe(inner, 2))).toBe(4);
    expect(await Promise.all([probe(tx, 3), probe(tx, 4)])).toEqual([6, 8]);
    return (await prepared(tx)).map((row) => row.runs);
  });
  expect(runs).toEqual([4]);
});

test("a query of a job is planned for its own values", async () => {
  const runs = await asWorker({ kind: "worker", job: "keeper" }, async (tx) => {
    expect(await probe(tx, 1)).toBe(2);
    return (await prepared(tx)).map((row) => row.runs);
  });
  expect(runs).toEqual([]);
});

test("a very long query is not prepared, and other statements are passed on unchanged", async () => {
  const runs = await asActor(actor, async (tx) => {
    await tx.execute(sql`set local statement_timeout = 1000`);
    const long = sql.raw(`/* ${"long ".repeat(800)} */`);
    await tx.execute(sql`select ${1}::int as one, 'long' as mark ${long}`);
    return (await tx.execute(sql`select name from pg_prepared_statements where statement like '%long long%'`)).length;
  });
  expect(runs).toBe(0);
});

test("a list or rows of any length are prepared while they are short", async () => {
  const kept = await asActor(actor, async (tx) => {
    for (const count of [2, 8, 9, 100]) {
      const ids = Array.from({ length: count }, (_, turn) => turn);
      await tx.execute(sql`select ${inArray(sql`1`, ids)} as list`);
      await tx.execute(
        sql`with rows (n, m) as (values ${sql.join(
          ids.map((id) => sql`(${id}::int, 0)`),
          sql`, `,
        )}) select count(n), 'as rows' as mark from rows`,
      );
    }
    const found = await tx.execute<{ statement: string }>(sql`select statement from pg_prepared_statements
      where statement like ${`%as ${"list"}%`} or statement like ${`%as ${"rows"}%`}`);
    return found.map(({ statement }) => [...statement.matchAll(/\$\d+/g)].length).sort((a, b) => a - b);
  });
  expect(kept).toEqual([2, 2, 8, 8]);
});

test("concurrent queries do not outlive the transaction in which one of them fails", async () => {
  let late: number | undefined;
  const asked = asActor(actor, (tx) =>
    together([
      Promise.reject(new Error("no")),
      (async () => {
        for (let n = 0; n < 20; n += 1) await probe(tx, n);
        const rows = await tx.execute<{ id: string | null }>(sql`select app.actor_person() as id`);
        late = rows.filter(({ id }) => id === actor.personId).length;
      })(),
    ]),
  );
  await expect(asked).rejects.toThrow("no");
  expect(late).toBe(1);
});

test("behind a pooler that loses them, nothing is prepared", async () => {
  await closeDatabase();
  process.env.DATABASE_PREPARE = "off";
  try {
    const runs = await asActor(actor, async (tx) => {
      expect(await probe(tx, 1)).toBe(2);
      return (await tx.execute(sql`select name from pg_prepared_statements`)).length;
    });
    expect(runs).toBe(0);
  } finally {
    delete process.env.DATABASE_PREPARE;
    await closeDatabase();
  }
});
