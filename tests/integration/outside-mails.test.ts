import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { allowOutsideMail } from "@/app/_server/mail/outside-mails";
import { asOperator } from "@/db/core/scope";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aFrozenCycle, anEmail } from "@/tests/support/factories";
import { comeWith } from "@/tests/support/request-headers";

beforeAll(async () => {
  comeWith({});
  await useDatabase();
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
});

const timeZone = "Asia/Shanghai";

/** Lets a new firm send n mails to one address. Returns what it is told about each. */
async function sendFromNewFirm(to: string, n: number) {
  const { firmId, manager } = await aFirm();
  const answers = [];
  for (let sent = 0; sent < n; sent += 1) answers.push(await allowOutsideMail(manager, { id: firmId, timeZone }, to));
  return answers;
}

test("many new accounts together send one address ten mails in a day; others, and who is proven, go on", async () => {
  const victim = anEmail();
  expect((await sendFromNewFirm(victim, 6)).every(({ ok }) => ok)).toBe(true);
  const second = await sendFromNewFirm(victim.toUpperCase(), 6);
  expect(second.map(({ ok }) => ok)).toEqual([true, true, true, true, false, false]);
  expect(second.at(-1)).toMatchObject({
    refusal: { status: "refused", reason: "mails-to-address", values: { n: 10, left: 0 } },
  });
  expect(await sendFromNewFirm(anEmail(), 1)).toEqual([{ ok: true, isUnproven: true }]);

  const { firmId, manager } = await aFrozenCycle();
  await asOperator((tx) =>
    tx.execute(sql`update app.person set created_at = now() - interval '25 hours' where id = ${manager.personId}`),
  );
  expect(await allowOutsideMail(manager, { id: firmId, timeZone }, victim)).toEqual({ ok: true, isUnproven: false });
});

test("what an address cannot be sent uses up nothing of the sender's", async () => {
  const [victim, { firmId, manager }] = [anEmail(), await aFirm()];
  const send = (to: string) => allowOutsideMail(manager, { id: firmId, timeZone }, to);
  await sendFromNewFirm(victim, 10);
  for (let tried = 0; tried < 25; tried += 1) expect((await send(victim)).ok).toBe(false);
  expect((await send(anEmail())).ok).toBe(true);
});
