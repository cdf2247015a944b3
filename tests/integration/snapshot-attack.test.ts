import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { weeklyRows } from "@/app/_server/weekly-file";
import { findDashboard, findProgress } from "@/db/dashboard";
import { asOperator } from "@/db/scope";
import { findSnapshotHistory } from "@/db/snapshots";
import { type Snapshot, type SnapshotMember, TOTAL } from "@/lib/benchmark";
import type { PrintedSet, SnapshotAudience, SnapshotReport } from "@/lib/snapshots";
import { seededRandom } from "@/lib/stats";
import { useDatabase } from "@/tests/support/database";
import { beginSnapshotLife, checkHeld, liveOn, type SnapshotLife, settle } from "@/tests/support/snapshot-life";
import { attack } from "../unit/benchmark/attacker";

/** Contributors that must stand behind every figure, beyond those seen singly. */
const K = 5;
/** A dozen with every change; `ATTACK_LIVES=200` lives as many as the claim rests on, in about a quarter of an hour. */
const LIVES = Number(process.env.ATTACK_LIVES ?? 12);
const STEPS = 9;

beforeAll(async () => {
  await useDatabase();
});

/** Somebody who reads: what he was ever shown of single firms, by stand, stays known. */
type Eye = {
  readonly who: string;
  readonly audience: SnapshotAudience;
  /** The cohorts whose figures he reads, and from which consent level on their firms are seen. */
  readonly cohorts: readonly string[];
  readonly least: number;
  readonly known: Set<string>;
};

type Kept = {
  readonly cohort_id: string;
  readonly id: string;
  readonly audience: SnapshotAudience;
  readonly report: SnapshotReport;
  readonly shown: readonly Snapshot[];
};

const standOf = ({ firmId, revision }: { firmId: string; revision: number }) => `${firmId}/${revision}`;

const eyesOf = ({ root, parts }: SnapshotLife): Eye[] => [
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
  { who: "firm", audience: "firm", cohorts: [], least: 4, known: new Set() },
  { who: "public", audience: "firm", cohorts: [], least: 4, known: new Set() },
];

/** Every stand that an eye sees singly at this moment. */
async function look(eyes: readonly Eye[]): Promise<void> {
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

/** The snapshots as the pages show them to administrators, and as they are kept for those who have no page yet. */
async function readShown(life: SnapshotLife): Promise<Kept[]> {
  const all = [life.root, ...life.parts];
  const rows = await asOperator((tx) =>
    tx.execute<Kept & { held: boolean }>(sql`select cohort_id, id, audience, report, shown, held_at is not null as held
      from app.cohort_snapshot where published_at is not null and cohort_id = any(${sql.param(all)}::uuid[]) order by at, id`),
  );
  const onPages = new Map<string, SnapshotReport>();
  for (const cohortId of all) {
    const actor = life.administrators.get(cohortId);
    if (actor === undefined) continue;
    const { snapshots } = await findSnapshotHistory(actor, { cohortId });
    for (const { id, report, isPublished } of snapshots) if (isPublished) onPages.set(id, report);
  }
  return rows.flatMap((row) => {
    if (row.audience !== "administrator") return row.held ? [] : [row];
    const report = onPages.get(row.id);
    expect(report === undefined, "a page shows what is held back").toBe(row.held);
    return report === undefined ? [] : [{ ...row, report }];
  });
}

/** Whoever stands behind the cells of a set that are printed. */
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

/** How values are told apart: by revision, or by a figure that a revision may leave as it was. */
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
    // a firm knows its own values, whichever it is
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

/** Filters and exports of the pages give no figure beyond the snapshot, and digits of visible firms alone. */
async function expectPagesKeep(life: SnapshotLife): Promise<void> {
  const actor = life.administrators.get(life.root);
  if (actor === undefined) throw new Error("a programme without an administrator");
  const page = await findDashboard(actor, { cohortId: life.root });
  for (const at of [{ cycle: 2025 }, { cycle: 2026 }, { page: 1 }, { cycle: 2025, page: 3 }]) {
    const other = await findDashboard(actor, { cohortId: life.root, ...at });
    expect(other?.snapshot).toEqual(page?.snapshot);
    for (const { consent, levels, started } of other?.columns ?? []) {
      if (consent < 2) expect([started, ...levels]).toEqual([false, null, null, null, null]);
    }
  }
  const progress = await findProgress(actor, { cohortId: life.root });
  if (progress === undefined) throw new Error("no progress");
  const cells = weeklyRows(progress, { day: "2026-11-26", locale: "en" }).slice(1).flat();
  expect(cells.filter((cell) => typeof cell === "number" && !Number.isInteger(cell))).toEqual([]);
  const city = life.administrators.get(life.parts[0] ?? "");
  if (city !== undefined) expect(await findDashboard(city, { cohortId: life.root })).toBeUndefined();
}

describe("no set of published figures tells any reader of fewer than five firms he does not see singly", () => {
  test(`over ${LIVES} lives of a programme with two cities`, { timeout: 1_800_000 }, async () => {
    const tally = { published: 0, withdrawn: 0, silent: 0, held: 0 };
    for (let number = 0; number < LIVES; number += 1) {
      const chance = seededRandom(`figures ${number}`);
      const life = await beginSnapshotLife(chance, 14 + Math.floor(chance() * 5));
      const eyes = eyesOf(life);
      await look(eyes);
      for (let step = 0; step < STEPS; step += 1) {
        if (step > 0 && chance() < 0.6) {
          await liveOn(life);
          await look(eyes);
          // what came to be seen is held back before anybody looks again
          expectSafe(await readShown(life), eyes, life.firms, chance);
          await checkHeld(life);
        } else {
          const cohortId = chance() < 0.5 ? life.root : (life.parts[Math.floor(chance() * 2)] ?? life.root);
          await settle("snapshot", cohortId);
        }
        expectSafe(await readShown(life), eyes, life.firms, chance);
      }
      if (number % 10 === 0) await expectPagesKeep(life);
      await count(life, tally);
      await forget(life);
    }
    expect(tally.published).toBeGreaterThan(LIVES);
    expect(tally.withdrawn).toBeGreaterThan(0);
    expect(tally.silent).toBeGreaterThan(0);
  });
});

async function count({ root, parts }: SnapshotLife, tally: { published: number; withdrawn: number; silent: number }) {
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

/** The lives share a database, and nobody reads another one's figures. */
async function forget({ root, parts, firms }: SnapshotLife): Promise<void> {
  await asOperator(async (tx) => {
    await tx.execute(sql`delete from app.firm where id = any(${sql.param(firms.map(({ id }) => id))}::uuid[])`);
    for (const id of [...parts, root]) await tx.execute(sql`delete from app.cohort where id = ${id}`);
  });
}
