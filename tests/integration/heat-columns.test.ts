import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { changeConsent } from "@/db/cohorts/consent";
import { findDashboard } from "@/db/cohorts/dashboard";
import { asOperator } from "@/db/core/scope";
import type { ConsentLevel } from "@/lib/snapshots";
import { useDatabase } from "@/tests/support/database";
import { aFrozenCycle, anAssessment } from "@/tests/support/factories";
import { aRunCohort, invite, joinAt, type RunCohort } from "@/tests/support/running-cohorts";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

async function aMember(run: RunCohort, level: ConsentLevel) {
  const email = `${randomUUID()}@example.test`;
  await invite(run, [{ firmName: "Works", email, locale: "en" }]);
  const firm = await aFrozenCycle();
  expect(await joinAt(email, firm, { level })).toBe("joined");
  return firm;
}

/** The columns of the cohort's heat map: those with a firm's name, and those without. */
async function columnsOf({ administrator, cohortId }: RunCohort) {
  const columns = (await findDashboard(administrator, { cohortId }))?.columns ?? [];
  const named = columns.filter(({ name }) => name !== null);
  return [named.length, columns.length - named.length];
}

test("firms are seen without a name only among at least minimum k of them, and by name always", async () => {
  const run = await aRunCohort();
  const firms = [await aMember(run, 2), await aMember(run, 2), await aMember(run, 1), await aMember(run, 2)];
  expect(await columnsOf(run)).toEqual([0, 0]);
  await aMember(run, 3);
  expect(await columnsOf(run)).toEqual([1, 0]);
  await aMember(run, 2);
  expect(await columnsOf(run)).toEqual([1, 5]);

  const [opened] = firms;
  if (opened === undefined) throw new Error("no firm");
  const at = { cohortId: run.cohortId, firmId: opened.firmId, version: 1 } as const;
  expect(await changeConsent(opened.manager, { ...at, level: 3 })).toBe("changed");
  expect(await columnsOf(run)).toEqual([2, 0]);
  expect(await changeConsent(opened.manager, { ...at, level: 1 })).toBe("changed");
  expect(await columnsOf(run)).toEqual([1, 5]);

  await asOperator((tx) => tx.execute(sql`update app.cohort set minimum_k = 6 where id = ${run.cohortId}`));
  expect(await columnsOf(run)).toEqual([1, 0]);
});

test("a freeze or another consent of a firm turns no column without a name, and turns the one with a name", async () => {
  const run = await aRunCohort();
  const join = async (level: ConsentLevel) => {
    const email = `${randomUUID()}@example.test`;
    await invite(run, [{ firmName: "Works", email, locale: "en" }]);
    const firm = await anAssessment();
    expect(await joinAt(email, firm, { level })).toBe("joined");
    return firm;
  };
  const nameless = await join(2);
  for (const level of [2, 2, 2, 1] as const) await join(level);
  const named = await join(3);
  const look = async () => {
    const columns = (await findDashboard(run.administrator, { cohortId: run.cohortId }))?.columns ?? [];
    return [columns.filter(({ name }) => name !== null), columns.filter(({ name }) => name === null)] as const;
  };
  const freeze = ({ firmId, assessmentId }: typeof named) =>
    asOperator(async (tx) => {
      await tx.execute(sql`update app.assessment_phase set state = 'accepted' where firm_id = ${firmId}`);
      await tx.execute(sql`insert into app.result (firm_id, assessment_id, revision, rating, input_hash, versions)
        values (${firmId}, ${assessmentId}, 1, '{}', '', '{}')`);
    });
  const before = await look();
  expect(before.map(({ length }) => length)).toEqual([1, 5]);

  await freeze(nameless);
  expect(await look()).toEqual(before);
  const at = { cohortId: run.cohortId, firmId: nameless.firmId, version: 1 } as const;
  expect(await changeConsent(nameless.manager, { ...at, level: 1 })).toBe("changed");
  expect(await look()).toEqual(before);

  await freeze(named);
  const [[shown], others] = await look();
  expect(others).toEqual(before[1]);
  expect([before[0][0]?.final, shown?.final]).toEqual([false, true]);
});
