import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { changeConsent, leaveCohort } from "@/db/cohorts/consent";
import { findDashboard } from "@/db/cohorts/dashboard";
import { asActor, asOperator } from "@/db/core/scope";
import { eraseFirm } from "@/db/personal-data/erasure";
import { findSnapshot } from "@/db/snapshots/snapshots";
import { type ConsentLevel, SNAPSHOT_FIGURES } from "@/lib/snapshots";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, anAssessment } from "@/tests/support/factories";
import { aRunCohort, invite, joinAt, type RunCohort } from "@/tests/support/running-cohorts";
import { settle } from "@/tests/support/snapshot-life";

const K = 5;

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

type Member = AnAssessment & { readonly email: string };

async function aMember(run: RunCohort, level: ConsentLevel = 2): Promise<Member> {
  const email = `${randomUUID()}@example.test`;
  await invite(run, [{ firmName: `Works of ${email}`, email, locale: "en" }]);
  const at = await anAssessment();
  expect(await joinAt(email, at, { level })).toBe("joined");
  return { ...at, email };
}

const membersOf = async (run: RunCohort, count: number): Promise<Member[]> => {
  const members: Member[] = [];
  for (let n = 0; n < count; n += 1) members.push(await aMember(run));
  return members;
};

/** Stores a final result with levels that no other firm of the test has. */
let digits = 0;
async function freeze({ firmId, assessmentId }: Member, revision = 1): Promise<string> {
  digits += 1;
  const levels = [625, 125, 25, 5].map((unit) => 1 + (Math.floor((digits * 5) / unit) % 5));
  await asOperator(async (tx) => {
    await tx.execute(sql`update app.assessment_phase set state = 'accepted' where firm_id = ${firmId}`);
    await tx.execute(
      sql`update app.result set superseded_at = now() where firm_id = ${firmId} and superseded_at is null`,
    );
    await tx.execute(sql`insert into app.result (firm_id, assessment_id, revision, rating, input_hash, versions)
      values (${firmId}, ${assessmentId}, ${revision}, '{}', '', '{}')`);
    await tx.execute(sql`insert into app.result_figures (firm_id, assessment_id, revision, cycle, respondents, pre_capped,
        lrn_capped, app_capped, eva_capped)
      values (${firmId}, ${assessmentId}, ${revision}, 2026, 2, ${sql.join(
        levels.map((level) => sql`${level}::float8`),
        sql`, `,
      )})`);
  });
  return levels.join("");
}

/** What the list of firms and the heat map show now: how many firms are final, and the levels shown without a name. */
async function look({ administrator, cohortId }: RunCohort) {
  const { firms } = await listCohortFirms(administrator, { cohortId, filter: "frozen", search: "", page: 0 });
  const { columns = [] } = (await findDashboard(administrator, { cohortId })) ?? {};
  const nameless = columns.filter(({ name }) => name === null);
  return {
    final: new Set(firms.map(({ email }) => email)),
    columns: columns.length,
    digits: nameless
      .filter(({ levels }) => levels.some((level) => level !== null))
      .map(({ levels }) => levels.join("")),
  };
}

const deal = ({ cohortId }: RunCohort) => settle("snapshot", cohortId);

test("comparing the page of firms and the heat map at two times does not reveal the levels of a firm that became final in between", async () => {
  const run = await aRunCohort();
  const firms = await membersOf(run, 12);
  const before = await look(run);
  const own = await freeze(firms[0] as Member);
  const after = await look(run);
  const named = [...after.final].filter((email) => !before.final.has(email));
  expect(named).toEqual([firms[0]?.email]);
  expect(after.digits).toEqual([]);

  // Four firms are too few to show their levels without names, however often figures are published.
  const all = [own];
  for (const firm of firms.slice(1, 4)) all.push(await freeze(firm));
  for (let n = 0; n < 2; n += 1) await deal(run);
  expect((await look(run)).digits).toEqual([]);

  all.push(await freeze(firms[4] as Member));
  expect((await look(run)).digits).toEqual([]);
  await deal(run);
  const dealt = await look(run);
  expect(dealt.digits.toSorted()).toEqual(all.toSorted());
  expect(dealt.columns).toBe(12);

  // A later result of the same firm changes nothing. Firms that come later have to wait until there are enough of them.
  await freeze(firms[4] as Member, 2);
  for (const firm of firms.slice(5, 9)) await freeze(firm);
  await deal(run);
  expect((await look(run)).digits).toEqual(dealt.digits);
  await freeze(firms[9] as Member);
  await deal(run);
  const later = (await look(run)).digits;
  expect(later.length).toBe(2 * K);
  expect(later).toEqual(expect.arrayContaining(dealt.digits));
});

