// Measures another visitor's page while hostile workbooks are uploaded, on a production build: `node --import tsx
// tests/bench/hostile-workbook.load.ts`. Requests are sent at fixed times, however slow the answers are (open loop).
// Prints the results and asserts nothing.
import { writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { cpus, loadavg } from "node:os";
import { type Browser, chromium } from "@playwright/test";
import { registerWords } from "@/lib/words";
import { anAddress, beginWithFirm } from "../support/browser";
import { findChromium } from "../support/chromium.mjs";
import { OVERLONG, unfinishedTag } from "../support/hostile-workbooks";
import { launchServer } from "../support/launch-server";
import { type PlainForm, readForms } from "../support/plain-forms";

const RATE = 10;
/**
 * The page is measured without uploads and during each kind of attack in short periods that alternate, so that other
 * load on the machine affects all of them equally.
 */
const SLICES = 20;
const SECONDS = 2;
const WARM_PAGES = 200;
const ACCOUNTS = 9;
/** One less than the hourly limit per person. The last account continues beyond it, to show what a refusal costs. */
const FILES_EACH = 59;

const lines: string[] = [];
const say = (line = "") => {
  lines.push(line);
  console.log(line);
};

type Account = { readonly address: string; readonly cookie: string; readonly form: PlainForm; sent: number };
type Attempt = { readonly ms: number; readonly words: "read" | "limit" | "other" };

const agent = new Agent({ keepAlive: false });

function ask(url: string): Promise<number> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { "accept-language": "en" } }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(performance.now() - from));
      answer.on("error", reject);
    });
    request.on("error", reject);
  });
}

/** Sends requests at fixed times. Each time is measured from when the request was due. */
async function openLoop(url: string): Promise<number[]> {
  const begun = performance.now();
  const asked: Promise<number>[] = [];
  for (let n = 0; n < RATE * SECONDS; n += 1) {
    const due = begun + (n * 1000) / RATE;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const late = Math.max(0, performance.now() - due);
    asked.push(ask(url).then((ms) => ms + late));
  }
  return Promise.all(asked);
}

