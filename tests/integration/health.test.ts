import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { countSaves } from "@/app/_server/process/counted";
import { GET as askReady } from "@/app/api/health/ready/route";
import { GET as askShort } from "@/app/api/health/route";
import { GET as askMetrics } from "@/app/api/metrics/route";
import { noteBackup } from "@/db/backup/last-backup";
import { asOperator } from "@/db/core/scope";
import { useDatabase } from "@/tests/support/database";
import { aRunCohort, invite } from "@/tests/support/running-cohorts";

const TOKEN = "a-token-for-the-tests-only";
const NOWHERE = "postgres://somebody@127.0.0.1:1/nowhere";
/** Longer than any answer is used again. */
const LATER_MS = 61_000;

beforeAll(async () => {
  await useDatabase();
  process.env.CODE_HASH_KEY = "k".repeat(32);
  // only the clock: the driver's timers go on
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What `ready` answers a minute later, so that it asks again. */
async function readyLater() {
  vi.setSystemTime(Date.now() + LATER_MS);
  const answer = await askReady();
  const text = await answer.text();
  expect(text).not.toMatch(/127\.0\.0\.1|somebody|nowhere|postgres:/);
  return { status: answer.status, ...JSON.parse(text) };
}

async function readMetrics(): Promise<string> {
  vi.stubEnv("METRICS_TOKEN", TOKEN);
  vi.setSystemTime(Date.now() + LATER_MS);
  const headers = { Authorization: `Bearer ${TOKEN}` };
  return (await askMetrics(new Request("http://localhost/api/metrics", { headers }))).text();
}

describe("ready", () => {
  test("tells whether there is a backup, and how old it is", async () => {
    const age = async (days: number) => {
      const at = new Date(Date.now() - days * 86_400_000).toISOString();
      await noteBackup(process.env.DATABASE_OWNER_URL ?? "", { at, bytes: 1, rows: 1 });
      return (await readyLater()).parts.backup;
    };
    expect((await readyLater()).parts.backup).toContain("no backup yet");
    expect(await age(1)).toBe("ok");
    expect(await age(3)).toContain("3 days old");
    expect(await age(0)).toBe("ok");
  });

  test("warns without a worker, and pages are served", async () => {
    const { status, parts } = await readyLater();
    expect(status).toBe("warning");
    expect(parts).toMatchObject({ signIn: "ok", database: "ok", mail: "ok", files: "ok" });
    expect(parts.worker).toContain("no worker is connected");
    expect((await askShort()).status).toBe(200);
  });

  test.each([
    ["DATABASE_AUTH_URL", "signIn"],
    ["DATABASE_URL", "database"],
  ])("answers 503 if %s leads nowhere, and names no address", async (variable, part) => {
    vi.stubEnv(variable, NOWHERE);
    vi.setSystemTime(Date.now() + LATER_MS);
    expect((await askReady()).status).toBe(503);
    const { status, parts } = await readyLater();
    expect(status).toBe("unavailable");
    expect(parts[part]).toContain(`the login of ${variable}`);
    expect((await askShort()).status).toBe(503);
  });

  test("warns if files cannot be stored", async () => {
    const file = join(tmpdir(), "no-folder-of-trellis");
    await writeFile(file, "");
    vi.stubEnv("TRELLIS_DATA", file);
    const { status, parts } = await readyLater();
    expect([status, parts.files]).toEqual(["warning", expect.stringContaining("cannot be stored")]);
    expect(parts.files).not.toContain(tmpdir());
  });

  test("warns of mails and jobs that nobody takes", async () => {
    const run = await aRunCohort();
    await invite(run, [{ firmName: "Works", email: "someone@example.test", locale: "en" }]);
    expect((await readyLater()).parts.mail).toBe("ok");
    await asOperator(async (tx) => {
      await tx.execute(sql`update app.cohort_mail set asked_at = now() - interval '1 hour'`);
      await tx.execute(sql`update app.job set created_at = now() - interval '10 minutes'`);
    });
    expect((await readyLater()).parts.mail).toBe(
      "a mail has waited for 60 minutes: check that a worker runs and that the mail server answers",
    );
    const metrics = await readMetrics();
    expect(metrics).toContain('trellis_cohort_mails{state="waiting"} 1');
    expect(metrics).toMatch(/^trellis_job_wait_seconds{kind="mail"} 6\d\d/m);
    // a mail that the server postponed is no reason to worry
    await asOperator((tx) => tx.execute(sql`update app.cohort_mail set try_after = now() + interval '1 hour'`));
    expect((await readyLater()).parts.mail).toBe("ok");
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort_mail set outcome = 'failed', problem = 'interrupted', ended_at = now()`),
    );
    expect(await readMetrics()).toContain('trellis_cohort_mails{state="perhaps sent"} 1');
  });
});

describe("figures", () => {
  test("exist only with a token", async () => {
    const ask = async (headers: Readonly<Record<string, string>>) =>
      (await askMetrics(new Request("http://localhost/api/metrics", { headers }))).status;
    expect(await ask({ Authorization: "Bearer " })).toBe(404);
    vi.stubEnv("METRICS_TOKEN", TOKEN);
    expect(await ask({})).toBe(401);
    expect(await ask({ Authorization: TOKEN })).toBe(401);
    expect(await ask({ Authorization: `Bearer ${TOKEN}x` })).toBe(401);
    expect(await ask({ Authorization: `Bearer ${TOKEN}` })).toBe(200);
  });

  test("count outcomes of saves, and nothing else", async () => {
    const outcomes = ["saved", "saved", "conflict", "refused", "someone@example.test"].map((status) => ({ status }));
    countSaves({ outcomes });
    for (const other of [undefined, "outcomes", { outcomes: 3 }, {}]) countSaves(other);
    const metrics = await readMetrics();
    expect(metrics).toContain('trellis_saves_total{outcome="saved"} 2');
    expect(metrics).toContain('trellis_saves_total{outcome="conflict"} 1');
    expect(metrics).not.toContain("someone");
  });

  test("stay, without those of the database, if it does not answer", async () => {
    vi.stubEnv("DATABASE_URL", NOWHERE);
    const metrics = await readMetrics();
    expect(metrics).toContain('trellis_part_ok{part="database"} 0');
    expect(metrics).toContain("process_cpu_seconds_total");
    expect(metrics).not.toContain("trellis_jobs");
  });
});
