import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { findNetwork } from "@/db/cohort-network/networks";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { findDashboard, findProgress } from "@/db/cohorts/dashboard";
import { asOperator } from "@/db/core/scope";
import { type Benchmark, findBenchmark, findClientBenchmark } from "@/db/snapshots/benchmarks";
import { findSnapshot, findSnapshotHistory } from "@/db/snapshots/snapshots";
import type { PoolEntry } from "@/lib/benchmark";
import { buildPool, effectiveSampleSize, findReferenceGroup } from "@/lib/benchmark";
import { isInsufficient } from "@/lib/result";
import {
  cycleOfStand,
  type PrintedSet,
  SNAPSHOT_AUDIENCES,
  type Snapshot,
  type SnapshotAudience,
  type SnapshotMember,
  type SnapshotReport,
  TOTAL,
} from "@/lib/snapshots";
import { seededRandom } from "@/lib/stats";
import { weeklyTable } from "@/lib/view/cohort/weekly-file";
import { useDatabase } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";
import { beginLooking, type LiveMemory, lookLive } from "@/tests/support/live-looks";
import {
  beginSnapshotLife,
  checkHeld,
  type LifeConsultant,
  liveOn,
  managerOf,
  type SnapshotLife,
  settle,
} from "@/tests/support/snapshot-life";
import { anAttacker } from "../unit/snapshots/attacker";

/** An attacker that caches its work, because most readers see the same sums in each step. */
const attack = anAttacker();

/** Minimum number of firms behind every figure whose single results the reader cannot see. */
const K = 5;
/** Number of simulated cohorts. `ATTACK_LIVES=200` simulates more than a normal run, at about three seconds each. */
const LIVES = Number(process.env.ATTACK_LIVES ?? 10);
/** The number of the first simulated cohort, so that several processes can share the work. */
const FIRST = Number(process.env.ATTACK_FIRST ?? 0);
const STEPS = 9;

beforeAll(async () => {
  await useDatabase();
});

/** A simulated reader of figures. The single results that they were ever shown stay in `known`. */
type Eye = {
  readonly who: string;
  readonly audience: SnapshotAudience;
  /** The cohorts whose figures the reader sees, and the consent level from which the reader sees single firms. */
  readonly cohorts: readonly string[];
  readonly least: number;
  readonly known: Set<string>;
  readonly consultant?: LifeConsultant;
};

type Kept = {
  readonly cohort_id: string;
  readonly id: string;
  readonly audience: SnapshotAudience;
  readonly report: SnapshotReport;
  readonly shown: readonly Snapshot[];
};

const standOf = ({ firmId, revision }: { firmId: string; revision: number }) => `${firmId}/${revision}`;

const eyesOf = ({ root, parts, consultants }: SnapshotLife): Eye[] => [
  // A lot contains firms whose levels are shown together without names. Administrators know these firms, and yet may
  // not learn which level belongs to which firm.
  ...[[root, ...parts], ...parts.map((part) => [part])].map(
    (cohorts): Eye => ({
      who: "administrator who knows firms by name alone",
      audience: "administrator",
      cohorts,
      least: 3,
      known: new Set(),
    }),
  ),
  {
    who: "administrator of the programme",
    audience: "administrator",
    cohorts: [root, ...parts],
    least: 2,
    known: new Set(),
  },
  ...parts.map(
    (part): Eye => ({
      who: "administrator of a city",
      audience: "administrator",
      cohorts: [part],
      least: 2,
      known: new Set(),
    }),
  ),
  { who: "consultant", audience: "consultant", cohorts: [root, ...parts], least: 3, known: new Set() },
  ...consultants.map(
    (consultant): Eye => ({
      who: "consultant with clients",
      audience: "consultant",
      cohorts: [root, ...parts],
      least: 3,
      known: new Set(),
      consultant,
    }),
  ),
  { who: "firm", audience: "firm", cohorts: [], least: 4, known: new Set() },
  { who: "public", audience: "firm", cohorts: [], least: 4, known: new Set() },
];

/** The firms that the administrator of the top cohort has seen by name. These must not reveal the firms in a lot. */
const namesOf = ({ root, parts }: SnapshotLife): Eye => ({
  who: "names",
  audience: "administrator",
  cohorts: [root, ...parts],
  least: 3,
  known: new Set(),
});

