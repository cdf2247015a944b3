import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { deliverMail } from "@/app/_server/mail/mail";

const folder = await mkdtemp(join(tmpdir(), "trellis-subject-"));
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test("a subject that looks like an encoded word arrives as it was typed, and decodes to nothing else", async () => {
  vi.stubEnv("MAIL_FOLDER", folder);
  vi.stubEnv("SMTP_URL", "");
  const subject = "=?utf-8?Q?verify_at_https=3A=2F=2Fevil=2Eexample?= asks you to answer";
  expect(await deliverMail({ to: "somebody@hailan.example", subject, text: "…" })).toEqual({ kind: "sent" });
  const [name = ""] = await readdir(folder);
  const head = (await readFile(join(folder, name), "utf8")).split("\n\n", 1)[0] ?? "";
  expect(head.replaceAll(/\n\s+/g, " ")).toContain("Subject: = ?utf-8?Q?verify_at_https=3A=2F=2Fevil=2Eexample");
  expect(head).not.toMatch(/=\?[\w-]+\?[bq]\?/i);
});
