import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { allowTry, allowTryFromHere } from "@/app/_server/gate/limits";
import { log } from "@/app/_server/gate/log";
import { checkPassword, confirmPassword, hashPassword } from "@/app/_server/sign-in/password";
import { isRightCode, redeemCode, requestCode, requestPasswordCode } from "@/app/_server/sign-in/sign-in-code";
import { asOperator, QueryFailed } from "@/db/core/scope";
import { createInvitation } from "@/db/people/invitations";
import { createPerson, findPerson } from "@/db/people/people";
import { setPassword } from "@/db/people/sessions";
import { createCode } from "@/db/people/sign-in-codes";
import { useDatabase } from "@/tests/support/database";
import { aFirm, anEmail, hashed, inAnHour } from "@/tests/support/factories";
import { readMails } from "@/tests/support/mail-folder";
import { comeWith } from "@/tests/support/request-headers";

let folder = "";

beforeAll(async () => {
  comeWith({ "x-forwarded-for": "192.0.2.7" });
  log.level = "silent"; // the mail server is down on purpose, which would be logged
  await useDatabase();
});
afterAll(() => {
  log.level = "info";
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-mail-"));
  vi.stubEnv("MAIL_FOLDER", folder);
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const ask = (email: string, asked: Partial<Parameters<typeof requestCode>[0]> = {}) =>
  requestCode({ email, locale: "en", browser: "own browser", known: false, ...asked });

/** Runs a call. Returns its result, and the text of the mail that it sent. */
async function mailed<T>(run: () => Promise<T>): Promise<{ readonly answer: T; readonly text: string }> {
  const before = new Set((await readMails(folder)).map(({ text }) => text));
  const answer = await run();
  const fresh = (await readMails(folder)).find(({ text }) => !before.has(text));
  return { answer, text: fresh?.text ?? "" };
}

const codeIn = (text: string): string => /\b(\d{6})\b/.exec(text)?.[1] ?? "";

const mails = async (): Promise<number> => (await readdir(folder)).filter((name) => name.endsWith(".eml")).length;

test("with sign-up closed a known address gets a mail, an unknown one none, and both the same answer", async () => {
  vi.stubEnv("SIGNUP", "closed");
  const { email } = await createPerson({ email: anEmail() });
  expect([await ask(email), await ask(anEmail())]).toEqual(["sent", "sent"]);
  await vi.waitFor(async () => expect(await mails()).toBe(1));
});

test("with sign-up closed an unreachable mail server does not reveal which addresses are known", async () => {
  vi.stubEnv("SIGNUP", "closed");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  const { email } = await createPerson({ email: anEmail() });
  expect(await ask(email)).toBe("sent");
  expect(await ask(anEmail())).toBe("sent");
});

test("with sign-up open a failed mail is reported, in the same way for every address", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  const { email } = await createPerson({ email: anEmail() });
  expect(await ask(email)).toBe("mail-not-sent");
  expect(await ask(anEmail())).toBe("mail-not-sent");
});

test("a code and the address it was for are forgotten a day later", async () => {
  const old = anEmail();
  const count = () =>
    asOperator(async (tx) => {
      const [row] = await tx.execute<{ n: number }>(
        sql`select count(*)::int as n from app.sign_in_code where email = ${old}`,
      );
      return row?.n;
    });
  await createCode({ email: old, browserHash: "own", codeHash: "hash", minutes: 10, perHour: 5 });
  await asOperator((tx) =>
    tx.execute(sql`update app.sign_in_code set created_at = now() - interval '25 hours' where email = ${old}`),
  );
  expect(await count()).toBe(1);
  await createCode({ email: anEmail(), browserHash: "own", codeHash: "hash", minutes: 10, perHour: 5 });
  expect(await count()).toBe(0);
});

test("other people's code requests neither invalidate a person's code nor block a known browser", async () => {
  const { email } = await createPerson({ email: anEmail() });
  const first = await mailed(() => ask(email));
  const code = codeIn(first.text);
  const answers = [];
  for (let n = 0; n < 45; n += 1) answers.push(await ask(email, { browser: `stranger ${n}` }));
  expect(answers.filter((answer) => answer === "sent")).toHaveLength(39);
  expect(answers.at(-1)).toBe("codes-by-others");
  for (let n = 0; n < 8; n += 1)
    expect(await redeemCode({ email, browser: "stranger 3", code: n === 7 ? code : "000000" })).toBeUndefined();

  expect(await redeemCode({ email, browser: "own browser", code })).toMatchObject({ email });
  const again = await mailed(() => ask(email, { known: true }));
  expect(again.answer).toBe("sent");
  expect(await redeemCode({ email, browser: "own browser", code: codeIn(again.text) })).toMatchObject({ email });
});

test("the owner of the mailbox gets a code in any browser, however many others have requested one", async () => {
  const { email } = await createPerson({ email: anEmail() });
  for (let n = 0; n < 39; n += 1) await ask(email, { browser: `stranger ${n}` });
  const last = await mailed(() => ask(email, { browser: "stranger 40" }));
  const key = /sign-in\?key=([\w.-]+)/.exec(last.text)?.[1] ?? "";
  expect(await ask(email, { browser: "a new phone" })).toBe("codes-by-others");
  const letIn = await mailed(() => ask(email, { browser: "a new phone", mailboxKey: key }));
  const code = codeIn(letIn.text);
  expect(await redeemCode({ email, browser: "a new phone", code })).toMatchObject({ email });

  const other = anEmail();
  for (let n = 0; n < 40; n += 1) await ask(other, { browser: `stranger ${n}` });
  expect(await ask(other, { browser: "a new phone", mailboxKey: key })).toBe("codes-by-others");
  expect(await ask(other, { browser: "a new phone", mailboxKey: `zzzzzzzz.${key.split(".")[1]}` })).toBe(
    "codes-by-others",
  );
});

test("requests of one browser beyond its limit do not count against the address", async () => {
  const { email } = await createPerson({ email: anEmail() });
  const answers = [];
  for (let n = 0; n < 60; n += 1) answers.push(await ask(email, { browser: "one stranger" }));
  expect(answers.filter((answer) => answer === "sent")).toHaveLength(5);
  expect(await ask(email, { browser: "a new phone" })).toBe("sent");
});

test("an invited person who follows the mailed link gets a code, however many others have requested one", async () => {
  vi.stubEnv("SIGNUP", "closed");
  const [{ firmId, manager }, email, tokenHash] = [await aFirm(), anEmail(), hashed("a mailed token")];
  for (let n = 0; n < 40; n += 1) await ask(email, { browser: `stranger ${n}` });
  const invitation = { firmId, email, role: "contributor", stratum: "production", locale: "en" } as const;
  await createInvitation(manager, { ...invitation, tokenHash, expiresAt: inAnHour() });
  const asked = { browser: "a new phone", invitation: "invitation/a mailed token" };
  expect(await ask(email, { ...asked, invitation: "invitation/another token" })).toBe("codes-by-others");
  expect(await ask(anEmail(), asked)).toBe("sent");
  expect(await ask(email, asked)).toBe("sent");
  await vi.waitFor(async () => expect(await mails()).toBe(1));
});

test("strangers at the same place keep neither a code nor a password from a browser that is known", async () => {
  vi.stubEnv("TRUSTED_PROXY_HOPS", "1");
  const { id, email } = await createPerson({ email: anEmail() });
  const password = "five quiet cranes by the lake";
  await setPassword({ personId: id, passwordHash: await hashPassword(password) });
  for (let n = 0; n < 401; n += 1) await Promise.all([allowTryFromHere("code"), allowTryFromHere("passwordPlace")]);
  expect(await ask(email)).toBe("too-many-tries");
  expect(await checkPassword({ email, password, browser: "a new phone", known: false })).toBe("too-many-tries");

  const { answer, text } = await mailed(() => ask(email, { known: true }));
  expect(answer).toBe("sent");
  const entered = { email, browser: "own browser", code: codeIn(text), known: true };
  expect(await redeemCode(entered)).toMatchObject({ id });
  expect(await checkPassword({ email, password, browser: "own browser", known: true })).toMatchObject({ id });
});

test("wrong passwords of strangers lock neither a browser that is known nor a new one that knows the password", async () => {
  const { id, email } = await createPerson({ email: anEmail() });
  const password = "five quiet cranes by the lake";
  await setPassword({ personId: id, passwordHash: await hashPassword(password) });
  const wrong = (browser: string) => checkPassword({ email, password: "wrong", browser, known: false });
  for (let n = 0; n < 10; n += 1) expect(await wrong("one stranger")).toBeUndefined();
  expect(await wrong("one stranger")).toBe("too-many-tries");
  expect(await checkPassword({ email, password, browser: "one stranger", known: false })).toBe("too-many-tries");
  expect(await checkPassword({ email, password, browser: "a new phone", known: false })).toMatchObject({ id });

  for (let n = 0; n < 100; n += 1) await allowTry("passwordStrangers", email); // uses up the attempts of unknown browsers
  expect(await checkPassword({ email, password, browser: "another phone", known: false })).toBe("passwords-by-others");
  expect(await checkPassword({ email, password, browser: "own browser", known: true })).toMatchObject({ id });
});

test("a password is set by who has the old one or a code for just that", async () => {
  const { id, email } = await createPerson({ email: anEmail() });
  const password = "five quiet cranes by the lake";
  await setPassword({ personId: id, passwordHash: await hashPassword(password) });
  const browser = "own browser";
  const confirm = (given: string, session = "own") => confirmPassword({ email, password: given, session });
  expect(await confirm(password)).toBe(true);
  for (let n = 0; n < 10; n += 1) expect(await confirm("another one", "borrowed")).toBe(false);
  expect(await confirm(password, "borrowed")).toBe("too-many-tries");
  expect(await confirm(password)).toBe(true);

  const { text } = await mailed(() => requestPasswordCode({ email, locale: "en", browser }));
  const code = codeIn(text);
  expect(await isRightCode({ email, browser, code }, "sign-in")).toBe(false);
  expect(await isRightCode({ email, browser: "a stranger", code }, "password")).toBe(false);
  expect(await isRightCode({ email, browser, code }, "password")).toBe(true);
  expect(await isRightCode({ email, browser, code }, "password")).toBe(false);
});

test("a query that fails does not carry its values into the log", async () => {
  const failed = await findPerson("a secret that was typed").catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(QueryFailed);
  const told = await createPerson({ email: "no@secret.test\0", name: "Secret Name" }).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(QueryFailed);
  expect(everythingIn(told)).toContain("22021");
  expect(everythingIn(told)).not.toMatch(/no@secret|Secret Name/);
});

/** Everything a logger could write about an error: its own fields, its stack, and the same of its cause. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return [error.message, error.stack, JSON.stringify({ ...error }), everythingIn(error.cause)].join("\n");
}