/** Records the single results that readers can see at this moment. */
async function look(eyes: readonly Eye[]): Promise<void> {
  for (const { consultant, known } of eyes) {
    if (consultant === undefined) continue;
    // The consultant opens every client before they look at figures.
    for (const firmId of consultant.clients) {
      const found = await findClientBenchmark(consultant, { firmId });
      for (const { figures, revision } of found?.results ?? []) {
        known.add(`${firmId}/${figures.cycle * 1000 + revision}`);
      }
    }
  }
  const rows = await asOperator((tx) =>
    tx.execute<{ cohort_id: string; consent_level: number; firm_id: string; stand: number }>(sql`
      select m.cohort_id, m.consent_level, m.firm_id, g.cycle * 1000 + g.revision as stand
      from app.cohort_membership m join app.result_figures g on g.firm_id = m.firm_id
      join app.result r on (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
      where r.superseded_at is null and m.consent_level >= 2`),
  );
  for (const { known, cohorts, least } of eyes) {
    for (const row of rows) {
      if (row.consent_level >= least && cohorts.includes(row.cohort_id)) known.add(`${row.firm_id}/${row.stand}`);
    }
  }
}

type Row = Kept & { readonly held: boolean };

/**
 * Reads all stored figures that may be shown. The pages of administrators, firms and consultants show exactly these.
 */
async function readShown(life: SnapshotLife): Promise<Kept[]> {
  const all = [life.root, ...life.parts];
  const rows = await asOperator((tx) =>
    tx.execute<Row>(sql`select cohort_id, id, audience, report, shown, held_at is not null as held
      from app.cohort_snapshot where published_at is not null and cohort_id = any(${sql.param(all)}::uuid[]) order by at, id`),
  );
  await expectHistories(life, rows);
  await expectBenchmarks(life, rows);
  return rows.filter(({ held }) => !held);
}

async function expectHistories({ administrators }: SnapshotLife, rows: readonly Row[]): Promise<void> {
  for (const [cohortId, actor] of administrators) {
    const { snapshots } = await findSnapshotHistory(actor, { cohortId });
    const shown = snapshots.filter(({ isPublished }) => isPublished).map(({ id, report }) => ({ id, report }));
    const own = rows.filter((row) => row.audience === "administrator" && row.cohort_id === cohortId && !row.held);
    expect(shown.toReversed()).toEqual(own.map(({ id, report }) => ({ id, report })));
  }
}

/** Number of firms whose page is opened at each step, as one of their managers. */
const PAGES = 2;

/**
 * Checks that the pages of firms and consultants show only stored figures of their audience that are not held back, and
 * only safe ranks.
 */
async function expectBenchmarks(life: SnapshotLife, rows: readonly Row[]): Promise<void> {
  const expectShown = ({ snapshot }: Benchmark, audience: SnapshotAudience) => {
    if (snapshot === undefined) return;
    const row = rows.find(({ id }) => id === snapshot.id);
    expect([row?.audience, row?.held, row?.report]).toEqual([audience, false, snapshot.report]);
  };
  const cohortIds = [undefined, life.root, ...life.parts];
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(life.chance() * of.length)];
  const opened = Array.from({ length: PAGES }, () => pick(life.firms)?.id ?? "");
  const asked = life.consultants.flatMap((consultant) =>
    consultant.clients.slice(-2).map((firmId) => ({ consultant, firmId, cohortId: pick(cohortIds) })),
  );
  await Promise.all([
    ...opened.map(async (firmId) => {
      const manager = await managerOf(life, firmId);
      for (const cohortId of cohortIds) expectShown(await findBenchmark(manager, { firmId, cohortId }), "firm");
    }),
    ...asked.map(async ({ consultant, ...at }) => {
      const found = await findClientBenchmark(consultant, at);
      if (found === undefined) return;
      expectShown(found, "consultant");
      for (const { snapshotId, reading } of found.readings)
        if (reading.kind === "placed") await expectPlaceSafe(consultant, at.firmId, snapshotId);
    }),
  ]);
}

/** Checks that somebody without a role in the cohorts sees nothing of them. */
async function expectNothing({ root, parts, firms: [firm] }: SnapshotLife): Promise<void> {
  const stranger = (await aPerson()).actor;
  expect(await findBenchmark(stranger, { firmId: firm?.id ?? "" })).toMatchObject({ cohorts: [], readings: [] });
  for (const cohortId of [root, ...parts]) {
    for (const audience of SNAPSHOT_AUDIENCES)
      expect(await findSnapshot(stranger, { cohortId, audience })).toBeUndefined();
    expect(await findDashboard(stranger, { cohortId })).toBeUndefined();
    expect(await listCohortFirms(stranger, { cohortId, filter: "all", search: "", page: 0 })).toMatchObject({
      firms: [],
    });
    expect((await findNetwork(stranger, { cohortId })).network).toBeUndefined();
  }
}

/**
 * Checks that in a client's reference group, the firms that its consultant cannot see are none, or weigh as much as
 * five.
 */
