import { Writable } from "node:stream";
import { sql } from "drizzle-orm";
import pino from "pino";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { log, pulseLogOptions } from "@/app/_server/gate/log";
import { hashToken } from "@/app/_server/gate/tokens";
import { closeWave } from "@/app/_server/secret-links/pulse";
import { asOperator } from "@/db/core/scope";
import { shuffle } from "@/db/pulse/pulse-answers";
import { pulse1 } from "@/lib/catalog";
import { seededRandom } from "@/lib/stats";
import { useDatabase } from "@/tests/support/database";
import { aFirm } from "@/tests/support/factories";
import { aWave, drawSheet, linkOf, type Sheet, sendSheet } from "@/tests/support/pulse";
import { attack, type Loot } from "@/tests/support/pulse-attack";

const PEOPLE = 30;
const WAVES = 8;
/** By chance alone the p-value is below this once in two thousand runs. */
const ALARM = 1 / 2000;

type Row = Readonly<Record<string, string | null>>;
/** Every row of a table with its system columns, in physical order. */
type Snapshot = Readonly<Record<string, readonly Row[]>>;

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

const textOf = (sheet: Sheet): string => pulse1.statements.map(({ cell }) => sheet[cell] ?? "-").join("");

async function listTables(): Promise<string[]> {
  const rows = await asOperator((tx) =>
    tx.execute<{ t: string }>(sql`select tablename as t from pg_tables where schemaname = 'app' order by 1`),
  );
  return rows.map(({ t }) => t);
}

/** The whole database, with system columns. */
async function copyDatabase(): Promise<Snapshot> {
  const tables = await listTables();
  return asOperator(async (tx) => {
    const copies: [string, Row[]][] = [];
    for (const table of tables) {
      const rows = await tx.execute<{ ctid: string; xmin: string; own: Record<string, unknown> }>(
        sql`select t.ctid::text as ctid, t.xmin::text as xmin, to_jsonb(t) as own from app.${sql.raw(table)} t`,
      );
      const texts = rows.map(({ ctid, xmin, own }) => ({
        ctid,
        xmin,
        ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, value === null ? null : String(value)])),
      }));
      copies.push([table, texts]);
    }
    return Object.fromEntries(copies);
  });
}

const placeOf = (ctid: string | null | undefined): number => {
  const [page = 0, line = 0] = (/\d+,\d+/.exec(ctid ?? "")?.[0] ?? "").split(",").map(Number);
  return page * 10_000 + line;
};

type Observed = {
  readonly loot: Loot;
  readonly snapshots: readonly Snapshot[];
  readonly final: Snapshot;
  readonly texts: readonly string[];
};

/** Thirty known people answer one after the other, while the attacker copies the database after each of them. */
async function observe(seed: number, everyStep: boolean): Promise<Observed> {
  const random = seededRandom(seed);
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [PEOPLE]);
  const unitId = units[0]?.id ?? "";
  const persons = Array.from({ length: PEOPLE }, (_, index) => ({ n: index + 1, sheet: drawSheet(random) }));
  const snapshots: Snapshot[] = [];
  const arrivals = shuffle(persons).map((person, at) => ({ ...person, at }));
  const timed: { readonly n: number; readonly at: number; readonly sheet: Sheet; readonly time: number }[] = [];
  for (const person of arrivals) {
    expect(await sendSheet(linkOf(waveId, unitId, person.n), person.sheet)).toBe("sent");
    timed.push({ ...person, time: performance.now() });
    if (everyStep) snapshots.push(await copyDatabase());
  }
  const before = await copyDatabase();
  await closeWave(firm.manager, { firmId: firm.firmId, waveId });
  const final = await copyDatabase();
  const ofWave = (rows: readonly Row[] | undefined) => (rows ?? []).filter((row) => row.wave_id === waveId);
  const tokens = new Map(ofWave(before.pulse_token).map((row) => [row.hash, row]));
  const loot: Loot = {
    persons: timed.map(({ n, at, sheet, time }) => {
      const token = tokens.get(hashToken(linkOf(waveId, unitId, n)));
      return {
        truth: textOf(sheet),
        marks: {
          arrival: at,
          time,
          link: n,
          hash: token?.hash ?? "",
          tokenPlace: placeOf(token?.ctid),
          tokenAge: Number(token?.xmin),
        },
      };
    }),
    rows: ofWave(final.pulse_answer).map((row, read) => ({
      levels: row.levels ?? "",
      marks: {
        read,
        place: placeOf(row.ctid),
        age: Number(row.xmin) * 1e6 + placeOf(row.ctid),
        id: row.id ?? "",
        levels: row.levels ?? "",
      },
    })),
  };
  return { loot, snapshots, final, texts: timed.map(({ sheet }) => textOf(sheet)) };
}

test("all orders of the whole database, the links and the time of each request join no answer better than chance", {
  timeout: 120_000,
}, async () => {
  const waves: Loot[] = [];
  for (let seed = 1; seed <= WAVES; seed += 1) waves.push((await observe(seed, false)).loot);
  for (const { rows, persons } of waves) {
    expect(rows.map(({ levels }) => levels).toSorted()).toEqual(persons.map(({ truth }) => truth).toSorted());
    expect(new Set(rows.map(({ marks }) => Math.floor(Number(marks.age) / 1e6))).size, "one age for all").toBe(1);
  }
  const { best, hits, p } = attack(waves);
  expect(p, `${hits} of ${WAVES * PEOPLE} by ${best}`).toBeGreaterThan(ALARM);
});

