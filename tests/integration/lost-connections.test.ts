import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limitStore } from "@/db/core/client";
import { askPages, askSignIn } from "@/db/core/health";
import { asActor, asAuth, type Tx } from "@/db/core/scope";
import { createCode } from "@/db/people/sign-in-codes";
import { useDatabase } from "@/tests/support/database";
import { anEmail, aPerson } from "@/tests/support/factories";
import { countWaits } from "@/tests/support/waits";

let admin: postgres.Sql;
const stray: unknown[] = [];
const note = (error: unknown) => stray.push(error);

beforeAll(async () => {
  const { ownerUrl } = await useDatabase();
  admin = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  process.on("uncaughtException", note);
});
afterAll(async () => {
  process.off("uncaughtException", note);
  await admin.end();
});

/** Ends the connections of a login as the server would: those in a state, or all. */
async function endAll(login: string, state: "active" | "idle" | "idle in transaction"): Promise<void> {
  for (;;) {
    const ended = await admin`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = ${login} and datname = current_database() and state = ${state}
        and (${state} <> 'active' or wait_event_type in ('Lock', 'Timeout'))`;
    if (ended.length > 0) return;
  }
}

/** After a lost connection the next requests are answered at once, without waiting for a timeout. */
async function soon<T>(work: () => Promise<T>): Promise<T> {
  const { result, waits } = await countWaits(work);
  expect(waits).toEqual([]);
  return result;
}

const signInWorks = (): Promise<unknown> =>
  soon(() =>
    Promise.all([
      ...Array.from({ length: 6 }, () =>
        createCode({ email: anEmail(), browserHash: "own", codeHash: "hash", minutes: 10, perHour: 5 }).then((made) =>
          expect(made).toBe(true),
        ),
      ),
      limitStore
        .query({ text: "select 1 as n where $1 = $2", values: ["a", "a"] })
        .then((all) => expect(all.rowCount).toBe(1)),
      askPages(),
      askSignIn(),
    ]),
  );

/** Runs `ask` while another transaction has the table locked, and ends its database connection. */
async function loseWhileAsking(ask: () => Promise<unknown>, table: string): Promise<void> {
  const failed = admin.begin(async (other) => {
    await other`lock table ${other(table)} in access exclusive mode`;
    const asked = ask().then(
      () => "answered",
      () => "failed",
    );
    await endAll("trellis_auth", "active");
    return asked;
  });
  expect(await failed).toBe("failed");
}

const askForCode = () =>
  createCode({ email: anEmail(), browserHash: "own", codeHash: "hash", minutes: 10, perHour: 5 });
const countTry = () => limitStore.query({ text: "select key from app.rate_limit where key = $1", values: ["a"] });

test("sign-in works again at once after a connection was lost during a code request, however often", async () => {
  await signInWorks();
  for (let time = 0; time < 4; time += 1) {
    await loseWhileAsking(askForCode, "app.sign_in_code");
    await signInWorks();
    await loseWhileAsking(countTry, "app.rate_limit");
    await signInWorks();
  }
});

test("several connections lost at once are replaced at once", async () => {
  await loseWhileAsking(() => Promise.all([askForCode(), askForCode(), askForCode()]), "app.sign_in_code");
  await signInWorks();
});

test("a connection lost while nobody uses it costs nobody a request", async () => {
  await signInWorks();
  await endAll("trellis_auth", "idle");
  await endAll("trellis_app", "idle");
  await signInWorks();
});

test("queries after a lost connection are refused, and never run inside another person's transaction", async () => {
  const [lost, other] = [(await aPerson()).actor, (await aPerson()).actor];
  const late = Promise.withResolvers<void>();
  const told = Promise.withResolvers<unknown>();
  const whose = (tx: Tx) => tx.execute<{ id: string }>(sql`select app.actor_person()::text as id`);

  const dead = asActor(lost, async (tx) => {
    const ended = endAll("trellis_app", "idle in transaction");
    await Promise.all([ended, late.promise]);
    return whose(tx).then(told.resolve, told.resolve);
  });
  await expect(dead).rejects.toThrow();

  const rows = await soon(() =>
    Promise.all(
      Array.from({ length: 8 }, () =>
        asActor(other, async (tx) => {
          late.resolve();
          const first = await whose(tx);
          await tx.execute(sql`select pg_sleep(0.05)`);
          return [...first, ...(await whose(tx))];
        }),
      ),
    ),
  );
  expect(new Set(rows.flat().map(({ id }) => id))).toEqual(new Set([other.personId]));
  expect(await told.promise).toBeInstanceOf(Error);
});

test("a savepoint on a lost connection ends with it", async () => {
  await loseWhileAsking(
    () => asAuth((tx) => tx.transaction((inner) => inner.execute(sql`select * from app.sign_in_code`))),
    "app.sign_in_code",
  );
  await signInWorks();
});

test("a transaction that fails by itself is undone on the connection it has", async () => {
  const key = anEmail();
  const failed = asAuth(async (tx) => {
    await tx.execute(sql`insert into app.rate_limit (key, points) values (${key}, 1)`);
    throw new Error("changed its mind");
  });
  await expect(failed).rejects.toThrow("changed its mind");
  expect(await asAuth((tx) => tx.execute(sql`select 1 from app.rate_limit where key = ${key}`))).toHaveLength(0);
});

test("health is not green while the sign-in has no database", async () => {
  const address = process.env.DATABASE_AUTH_URL;
  try {
    process.env.DATABASE_AUTH_URL = "postgres://trellis_auth@127.0.0.1:1/none";
    await expect(askSignIn()).rejects.toThrow();
  } finally {
    process.env.DATABASE_AUTH_URL = address;
  }
  await askSignIn();
});

test("nothing of it reaches the process as an error that nobody caught", () => {
  expect(stray).toEqual([]);
});
