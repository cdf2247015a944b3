import { createServer, type Server, Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { LostConnection } from "@/db/core/lost-connection";
import { TransactionOver } from "@/db/core/pipelined-transaction";
import { askLast, type ConnectionPool, openPool, type Tx } from "@/db/core/pool";
import { asOperator } from "@/db/core/scope";
import { useDatabase } from "@/tests/support/database";
import { countWaits } from "@/tests/support/waits";

let url: string;
let admin: postgres.Sql;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  url = (await useDatabase()).ownerUrl;
  admin = postgres(url, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  for (const end of ends) await end();
  await admin.end();
});

type Times = { readonly idleMs?: number; readonly lifeMs?: number; readonly beginMs?: number };

/** A pool of two connections with an application name by which the server can find them. */
function aPool(name: string, times: Times = {}, at = url): ConnectionPool {
  const connection = { application_name: name };
  const pool = openPool(at, { max: 2, prepares: false, options: { connection, onnotice: () => {} }, ...times });
  ends.push(pool.end);
  return pool;
}

const ask = (pool: ConnectionPool, seconds = 0): Promise<number> =>
  pool.begin(async (sql) => {
    const [row] = await sql<{ n: number }[]>`select 1 as n from pg_sleep(${seconds})`;
    return row?.n ?? 0;
  });

/** Waits for the result of a query. If the query never settles, the test times out. */
const soon = (asked: Promise<number>): Promise<number | string> =>
  asked.catch((error: unknown) => (error instanceof LostConnection ? "lost" : String(error)));

async function countOpen(name: string): Promise<number> {
  const [row] = await admin`select count(*)::int as n from pg_stat_activity where application_name = ${name}`;
  return Number(row?.n);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  const address = server.address();
  return String(typeof address === "object" ? address?.port : "");
}

test("connections that grow old under load are replaced, and nobody waits for an answer of theirs", async () => {
  const pool = aPool("old", { lifeMs: 100 });
  const until = Date.now() + 1000;
  const answers: unknown[] = [];
  const { waits } = await countWaits(() =>
    Promise.all(
      Array.from({ length: 6 }, async () => {
        while (Date.now() < until) answers.push(await soon(ask(pool, 0.01)));
      }),
    ),
  );
  expect(waits).toEqual([]);
  expect(new Set(answers)).toEqual(new Set([1]));
  await expect.poll(() => countOpen("old")).toBeLessThanOrEqual(2);
});

test("connections that nobody uses are ended, and who comes at that moment is answered", async () => {
  const pool = aPool("idle", { idleMs: 30 });
  for (let time = 0; time < 20; time += 1) {
    expect(await countWaits(() => soon(ask(pool)))).toEqual({ result: 1, waits: [] });
    await wait(27 + (time % 7));
  }
  await expect.poll(() => countOpen("idle")).toBe(0);
});

test("after a server closes each connection at once, the pool gives up", async () => {
  let came = 0;
  const server = createServer((socket) => {
    came += 1;
    socket.on("error", () => {}).end();
  });
  const port = await listen(server);
  const pool = aPool("closing", { beginMs: 200 }, `postgres://nobody@127.0.0.1:${port}/none`);
  const { result, waits } = await countWaits(() => Promise.all([soon(ask(pool)), soon(ask(pool)), soon(ask(pool))]));
  expect(result).toEqual(["lost", "lost", "lost"]);
  expect(waits).toEqual([200, 200, 200]);
  await wait(50);
  const before = came;
  await wait(200);
  expect(came).toBe(before);
});

test("a connection that stopped responding costs a moment but fails no request", async () => {
  const { hostname, port } = new URL(url);
  const silent = new Set<Socket>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const there = new Socket().connect(Number(port), hostname);
    open.add(socket);
    ends.push(() => there.destroy());
    socket.on("data", (bytes) => silent.has(socket) || there.write(bytes));
    there.on("data", (bytes) => silent.has(socket) || socket.write(bytes));
    for (const one of [socket, there]) one.on("error", () => {});
  });
  const address = new URL(url);
  address.host = `127.0.0.1:${await listen(server)}`;
  const beginMs = 1000;
  const pool = aPool("silent", { beginMs }, address.href);

  expect(await Promise.all([soon(ask(pool, 0.05)), soon(ask(pool, 0.05))])).toEqual([1, 1]);
  for (const socket of open) silent.add(socket);
  const { result, waits } = await countWaits(() => Promise.all([soon(ask(pool)), soon(ask(pool)), soon(ask(pool))]));
  expect(result).toEqual([1, 1, 1]);
  expect(waits).toEqual([beginMs, beginMs]);
});

