import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn } from "@/db/cohorts/cohorts";
import { findDashboard } from "@/db/cohorts/dashboard";
import { asActor, asOperator, type Tx } from "@/db/core/scope";
import { eraseFirm } from "@/db/personal-data/erasure";
import { countOf } from "@/lib/cohort";
import { seededRandom } from "@/lib/stats";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { expectNoDeadlock } from "@/tests/support/deadlocks";
import { aFirm, aFrozenCycle, anAssessment, aPerson, aSubmittedCycle } from "@/tests/support/factories";
import { countLockWaits } from "@/tests/support/hold-table";

let administrator: UserActor;
let tree: { readonly root: string; readonly east: string; readonly west: string; readonly ward: string };
let firms: string[];

let watcher: postgres.Sql;

beforeAll(async () => {
  watcher = postgres((await useDatabase()).ownerUrl, { max: 2 });
  const person = await aPerson();
  administrator = person.actor;
  const made = [];
  for (let n = 0; n < 3; n += 1) made.push((await aFrozenCycle()).firmId, (await aSubmittedCycle()).firmId);
  for (let n = 0; n < 3; n += 1) made.push((await anAssessment()).firmId, (await aFirm()).firmId);
  firms = made;
  tree = await asOperator(async (tx) => {
    const make = (en: string, parentId?: string) =>
      createCohortIn(tx, { name: { en, zh: en }, ...(parentId === undefined ? {} : { parentId }) });
    const root = await make("Programme");
    const [east, west] = [await make("East", root), await make("West", root)];
    const ward = await make("Ward", west);
    await addAdministratorIn(tx, { cohortId: root, personId: person.personId, displayName: "He Min" });
    return { root, east, west, ward };
  });
}, 120_000);
afterAll(async () => {
  await expectNoDeadlock(watcher);
  await watcher.end();
});

const countWaiting = () => countLockWaits(watcher);

/** The stored counts of firms (roll-ups), without zeros. */
const rollups = (tx: Tx) =>
  tx.execute(sql`select cohort_id, cycle, stage, week::text, firms from app.cohort_rollup where firms <> 0
    and cohort_id = any(${sql.param(Object.values(tree))}::uuid[]) order by 1, 2, 3, 4`);

/** The same counts, computed from memberships, phases and results. */
const counted = (tx: Tx) =>
  tx.execute(sql`
    with recursive above(member_of, cohort_id) as (
      select id, id from app.cohort union select a.member_of, c.parent_id from above a
      join app.cohort c on c.id = a.cohort_id where c.parent_id is not null),
    member as (select a.cohort_id, m.firm_id, min(m.joined_at) as joined_at
      from app.cohort_membership m join above a on a.member_of = m.cohort_id group by 1, 2),
    cycle as (select a.firm_id, a.cycle, a.created_at as started, r.at as frozen,
        case when p.done then p.at else r.at end as submitted
      from app.assessment a
      left join lateral (select min(frozen_at) as at from app.result where assessment_id = a.id) r on true
      left join lateral (select bool_and(state in ('submitted', 'accepted')) as done, max(submitted_at) as at
        from app.assessment_phase where assessment_id = a.id) p on true),
    event as (select cohort_id, 0 as cycle, 'joined' as stage, joined_at as at from member union all
      select m.cohort_id, c.cycle, s.stage, s.at from member m join cycle c using (firm_id),
        lateral (values ('started', c.started), ('submitted', c.submitted), ('frozen', c.frozen)) s(stage, at)
      where s.at is not null)
    select cohort_id, cycle, stage, date_trunc('week', at at time zone 'Asia/Shanghai')::date::text as week,
      count(*)::int as firms
    from event where cohort_id = any(${sql.param(Object.values(tree))}::uuid[]) group by 1, 2, 3, 4 order by 1, 2, 3, 4`);

