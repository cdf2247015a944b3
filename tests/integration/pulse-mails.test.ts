import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { hashToken } from "@/app/_server/gate/tokens";
import { takePulseMails } from "@/app/_server/mail/outside-mails";
import { sendPulseMails } from "@/app/_server/mail/pulse-mails";
import { closeWave } from "@/app/_server/secret-links/pulse";
import { readAddresses } from "@/app/(firm)/firms/[firmId]/pulse/addresses";
import { asOperator } from "@/db/core/scope";
import { erasePerson } from "@/db/personal-data/erase-person";
import { listPulseAddresses } from "@/db/pulse/pulse";
import { findPulse } from "@/db/pulse/pulse-answers";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aFrozenCycle, aMember, anEmail } from "@/tests/support/factories";
import { readMails } from "@/tests/support/mail-folder";
import { aWave } from "@/tests/support/pulse";
import { comeWith } from "@/tests/support/request-headers";

beforeAll(async () => {
  comeWith({});
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

const address = "https://trellis.test";

test("each address gets one link of its own, in our words alone, and is forgotten with its mail", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pulse-mails-"));
  vi.stubEnv("MAIL_FOLDER", folder);
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [7, 5], ["mail", "links"]);
  const asked = await listPulseAddresses(firm.manager, { ...firm, waveId });
  expect(asked).toHaveLength(7);
  expect(await listPulseAddresses(await aMember(firm), { ...firm, waveId })).toEqual([]);
  await Promise.all([1, 2, 3].map(() => sendPulseMails({ address, most: 40, waveId })));
  const mails = await readMails(folder);
  expect(mails.map(({ to }) => to).toSorted()).toEqual(asked.map(({ email }) => email).toSorted());
  const links = mails.map(({ text }) => /https:\/\/trellis\.test\/pulse\/([\w-]{22})/.exec(text)?.[1] ?? "");
  expect(new Set(links).size).toBe(7);
  for (const link of links) expect(await findPulse(hashToken(link))).toMatchObject({ state: "open", way: "mail" });
  for (const { subject, text } of mails) {
    expect(text).not.toContain(units[0]?.name);
    expect(subject).not.toContain("undefined");
  }
  expect(await listPulseAddresses(firm.manager, { ...firm, waveId })).toEqual([]);
});

test("what the mail server cannot take now is due again, and the close forgets every address", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:9");
  const firm = await aFirm();
  const { waveId } = await aWave(firm, [5]);
  await sendPulseMails({ address, most: 40, waveId });
  vi.stubEnv("SMTP_URL", "");
  const waiting = await listPulseAddresses(firm.manager, { ...firm, waveId });
  expect(waiting.map(({ refused }) => refused)).toEqual([false, false, false, false, false]);
  await closeWave(firm.manager, { firmId: firm.firmId, waveId });
  const left = await asOperator((tx) => tx.execute(sql`select from app.pulse_address where wave_id = ${waveId}`));
  expect(left).toHaveLength(0);
});

test("an erased address that still waits for its link gets none", async () => {
  const firm = await aFirm();
  const { waveId } = await aWave(firm, [5]);
  const [gone, ...left] = (await listPulseAddresses(firm.manager, { ...firm, waveId })).map(({ email }) => email);
  expect(await erasePerson(gone ?? "")).toBe(true);
  expect((await listPulseAddresses(firm.manager, { ...firm, waveId })).map(({ email }) => email)).toEqual(left);
});

test("a new account can mail twenty links a day, and refused ones do not count", async () => {
  const { firmId, manager } = await aFirm();
  const firm = { id: firmId, timeZone: "Asia/Shanghai" };
  const some = (n: number) => Array.from({ length: n }, () => anEmail());
  expect(await takePulseMails(manager, firm, some(21))).toMatchObject({
    refusal: { status: "refused", reason: "pulse-mails-used-up", values: { n: 20, left: 20 } },
  });
  expect(await takePulseMails(manager, firm, some(20))).toMatchObject({ ok: true });
  expect((await takePulseMails(manager, firm, some(1))).ok).toBe(false);

  const proven = await aFrozenCycle();
  await asOperator((tx) =>
    tx.execute(
      sql`update app.person set created_at = now() - interval '25 hours' where id = ${proven.manager.personId}`,
    ),
  );
  const own = { id: proven.firmId, timeZone: "Asia/Shanghai" };
  const taken = await takePulseMails(proven.manager, own, some(2000));
  if (!taken.ok) throw new Error("refused");
  expect((await takePulseMails(proven.manager, own, some(5))).ok).toBe(false);
  await taken.giveBack();
  expect((await takePulseMails(proven.manager, own, some(5))).ok).toBe(true);
});

test("one mailbox gets one link: addresses are read from lists and mail programs, without duplicates", () => {
  const five = "li@a.cn, Wang@a.cn；zhao@a.cn\nNa Sun <sun@a.cn>\tzhou@a.cn li@a.cn";
  const read = (...typed: string[]) =>
    readAddresses(typed.map((text, index) => ({ unitId: `u${index}`, typed: text })));
  expect(read(five)).toEqual({
    ok: true,
    value: new Map([["u0", ["li@a.cn", "wang@a.cn", "zhao@a.cn", "sun@a.cn", "zhou@a.cn"]]]),
  });
  const fault = (field: string, ...told: string[]) => ({ ok: false, error: { [`mails:${field}`]: told } });
  expect(read("li@a.cn wang@a.cn zhao@a.cn sun@a.cn")).toEqual(fault("u0", "addressesFew"));
  expect(read(`${five}, zhou.a.cn`)).toEqual(fault("u0", "addressInvalid", "zhou.a.cn"));
  expect(read(`${five}, li+2@a.cn`)).toEqual(fault("u0", "addressTwice", "li+2@a.cn"));
  expect(read(five, five)).toEqual(fault("u1", "addressTwice", "li@a.cn"));
});