async function expectPlaceSafe(consultant: LifeConsultant, firmId: string, snapshotId: string): Promise<void> {
  const [row] = await asOperator((tx) =>
    tx.execute<{ pool: readonly PoolEntry[] }>(sql`select pool from app.cohort_snapshot where id = ${snapshotId}`),
  );
  const entries = row?.pool ?? [];
  const pool = buildPool(
    "capped",
    entries.map(({ firmId: id, position }) => ({ kind: "capped", id, x: 0, sem: 0, position }) as const),
  );
  const own = pool.members.find(({ id }) => id === firmId);
  if (own === undefined) throw new Error("a place outside the pool");
  const group = findReferenceGroup(own, pool);
  if (isInsufficient(group)) throw new Error("a place without a group");
  const seen = await asOperator((tx) =>
    tx.execute<{ firm_id: string; stand: number }>(sql`select g.firm_id, g.cycle * 1000 + g.revision as stand
      from app.result_figures g where g.firm_id = any(${sql.param([...consultant.clients])}::uuid[])`),
  );
  const known = new Set(seen.map((one) => `${one.firm_id}/${one.stand}`));
  const hidden = group.weights.filter((_, at) => !known.has(`${entries[at]?.firmId}/${entries[at]?.stand}`));
  const size = effectiveSampleSize(hidden);
  if (!isInsufficient(size)) expect(size).toBeGreaterThanOrEqual(K - 1e-9);
}

/** The names of the firms behind each published cell of the given tables. */
function sumsOf(sets: readonly PrintedSet[], members: readonly SnapshotMember[]): string[][] {
  return sets.flatMap((set) =>
    set.kind !== "published"
      ? []
      : set.cells
          .filter(({ kind }) => kind === "published")
          .map(({ cell }) =>
            members.filter((one) => set.dimension === TOTAL || one.cells[set.dimension] === cell).map(standOf),
          ),
  );
}

/**
 * How an attacker can tell two results of a firm apart: by their revision, or by one figure, which a revision may leave
 * unchanged.
 */
const TELLINGS = [undefined, "overall", "pre"] as const;

function expectSafe(
  kept: readonly Kept[],
  eyes: readonly Eye[],
  firms: readonly { id: string }[],
  chance: () => number,
) {
  const values = new Map(
    kept.flatMap(({ shown }) =>
      shown.flatMap(({ members }) => members.map((one) => [standOf(one), one.values] as const)),
    ),
  );
  for (const eye of eyes) {
    const read = kept.filter(
      ({ audience, cohort_id: id }) => audience === "firm" || (audience === eye.audience && eye.cohorts.includes(id)),
    );
    const sums = read.flatMap(({ report, shown: [now, before] }) => [
      ...sumsOf(report.sets, now?.members ?? []),
      ...sumsOf(report.before, before?.members ?? []),
    ]);
    // A firm knows its own values.
    const self = eye.who === "firm" ? firms[Math.floor(chance() * firms.length)]?.id : undefined;
    for (const telling of TELLINGS) {
      const name = (stand: string) => {
        const value = telling === undefined ? undefined : values.get(stand)?.[telling];
        return value === undefined ? stand : `${stand.split("/")[0]}=${value}`;
      };
      const known = new Set([...eye.known].map(name));
      const firmOf = (unknown: string) => unknown.split(/[/=]/)[0] ?? "";
      const rows = sums
        .map((row) => row.map(name).filter((one) => !known.has(one) && firmOf(one) !== self))
        .filter((row) => row.length > 0);
      expect([...attack({ rows, firmOf }, K).keys()], `${eye.who}, told by ${telling ?? "revision"}`).toEqual([]);
    }
  }
}

/**
 * Opens the pages with live data, and checks that figures, gaps and headline of a dashboard are the latest stored for
 * its cohort.
 */
async function expectLive(life: SnapshotLife, kept: readonly Kept[], { known }: Eye, memory: LiveMemory) {
  const named = new Set(
    [...known].map((stand) => `${stand.split("/")[0]}/${cycleOfStand(Number(stand.split("/")[1]))}`),
  );
  const pages = await lookLive({ life, memory, named, k: K });
  for (const { cohortId, dashboards } of pages) {
    const own = kept.findLast((row) => row.cohort_id === cohortId && row.audience === "administrator");
    for (const { cycle, cycles, current } of dashboards) {
      if (cycle === cycles[0]) expect(current?.snapshot?.report).toEqual(own?.report);
      else expect(current).toBeUndefined();
    }
  }
}

/**
 * Checks that filters and exports of the pages show no figures beyond the published ones, and only levels of visible
 * firms.
 */