const pick = <T>(of: readonly T[], random: () => number): T => {
  const found = of[Math.floor(random() * of.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

async function stepIn(tx: Tx, random: () => number): Promise<void> {
  const cohortId = pick(Object.values(tree), random);
  const firmId = pick(firms, random);
  const days = Math.floor(random() * 60);
  switch (Math.floor(random() * 6)) {
    case 0:
    case 1:
      await tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level, joined_at)
        values (${cohortId}, ${firmId}, ${1 + Math.floor(random() * 3)}, now() - make_interval(days => ${days}))
        on conflict do nothing`);
      break;
    case 2:
      await tx.execute(sql`delete from app.cohort_membership where cohort_id = ${cohortId} and firm_id = ${firmId}`);
      break;
    case 3:
      await tx.execute(sql`update app.assessment_phase set state = ${pick(["open", "submitted", "accepted"], random)},
        submitted_at = now() - make_interval(days => ${days}) where firm_id = ${firmId}`);
      break;
    case 4:
      await tx.execute(sql`insert into app.result (firm_id, assessment_id, revision, rating, input_hash, versions, frozen_at)
        select a.firm_id, a.id, 1 + (select count(*) from app.result r where r.assessment_id = a.id), '{}', '', '{}',
          now() - make_interval(days => ${days}) from app.assessment a where a.firm_id = ${firmId}`);
      break;
    default: {
      const parent = pick([tree.root, tree.east, tree.west], random);
      await tx.execute(sql`update app.cohort set parent_id = ${parent} where id = ${tree.ward}`);
    }
  }
}

describe("counts kept as things happen", () => {
  test.each(["a", "b", "c", "d"])(
    "are those counted from nothing, after each of 60 random steps (%s)",
    async (seed) => {
      const random = seededRandom(`roll-up ${seed}`);
      for (let step = 0; step < 60; step += 1) {
        await asOperator((tx) => stepIn(tx, random));
        if (step % 6 === 5) expect(await asOperator(rollups)).toEqual(await asOperator(counted));
      }
    },
  );

  test("are the same when everything is counted anew", async () => {
    const before = await asOperator(rollups);
    await asOperator((tx) => tx.execute(sql`select app.rebuild_rollups()`));
    expect(await asOperator(rollups)).toEqual(before);
  });

  test("lose an erased firm everywhere", async () => {
    const { firmId } = await aFrozenCycle();
    const before = await asOperator(rollups);
    await asOperator((tx) =>
      tx.execute(
        sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level) values (${tree.ward}, ${firmId}, 2)`,
      ),
    );
    expect(await asOperator(rollups)).not.toEqual(before);
    await eraseFirm(firmId);
    expect(await asOperator(rollups)).toEqual(before);
  });

  test("two at once that join and submit are both counted", async () => {
    const own = await anAssessment();
    const join = asOperator((tx) =>
      tx.execute(
        sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level) values (${tree.east}, ${own.firmId}, 1)`,
      ),
    );
    const submit = asOperator((tx) =>
      tx.execute(
        sql`update app.assessment_phase set state = 'submitted', submitted_at = now() where firm_id = ${own.firmId}`,
      ),
    );
    await Promise.all([join, submit]);
    expect(await asOperator(rollups)).toEqual(await asOperator(counted));
    await eraseFirm(own.firmId);
  });
});

test("two cohorts that change places at once wait in no ring, and count at the place that they have then", async () => {
  const [from, to] = [tree.east, tree.west];
  const [moving, other] = await asOperator(async (tx) => {
    const make = (en: string, parentId: string) => createCohortIn(tx, { name: { en, zh: en }, parentId });
    return [await make("Ward of the east", from), await make("Ward of the west", to)];
  });
  const join = (tx: Tx, cohortId: string | undefined, firmId: string | undefined) =>
    tx.execute(
      sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level) values (${cohortId}, ${firmId}, 1)`,
    );
  const move = (cohortId: string | undefined, parentId: string) =>
    asOperator((tx) => tx.execute(sql`update app.cohort set parent_id = ${parentId} where id = ${cohortId}`));
  const [started, joined] = [await anAssessment(), await aFirm()];
  await asOperator(async (tx) => {
    await join(tx, moving, started.firmId);
    await join(tx, other, joined.firmId);
  });
  const moves: Promise<unknown>[] = [];
  await watcher.begin(async (tx) => {
    await tx`select from app.cohort_rollup where cohort_id = ${from} and stage = 'started' for update`;
    moves.push(move(moving, to));
    await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1);
    moves.push(move(other, from));
    await expect.poll(countWaiting, { timeout: 10_000 }).toBe(2);
  });
  await Promise.all(moves);
  expect(await asOperator(rollups)).toEqual(await asOperator(counted));
  for (const { firmId } of [started, joined]) await eraseFirm(firmId);
});

test.each([
  ["by an invitation", sql`for share`],
  ["by the operator", sql``],
])("a firm that joins below a cohort while that moves is counted at the new place, %s", async (_, hold) => {
  const [moving, below] = await asOperator(async (tx) => {
    const make = (en: string, parentId: string) => createCohortIn(tx, { name: { en, zh: en }, parentId });
    const ward = await make("Ward that moves", tree.east);
    return [ward, await make("Part of it", ward)];
  });
  const own = [await anAssessment(), await anAssessment()];
  const join = async (tx: Tx, firmId: string | undefined) => {
    await tx.execute(sql`select from app.cohort where id = ${below} ${hold}`);
    await tx.execute(
      sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level) values (${below}, ${firmId}, 1)`,
    );
  };
  await asOperator((tx) => join(tx, own[0]?.firmId));
  const [joined, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const joining = asOperator(async (tx) => {
    await join(tx, own[1]?.firmId);
    joined.resolve();
    await goOn.promise;
  });
  await Promise.race([joined.promise, joining]);
  const move = asOperator((tx) => tx.execute(sql`update app.cohort set parent_id = ${tree.west} where id = ${moving}`));
  await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1);
  goOn.resolve();
  await Promise.all([joining, move]);
  expect(await asOperator(rollups)).toEqual(await asOperator(counted));
  for (const { firmId } of own) await eraseFirm(firmId);
});

describe("the page of a cohort", () => {
  test("counts exactly, and shows digits only of firms that chose to be seen", async () => {
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort_membership set consent_level = 2 where consent_level = 3
        and firm_id = any(${sql.param(firms.slice(0, 6))}::uuid[])`),
    );
    const dashboard = await findDashboard(administrator, { cohortId: tree.root });
    if (dashboard === undefined) throw new Error("no page");
    const joined = countOf(dashboard.own, { stage: "joined", cycle: 0 });
    expect(dashboard.columns.length).toBe(joined);
    for (const { consent, levels, name, started } of dashboard.columns) {
      if (consent < 2) expect([levels, name, started]).toEqual([[null, null, null, null], null, false]);
      if (consent < 3) expect(name).toBeNull();
    }
  });

  test("is nobody else's, and who stands behind a count is told to nobody", async () => {
    const stranger = (await aPerson()).actor;
    expect(await findDashboard(stranger, { cohortId: tree.root })).toBeUndefined();
    for (const table of ["cohort_firm", "firm_progress"]) {
      const read = asActor(administrator, (tx) => tx.execute(sql`select 1 from ${sql.raw(`app.${table}`)}`));
      await expect(read).rejects.toThrow(/42501/);
    }
    const columns = await asActor(stranger, (tx) =>
      tx.execute(sql`select * from app.heat_columns(${tree.root}, 2026, 0, 200)`),
    );
    expect(columns.length).toBe(0);
  });
});