describe("the attacker is no weakling", () => {
  const naive = (arrange: (rows: Loot["rows"]) => Loot["rows"]): Loot[] =>
    Array.from({ length: WAVES }, (_, seed) => {
      const random = seededRandom(seed + 100);
      const truths = Array.from({ length: PEOPLE }, () => textOf(drawSheet(random)));
      const rows = truths.map((levels, read) => ({ levels, marks: { read } }));
      return {
        persons: truths.map((truth, arrival) => ({ truth, marks: { arrival } })),
        rows: arrange(rows).map((row, read) => ({ ...row, marks: { read } })),
      };
    });

  test("rows in the order of arrival are joined to a man", () => {
    const { hits, p } = attack(naive((rows) => rows));
    expect(hits).toBe(WAVES * PEOPLE);
    expect(p).toBeLessThan(ALARM);
  });

  test("rows that were only mixed within lots of five are joined far better than chance", () => {
    const inLots = (rows: Loot["rows"]) =>
      Array.from({ length: PEOPLE / 5 }, (_, lot) => shuffle(rows.slice(lot * 5, lot * 5 + 5))).flat();
    expect(attack(naive(inLots)).p).toBeLessThan(ALARM);
  });
});

test("copies of the database after every single request show no answer and no row to follow", {
  timeout: 120_000,
}, async () => {
  const { snapshots, final, texts } = await observe(7, true);
  const held = snapshots.map((snapshot) => snapshot.pulse_held ?? []);
  const moved = snapshots.map((snapshot) => snapshot.pulse_answer ?? []);
  const newest = (rows: readonly Row[]) => rows.filter((row) => row.wave_id === final.pulse_wave?.at(-1)?.id);
  expect(held.length).toBe(PEOPLE);

  // Before the round of the questionnaire is closed, no table contains a readable answer.
  for (const snapshot of snapshots) {
    const everything = JSON.stringify({
      ...snapshot,
      pulse_answer: (snapshot.pulse_answer ?? []).filter(({ sealed }) => sealed !== null),
    });
    for (const text of texts) expect(everything.includes(text)).toBe(false);
  }
  // Each new answer rewrites all answers that are still in the pool of the open round: no id and no ciphertext appears
  // twice, and all rows have one age and one length.
  const seen = new Set<string | null | undefined>();
  for (const rows of held.map(newest)) {
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(new Set(rows.map(({ sealed }) => sealed?.length)).size).toBe(1);
    for (const { id, sealed } of rows) {
      expect(seen.has(id) || seen.has(sealed)).toBe(false);
      seen.add(id).add(sealed);
    }
  }
  // Rows moved from the pool to final storage cannot be matched with rows of the pool, nor the readable rows with those
  // in storage.
  const seenMoved = new Set<string | null | undefined>();
  for (const { id, sealed } of moved.flatMap(newest)) {
    expect(seen.has(id) || seen.has(sealed)).toBe(false);
    seenMoved.add(id);
  }
  for (const { id } of newest(final.pulse_answer ?? [])) expect(seen.has(id) || seenMoved.has(id)).toBe(false);
  // While the round is open, the links show who has answered, but not in which order: each use rewrites all of them.
  for (const rows of snapshots.map((snapshot) => newest(snapshot.pulse_token ?? [])))
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
  expect(newest(final.pulse_token ?? []).filter(({ spent }) => spent === "true")).toEqual([]);
});

test("sending writes to no other table, to no log, and no row of the pulse has a column for time, place or person", async () => {
  const spies = (["error", "warn", "info"] as const).map((level) => vi.spyOn(log, level));
  const consoles = (["error", "warn", "log", "info"] as const).map((level) => vi.spyOn(console, level));
  const firm = await aFirm();
  const { waveId, units } = await aWave(firm, [PEOPLE]);
  const before = await copyDatabase();
  const random = seededRandom(9);
  for (let n = 1; n <= 12; n += 1) await sendSheet(linkOf(waveId, units[0]?.id ?? "", n), drawSheet(random));
  const after = await copyDatabase();
  const changed = Object.keys(after).filter((table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]));
  expect(changed.toSorted()).toEqual(["pulse_answer", "pulse_held", "pulse_round", "pulse_token"]);
  for (const spy of [...spies, ...consoles]) expect(spy).not.toHaveBeenCalled();

  const columns = await asOperator((tx) =>
    tx.execute<{ t: string; c: string }>(sql`select table_name as t, column_name as c from information_schema.columns
      where table_schema = 'app' and table_name in ('pulse_answer', 'pulse_held', 'pulse_token') order by 1, ordinal_position`),
  );
  const key = ["firm_id", "wave_id", "unit_id"];
  expect(
    Object.groupBy(
      columns.map(({ t, c }) => [t, c] as const),
      ([t]) => t,
    ),
  ).toEqual({
    pulse_answer: [...key, "id", "sealed", "levels"].map((c) => ["pulse_answer", c]),
    pulse_held: [...key, "id", "sealed"].map((c) => ["pulse_held", c]),
    pulse_token: [...key, "hash", "kind", "spent"].map((c) => ["pulse_token", c]),
  });
  const sortable = (after.pulse_held ?? []).concat(after.pulse_answer ?? []).filter(({ id }) => id?.[14] !== "4");
  expect(sortable, "ids that sort by time").toEqual([]);
  const [setting] = await asOperator((tx) =>
    tx.execute<{ track: string }>(sql`select current_setting('track_commit_timestamp') as track`),
  );
  expect(setting?.track).toBe("off");
});

test("what breaks in the pulse is logged with its day and without time, address or link", async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, next) {
      lines.push(String(chunk));
      next();
    },
  });
  pino({ ...pulseLogOptions, level: "info" }, sink).error({ err: new Error("broken") }, "the pulse failed");
  const line: Record<string, unknown> = JSON.parse(lines.join(""));
  expect(Object.keys(line).toSorted()).toEqual(["day", "err", "level", "msg"]);
  expect(line.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
