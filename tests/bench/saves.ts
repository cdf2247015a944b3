// Compares saves of answers with their parts: `node --import tsx tests/bench/saves.ts`. Builds its own production
// build. Measures three things in one run: saves of twelve answers, requests with the same body to a handler that only
// reads it, and the same rows written directly to the database. Checks every reply. Writes saves.md and asserts nothing
// about the times.
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import postgres from "postgres";
import { closeDatabase } from "@/db/core/client";
import { checkKept, commentAt, ITEMS, levelAt, type Saver, save } from "./saves.answers";
import { ms, total } from "./saves.figures";
import { type Asking, closedLoop, type Measured, percentile } from "./saves.loops";
import { connectTo, makeRespondents } from "./saves.respondents";
import { askSmall, launchWithSmallHandler } from "./saves.server";
import { upsertStraight } from "./saves.straight";

const CLIENTS = 32;
/** The kinds of requests are measured in turn, so that other load on the machine affects all of them equally. */
const ROUNDS = Number(process.argv[2] ?? 6);
const MS = 4000;
const WARM_MS = 6000;
/** Number of the server's database connections. The direct writes use as many. */
const POOL = 6;

const lines: string[] = [];
const say = (line = "") => {
  lines.push(line);
  console.log(line);
};

async function writeStraight(app: postgres.Sql, at: Saver & { readonly respondentId: string }): Promise<void> {
  at.revision += 1;
  const rows = ITEMS.map((item_id, index) => ({
    item_id,
    level: levelAt(at.revision, index),
    dont_know: false,
    comment: commentAt(index),
    marked: false,
    revision: at.revision,
    locale: "en",
  }));
  const written = await upsertStraight(app, { at, respondentId: at.respondentId, rows });
  if (written !== ITEMS.length) throw new Error(`${written} rows were written straight`);
}

async function withRespondents(owner: postgres.Sql, savers: readonly Saver[]) {
  return Promise.all(
    savers.map(async (saver) => {
      const [row] = await owner<{ id: string }[]>`select id from app.respondent
        where assessment_id = ${saver.assessmentId} and person_id = ${saver.personId}`;
      return { ...saver, respondentId: row?.id ?? "" };
    }),
  );
}

function row(name: string, { perSecond, times }: Measured): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((p) => ms(percentile(times, p)));
  say(`| ${name} | ${perSecond.toFixed(0)} | ${p50} | ${p95} | ${p99} | ${ms(Math.max(...times))} | ${times.length} |`);
}

/**
 * Measures each kind of request with one client and with all clients, in turn. In each round another client is the
 * single one, because the server refuses to save more than `VERSIONS_MAX` versions.
 */
async function measureInTurn<K extends string>(kinds: Readonly<Record<K, Asking>>) {
  const rounds: { kind: string; clients: number; measured: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const clients of [1, CLIENTS]) {
      for (const [kind, ask] of Object.entries<Asking>(kinds)) {
        const measured = await closedLoop((client) => ask((client + round) % CLIENTS), { clients, ms: MS });
        rounds.push({ kind, clients, measured });
      }
    }
  }
  return (kind: K, clients: number): Measured =>
    total(rounds.filter((one) => one.kind === kind && one.clients === clients).map(({ measured }) => measured));
}

async function main(): Promise<void> {
  const server = await launchWithSmallHandler();
  const { appUrl } = connectTo(server);
  const app = postgres(appUrl, { max: POOL, onnotice: () => {} });
  const owner = postgres(server.ownerUrl, { max: 4, onnotice: () => {} });
  try {
    const made = await makeRespondents(server, 2 * CLIENTS);
    const [savers = [], others = []] = [0, 1].map((part) =>
      made.slice(part * CLIENTS, (part + 1) * CLIENTS).map((one): Saver => ({ ...one, revision: 0 })),
    );
    for (const one of [...savers, ...others]) await save(server.url, one);
    const straight = await withRespondents(owner, others);
    const asking =
      <S>(list: readonly S[], ask: (one: S) => Promise<void>): Asking =>
      (client) => {
        const one = list[client];
        if (one === undefined) throw new Error(`there is no respondent ${client}`);
        return ask(one);
      };
    const kinds = {
      save: asking(savers, (one) => save(server.url, one)),
      small: asking(savers, (one) => askSmall(server.url, one)),
      straight: asking(straight, (one) => writeStraight(app, one)),
    };
    for (const ask of Object.values(kinds)) await closedLoop(ask, { clients: CLIENTS, ms: WARM_MS });

    const load = loadavg()[0] ?? 0;
    const of = await measureInTurn(kinds);
    const saturation = of("save", CLIENTS).perSecond;
    const versions = await checkKept(owner, [...savers, ...straight]);

    const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      cwd: import.meta.dirname,
      encoding: "utf8",
    });
    say("# Saves of twelve answers");
    say();
    say(
      `Written by \`saves.ts\`, commit ${commit.trim()}. ${cpus().length} processors, which one server, PostgreSQL and`,
    );
    say(
      `the askers share; load of the machine before it ${load.toFixed(1)}. Closed loop, ${ROUNDS} rounds of ${MS / 1000} s of each in`,
    );
    say("turn: requests a second are the median of the rounds. Times are milliseconds to the last byte.");
    say();
    say("| | a second | p50 | p95 | p99 | slowest | replies |");
    say("| --- | --- | --- | --- | --- | --- | --- |");
    for (const clients of [1, CLIENTS]) {
      const who = clients === 1 ? "alone" : `${clients} respondents`;
      row(`save of twelve answers, ${who}`, of("save", clients));
      row(`small handler, same body, ${who}`, of("small", clients));
      row(`the same rows straight, ${who}`, of("straight", clients));
    }
    say();
    const p = (kind: keyof typeof kinds, clients: number) => percentile(of(kind, clients).times, 0.5);
    say(`- saves ÷ small handler, ${CLIENTS} respondents: ${(saturation / of("small", CLIENTS).perSecond).toFixed(2)}`);
    say(
      `- saves ÷ rows straight, ${CLIENTS} respondents: ${(saturation / of("straight", CLIENTS).perSecond).toFixed(2)}`,
    );
    say(`- p50 alone, save ÷ small handler: ${(p("save", 1) / p("small", 1)).toFixed(2)}`);
    say(`- p50 alone, save ÷ rows straight: ${(p("save", 1) / p("straight", 1)).toFixed(2)}`);
    say(`- every reply was as it must be; all ${versions} acknowledged versions stand in the history`);
    await writeFile(new URL("./saves.md", import.meta.url), `${lines.join("\n")}\n`);
  } finally {
    await Promise.all([app.end(), owner.end(), closeDatabase()]);
    await server.stop();
  }
}

await main();
