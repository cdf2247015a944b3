import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { tick } from "@/app/_server/mail/tick";
import { asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { erasePerson } from "@/db/personal-data/erase-person";
import { eraseFirm } from "@/db/personal-data/erasure";
import {
  findConfirmation,
  giveConfirmation,
  listOwnAnswers,
  saveConfirmation,
} from "@/db/position/confirmation-answers";
import { listConfirmations, remindCustomer, withdrawConfirmation } from "@/db/position/confirmations";
import { listPartnerEvents } from "@/db/position/matches";
import { aConfirmer } from "@/tests/support/actors";
import { aGivenConfirmation, aLink, aRequest, askAgain, entriesOf } from "@/tests/support/confirmations";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aMember, anAssessment, hashed } from "@/tests/support/factories";

beforeAll(useDatabase);

const run = (statement: ReturnType<typeof sql>) => asOperator((tx) => tx.execute<Record<string, unknown>>(statement));
const later = (id: string) =>
  run(sql`update app.confirmation set expires_at = now() - interval '1 second' where id = ${id}`);

test("a customer answers, gives, and the firm learns the verdict of each scale and nothing else", async () => {
  const at = await anAssessment();
  const linkId = await aLink(at);
  const asked = await aRequest(at, { linkId });
  const customer = aConfirmer(asked.id);
  expect(await saveConfirmation(customer, entriesOf(5, ["CX1", "CX2", "CX3", "PW1", "PW2"]))).toMatchObject(
    Array.from({ length: 5 }, () => ({ status: "saved", revision: 1 })),
  );
  expect(await giveConfirmation(customer)).toEqual({ ok: true, value: undefined });

  const [seen] = await listConfirmations(at.manager, at);
  // The firm answered all nine questions with 3, and none on coordination and power.
  expect(seen).toMatchObject({ state: "given", email: null });
  expect(seen?.scales).toEqual({
    complexity: "differ",
    codifiability: "not-compared",
    capability: "not-compared",
    coordination: "not-compared",
    power: "not-compared",
  });
  expect(JSON.stringify(seen)).not.toContain("level");
});

test("the verdict is final: changing the firm's answers later does not compare them again", async () => {
  const at = await anAssessment();
  const linkId = await aLink(at);
  await aGivenConfirmation(at, 3, linkId);
  const before = (await listConfirmations(at.manager, at))[0]?.scales;
  expect(before?.complexity).toBe("agree");
  for (const value of [1, 5] as const) {
    await saveFields(at.manager, {
      ...at,
      entries: [{ kind: "link-answer", base: value === 1 ? 0 : 1, linkId, question: "CX1", value }],
    });
    expect((await listConfirmations(at.manager, at))[0]?.scales).toEqual(before);
  }
  expect(await askAgain(at, linkId)).toBe("given-lately");
});

test("two tabs of one customer are compared, and the same answer twice is no conflict", async () => {
  const at = await aFirm();
  const { id } = await aRequest(at);
  const customer = aConfirmer(id);
  const [first] = await saveConfirmation(customer, [{ key: "CX1", base: 0, value: 2 }]);
  expect(first).toMatchObject({ key: "CX1", status: "saved", revision: 1 });
  expect(await saveConfirmation(customer, [{ key: "CX1", base: 0, value: 2 }])).toEqual([first]);
  const stale = await saveConfirmation(customer, [{ key: "CX1", base: 0, value: 4 }]);
  expect(stale).toMatchObject([{ status: "conflict", theirs: { value: 2, revision: 1 } }]);
  const decided = await saveConfirmation(customer, [{ key: "CX1", base: 1, value: 4 }]);
  expect(decided).toMatchObject([{ status: "saved", revision: 2 }]);
  expect(await listOwnAnswers(customer)).toMatchObject([{ question: "CX1", level: 4, revision: 2 }]);
});

