import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveAnswers } from "@/db/assessments/save-answers";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { listItemsIn } from "@/db/cohorts/cohort-items";
import { changeCohort } from "@/db/cohorts/cohort-settings";
import { createCohortIn } from "@/db/cohorts/cohorts";
import { asActor, asOperator, type Tx } from "@/db/core/scope";
import { eraseFirm } from "@/db/personal-data/erasure";
import { currentInstrument } from "@/lib/catalog";
import type { Actor } from "@/lib/policy";
import { seededRandom } from "@/lib/stats";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { expectNoDeadlock } from "@/tests/support/deadlocks";
import { type AnAssessment, anAssessment, anEntry, aPerson, itemsOf } from "@/tests/support/factories";
import { countLockWaits } from "@/tests/support/hold-table";
import { settle } from "@/tests/support/snapshot-life";

const itemsFor = (actor: Actor, at: Parameters<typeof listItemsIn>[1]) => asActor(actor, (tx) => listItemsIn(tx, at));

const ITEMS = itemsOf("PRE").map(({ id }) => id);
const SECONDS = { band2: 45, band4: 200 } as const;

let watcher: postgres.Sql;
let administrator: UserActor;
let root: string;
let ward: string;

beforeAll(async () => {
  process.env.DATABASE_POOL = "10";
  const { ownerUrl } = await useDatabase();
  watcher = postgres(ownerUrl, { max: 1 });
  const person = await aPerson();
  administrator = person.actor;
  await asOperator(async (tx) => {
    root = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" } });
    ward = await createCohortIn(tx, { name: { en: "Ward", zh: "片区" }, parentId: root });
    await addAdministratorIn(tx, { cohortId: root, personId: person.personId, displayName: "He Min" });
  });
}, 120_000);
afterAll(async () => {
  await expectNoDeadlock(watcher);
  await watcher.end();
});

