// Measures another visitor's page while eight readers open the most expensive page of the largest allowed firm, and
// without them for comparison, on a production build: `node --import tsx tests/bench/large-register.load.ts`. Asserts
// nothing.
import { writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { cpus, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import postgres from "postgres";
import { KNOWN_LINKS_MAX, LINKS_MAX } from "@/db/position/links";
import { POSITION_IDS } from "@/lib/instrument";
import { anAddress, beginWithFirm } from "../support/browser";
import { findChromium } from "../support/chromium.mjs";
import { launchServer } from "../support/launch-server";

const READERS = 8;
/** Visitor pages per second, requested at fixed times however slow the answers are. */
const RATE = 10;
/** Slices with and without readers alternate, so that other load on the machine affects both equally. */
const ROUNDS = Number(process.argv[2] ?? 12);
const SECONDS = 12;
const WARM_PAGES = 200;
const LOOKS = 2;
/** Pause of a reader between two pages, as the server's limit enforces it. */
const PAUSE_MS = 4_500;

const lines: string[] = [];
const say = (line = "") => {
  lines.push(line);
  console.log(line);
};

const agent = new Agent({ keepAlive: false });

type Answer = { readonly ms: number; readonly status: number; readonly bytes: number };

function ask(url: string, cookie = ""): Promise<Answer> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { "accept-language": "en", cookie } }, (answer) => {
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

async function openLoop(url: string): Promise<number[]> {
  const begun = performance.now();
  const asked: Promise<number>[] = [];
  for (let n = 0; n < RATE * SECONDS; n += 1) {
    const due = begun + (n * 1000) / RATE;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const late = Math.max(0, performance.now() - due);
    asked.push(ask(url).then(({ ms }) => ms + late));
  }
  return Promise.all(asked);
}

/**
 * Fills a firm's register with the maximum number of business relationships (links), each with all answers, and the
 * maximum number of ended ones.
 */
async function fillRegister(ownerUrl: string, firmId: string): Promise<{ live: string; ended: string }> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`
      insert into app.link (firm_id, id, direction, kind, partner_name, product, share, ended_at)
      select ${firmId}, gen_random_uuid(), case when n <= 5 then 'customer' else 'supplier' end, 'single',
        'Partner number ' || n, 'Part ' || n, case when n <= 5 then 0.1 else 0.0001 end,
        case when n > ${LINKS_MAX} then now() end
      from generate_series(1, ${KNOWN_LINKS_MAX}) n`;
    await sql`
      insert into app.link_answer (firm_id, link_id, question_id, level)
      select firm_id, id, question, 1 + (ascii(substr(id::text, 1 + length(question), 1)) % 5)
      from app.link, unnest(${sql.array([...POSITION_IDS])}::text[]) question
      where firm_id = ${firmId}`;
    await sql`
      insert into app.record (firm_id, key, kind, revision)
      select firm_id, 'link:' || link_id || ':' || question_id, 'link', 1 from app.link_answer where firm_id = ${firmId}`;
    await sql`
      insert into app.record_change (firm_id, id, key, revision, before, after)
      select firm_id, gen_random_uuid(), key, 1, 'null', '3' from app.record where firm_id = ${firmId} and kind = 'link'`;
    await sql`analyze`;
    const rows = await sql<{ id: string; ended: boolean }[]>`
      select distinct on (ended_at is null) id, ended_at is not null as ended from app.link
      where firm_id = ${firmId} and direction = 'supplier'`;
    return { live: rows.find(({ ended }) => !ended)?.id ?? "", ended: rows.find(({ ended }) => ended)?.id ?? "" };
  } finally {
    await sql.end();
  }
}

const pagesOf = ({ live, ended }: { readonly live: string; readonly ended: string }) => ({
  overview: "",
  "the register and the position": "/position",
  "the same, suppliers": "/position?side=supplier",
  "the same, a search": "/position?side=supplier&q=partner",
  "the register as a file": "/position/file",
  "history of the register": "/position/history",
  "its last page of ended relationships": "/position/history?ended=60",
  "one relationship": `/position/${live}`,
  "its history": `/position/${live}/history`,
  "history of an ended one": `/position/${ended}/history`,
  moves: "/position/moves",
  "partners by code": "/position/match",
  "a new relationship": "/position/new",
  profile: "/profile",
  people: "/people",
  sharing: "/sharing",
  plan: "/plan",
  results: "/results",
  log: "/people/log",
});