test("the levels of a new lot have a new random order", async () => {
  const orders = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    const run = await aRunCohort();
    const own: string[] = [];
    for (const firm of await membersOf(run, 9)) own.push(await freeze(firm));
    await deal(run);
    const { digits: shown } = await look(run);
    expect(shown.toSorted()).toEqual(own.toSorted());
    orders.add(shown.map((each) => own.indexOf(each)).join());
    if (round > 0) continue;
    // If the same firms are grouped (dealt) again, their columns get another order, which does not depend on the firms.
    await asOperator(async (tx) => {
      await tx.execute(sql`delete from app.lot_column where cohort_id = ${run.cohortId}`);
      await tx.execute(sql`delete from app.digits_shown where cohort_id = ${run.cohortId}`);
    });
    await deal(run);
    const { digits: dealtAgain } = await look(run);
    expect(dealtAgain).not.toEqual(shown);
    expect(dealtAgain.toSorted()).toEqual(own.toSorted());
  }
  expect(orders.size).toBe(3);
});

type Change = readonly [string, (run: RunCohort, firm: Member) => Promise<unknown>];
const to =
  (level: ConsentLevel) =>
  (run: RunCohort, { firmId, manager }: Member) =>
    changeConsent(manager, { cohortId: run.cohortId, firmId, level, version: 1 });
const CHANGES: readonly Change[] = [
  ["lowers its consent", to(1)],
  ["opens itself by name", to(3)],
  ["leaves", (run, { firmId, manager }) => leaveCohort(manager, { cohortId: run.cohortId, firmId })],
  ["is erased", (_, { firmId }) => eraseFirm(firmId)],
];

test.each(CHANGES)(
  "a lot is removed as a whole when one of its firms %s, and its firms enter no other lot",
  async (_, change) => {
    const run = await aRunCohort();
    const firms = await membersOf(run, 15);
    for (const firm of firms.slice(0, 5)) await freeze(firm);
    await deal(run);
    const first = await look(run);
    expect(first.digits.length).toBe(K);
    for (const firm of firms.slice(5, 10)) await freeze(firm);
    await deal(run);
    const second = (await look(run)).digits.filter((each) => !first.digits.includes(each));
    expect(second.length).toBe(K);

    await change(run, firms[0] as Member);
    expect((await look(run)).digits.toSorted()).toEqual(second.toSorted());

    // Somebody who remembers the columns that disappeared could tell which firm is missing in the others, or was added.
    for (const firm of firms.slice(10, 14)) await freeze(firm);
    await deal(run);
    expect((await look(run)).digits.toSorted()).toEqual(second.toSorted());
  },
);

test("levels that were shown with a name enter no lot of the cycle", async () => {
  const run = await aRunCohort();
  const open = await aMember(run, 3);
  const firms = await membersOf(run, 4);
  for (const firm of [open, ...firms]) await freeze(firm);
  const { columns = [] } = (await findDashboard(run.administrator, { cohortId: run.cohortId })) ?? {};
  expect(columns.filter(({ levels }) => levels[0] !== null).map(({ name }) => name !== null)).toEqual([true]);
  await to(2)(run, open);
  await deal(run);
  expect((await look(run)).digits).toEqual([]);
});

