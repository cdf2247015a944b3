import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requestCode } from "@/app/_server/sign-in-code";
import { createCode, createPerson, findPerson } from "@/db/people";
import { asOperator, QueryFailed } from "@/db/scope";
import { useDatabase } from "@/tests/support/database";
import { anEmail } from "@/tests/support/factories";

vi.hoisted(() => {
  process.env.LOG_LEVEL = "silent"; // a mail server that is down is logged, and it is down here on purpose
});

let folder = "";

beforeAll(async () => {
  await useDatabase();
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

const mails = async (): Promise<number> => (await readdir(folder)).filter((name) => name.endsWith(".eml")).length;

test("with sign-up closed a known address gets a mail, an unknown one none, and both the same answer", async () => {
  vi.stubEnv("SIGNUP", "closed");
  const { email } = await createPerson({ email: anEmail() });
  expect([await requestCode(email, "en"), await requestCode(anEmail(), "en")]).toEqual(["sent", "sent"]);
  await vi.waitFor(async () => expect(await mails()).toBe(1));
});

test("with sign-up closed a mail server that is down does not tell which addresses are known", async () => {
  vi.stubEnv("SIGNUP", "closed");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  const { email } = await createPerson({ email: anEmail() });
  expect(await requestCode(email, "en")).toBe("sent");
  expect(await requestCode(anEmail(), "en")).toBe("sent");
});

test("with sign-up open a mail that was not sent is told, to everybody alike", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  const { email } = await createPerson({ email: anEmail() });
  expect(await requestCode(email, "en")).toBe("mail-not-sent");
  expect(await requestCode(anEmail(), "en")).toBe("mail-not-sent");
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
  await createCode({ email: old, codeHash: "hash", minutes: 10, perHour: 5 });
  await asOperator((tx) =>
    tx.execute(sql`update app.sign_in_code set created_at = now() - interval '25 hours' where email = ${old}`),
  );
  expect(await count()).toBe(1);
  await createCode({ email: anEmail(), codeHash: "hash", minutes: 10, perHour: 5 });
  expect(await count()).toBe(0);
});

test("a query that fails does not carry its values into the log", async () => {
  const failed = await findPerson("a secret that was typed").catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(QueryFailed);
  const told = await createPerson({ email: "no@secret.test\0", name: "Secret Name" }).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(QueryFailed);
  expect(everythingIn(told)).toContain("22021");
  expect(everythingIn(told)).not.toMatch(/no@secret|Secret Name/);
});

/** What a logger could write of an error: its own fields, its stack, and the same of its cause. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return [error.message, error.stack, JSON.stringify({ ...error }), everythingIn(error.cause)].join("\n");
}
