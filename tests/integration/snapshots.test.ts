import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findDashboard } from "@/db/cohorts/dashboard";
import { asActor, asOperator } from "@/db/core/scope";
import { findCohortJob } from "@/db/jobs/jobs";
import { eraseFirm } from "@/db/personal-data/erasure";
import { findSnapshot, findSnapshotHistory, requestSnapshot, type ShownSnapshot } from "@/db/snapshots/snapshots";
import { TOTAL } from "@/lib/snapshots";
import type { UserActor } from "@/tests/support/actors";
import { type ACohort, aCohort } from "@/tests/support/cohorts";
import { type TestDatabase, useDatabase } from "@/tests/support/database";
import { aFirm, aPerson } from "@/tests/support/factories";
import { aRunCohort } from "@/tests/support/running-cohorts";
import { startWorkerProcess, type WorkerProcess } from "@/tests/support/worker-process";

/** The worker takes seconds for each job, more on a busy machine. */
vi.setConfig({ testTimeout: 180_000 });

let database: TestDatabase;
let cohort: ACohort;
let worker: WorkerProcess;

beforeAll(async () => {
  database = await useDatabase();
  cohort = await aCohort({ firms: 60, links: 150, seed: "figures" });
  worker = await startWorkerProcess(database.workerUrl);
}, 120_000);
afterAll(() => worker.stop());

const settled = { timeout: 120_000, interval: 200 };

async function publish({
  administrator,
  cohortId,
}: Pick<ACohort, "administrator" | "cohortId">): Promise<readonly ShownSnapshot[]> {
  await requestSnapshot(administrator, { cohortId });
  await expect
    .poll(async () => (await findCohortJob(administrator, "snapshot", { cohortId }))?.state, settled)
    .toMatch(/done|failed/);
  expect((await findCohortJob(administrator, "snapshot", { cohortId }))?.state).toBe("done");
  return (await findSnapshotHistory(administrator, { cohortId })).snapshots;
}

const isReleased = async ({ cohortId }: ACohort): Promise<boolean> => {
  const [row] = await asOperator((tx) =>
    tx.execute<{ held: number }>(
      sql`select count(*)::int as held from app.cohort_snapshot where cohort_id = ${cohortId} and held_at is not null`,
    ),
  );
  return row?.held === 0;
};

const setConsent = (firmId: string, level: number) =>
  asOperator((tx) =>
    tx.execute(sql`update app.cohort_membership set consent_level = ${level} where firm_id = ${firmId}`),
  );

/**
 * The ids of members with this consent level, sorted by name. Ids differ between runs, and which firm leaves decides
 * what may be shown of the others.
 */
const membersOf = async ({ cohortId }: ACohort, level: number): Promise<string[]> => {
  const rows = await asOperator((tx) =>
    tx.execute<{
      firm_id: string;
    }>(sql`select m.firm_id from app.cohort_membership m join app.firm f on f.id = m.firm_id
      where m.cohort_id = ${cohortId} and m.consent_level = ${level}
        and exists (select from app.snapshot_stand t where t.firm_id = m.firm_id) order by f.name`),
  );
  return rows.map((row) => row.firm_id);
};