test("when the pool ends, waiting and later requests fail with an error", async () => {
  const pool = aPool("ending");
  const asked = [ask(pool, 0.1), ask(pool, 0.1), ask(pool)].map((one) => soon(one));
  await wait(50);
  await pool.end();
  expect(await Promise.all([...asked, soon(ask(pool))])).toEqual([1, 1, "lost", "lost"]);
});

test("queries sent with the commit run in order, and roll everything back if one fails", async () => {
  const pool = aPool("last");
  await admin`create table kept (n integer check (n < 10))`;
  const write = (...last: readonly number[]) =>
    pool.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (0)`);
      for (const n of last) askLast(tx, () => tx.execute(sql`insert into kept select max(n) + ${n} from kept`));
      return "done";
    });
  const rows = async () => (await admin<{ n: number }[]>`select n from kept order by n`).map(({ n }) => n);
  expect(await write(1, 2)).toBe("done");
  expect(await rows()).toEqual([0, 1, 3]);
  await expect(write(1, 20, 2)).rejects.toMatchObject({ cause: { code: "23514" } });
  expect(await rows()).toEqual([0, 1, 3]);
});

test("a last query that fails before it is sent rolls the transaction back, and none is sent after the end", async () => {
  const pool = aPool("never sent");
  await admin`create table unsent (n int)`;
  let later: (() => void) | undefined;
  const undone = pool.transaction(async (tx) => {
    await tx.execute(sql`insert into unsent values (0)`);
    later = () => askLast(tx, () => tx.execute(sql`insert into unsent values (1)`));
    askLast(tx, async () => {
      throw new Error("never sent");
    });
  });
  await expect(undone).rejects.toThrow("never sent");
  expect(await admin`select n from unsent`).toHaveLength(0);
  expect(later).toThrow();
  expect(await ask(pool)).toBe(1);
});

test("a transaction takes no question after its end, however it ended", async () => {
  const pool = aPool("over");
  await admin`create table over (n int)`;
  const add = (tx: Tx) => tx.execute(sql`insert into over values (1)`);
  const kept: Tx[] = [];
  await pool.transaction(async (tx) => {
    kept.push(tx);
    await tx.transaction(async (inner) => void kept.push(inner));
  });
  const undone = pool.transaction(async (tx) => {
    kept.push(tx);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(kept).toHaveLength(3);
  for (const tx of kept) await expect(add(tx)).rejects.toMatchObject({ cause: expect.any(TransactionOver) });
  // A transaction that has ended cannot run queries in the one that uses its connection now, either.
  await pool.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await expect(add(kept[0] ?? tx)).rejects.toThrow();
  });
  expect(await admin`select n from over`).toHaveLength(0);
  expect(await ask(pool)).toBe(1);
});

test("another copy of the module, as in a build, adds to the same commit", async () => {
  const pool = aPool("copies");
  vi.resetModules();
  const copy = await import("@/db/core/pool");
  expect(copy.askLast).not.toBe(askLast);
  let isAsked = false;
  await pool.transaction(async (tx) => {
    copy.askLast(tx, async () => {
      isAsked = true;
    });
  });
  expect(isAsked).toBe(true);
});

test("a transaction that ignored a failed query gets an error, because it was rolled back", async () => {
  const pool = aPool("passed over");
  const passedOver = pool.transaction((tx) => tx.execute(sql`select 1 / 0`).catch(() => "passed over"));
  await expect(passedOver).rejects.toThrow("undone");
  expect(await ask(pool)).toBe(1);
});

test("an empty number of connections counts as unset", async () => {
  vi.stubEnv("DATABASE_POOL", "");
  await useDatabase();
  expect(await asOperator((tx) => tx.execute(sql`select 1 as n`))).toHaveLength(1);
});