test("a cohort shows the lots of the cohorts below it, and a firm of two cohorts is in only one lot", async () => {
  const root = await aRunCohort();
  const [east, west] = [await aRunCohort({ parentId: root.cohortId }), await aRunCohort({ parentId: root.cohortId })];
  const [easterners, westerners] = [await membersOf(east, 3), await membersOf(west, 4)];
  for (const firm of [...easterners, ...westerners]) await freeze(firm);
  await deal(root);
  expect((await look(root)).digits).toEqual([]);
  // Two firms of the western cohort also join the eastern one, which then has five.
  for (const { firmId } of westerners.slice(0, 2)) {
    await asOperator((tx) =>
      tx.execute(
        sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level) values (${east.cohortId}, ${firmId}, 2)`,
      ),
    );
  }
  await deal(root);
  const shown = [await look(root), await look(east), await look(west)].map((each) => each.digits.length);
  // A firm in both cohorts is counted in one of them. Whichever it is, no levels appear twice, and none for fewer than
  // five firms.
  expect(shown[0]).toBe((shown[1] ?? 0) + (shown[2] ?? 0));
  expect(shown.filter((count) => count > 0 && count < K)).toEqual([]);
  expect((await look(root)).columns).toBe(7);
});

test("a mean of frozen figures does not reveal the one unnamed firm that was added", async () => {
  const run = await aRunCohort();
  const { administrator, cohortId } = run;
  for (let n = 0; n < 10; n += 1) await aRated(cohortId, 1, 2 + (n % 3) / 2);
  await deal(run);
  const before = await findSnapshot(administrator, { cohortId, audience: "administrator" });
  expect(before?.isPublished).toBe(true);
  await aRated(cohortId, 2, 5);
  await deal(run);
  const after = await findSnapshot(administrator, { cohortId, audience: "administrator" });
  expect(after?.id).toBe(before?.id);

  for (let n = 0; n < K - 1; n += 1) await aRated(cohortId, 2, 3);
  await deal(run);
  const later = await findSnapshot(administrator, { cohortId, audience: "administrator" });
  expect(later?.id).not.toBe(before?.id);
});

test("figures shown to firms of one city do not reveal four firms outside to the administrator of another city", async () => {
  const root = await aRunCohort();
  const [east, west] = [await aRunCohort({ parentId: root.cohortId }), await aRunCohort({ parentId: root.cohortId })];
  for (let n = 0; n < 8; n += 1) await aRated(east.cohortId, 2, 2 + (n % 3) / 2);
  for (let n = 0; n < 8; n += 1) await aRated(west.cohortId, 1, 2 + (n % 3) / 2);
  for (let n = 0; n < K - 1; n += 1) await aRated(root.cohortId, 2, 4);
  await deal(root);
  const { cohortId } = west;
  const shownIn = async (of: string) => {
    const rows = await asOperator((tx) =>
      tx.execute(sql`select 1 from app.cohort_snapshot where cohort_id = ${of} and audience = 'firm'
        and published_at is not null and withdrawn_at is null`),
    );
    return rows.length > 0;
  };
  expect(await shownIn(root.cohortId)).toBe(true);
  // Otherwise the four firms outside both cohorts could be computed: the figures of all firms, minus those of the west,
  // minus the visible firms of the east.
  await deal(west);
  expect(await shownIn(cohortId)).toBe(false);
});

const FIGURES = SNAPSHOT_FIGURES.map((id) => (id.endsWith("Required") ? `${id.slice(0, 3)}_required` : `${id}_capped`));

/** Creates a member with a final result in which all levels are equal. */
async function aRated(cohortId: string, consent: ConsentLevel, level: number): Promise<void> {
  const { firmId, assessmentId } = await anAssessment();
  await asOperator(async (tx) => {
    await tx.execute(sql`insert into app.result (firm_id, assessment_id, revision, rating, input_hash, versions)
      values (${firmId}, ${assessmentId}, 1, '{}', '', '{}')`);
    await tx.execute(sql`insert into app.result_figures (firm_id, assessment_id, revision, cycle, respondents,
        ${sql.raw(FIGURES.join(", "))})
      values (${firmId}, ${assessmentId}, 1, 2026, 2, ${sql.join(
        FIGURES.map(() => sql`${level}::float8`),
        sql`, `,
      )})`);
    await tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level)
      values (${cohortId}, ${firmId}, ${consent})`);
  });
}

test("raising minimum k withdraws the lots that are too small for it", async () => {
  const run = await aRunCohort();
  for (const firm of await membersOf(run, 5)) await freeze(firm);
  await membersOf(run, 2);
  await deal(run);
  expect((await look(run)).digits.length).toBe(K);
  for (const k of [6, 5]) {
    await asOperator((tx) => tx.execute(sql`update app.cohort set minimum_k = ${k} where id = ${run.cohortId}`));
    await deal(run);
    expect((await look(run)).digits).toEqual([]);
  }
});

test("nobody can read which firms are in a lot", async () => {
  const run = await aRunCohort();
  for (const table of ["lot_column", "digits_shown"]) {
    const read = asActor(run.administrator, (tx) => tx.execute(sql`select 1 from ${sql.raw(`app.${table}`)}`));
    await expect(read).rejects.toThrow(/42501/);
  }
  await expect(
    asActor(run.administrator, (tx) => tx.execute(sql`select app.deal_lots(${run.cohortId})`)),
  ).rejects.toThrow(/42501/);
});