describe("publishing", () => {
  test("publishes a total and its breakdowns; a second time it reports that nothing has changed", async () => {
    const [first] = await publish(cohort);
    expect(first?.isPublished).toBe(true);
    const total = first?.report.sets.find(({ dimension }) => dimension === TOTAL);
    expect(total?.kind).toBe("published");
    const again = await publish(cohort);
    expect(again.map(({ report, isPublished }) => [isPublished, report.silence])).toEqual([
      [false, "unchanged"],
      [true, undefined],
    ]);
  });

  test("says on the cohort's page why the latest attempt published nothing, as long as nothing is published", async () => {
    const none = await aRunCohort();
    const told = async (at: Pick<ACohort, "administrator" | "cohortId">) =>
      (await findDashboard(at.administrator, at))?.current?.silence;
    expect(await told(none)).toBeUndefined();
    await publish(none);
    expect(await told(none)).toBe("no-result");
    expect((await publish(cohort))[0]?.report.silence).toBe("unchanged");
    expect(await told(cohort)).toBeUndefined();
  });

  test("two firms that left keep the next snapshot back, many let it go", async () => {
    const own = await aCohort({ firms: 50, links: 120, seed: "leaving" });
    await publish(own);
    const leaving = (await membersOf(own, 1)).slice(0, 15);
    const leave = (firmIds: readonly string[]) =>
      asOperator((tx) =>
        tx.execute(sql`delete from app.cohort_membership where firm_id = any(${sql.param([...firmIds])}::uuid[])`),
      );
    await leave(leaving.slice(0, 2));
    const [few] = await publish(own);
    expect(few?.isPublished).toBe(false);
    expect(few?.report.silence).toMatch(/changed-by-few|linked-by-few/);
    expect(JSON.stringify(few?.report.sets)).not.toMatch(/mean/);
    await leave(leaving.slice(2));
    const [many] = await publish(own);
    expect([many?.isPublished, many?.report.silence]).toEqual([true, undefined]);
  });

  test("outsiders, managers and other administrators can neither request nor see figures; members see those for firms", async () => {
    const other = await aCohort({ firms: 12, links: 24, seed: "other figures" });
    const outsiders: UserActor[] = [(await aPerson()).actor, (await aFirm()).manager, other.administrator];
    await publish(cohort);
    for (const actor of outsiders) {
      await expect(requestSnapshot(actor, cohort)).rejects.toThrow(/42501/);
      for (const audience of ["administrator", "consultant", "firm"] as const) {
        expect(await findSnapshot(actor, { ...cohort, audience })).toBeUndefined();
      }
    }
    // Firms' figures may be quoted publicly, so they were checked against everything that administrators see.
    const forFirms = await findSnapshot(cohort.administrator, { ...cohort, audience: "firm" });
    expect([forFirms?.audience, forFirms?.isPublished]).toEqual(["firm", true]);
    expect(await findSnapshot(cohort.administrator, { ...cohort, audience: "consultant" })).toBeUndefined();
    await expect(
      asActor(cohort.administrator, (tx) => tx.execute(sql`select shown from app.cohort_snapshot`)),
    ).rejects.toThrow(/42501/);
  });
});

describe("consent", () => {
  test("a firm that becomes visible hides the figures at once, until those that would reveal something are withdrawn", async () => {
    const own = await aCohort({ firms: 40, links: 100, seed: "seen singly" });
    await publish(own);
    // Reads the figures once, so that this process has cached them when they must disappear.
    const before = await findSnapshot(own.administrator, { ...own, audience: "administrator" });
    expect(before?.report.sets.some(({ kind }) => kind === "published")).toBe(true);
    await worker.stop();
    const hidden = await membersOf(own, 1);
    for (const firmId of hidden.slice(0, hidden.length - 3)) await setConsent(firmId, 2);
    const at = { ...own, audience: "administrator" } as const;
    expect(await findSnapshot(own.administrator, at)).toBeUndefined();
    worker = await startWorkerProcess(database.workerUrl);
    await expect.poll(() => isReleased(own), settled).toBe(true);
    const after = await findSnapshot(own.administrator, at);
    const published = after?.report.sets.filter(({ kind }) => kind === "published") ?? [];
    expect(published).toEqual([]);
    expect(after?.withdrawnAt).not.toBeNull();
  });

  test("an erased firm leaves no value behind", async () => {
    const own = await aCohort({ firms: 40, links: 100, seed: "erased" });
    await publish(own);
    const [firmId = ""] = await membersOf(own, 2);
    await eraseFirm(firmId);
    const rows = await asOperator((tx) =>
      tx.execute<{ values: Record<string, number> }>(sql`
        select m -> 'values' as values from app.cohort_snapshot s, jsonb_array_elements(s.shown) h,
          jsonb_array_elements(h -> 'members') m where m ->> 'firmId' = ${firmId}
        union all select n.values from app.snapshot_seen n where n.firm_id = ${firmId}`),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { values } of rows) for (const value of Object.values(values)) expect([0, 1, 2]).toContain(value);
  });
});
