import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { giveTriesBack, takeTries } from "@/app/_server/gate/limits";
import { asOperator } from "@/db/core/scope";
import { findStanding } from "@/db/people/unproven";
import type { Actor } from "@/lib/policy";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aFrozenCycle, aMember, aPerson } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
  process.env.CODE_HASH_KEY ??= randomUUID();
});

const isUnproven = async (actor: Actor, at: { readonly firmId: string | null }) =>
  (await findStanding(actor, at)).isUnproven;

const grow = (personId: string, hours: number) =>
  asOperator((tx) =>
    tx.execute(sql`update app.person set created_at = now() - make_interval(hours => ${hours}) where id = ${personId}`),
  );

test("a person is proven after a day, and in a firm after its first accepted phase; either missing is enough", async () => {
  const [fresh, accepted] = [await aFirm(), await aFrozenCycle()];
  expect(await isUnproven(accepted.manager, accepted)).toBe(true);
  await grow(accepted.manager.personId, 23);
  expect(await isUnproven(accepted.manager, accepted)).toBe(true);
  await grow(accepted.manager.personId, 25);
  expect(await isUnproven(accepted.manager, accepted)).toBe(false);
  expect(await isUnproven(accepted.manager, { firmId: null })).toBe(false);

  await grow(fresh.manager.personId, 25);
  expect(await isUnproven(fresh.manager, fresh)).toBe(true);
  expect(await isUnproven(await aMember(accepted), accepted)).toBe(true);
});

test("a colleague of today makes no new firm of one whose phases are accepted", async () => {
  const [fresh, accepted] = [await aFirm(), await aFrozenCycle()];
  expect(await findStanding(await aMember(accepted), accepted)).toEqual({ isUnproven: true, isFirmNew: false });
  expect(await findStanding(fresh.manager, fresh)).toEqual({ isUnproven: true, isFirmNew: true });
});

test("nobody is proven by the firm of somebody else", async () => {
  const [accepted, stranger] = [await aFrozenCycle(), await aPerson()];
  await grow(stranger.personId, 25);
  expect(await isUnproven(stranger.actor, accepted)).toBe(true);
});

test("a list that is too long is refused as a whole, one that fits is accepted, and the page says what is left and until when", async () => {
  const key = randomUUID();
  const take = (n: number, most = 20) => takeTries("firmsPerson", key, { n, most });
  expect(await take(15)).toBeUndefined();
  const exceeded = await take(6);
  expect(exceeded?.left).toBe(5);
  const hours = ((exceeded?.until.getTime() ?? 0) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(23.9);
  expect(hours).toBeLessThanOrEqual(24);
  expect(await take(5)).toBeUndefined();
  expect((await take(1))?.left).toBe(0);
  expect(await take(1, 100)).toBeUndefined();
  await giveTriesBack("firmsPerson", key, 2);
  expect(await take(1)).toBeUndefined();
});

test("of many at once no more than fit are let through", async () => {
  const key = randomUUID();
  const taken = await Promise.all(Array.from({ length: 12 }, () => takeTries("outsidePerson", key, { n: 1, most: 5 })));
  expect(taken.filter((one) => one === undefined).length).toBeLessThanOrEqual(5);
});
