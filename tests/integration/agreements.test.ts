import { randomUUIDv7 } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { findAgreements, keepAgreementsIn, readAgreementsIn, readVerdictsIn } from "@/db/cohort-network/agreements";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { asActor, asOperator, asWorker } from "@/db/core/scope";
import { eraseFirm } from "@/db/personal-data/erasure";
import { agreementOf } from "@/lib/snapshots";
import { aGivenConfirmation } from "@/tests/support/confirmations";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aPerson } from "@/tests/support/factories";

beforeAll(useDatabase);

async function aCohortWithAdministrator() {
  const { actor, personId } = await aPerson();
  const cohortId = await asOperator(async (tx) => {
    const id = await createCohortIn(tx, { name: { en: "Ningbo", zh: "宁波" } });
    await addAdministratorIn(tx, { cohortId: id, personId, displayName: "Qian" });
    return id;
  });
  return { cohortId, administrator: actor };
}

/**
 * Creates a firm in the cohort, with one business relationship that its customer has confirmed. The customer answered
 * every question with this level, the firm with 3.
 */
async function aConfirmedMember(cohortId: string, level: 3 | 5) {
  const firm = await aFirm();
  await asOperator((tx) => joinCohortIn(tx, { cohortId, firmId: firm.firmId, consentLevel: 1 }));
  await aGivenConfirmation(firm, level);
  return firm;
}

/** Computes the agreement rates as the background job does after it has stored a network map. */
async function compute(cohortId: string, day: string) {
  await asWorker({ kind: "worker", job: "network", cohortId }, async (tx) => {
    const facts = { day, now: await readVerdictsIn(tx), ...(await readAgreementsIn(tx, { cohortId })) };
    await keepAgreementsIn(tx, { cohortId, networkId: randomUUIDv7() }, agreementOf(facts));
  });
}

test("a rate is shown from five links of five firms and five customers, and one more changes nothing yet", async () => {
  const { cohortId, administrator } = await aCohortWithAdministrator();
  for (const level of [3, 3, 3, 5] as const) await aConfirmedMember(cohortId, level);
  await compute(cohortId, "2026-11-01");
  const few = { kind: "insufficient", reason: "too-few" };
  expect((await findAgreements(administrator, { cohortId })).complexity).toEqual(few);

  await aConfirmedMember(cohortId, 3);
  await compute(cohortId, "2026-11-02");
  const first = await findAgreements(administrator, { cohortId });
  expect(first.complexity).toMatchObject({ mean: 80, count: { low: 5, high: 9 }, day: "2026-11-02" });
  // The firms have not answered the questions on power, so nothing is compared there.
  expect(first.power).toEqual(few);

  await aConfirmedMember(cohortId, 5);
  await compute(cohortId, "2026-11-03");
  expect((await findAgreements(administrator, { cohortId })).complexity).toEqual(first.complexity);
});

test("an erased firm and its customers are in no stored figure, and an already published rate does not change", async () => {
  const { cohortId, administrator } = await aCohortWithAdministrator();
  const members = [];
  for (let n = 0; n < 6; n += 1) members.push(await aConfirmedMember(cohortId, 3));
  await compute(cohortId, "2026-11-01");
  const before = await findAgreements(administrator, { cohortId });
  const [{ firmId } = { firmId: "" }] = members;
  const [{ hash } = { hash: "" }] = await asOperator((tx) =>
    tx.execute<{ hash: string }>(
      sql`select customer_hash as hash from app.confirmation_address where firm_id = ${firmId}`,
    ),
  );
  expect(hash).not.toBe("");

  expect(await eraseFirm(firmId)).toBe(true);
  const kept = await asOperator((tx) =>
    tx.execute<{ kept: string; links: number }>(sql`select shown::text as kept, jsonb_array_length(shown) as links
      from app.cohort_agreement where cohort_id = ${cohortId} and shown <> '[]'`),
  );
  expect(kept.map(({ links }) => links)).toEqual(kept.map(() => 6));
  expect(kept.length).toBeGreaterThan(0);
  for (const row of kept) {
    expect(row.kept).not.toContain(firmId);
    expect(row.kept).not.toContain(hash);
  }
  await compute(cohortId, "2026-11-02");
  expect(await findAgreements(administrator, { cohortId })).toEqual(before);
});

test("only administrators see the rate, nobody sees the data behind it, and the job sees no answers", async () => {
  const { cohortId, administrator } = await aCohortWithAdministrator();
  const member = await aConfirmedMember(cohortId, 3);
  for (let n = 0; n < 4; n += 1) await aConfirmedMember(cohortId, 3);
  await compute(cohortId, "2026-11-01");
  expect(Object.keys(await findAgreements(administrator, { cohortId }))).toHaveLength(5);
  const other = await aCohortWithAdministrator();
  for (const actor of [member.manager, other.administrator, (await aPerson()).actor]) {
    expect(await findAgreements(actor, { cohortId })).toEqual({});
  }
  const shown = sql`select shown from app.cohort_agreement`;
  await expect(asActor(administrator, (tx) => tx.execute(shown))).rejects.toThrow();
  const job = { kind: "worker", job: "network", cohortId } as const;
  for (const statement of [
    sql`select level from app.confirmation_answer`,
    sql`select email from app.confirmation_address`,
    sql`select token_hash from app.confirmation_address`,
    sql`select product from app.confirmation`,
  ]) {
    await expect(asWorker(job, (tx) => tx.execute(statement))).rejects.toThrow();
  }
  const foreign = { kind: "worker", job: "network", cohortId: other.cohortId } as const;
  expect((await asWorker(foreign, readVerdictsIn)).complexity).toEqual([]);
});