/** Creates a person with a firm, and reads the form for its register as a browser without scripts would. */
async function signUp(browser: Browser, url: string): Promise<Account> {
  const context = await browser.newContext({ baseURL: url, locale: "en" });
  const page = await context.newPage();
  const firmId = await beginWithFirm(page, anAddress("attacker"));
  const cookies = await context.cookies();
  const plain = await browser.newContext({
    baseURL: url,
    locale: "en",
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const address = `${url}/firms/${firmId}/position/file`;
  const shown = await plain.newPage();
  await shown.goto(address);
  const form = (await readForms(shown)).find(({ firmId: id }) => id === firmId);
  if (form === undefined) throw new Error("there is no form for a register");
  await plain.close();
  await context.close();
  return { address, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "), form, sent: 0 };
}

async function send(account: Account, bytes: Uint8Array): Promise<Attempt> {
  const body = new FormData();
  for (const [name, value] of Object.entries(account.form)) if (name !== "file") body.append(name, value);
  body.append("intent", "check");
  body.append("file", new Blob([Uint8Array.from(bytes)]), "register.xlsx");
  account.sent += 1;
  const headers = { cookie: account.cookie, origin: new URL(account.address).origin, "accept-language": "en" };
  const from = performance.now();
  const answer = await fetch(account.address, { method: "POST", body, headers });
  const html = await answer.text();
  const ms = performance.now() - from;
  const says = (words: string) => html.includes(words);
  return {
    ms,
    words: says(registerWords.overlong.en) ? "read" : says(registerWords["too-many"].en) ? "limit" : "other",
  };
}

/**
 * Sends one file after the other until it is told to stop. When one account has reached its limit, the next one
 * continues.
 */
async function attack(accounts: readonly Account[], files: readonly Uint8Array[], until: { over: boolean }) {
  const attempts: Attempt[] = [];
  for (let n = 0; !until.over; n += 1) {
    const account = accounts.find(({ sent }) => sent < FILES_EACH) ?? accounts.at(-1);
    const file = files[n % files.length];
    if (account === undefined || file === undefined) break;
    attempts.push(await send(account, file));
  }
  return attempts;
}

const at = (sorted: readonly number[], p: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;

type Kind = {
  readonly name: string;
  /** Each attacker uses its own accounts. */
  readonly attackers: readonly (readonly Account[])[];
  readonly files: readonly Uint8Array[];
  readonly times: number[];
  readonly attempts: Attempt[];
};

async function measureSlice(url: string, { attackers, files, times, attempts }: Kind): Promise<void> {
  const until = { over: false };
  const attacks = attackers.map((accounts) => attack(accounts, files, until));
  times.push(...(await openLoop(`${url}/sign-in`)));
  until.over = true;
  attempts.push(...(await Promise.all(attacks)).flat());
}

function tell({ name, times, attempts }: Kind): number {
  const pages = times.toSorted((a, b) => a - b);
  const rejected = attempts.map(({ ms }) => ms).sort((a, b) => a - b);
  const count = (words: Attempt["words"]) => attempts.filter((attempt) => attempt.words === words).length;
  const files = `${count("read")}, ${count("limit")}, ${count("other")}`;
  const answers = `${at(rejected, 0.95).toFixed(0)} ms, ${at(rejected, 1).toFixed(0)} ms`;
  say(
    `| ${name} | ${at(pages, 0.5).toFixed(0)} ms | ${at(pages, 0.95).toFixed(0)} ms | ${at(pages, 1).toFixed(0)} ms | ` +
      `${attempts.length === 0 ? "– | –" : `${files} | ${answers}`} |`,
  );
  return at(pages, 0.95);
}

async function main(): Promise<void> {
  const server = await launchServer();
  process.env.E2E_MAIL_FOLDER = server.mailFolder;
  const browser = await chromium.launch({ executablePath: await findChromium(console.error) });
  try {
    const accounts: Account[] = [];
    for (let n = 0; n < ACCOUNTS; n += 1) accounts.push(await signUp(browser, server.url));
    await browser.close();
    for (let n = 0; n < WARM_PAGES; n += 1) await ask(`${server.url}/sign-in`);

    const small = [unfinishedTag()];
    const variants = Object.values(OVERLONG).map((file) => file());
    const kinds = [
      { name: "no attack", attackers: [], files: small },
      { name: "the small file, one after the other", attackers: [accounts.slice(0, 3)], files: small },
      { name: `${variants.length} kinds in turn`, attackers: [accounts.slice(3, 6)], files: variants },
      { name: "three attackers at a time", attackers: accounts.slice(6).map((one) => [one]), files: small },
    ].map((kind): Kind => ({ ...kind, times: [], attempts: [] }));
    for (let n = 0; n < SLICES; n += 1) {
      for (const kind of kinds) await measureSlice(server.url, kind);
    }
    say("# Another visitor's page while hostile workbooks are sent");
    say();
    say(
      `${cpus().length} processors, which the server, its readers, PostgreSQL and the askers share; load of the machine`,
    );
    say(
      `${loadavg()[0]?.toFixed(1)}. GET /sign-in, ${RATE} a second, open loop, ${SLICES} times ${SECONDS} s of each kind in turn. An`,
    );
    say(`attacker sends the next file when the last is answered; the small file has ${small[0]?.length} bytes.`);
    say();
    say("| | p50 | p95 | slowest | files: read and refused, over the limit, else | p95 and slowest answer to a file |");
    say("| --- | --- | --- | --- | --- | --- |");
    const [quiet = 0, ...attacked] = kinds.map(tell);
    const ratios = attacked.map((p95) => (p95 / quiet).toFixed(2));
    say();
    say(`p95 during the attack over p95 without, in the order of the table: ${ratios.join(", ")}.`);
    await writeFile(new URL("./hostile-workbook.md", import.meta.url), `${lines.join("\n")}\n`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

await main();
