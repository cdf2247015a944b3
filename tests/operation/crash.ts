// Kills web server, worker and PostgreSQL in turn while people work: `npm run crash -- [--minutes 5] [--pictures FOLDER]
// [--json FILE]`. Afterwards it proves from the database that nothing acknowledged is lost, doubled or torn.
import { randomInt } from "node:crypto";
import { statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { findKeys } from "@/app/_cli/server/keys";
import { closeDatabase } from "@/db/core/client";
import { currentInstrument } from "@/lib/catalog";
import { tabulate } from "@/lib/result";
import { percentile } from "../bench/saves.loops";
import { connectTo, makeRespondents } from "../bench/saves.respondents";
import { aFreezer, freezeUntil } from "./crash.freezers";
import { makeRequesters, requestUntil } from "./crash.jobs";
import { watchPage } from "./crash.page";
import { install, KINDS, type Kind, until } from "./crash.processes";
import { damage, noteMaps, proveAnswers, proveJobs, proveResults } from "./crash.proof";
import { answerUntil, aSaver, emptyTally } from "./crash.savers";

const RESPONDENTS = 32;
const FREEZERS = 4;
const KILLS_PER_MINUTE_MIN = 6;
const DISK_BYTES_MIN = 2_000_000_000;
/** After this many saves have been acknowledged again, the next kill follows within this time. */
const SERVED = { saves: 8, msMax: 1500 } as const;
const ITEMS = currentInstrument.items.map(({ id }) => id);

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "5" }, pictures: { type: "string" }, json: { type: "string" } },
});
const minutes = Number(values.minutes);

/** Draws all kinds of processes equally often, in random order. */
function* drawKinds(): Generator<Kind> {
  for (;;) {
    const bag = [...KINDS];
    while (bag.length > 0) yield* bag.splice(randomInt(bag.length), 1);
  }
}

const medianAndMost = (times: readonly number[]) => ({ median: percentile(times, 0.5), most: Math.max(0, ...times) });

async function requireRoom(): Promise<void> {
  console.log(
    "Needed: node_modules (npm ci), Chromium (apt-get install chromium-headless-shell), ps, 2 GB of free disk,",
  );
  console.log("two free ports of 127.0.0.1, 2 GB of memory. PostgreSQL comes with the packages.");
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < DISK_BYTES_MIN) throw new Error(`less than 2 GB are free in ${tmpdir()}`);
  if (!(minutes > 0 && minutes <= 120)) throw new Error("--minutes is a number up to 120");
}