const at = (sorted: readonly number[], p: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
const median = (values: readonly number[]) =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  );

async function main(): Promise<void> {
  const server = await launchServer();
  process.env.E2E_MAIL_FOLDER = server.mailFolder;
  const browser = await chromium.launch({ executablePath: await findChromium(console.error) });
  try {
    const context = await browser.newContext({ baseURL: server.url, locale: "en" });
    const firmId = await beginWithFirm(await context.newPage(), anAddress("large"));
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    await browser.close();
    const links = await fillRegister(server.ownerUrl, firmId);
    const firm = `${server.url}/firms/${firmId}`;
    for (let n = 0; n < WARM_PAGES; n += 1) await ask(`${server.url}/sign-in`);

    say("# Another visitor's page while the largest register is read");
    say();
    say(
      `${LINKS_MAX} relationships with all answers, ${KNOWN_LINKS_MAX - LINKS_MAX} ended ones. ${cpus().length} processors,`,
    );
    say(`shared by server, database and askers. Each page alone, the median of ${LOOKS}:`);
    say();
    say("| page | answer | bytes |");
    say("| --- | --- | --- |");
    let most = { path: "", ms: 0 };
    for (const [name, path] of Object.entries(pagesOf(links))) {
      const looks: Answer[] = [];
      for (let n = 0; n < LOOKS + 1; n += 1) {
        looks.push(await ask(`${firm}${path}`, cookie));
        await sleep(PAUSE_MS);
      }
      const ms = median(looks.slice(1).map((look) => look.ms));
      if (ms > most.ms) most = { path, ms };
      say(`| ${name} | ${looks[0]?.status === 200 ? `${ms.toFixed(0)} ms` : looks[0]?.status} | ${looks[0]?.bytes} |`);
    }

    const quiet: number[][] = [];
    const read: number[][] = [];
    let pages: Answer[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      quiet.push(await openLoop(`${server.url}/sign-in`));
      const until = { over: false };
      const readers = Array.from({ length: READERS }, async () => {
        const answers: Answer[] = [];
        while (!until.over) answers.push(await ask(`${firm}${most.path}`, cookie));
        return answers;
      });
      read.push(await openLoop(`${server.url}/sign-in`));
      until.over = true;
      pages = [...pages, ...(await Promise.all(readers)).flat()];
    }
    const p95 = (times: readonly number[]) =>
      at(
        times.toSorted((a, b) => a - b),
        0.95,
      );
    say();
    say(
      `${READERS} readers open \`${most.path}\`, each again as soon as it has come; a visitor opens /sign-in, ${RATE} a`,
    );
    say(
      `second, open loop; ${ROUNDS} times ${SECONDS} s of each in turn. Load of the machine ${loadavg()[0]?.toFixed(1)}.`,
    );
    say();
    say("| | p50 | p95 | median of the p95 of each slice |");
    say("| --- | --- | --- | --- |");
    for (const [name, slices] of [
      ["quiet", quiet],
      ["read", read],
    ] as const) {
      const all = slices.flat();
      say(
        `| ${name} | ${median(all).toFixed(0)} ms | ${p95(all).toFixed(0)} ms | ${median(slices.map(p95)).toFixed(0)} ms |`,
      );
    }
    say();
    say(
      `p95 while read over p95 quiet: ${(p95(read.flat()) / p95(quiet.flat())).toFixed(2)}; median of the rounds: ` +
        `${median(read.map((slice, n) => p95(slice) / p95(quiet[n] ?? []))).toFixed(2)}.`,
    );
    const statuses = Map.groupBy(pages, ({ status }) => status);
    say(
      `Pages of the readers: ${[...statuses].map(([status, all]) => `${all.length} with ${status}, median ${median(all.map(({ ms }) => ms)).toFixed(0)} ms`).join("; ")}.`,
    );
    await writeFile(new URL("./large-register.md", import.meta.url), `${lines.join("\n")}\n`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

await main();
