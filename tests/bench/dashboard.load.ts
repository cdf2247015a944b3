// Load test of a cohort's page, on a production build: `node --import tsx tests/bench/dashboard.load.ts [results…]`.
// Two servers share one database. Requests are sent at fixed times, however slow the answers are (open loop).
import { writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { cpus } from "node:os";
import { chromium } from "@playwright/test";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { OWNER_ROLE } from "@/db/core/roles";
import { findFreePort } from "@/db/embedded/cluster";
import { administratorSignIn } from "@/db/seed/sign-ins";
import { findChromium } from "../support/chromium.mjs";
import { launchServer } from "../support/launch-server";
import { insertBulkResults } from "./bulk-results";
import { explainDashboard } from "./dashboard.plans";

const SIZES = process.argv.slice(2).map(Number);
const RATE = 20;
const SECONDS = 30;
/** Number of warm-up pages: about as many as the JavaScript engine needs before it has optimised the code. */
const WARM_PAGES = 400;
const CLIENTS = 8;

const lines: string[] = [];
const say = (line = "") => {
  lines.push(line);
  console.log(line);
};

type Sample = { readonly ms: number; readonly status: number; readonly bytes: number };

const agent = new Agent({ keepAlive: true });

/**
 * Measures until the last compressed byte has arrived. The body is not unpacked, because a browser would do that on its
 * own machine, and here it would take processor time from the servers.
 */
function ask(url: string, cookie: string): Promise<Sample> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { cookie, "accept-language": "en", "accept-encoding": "gzip" };
    const request = get(url, { agent, headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      answer.on("end", () => resolve({ ms: performance.now() - from, status: answer.statusCode ?? 0, bytes }));
      answer.on("error", reject);
    });
    request.on("error", reject);
  });
}

const at = (sorted: readonly number[], p: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;

/** Sends requests at fixed times to both servers in turn. Each time is measured from when the request was due. */
async function openLoop(urls: readonly string[], cookie: string): Promise<Sample[]> {
  const begun = performance.now();
  const asked: Promise<Sample>[] = [];
  for (let n = 0; n < RATE * SECONDS; n += 1) {
    const due = begun + (n * 1000) / RATE;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const late = Math.max(0, performance.now() - due);
    asked.push(ask(urls[n % urls.length] ?? "", cookie).then((sample) => ({ ...sample, ms: sample.ms + late })));
  }
  return Promise.all(asked);
}

/** Requests a page again as soon as the last one has arrived, for maximum throughput. */
async function saturate(urls: readonly string[], cookie: string): Promise<number> {
  const until = performance.now() + 15_000;
  let pages = 0;
  const client = async (n: number) => {
    while (performance.now() < until) {
      await ask(urls[n % urls.length] ?? "", cookie);
      pages += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, n) => client(n)));
  return pages / 15;
}

async function signIn(url: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: await findChromium(console.error) });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/sign-in`);
    await page.locator(`form:has(input[value="${administratorSignIn.email}"]) button[type=submit]`).click();
    await page.waitForURL((to) => !to.pathname.startsWith("/sign-in"));
    const cookies = await page.context().cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await browser.close();
  }
}

/** Counts how often each table was scanned and its indexes were used, over all connections to the database. */
async function touched(owner: postgres.Sql): Promise<string> {
  await owner`select pg_stat_force_next_flush()`;
  const rows = await owner<{ relname: string; seq_scan: string; idx_scan: string }[]>`
    select relname, seq_scan, coalesce(idx_scan, 0) as idx_scan from pg_stat_user_tables where schemaname = 'app'
      and relname in ('answer', 'answer_history', 'result_input', 'link_answer') order by 1`;
  return rows.map((row) => `${row.relname} ${row.seq_scan}+${row.idx_scan}`).join(", ");
}

async function publishAndWait(owner: postgres.Sql, cohortId: string): Promise<string> {
  const from = performance.now();
  await owner`insert into app.job (id, kind, key, cohort_id) values (gen_random_uuid(), 'snapshot', ${cohortId}, ${cohortId})`;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const [job] = await owner<
      { state: string }[]
    >`select state from app.job where kind = 'snapshot' and key = ${cohortId}
      order by created_at desc limit 1`;
    if (job?.state === "done" || job?.state === "failed")
      return `${job.state} after ${Math.round((performance.now() - from) / 1000)} s`;
  }
}

async function main(): Promise<void> {
  const first = await launchServer();
  const second = await launchServer({ ...first, url: `http://127.0.0.1:${await findFreePort(undefined)}` });
  const owner = postgres(first.ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { role: OWNER_ROLE, "app.operator": "on" },
  });
  const watcher = postgres(first.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const cookie = await signIn(first.url);
    say("# The page of a cohort under load");
    say();
    say(`${cpus().length} processors, two servers, embedded PostgreSQL; ${RATE} pages/s for ${SECONDS} s, open loop,`);
    say("through the session cookie and the row rules, to the last byte of the page.");
    for (const firms of SIZES.length > 0 ? SIZES : [100, 100_000]) {
      const [person] = await owner<
        { id: string }[]
      >`select id from app.person where email = ${administratorSignIn.email}`;
      const seeded = performance.now();
      const { cohortId } = await drizzle(owner).transaction((tx) =>
        insertBulkResults(tx, { firms, administratorId: person?.id ?? "" }),
      );
      await watcher`analyze`;
      const seconds = Math.round((performance.now() - seeded) / 1000);
      const job = await publishAndWait(owner, cohortId);
      const urls = [first, second].map(({ url }) => `${url}/cohorts/${cohortId}`);
      const cold = [];
      for (const url of urls) cold.push(await ask(url, cookie));
      for (let n = 0; n < WARM_PAGES; n += 1) await ask(urls[n % 2] ?? "", cookie);
      const before = await touched(watcher);
      const samples = await openLoop(urls, cookie);
      const after = await touched(watcher);
      const times = samples.map(({ ms }) => ms).sort((a, b) => a - b);
      const wrong = samples.filter(({ status }) => status !== 200).length;
      const perSecond = await saturate(urls, cookie);
      say();
      say(`## ${firms.toLocaleString("en")} frozen results`);
      say();
      say(`| p50 | p95 | p99 | slowest | not 200 | pages/s at saturation | cold, each server | bytes as sent |`);
      say(`| --- | --- | --- | --- | --- | --- | --- | --- |`);
      say(
        `| ${at(times, 0.5).toFixed(1)} ms | ${at(times, 0.95).toFixed(1)} ms | ${at(times, 0.99).toFixed(1)} ms | ` +
          `${at(times, 1).toFixed(0)} ms | ${wrong} | ${perSecond.toFixed(0)} | ` +
          `${cold.map(({ ms }) => `${ms.toFixed(0)} ms`).join(", ")} | ${samples[0]?.bytes ?? 0} |`,
      );
      say();
      say(
        `Written in ${seconds} s; frozen figures: ${job}. Scans + look-ups of answers before: ${before}; after: ${after}.`,
      );
      say();
      say("```");
      for (const line of await explainDashboard(first.ownerUrl, { cohortId, personId: person?.id ?? "" })) say(line);
      say("```");
    }
    await writeFile(new URL("./dashboard.md", import.meta.url), `${lines.join("\n")}\n`);
  } finally {
    await owner.end();
    await watcher.end();
    await second.kill();
    await first.stop();
  }
}

await main();
