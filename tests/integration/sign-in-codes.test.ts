import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asOperator } from "@/db/core/scope";
import { createCode, redeemCode } from "@/db/people/sign-in-codes";
import { useDatabase } from "@/tests/support/database";
import { anEmail } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const code = (email: string, codeHash: string, browserHash = "own") =>
  createCode({ email, browserHash, codeHash, minutes: 10, perHour: 5 });
const redeem = (email: string, codeHash: string, browserHash = "own") =>
  redeemCode({ email, browserHash, codeHash, attemptsMax: 5 });

test("of twenty guesses at once five are compared, and the right code is dead after them", async () => {
  const email = anEmail();
  await code(email, "right");
  await Promise.all(Array.from({ length: 20 }, () => redeem(email, "wrong")));
  const rows = await asOperator((tx) =>
    tx.execute<{ attempts: number }>(sql`select attempts from app.sign_in_code where email = ${email}`),
  );
  expect(rows[0]?.attempts).toBe(5);
  expect(await redeem(email, "right")).toBe(false);
});

test("a right code is right once, also when it is sent twice at once", async () => {
  const email = anEmail();
  await code(email, "right");
  const redeemed = await Promise.all([redeem(email, "right"), redeem(email, "right")]);
  expect(redeemed.filter(Boolean).length).toBe(1);
});

test("a new code invalidates the previous one in the same browser; five per hour, also for concurrent requests", async () => {
  const email = anEmail();
  await code(email, "old");
  await code(email, "new");
  expect(await redeem(email, "old")).toBe(false);
  const created = await Promise.all(Array.from({ length: 6 }, (_, index) => code(email, `more ${index}`)));
  expect(created.filter(Boolean).length).toBe(3);
});

test("another browser neither ends a code, nor spends its tries, nor its share of the hour, nor opens with it", async () => {
  const email = anEmail();
  await code(email, "right");
  for (let n = 0; n < 10; n += 1) await code(email, `theirs ${n}`, "other");
  for (let n = 0; n < 10; n += 1) await redeem(email, "wrong", "other");
  expect(await redeem(email, "right", "other")).toBe(false);
  expect(await redeem(email, "right")).toBe(true);
  expect(await code(email, "again")).toBe(true);
});

test("a code for one purpose opens nothing else", async () => {
  const email = anEmail();
  await createCode({ email, purpose: "password", browserHash: "own", codeHash: "right", minutes: 10, perHour: 5 });
  expect(await redeem(email, "right")).toBe(false);
  const entered = { email, browserHash: "own", codeHash: "right", attemptsMax: 5 };
  expect(await redeemCode({ ...entered, purpose: "password" })).toBe(true);
});

test("an expired code is refused", async () => {
  const email = anEmail();
  await createCode({ email, browserHash: "own", codeHash: "right", minutes: 0, perHour: 5 });
  expect(await redeem(email, "right")).toBe(false);
});
