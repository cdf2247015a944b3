import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type LaunchedServer, launchServer } from "../support/launch-server";
import { sendAction } from "../support/send-action";

/** The tests use a server of their own, with a token for its figures. */
test.describe.configure({ mode: "serial" });

const TOKEN = "a-token-for-the-tests-only";

let server: LaunchedServer;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await launchServer(undefined, { METRICS_TOKEN: TOKEN, TRUSTED_PROXY_HOPS: "1" }, "en");
});
test.afterAll(async () => {
  await server?.stop();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(server.url + path, { redirect: "manual", headers });
const readMails = () =>
  readdirSync(server.mailFolder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(join(server.mailFolder, name), "utf8"))
    .join();
const readMetrics = async () => (await get("/api/metrics", { Authorization: `Bearer ${TOKEN}` })).text();

test("a server says that it lives, and part by part whether it can serve", async () => {
  const live = await get("/api/health/live");
  expect([live.status, await live.json()]).toEqual([200, { status: "ok" }]);
  await expect.poll(async () => (await (await get("/api/health/ready")).json()).parts.worker).toBe("ok");
  const ready = await get("/api/health/ready");
  expect(ready.status).toBe(200);
  expect(ready.headers.get("cache-control")).toContain("no-store");
  expect(await ready.json()).toEqual({
    status: "warning",
    parts: {
      signIn: "ok",
      database: "ok",
      worker: "ok",
      mail: "ok",
      files: "ok",
      backup: expect.stringContaining("no backup yet"),
    },
    version: expect.any(String),
  });
});

test("figures are for those who have the token", async () => {
  expect((await get("/api/metrics")).status).toBe(401);
  expect((await get("/api/metrics", { Authorization: "Bearer another" })).status).toBe(401);
  const answer = await get("/api/metrics", { Authorization: `Bearer ${TOKEN}` });
  expect(answer.headers.get("content-type")).toContain("text/plain");
  expect(await answer.text()).toContain("process_cpu_seconds_total");
});

test("requests are counted by route, never by address", async () => {
  const id = "0190a1b2-0000-7000-8000-0123456789ab";
  for (const path of ["/method", `/firms/${id}/plan`, `/invitation/secret-${id}`, "/not/here", "/pulse/no-such-key"])
    await (await get(path)).text();
  const metrics = await readMetrics();
  for (const route of ["/method", "/firms/[firmId]/plan", "/invitation/[token]", "none"])
    expect(metrics).toMatch(`trellis_request_seconds_count{route="${route}",method="GET",status="`);
  expect(metrics).not.toContain(id);
  expect(metrics).not.toContain("secret");
  expect(metrics).not.toContain('route="/pulse');
});

test("figures tell jobs, mails, connections and the database, and one process tells all", async () => {
  const metrics = await readMetrics();
  for (const line of [
    'trellis_part_ok{part="database"} 1',
    'trellis_jobs{kind="network",state="failed"} 0',
    'trellis_job_wait_seconds{kind="mail"} 0',
    'trellis_cohort_mails{state="perhaps sent"} 0',
    'trellis_pool_waiting{login="app"} 0',
    'trellis_pool_max{login="auth"} 2',
  ])
    expect(metrics).toContain(line);
  for (const figure of [
    /^trellis_database_bytes \d{6,}/m,
    /^trellis_database_connections{login="worker"} [1-9]/m,
    /^trellis_transaction_seconds{login="app"} /m,
    /^nodejs_eventloop_lag_p99_seconds /m,
    /^nodejs_heap_size_used_bytes /m,
  ])
    expect(metrics).toMatch(figure);
});

test("a request has an id in its answer, in the log, and in the mail that it caused", async () => {
  const id = "proxy-id.0123456789";
  const email = "with.id@corp.example";
  const fields = { email, next: "/" };
  const headers = { Origin: server.url, "X-Request-Id": id };
  const answer = await sendAction(`${server.url}/sign-in`, "app/(public)/sign-in/actions.ts sendCode", fields, headers);
  expect(answer.headers.get("x-request-id")).toBe(id);
  await expect.poll(readMails).toContain(`X-Request-ID: ${id}\n`);
  expect((await get("/help")).headers.get("x-request-id")).toMatch(/^[0-9A-F]{12}$/);
  expect((await get("/pulse/no-such-key", { "X-Request-Id": id })).headers.get("x-request-id")).toBeNull();
});