const join = (firmId: string, cohortId = ward) =>
  asOperator((tx) =>
    tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level) values (${cohortId}, ${firmId}, 1)
      on conflict do nothing`),
  );
const leave = (firmId: string, cohortId = ward) =>
  asOperator((tx) =>
    tx.execute(sql`delete from app.cohort_membership where cohort_id = ${cohortId} and firm_id = ${firmId}`),
  );

const answer = (at: AnAssessment, item: string | undefined, actor = at.manager) =>
  saveAnswers(actor, { assessmentId: at.assessmentId, entries: [anEntry(item ?? "", 3)] });

/** Simulates time between two answers by moving earlier saves into the past. */
const pass = (at: AnAssessment, seconds: number) =>
  asOperator(async (tx) => {
    await tx.execute(sql`update app.answer set saved_at = saved_at - make_interval(secs => ${seconds})
      where assessment_id = ${at.assessmentId}`);
    await tx.execute(sql`update app.firm_item set first_at = first_at - make_interval(secs => ${seconds})
      where firm_id = ${at.firmId}`);
  });

/** Computes the cohort's figures, and returns the progress by item that its administrator sees. */
const progressOf = async (cohortId: string) => {
  await settle("snapshot", root);
  const items = await itemsFor(administrator, { cohortId, cycle: 2026 });
  return new Map(items.map(({ item, ...rest }) => [item as string, rest]));
};

const members = async (count: number): Promise<AnAssessment[]> => {
  const firms: AnAssessment[] = [];
  for (let n = 0; n < count; n += 1) firms.push(await anAssessment());
  for (const { firmId } of firms) await join(firmId);
  return firms;
};
const countWaiting = () => countLockWaits(watcher);
const submit = (firmId: string) =>
  asOperator((tx) =>
    tx.execute(
      sql`update app.assessment_phase set state = 'submitted', submitted_at = now() where firm_id = ${firmId}`,
    ),
  );
/** Erases the firms, and deletes the counts, which would otherwise stay for the next test. */
const forget = async (firms: readonly AnAssessment[]): Promise<void> => {
  for (const { firmId } of firms) await eraseFirm(firmId);
  await asOperator((tx) => tx.execute(sql`delete from app.item_count where cohort_id in (${root}, ${ward})`));
};

/** The stored counts of answered items, and below the same counts computed from answers, phases and memberships. */
const kept = (tx: Tx) =>
  tx.execute(sql`select cohort_id, cycle, item_id, reached, stopped from app.cohort_item where reached <> 0
    and cohort_id in (${root}, ${ward}) order by 1, 2, 3`);
const counted = (tx: Tx) =>
  tx.execute(sql`
    with member as (select ${root}::uuid as cohort_id, firm_id from app.cohort_membership where cohort_id in (${root}, ${ward})
        union select cohort_id, firm_id from app.cohort_membership where cohort_id = ${ward}),
      first as (select a.firm_id, a.cycle, n.item_id, min(n.saved_at) as at, (select bool_and(h.state in ('submitted',
            'accepted')) from app.assessment_phase h where h.assessment_id = a.id) as done
        from app.assessment a join app.answer_history n on n.assessment_id = a.id
        join app.respondent p on p.id = n.respondent_id and p.kind = 'member'
        where n.level is not null or n.dont_know group by a.firm_id, a.cycle, a.id, n.item_id)
    select m.cohort_id, f.cycle, f.item_id, count(*)::int as reached, count(*) filter (where not f.done and not exists (
      select from first x where x.firm_id = f.firm_id and x.cycle = f.cycle
        and (x.at, x.item_id) > (f.at, f.item_id)))::int as stopped
    from member m join first f on f.firm_id = m.firm_id group by 1, 2, 3 order by 1, 2, 3`);

describe("how far firms are, item by item", () => {
  test("counts a firm once for an item, and where it stopped until it submits", async () => {
    const firms = await members(5);
    for (const at of firms) {
      await answer(at, ITEMS[0]);
      await answer(at, ITEMS[0], at.contributor);
      await answer(at, ITEMS[1], at.contributor);
    }
    const items = await progressOf(root);
    expect(items.get(ITEMS[0] ?? "")).toMatchObject({ reached: 5, stopped: 0 });
    expect(items.get(ITEMS[1] ?? "")).toMatchObject({ reached: 5, stopped: 5 });
    expect((await progressOf(ward)).get(ITEMS[1] ?? "")).toMatchObject({ reached: 5, stopped: 5 });

    for (const { firmId } of firms) await submit(firmId);
    expect((await progressOf(root)).get(ITEMS[1] ?? "")).toMatchObject({ reached: 5, stopped: 0 });
    await forget(firms);
  });

  test("stops, of items that were saved at one moment, at the last of the questionnaire", async () => {
    const firms = await members(5);
    const [learning] = itemsOf("LRN");
    const entries = [anEntry(learning?.id ?? "", 3), ...ITEMS.map((id) => anEntry(id, 3))];
    for (const at of firms) await saveAnswers(at.manager, { assessmentId: at.assessmentId, entries });
    const items = await progressOf(root);
    expect(items.get(learning?.id ?? "")).toMatchObject({ reached: 5, stopped: 5 });
    expect(items.get(ITEMS.at(-1) ?? "")).toMatchObject({ reached: 5, stopped: 0 });
    await forget(firms);
  });

  test("two firms that change answers and make others at once wait in no ring", async () => {
    const [first, second, third] = await members(3);
    if (first === undefined || second === undefined || third === undefined) throw new Error("no firms");
    const [start = "", middle = "", end = ""] = ITEMS.toSorted();
    for (const item of [start, middle, end]) await answer(third, item);
    const only = { comment: "Ask sales first" };
    await saveAnswers(first.manager, { ...first, entries: [anEntry(end, null, 0, only)] });
    await saveAnswers(second.manager, { ...second, entries: [anEntry(middle, null, 0, only)] });

    const [held, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holding = asOperator(async (tx) => {
      await tx.execute(
        sql`select from app.cohort_item where cohort_id in (${root}, ${ward}) and item_id = ${start} for update`,
      );
      held.resolve();
      await letGo.promise;
    });
    await Promise.race([held.promise, holding]);
    let over = 0;
    const isAt = (count: number) =>
      expect.poll(async () => over + (await countWaiting()), { timeout: 10_000 }).toBe(count);
    const save = (at: AnAssessment, ...entries: readonly ReturnType<typeof anEntry>[]) =>
      saveAnswers(at.manager, { ...at, entries }).finally(() => {
        over += 1;
      });
    const one = save(first, anEntry(end, 3, 1), anEntry(start, 3), anEntry(middle, 3));
    await isAt(1);
    const other = save(second, anEntry(middle, 3, 1), anEntry(end, 3));
    await isAt(2);
    letGo.resolve();
    await holding;
    const saved = { status: "saved" };
    expect(await Promise.all([one, other])).toMatchObject([
      [saved, saved, saved],
      [saved, saved],
    ]);
    await asOperator(async (tx) => expect(await kept(tx)).toEqual(await counted(tx)));
    await forget([first, second, third]);
  });

  test("never reveals what a single firm answered or where it stopped, whatever happens to it", async () => {
    // Counts that change with a single firm would show its answers. So nothing is shown about four firms.
    const four = await members(4);
    for (const at of four) await answer(at, ITEMS[0]);
    expect((await progressOf(root)).size).toBe(0);
    const firms = [...four, ...(await members(2))];
    for (const at of firms.slice(4)) await answer(at, ITEMS[0]);
    const before = await progressOf(root);
    expect(before.get(ITEMS[0] ?? "")).toMatchObject({ reached: 6, stopped: 6 });

    const [first, second, third] = firms;
    if (first === undefined || second === undefined || third === undefined) throw new Error("no firms");
    const steps = [
      () => answer(first, ITEMS[7]),
      () => submit(second.firmId),
      () => leave(second.firmId),
      () => join(second.firmId, root),
      () => eraseFirm(third.firmId),
    ];
    for (const step of steps) {
      await step();
      for (const cohortId of [root, ward]) expect(await progressOf(cohortId)).toEqual(before);
    }
    await forget(firms);
  });

  test("shows nothing while some firms of a cohort have not submitted, but fewer than its minimum", async () => {
    const firms = await members(10);
    for (const at of firms) await answer(at, ITEMS[0]);
    expect((await progressOf(root)).get(ITEMS[0] ?? "")).toMatchObject({ reached: 10, stopped: 10 });
    for (const { firmId } of firms.slice(0, 5)) await submit(firmId);
    expect((await progressOf(ward)).get(ITEMS[0] ?? "")).toMatchObject({ reached: 10, stopped: 5 });
    // Four more firms submit. A single one has not, so nothing is shown.
    for (const { firmId } of firms.slice(5, 9)) await submit(firmId);
    const last = firms[9];
    if (last === undefined) throw new Error("no firm");
    await answer(last, ITEMS[3]);
    for (const cohortId of [root, ward]) expect((await progressOf(cohortId)).size).toBe(0);
    await submit(last.firmId);
    await forget(firms);
  });

  test("stay with the cohort that counted them first, and go where it asks for more firms than it has counted", async () => {
    const [top = "", first = "", second = ""] = await asOperator(async (tx) => {
      const above = await createCohortIn(tx, { name: { en: "Province", zh: "省" } });
      await addAdministratorIn(tx, { cohortId: above, personId: administrator.personId, displayName: "He Min" });
      const parts: string[] = [];
      for (const en of ["East", "West"])
        parts.push(await createCohortIn(tx, { name: { en, zh: en }, parentId: above }));
      return [above, ...parts.toSorted()];
    });
    const reachedIn = async (cohortId: string) => {
      await settle("snapshot", top);
      const items = await itemsFor(administrator, { cohortId, cycle: 2026 });
      return items.filter(({ reached }) => reached > 0).map(({ item, reached, time }) => [item, reached, time?.firms]);
    };
    const firms: AnAssessment[] = [];
    for (let n = 0; n < 6; n += 1) firms.push(await anAssessment());
    for (const at of firms) {
      await answer(at, ITEMS[0]);
      await join(at.firmId, second);
    }
    expect(await reachedIn(top)).toEqual([[ITEMS[0], 6, undefined]]);
    for (const at of firms.slice(1)) {
      await pass(at, SECONDS.band2);
      await answer(at, ITEMS[1]);
      await join(at.firmId, first);
    }
    const one = [ITEMS[0], 6, undefined];
    const both = [one, [ITEMS[1], 5, 5]];
    expect([await reachedIn(top), await reachedIn(first), await reachedIn(second)]).toEqual([both, [], both]);

    const raise = (minimumK: number) =>
      changeCohort(administrator, { cohortId: top, fields: { minimumK }, raiseTo: minimumK });
    await raise(6);
    expect(await reachedIn(top)).toEqual([one, [ITEMS[1], 5, undefined]]);
    await raise(7);
    expect([await reachedIn(top), await reachedIn(second)]).toEqual([[], []]);
  });

  test("names every item of the questionnaire in its order, once enough have answered one", async () => {
    const firms = await members(5);
    expect(await itemsFor(administrator, { cohortId: root, cycle: 2026 })).toEqual([]);
    for (const at of firms) await answer(at, ITEMS[3]);
    await settle("snapshot", root);
    const items = await itemsFor(administrator, { cohortId: root, cycle: 2026 });
    expect(items.map(({ item }) => item)).toEqual(currentInstrument.items.map(({ id }) => id));
    expect(items[3]).toMatchObject({ phase: "PRE", reached: 5, stopped: 5, name: currentInstrument.items[3]?.name });
    await forget(firms);
  });

  test("is what counting from nothing gives, after random steps", async () => {
    const random = seededRandom("items");
    const firms: AnAssessment[] = [];
    for (let n = 0; n < 4; n += 1) firms.push(await anAssessment());
    const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
    for (let step = 0; step < 80; step += 1) {
      const at = pick(firms);
      const state = pick(["open", "submitted"]);
      const steps = [
        () => join(at.firmId, pick([root, ward])),
        () => leave(at.firmId, pick([root, ward])),
        () => answer(at, pick(ITEMS), pick([at.manager, at.contributor])),
        () => answer(at, pick(ITEMS)),
        () =>
          asOperator((tx) =>
            tx.execute(sql`update app.assessment_phase set state = ${state} where firm_id = ${at.firmId}`),
          ),
      ];
      await pick(steps)();
      if (step % 8 === 7) expect(await asOperator(kept)).toEqual(await asOperator(counted));
    }
    const before = await asOperator(kept);
    await asOperator((tx) => tx.execute(sql`select app.rebuild_rollups()`));
    expect(await asOperator(kept)).toEqual(before);
    for (const { firmId } of firms) await eraseFirm(firmId);
  });
});

describe("how long an item takes", () => {
  const timed = async (seconds: number): Promise<AnAssessment> => {
    const at = await anAssessment();
    await answer(at, ITEMS[0]);
    await pass(at, seconds);
    await answer(at, ITEMS[1]);
    return at;
  };
  const shown = async () => (await progressOf(root)).get(ITEMS[1] ?? "")?.time;

  test("is told as a band, from five firms on, and anew when five others differ", async () => {
    const firms: AnAssessment[] = [];
    for (let n = 0; n < 4; n += 1) firms.push(await timed(SECONDS.band2));
    for (const { firmId } of firms) await join(firmId);
    expect(await shown()).toBeUndefined();

    const fifth = await timed(SECONDS.band2);
    await join(fifth.firmId);
    expect(await shown()).toEqual({ band: 2, firms: 5 });

    // A firm that joins and leaves repeatedly changes nothing.
    const slow = await timed(SECONDS.band4);
    for (let n = 0; n < 6; n += 1) {
      await join(slow.firmId);
      expect(await shown()).toEqual({ band: 2, firms: 5 });
      await leave(slow.firmId);
      expect(await shown()).toEqual({ band: 2, firms: 5 });
    }
    const more: AnAssessment[] = [slow];
    for (let n = 0; n < 5; n += 1) more.push(await timed(SECONDS.band4));
    for (const { firmId } of more.slice(0, 4)) await join(firmId);
    expect(await shown()).toEqual({ band: 2, firms: 5 });
    await join(more[4]?.firmId ?? "");
    expect(await shown()).toEqual({ band: 2, firms: 10 });
    await join(more[5]?.firmId ?? "");
    for (const { firmId } of firms) await leave(firmId);
    expect(await shown()).toEqual({ band: 4, firms: 7 });
  });

  test("leaves out breaks and what came in one piece", async () => {
    const items = itemsOf("LRN").map(({ id }) => id);
    const firms: AnAssessment[] = [];
    for (let n = 0; n < 5; n += 1) {
      const at = await anAssessment();
      firms.push(at);
      await join(at.firmId);
      await saveAnswers(at.manager, {
        assessmentId: at.assessmentId,
        entries: [anEntry(items[0] ?? "", 3), anEntry(items[1] ?? "", 3)],
      });
      await pass(at, 3600);
      await answer(at, items[2]);
    }
    const progress = await progressOf(root);
    for (const item of items.slice(0, 3)) expect(progress.get(item)).toMatchObject({ reached: 5, time: undefined });
  });

  test("is nobody else's, and of single firms nobody's", async () => {
    const stranger = (await aPerson()).actor;
    expect(await itemsFor(stranger, { cohortId: root, cycle: 2026 })).toEqual([]);
    for (const table of ["firm_item", "cohort_item", "item_count", "item_stand"]) {
      const read = asActor(administrator, (tx) => tx.execute(sql`select 1 from ${sql.raw(`app.${table}`)}`));
      await expect(read).rejects.toThrow(/42501/);
    }
  });
});
