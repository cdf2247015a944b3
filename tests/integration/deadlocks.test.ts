import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOperator, type Tx } from "@/db/core/scope";
import { useDatabase } from "@/tests/support/database";
import { expectNoDeadlock } from "@/tests/support/deadlocks";

const one = "00000000-0000-4000-8000-0000000000a1";
const two = "00000000-0000-4000-8000-0000000000a2";

let watcher: postgres.Sql;

beforeAll(async () => {
  watcher = postgres((await useDatabase()).ownerUrl, { max: 1 });
  await asOperator((tx) => tx.execute(sql`insert into app.person (id, email) values (${one}, 'a'), (${two}, 'b')`));
});
afterAll(() => watcher.end());

const add = (tx: Tx, person: string, letter: string) =>
  tx.execute(sql`update app.person set email = email || ${letter} where id = ${person}`);

test("two writers that lock two rows in opposite order both succeed", async () => {
  const bothHoldOne = Promise.withResolvers<void>();
  let holding = 0;
  const runs: string[] = [];
  const write = (letter: string, first: string, second: string) =>
    asOperator(async (tx) => {
      runs.push(letter);
      await add(tx, first, letter);
      holding += 1;
      if (holding >= 2) bothHoldOne.resolve();
      await bothHoldOne.promise;
      await add(tx, second, letter);
    });
  await Promise.all([write("x", one, two), write("y", two, one)]);
  // PostgreSQL aborted one of the two transactions, which ran again.
  expect(runs).toHaveLength(3);
  const rows = await asOperator((tx) =>
    tx.execute<{ email: string }>(sql`select email from app.person where id in (${one}, ${two}) order by id`),
  );
  await expect(expectNoDeadlock(watcher)).rejects.toThrow(/1/);
  expect(rows.map(({ email }) => [...email].sort().join(""))).toEqual(["axy", "bxy"]);
});

test("a transaction that is ended for another one each time is given up after three tries", async () => {
  let runs = 0;
  const tried = asOperator(async (tx) => {
    runs += 1;
    await tx.execute(sql`do $$ begin raise serialization_failure; end $$`);
  });
  await expect(tried).rejects.toThrow(/40001/);
  expect(runs).toBe(3);
});