async function expectPagesKeep(life: SnapshotLife): Promise<void> {
  const actor = life.administrators.get(life.root);
  if (actor === undefined) throw new Error("a programme without an administrator");
  const page = await findDashboard(actor, { cohortId: life.root });
  for (const at of [{ cycle: 2025 }, { cycle: 2026 }, { page: 1 }, { cycle: 2025, page: 3 }]) {
    const other = await findDashboard(actor, { cohortId: life.root, ...at });
    expect(other?.current?.snapshot).toEqual(other?.cycle === page?.cycle ? page?.current?.snapshot : undefined);
    for (const { consent, levels, started } of other?.columns ?? []) {
      if (consent < 2) expect([started, ...levels]).toEqual([false, null, null, null, null]);
    }
  }
  const progress = await findProgress(actor, { cohortId: life.root });
  if (progress === undefined) throw new Error("no progress");
  const cells = weeklyTable(progress, { day: "2026-11-26", locale: "en" }).table.slice(1).flat();
  expect(cells.filter((cell) => typeof cell === "number" && !Number.isInteger(cell))).toEqual([]);
  const city = life.administrators.get(life.parts[0] ?? "");
  if (city !== undefined) expect(await findDashboard(city, { cohortId: life.root })).toBeUndefined();
}

type Tally = Record<"published" | "withdrawn" | "silent" | "lots" | "sums", number>;

/**
 * Simulates one cohort from its start. Everything shown is read after each step, also before the job has run that
 * withdraws unsafe figures.
 */
async function live(number: number, tally: Tally): Promise<void> {
  const chance = seededRandom(`figures ${number}`);
  const life = await beginSnapshotLife(chance, 14 + Math.floor(chance() * 5));
  const eyes = eyesOf(life);
  const [names, memory] = [namesOf(life), beginLooking()];
  const readAll = async () => {
    const kept = await readShown(life);
    expectSafe(kept, eyes, life.firms, chance);
    await expectLive(life, kept, names, memory);
  };
  try {
    await look([...eyes, names]);
    for (let step = 0; step < STEPS; step += 1) {
      if (step > 0 && chance() < 0.6) {
        await liveOn(life);
        await look([...eyes, names]);
        // Figures that became unsafe by what somebody can see now must be held back at once, before the job checks
        // them.
        await readAll();
        await checkHeld(life);
      } else {
        const cohortId = chance() < 0.5 ? life.root : (life.parts[Math.floor(chance() * 2)] ?? life.root);
        await settle("snapshot", cohortId);
        if (chance() < 0.5) await settle("network", cohortId);
      }
      await readAll();
    }
    await expectNothing(life);
    if (number % 10 === 0) await expectPagesKeep(life);
    await count(life, tally);
    tally.lots += memory.lots.size;
    tally.sums += memory.sums.size;
  } finally {
    await forget(life);
  }
}

describe("no published figures reveal anything to a reader about fewer than five firms that they cannot see singly", () => {
  test(`over ${LIVES} lives of a programme with two cities`, { timeout: 7_200_000 }, async () => {
    const tally = { published: 0, withdrawn: 0, silent: 0, lots: 0, sums: 0 };
    const told: string[] = [];
    for (let number = FIRST; number < FIRST + LIVES; number += 1) {
      await live(number, tally).catch((error: unknown) => {
        told.push(`life ${number}: ${error instanceof Error ? error.stack : error}`);
      });
    }
    expect(told).toEqual([]);
    expect(tally.published).toBeGreaterThan(LIVES);
    expect(tally.withdrawn).toBeGreaterThan(0);
    expect(tally.silent).toBeGreaterThan(0);
    expect(tally.lots).toBeGreaterThan(0);
    expect(tally.sums).toBeGreaterThan(0);
  });
});

async function count({ root, parts }: SnapshotLife, tally: Tally) {
  const [row] = await asOperator((tx) =>
    tx.execute<{ published: number; withdrawn: number; silent: number }>(sql`
      select count(*) filter (where published_at is not null)::int as published,
        count(*) filter (where report::text like '%withdrawn%')::int as withdrawn,
        count(*) filter (where published_at is null)::int as silent
      from app.cohort_snapshot where cohort_id = any(${sql.param([root, ...parts])}::uuid[])`),
  );
  tally.published += row?.published ?? 0;
  tally.withdrawn += row?.withdrawn ?? 0;
  tally.silent += row?.silent ?? 0;
}

/** Deletes the simulated cohort, so that the next one starts with an empty database. */
async function forget({ root, parts, firms }: SnapshotLife): Promise<void> {
  await asOperator(async (tx) => {
    await tx.execute(sql`delete from app.firm where id = any(${sql.param(firms.map(({ id }) => id))}::uuid[])`);
    for (const id of [...parts, root]) await tx.execute(sql`delete from app.cohort where id = ${id}`);
  });
}