test("of two who give at once one does, and nothing can be changed after it", async () => {
  const at = await aFirm();
  const { id, linkId } = await aRequest(at);
  const customer = aConfirmer(id);
  await saveConfirmation(customer, entriesOf(3));
  const both = await Promise.all([giveConfirmation(customer), giveConfirmation(customer)]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(both.find((one) => !one.ok)).toEqual({ ok: false, error: "confirmation-closed" });
  expect(await saveConfirmation(customer, [{ key: "CX1", base: 1, value: 5 }])).toEqual([
    { key: "CX1", status: "refused", reason: "confirmation-closed" },
  ]);
  expect(await saveConfirmation(customer, [{ key: "CX1", base: 0, value: 3 }])).toMatchObject([{ status: "saved" }]);
  const events = await listPartnerEvents(at.manager, { firmId: at.firmId, linkId });
  expect(events.map(({ event, by }) => [event, by])).toEqual([
    ["given", null],
    ["asked", "Lin Wei"],
  ]);
});

test("an empty form cannot be submitted, and a link that no longer works says why", async () => {
  const at = await aFirm();
  const [open, over, back] = [await aRequest(at), await aRequest(at), await aRequest(at)];
  expect(await giveConfirmation(aConfirmer(open.id))).toEqual({ ok: false, error: "nothing-answered" });
  await later(over.id);
  await saveConfirmation(aConfirmer(back.id), entriesOf(2));
  expect(await withdrawConfirmation(at.manager, { firmId: at.firmId, confirmationId: back.id })).toBe(true);
  expect(await withdrawConfirmation(at.manager, { firmId: at.firmId, confirmationId: back.id })).toBe(true);
  const other = await aMember(at, { role: "manager" });
  expect(await withdrawConfirmation(other, { firmId: at.firmId, confirmationId: back.id })).toBe(false);

  const states = await Promise.all([open, over, back].map(({ token }) => findConfirmation(hashed(token))));
  expect(states.map((one) => one?.state)).toEqual(["open", "expired", "withdrawn"]);
  expect(await findConfirmation(hashed("never made"))).toBeUndefined();
  for (const { id } of [over, back]) {
    expect(await saveConfirmation(aConfirmer(id), entriesOf(3, ["CX1"]))).toMatchObject([{ status: "refused" }]);
    expect(await giveConfirmation(aConfirmer(id))).toEqual({ ok: false, error: "confirmation-closed" });
  }
  expect(await listOwnAnswers(aConfirmer(back.id))).toEqual([]);
});

test("a link that leaves the register takes no confirmation any more", async () => {
  const at = await aFirm();
  const { id, linkId, token } = await aRequest(at);
  await run(sql`update app.link set ended_at = now() where id = ${linkId}`);
  expect((await findConfirmation(hashed(token)))?.state).toBe("withdrawn");
  expect(await saveConfirmation(aConfirmer(id), entriesOf(3, ["CX1"]))).toMatchObject([{ status: "refused" }]);
});

test("one request of a link is open at a time, and an expired one gives way", async () => {
  const at = await aFirm();
  const first = await aRequest(at);
  expect(await askAgain(at, first.linkId)).toBe("asked-already");
  const both = await Promise.all([
    aLink(at).then((linkId) => Promise.all([askAgain(at, linkId), askAgain(at, linkId)])),
  ]);
  expect(both.flat().sort()).toEqual(["asked", "asked-already"]);
  await later(first.id);
  expect(await askAgain(at, first.linkId)).toBe("asked");
  expect((await findConfirmation(hashed(first.token)))?.state).toBe("withdrawn");
});

test("only a manager can send a request, and only about a single customer of the firm's own register", async () => {
  const at = await aFirm();
  const stranger = await aFirm();
  const contributor = await aMember(at);
  const linkId = await aLink(at);
  const supplier = await aLink(at, { direction: "supplier" });
  const bundle = await aLink(at, { kind: "bundle" });
  expect(await askAgain(at, supplier)).toBe("not-found");
  expect(await askAgain(at, bundle)).toBe("not-found");
  expect(await askAgain({ ...at, manager: stranger.manager }, linkId)).toBe("not-found");
  await expect(askAgain({ ...at, manager: contributor }, linkId)).rejects.toThrow();
});

test("reminders have a minimum interval and a maximum number, and go to the same address", async () => {
  const at = await aFirm();
  const { id, email } = await aRequest(at);
  const remind = () => remindCustomer(at.manager, { firmId: at.firmId, confirmationId: id });
  expect(await remind()).toBeUndefined();
  const rest = () =>
    run(sql`update app.confirmation set asked_at = now() - interval '9 days', reminded_at = reminded_at - interval '4 days'
      where id = ${id}`);
  for (const _ of [1, 2]) {
    await rest();
    expect(await remind()).toMatchObject({ email, locale: "en", product: "Kettles" });
    expect(await remind()).toBeUndefined();
  }
  await rest();
  expect(await remind()).toBeUndefined();
});

test("a contributor sees that a customer was asked, but not the address; an outsider sees nothing", async () => {
  const at = await aFirm();
  const { email } = await aRequest(at);
  const contributor = await aMember(at);
  expect((await listConfirmations(at.manager, at))[0]?.email).toBe(email);
  expect((await listConfirmations(contributor, at))[0]).toMatchObject({ state: "open", email: null });
  expect(await listConfirmations((await aFirm()).manager, at)).toEqual([]);
});

test("the clock forgets what ran out, address and answers, and leaves what is open or given", async () => {
  const at = await aFirm();
  const [open, given, over] = [await aRequest(at), await aRequest(at), await aRequest(at)];
  for (const { id } of [open, given, over]) await saveConfirmation(aConfirmer(id), entriesOf(3));
  await giveConfirmation(aConfirmer(given.id));
  await later(over.id);
  await Promise.all([tick(), tick()]);
  const seen = (await listConfirmations(at.manager, at)).map(({ linkId, state, email }) => ({ linkId, state, email }));
  expect(seen).toHaveLength(3);
  expect(seen).toEqual(
    expect.arrayContaining([
      { linkId: open.linkId, state: "open", email: open.email },
      { linkId: given.linkId, state: "given", email: null },
      { linkId: over.linkId, state: "expired", email: null },
    ]),
  );
  const answers = await Promise.all([open, given, over].map(({ id }) => listOwnAnswers(aConfirmer(id))));
  expect(answers.map((each) => each.length)).toEqual([13, 13, 0]);
  expect((await findConfirmation(hashed(over.token)))?.state).toBe("expired");
});

test("the address is deleted once the request is answered, withdrawn or expired", async () => {
  const at = await aFirm();
  const asked = [await aRequest(at), await aRequest(at), await aRequest(at)];
  const [given, back, over] = asked;
  await saveConfirmation(aConfirmer(given?.id ?? ""), entriesOf(3));
  await giveConfirmation(aConfirmer(given?.id ?? ""));
  await withdrawConfirmation(at.manager, { firmId: at.firmId, confirmationId: back?.id ?? "" });
  await saveConfirmation(aConfirmer(over?.id ?? ""), entriesOf(3));
  await later(over?.id ?? "");
  await aRequest(await aFirm()); // deletes the expired requests of all firms
  const left = await run(sql`select email from app.confirmation_address where firm_id = ${at.firmId}`);
  expect(left.map((row) => row.email)).toEqual([null, null, null]);
  expect(await listOwnAnswers(aConfirmer(over?.id ?? ""))).toEqual([]);
  expect(await listOwnAnswers(aConfirmer(given?.id ?? ""))).toHaveLength(13);
});

test("erasing the address of a customer ends the request with all answers; erasing the firm leaves nothing", async () => {
  const at = await aFirm();
  const asked = await aRequest(at, { email: `${randomUUID()}@Nordhem.example` });
  await saveConfirmation(aConfirmer(asked.id), entriesOf(4));
  expect(await erasePerson(asked.email.toUpperCase())).toBe(true);
  expect(await erasePerson(asked.email)).toBe(false);
  expect(await findConfirmation(hashed(asked.token))).toBeUndefined();
  expect(await listOwnAnswers(aConfirmer(asked.id))).toEqual([]);
  expect(await listConfirmations(at.manager, at)).toEqual([]);

  await aGivenConfirmation(at);
  await eraseFirm(at.firmId);
  for (const table of [
    "confirmation",
    "confirmation_address",
    "confirmation_answer",
    "confirmation_scale",
    "partner_event",
  ]) {
    expect(await run(sql`select 1 from app.${sql.raw(table)} where firm_id = ${at.firmId}`)).toHaveLength(0);
  }
});