async function main(): Promise<number> {
  await requireRoom();
  const server = await install(console.log);
  console.log(
    `Web server on port ${server.ports.web}, PostgreSQL on port ${server.ports.database}, data in ${server.data}.`,
  );
  const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    connectTo(server);
    process.env.DATABASE_OWNER_URL = server.ownerUrl;
    const { AUTH_SECRET, CODE_HASH_KEY } = await findKeys(server.data);
    process.env.CODE_HASH_KEY = CODE_HASH_KEY;
    const [onPhone, ...people] = await makeRespondents(server, RESPONDENTS + 1);
    if (onPhone === undefined) throw new Error("nobody was made");
    const savers = people.map((one) => aSaver(one));
    const freezers = await Promise.all(Array.from({ length: FREEZERS }, () => aFreezer(AUTH_SECRET)));
    await noteMaps(owner);
    const requesters = await makeRequesters();

    let isStopped = false;
    const isOver = () => isStopped;
    const tally = emptyTally();
    const { url } = server;
    const work = Promise.all([
      ...savers.map((saver) => answerUntil(isOver, { url, saver, items: ITEMS, tally })),
      ...freezers.map((freezer) => freezeUntil(isOver, { url, freezer, tally })),
      requestUntil(isOver, requesters),
    ]);

    const kills: Record<Kind, number> = { database: 0, web: 0, worker: 0 };
    const outages: Record<Kind, number[]> = { database: [], web: [], worker: [] };
    const served = () => {
      const before = tally.acknowledged;
      return until(() => tally.acknowledged >= before + SERVED.saves, "no save was acknowledged any more");
    };
    const begun = Date.now();
    let told = begun;
    await served();
    for (const kind of drawKinds()) {
      if (Date.now() > begun + minutes * 60_000) break;
      await sleep(randomInt(SERVED.msMax));
      kills[kind] += 1;
      const killedAt = performance.now();
      await server.kill(kind);
      await sleep(randomInt(300));
      await server.start(kind);
      await served();
      outages[kind].push(Math.round(performance.now() - killedAt));
      if (Date.now() < told + 30_000) continue;
      told = Date.now();
      const seconds = Math.round((told - begun) / 1000);
      console.log(`${seconds} s: ${JSON.stringify(kills)} killed, ${tally.acknowledged} saves acknowledged`);
    }
    const longestGapMs = tally.longestGapMs;
    const page = await watchPage(server, onPhone, values.pictures);
    await served();
    // Saves that are under way now are never acknowledged.
    kills.web += 1;
    await server.kill("web");
    isStopped = true;
    await work;

    const prove = async () => ({
      answers: await proveAnswers([...savers, ...freezers.map(({ saver }) => saver)]),
      results: await proveResults(freezers),
      jobs: await proveJobs(server, owner),
    });
    const { answers, results, jobs } = await prove();
    const [spoilt] = savers;
    if (spoilt !== undefined) await damage(owner, spoilt);
    const damaged = await prove();
    const killed = kills.database + kills.web + kills.worker;
    const accepts = freezers.map((one) => one.accepts);
    const refused = Object.values(tally.refused).reduce((sum, count) => sum + count, 0);
    const faults = [...tally.wrong, ...answers.faults, ...results.faults, ...jobs.faults];
    if (killed < KILLS_PER_MINUTE_MIN * minutes) faults.push(`only ${killed} kills in ${minutes} minutes`);
    const noticed = {
      lost: damaged.answers.lost - answers.lost,
      doubled: damaged.answers.doubled - answers.doubled,
      torn: damaged.results.torn - results.torn,
      wrongEffects: damaged.jobs.doubled - jobs.doubled,
    };
    if (Object.values(noticed).some((count) => count < 1))
      faults.push(`a damage was not noticed: ${JSON.stringify(noticed)}`);
    if (!page.isKept) faults.push("what was typed on the page is not stored");
    const report = {
      minutes,
      respondents: RESPONDENTS,
      kills,
      saves: { acknowledged: tally.acknowledged, refused: tally.refused, unknown: tally.unknown },
      longestWithoutServiceMs: longestGapMs,
      msUntilServedAgain: tabulate(KINDS, (kind) => medianAndMost(outages[kind])),
      answers: { ...answers, faults: answers.faults.length },
      results: { ...results, faults: results.faults.length, accepts },
      jobs: { ...jobs, faults: jobs.faults.length },
      page,
      noticedDamage: noticed,
      faults: faults.slice(0, 50),
    };
    console.log(
      `${killed} kills (${kills.database} of PostgreSQL, ${kills.web} of the web server, ${kills.worker} of the worker)\n` +
        `saves: ${tally.acknowledged} acknowledged, ${refused} refused, ${tally.unknown} unknown\n` +
        `longest time without an acknowledged save: ${(longestGapMs / 1000).toFixed(1)} s\n` +
        `answers: ${answers.versions} acknowledged versions, ${answers.lost} lost, ${answers.doubled} doubled, ` +
        `${answers.storedUnacknowledged} stored without an acknowledgement\n` +
        `results: ${results.results} frozen, ${results.torn} torn\n` +
        `jobs: ${jobs.done} done, ${jobs.failed} failed, ${jobs.takenUp} taken up again, ${jobs.doubled} with a wrong effect; ` +
        `${jobs.mails} mails\n` +
        `damaged on purpose, then noticed: ${JSON.stringify(noticed)}\n` +
        `the page said: ${page.said.map((text) => `"${text}"`).join(", then ")}`,
    );
    console.log(JSON.stringify(report));
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
    if (faults.length > 0) console.log((await server.output()).slice(-2000));
    return faults.length === 0 ? 0 : 1;
  } finally {
    await Promise.all([owner.end(), closeDatabase()]);
    await server.close();
  }
}

process.exit(await main());
