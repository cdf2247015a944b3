import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { saveClientNote } from "@/db/consultants/client-notes";
import { revokeEngagement } from "@/db/consultants/engagements";
import { findOwnWork } from "@/db/consultants/own-work";
import { beginRating } from "@/db/consultants/ratings";
import { findReviewSheet, returnAsReviewer } from "@/db/consultants/reviews";
import { asActor, asOperator } from "@/db/core/scope";
import { useDatabase } from "@/tests/support/database";
import { anEngagement, anOffer } from "@/tests/support/engagements";
import { aFirm, aPerson, aSubmittedCycle } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const TERMS = { scope: ["results" as const], mayReview: true };

/** A consultant who has written notes, a rating and remarks at a firm. */
async function aWorker() {
  const at = await aSubmittedCycle();
  const { id, consultant } = await anEngagement(at, TERMS);
  const ratingId = await beginRating(consultant, at);
  await asActor(consultant, (tx) =>
    tx.execute(sql`select app.rate_item(${ratingId}, 'PRE.POS.1', 2.5, true, 'a map')`),
  );
  await saveClientNote(consultant, { firmId: at.firmId, text: "Ask for the log" });
  const phase = { ...at, phase: "LRN" } as const;
  await findReviewSheet(consultant, phase);
  const signer = { name: "Lin Qiao", organisation: "Qiao Advisers" };
  const returned = await returnAsReviewer(consultant, { ...phase, signer, remarks: "Show the minutes." });
  expect(returned).toMatchObject({ ok: true });
  return { at, id, consultant };
}

test("a consultant reads their own notes, ratings and reviews once their access has ended, and of the firm its name", async () => {
  const { at, id, consultant } = await aWorker();
  const before = await findOwnWork(consultant, at);
  await revokeEngagement(at.manager, { firmId: at.firmId, id });
  const work = await findOwnWork(consultant, at);
  expect(work).toEqual(before);
  expect(work).toMatchObject({
    firm: "Ningbo Test Works",
    notes: [{ text: "Ask for the log" }],
    ratings: [{ isGiven: false, items: [{ item: "PRE.POS.1", level: 2.5, evidenceSeen: true, note: "a map" }] }],
    decisions: [{ phase: "LRN", event: "return", reason: "Show the minutes." }],
    remarks: [],
  });
  const lines = await asOperator((tx) =>
    tx.execute(sql`select from app.access_log where firm_id = ${at.firmId} and at > (
      select revoked_at from app.engagement where id = ${id})`),
  );
  expect(lines).toHaveLength(0);
});

test("an access that ran out leaves them the same", async () => {
  const { at, id, consultant } = await aWorker();
  await asOperator((tx) => tx.execute(sql`update app.engagement set ends_at = now() where id = ${id}`));
  expect((await findOwnWork(consultant, at))?.notes).toHaveLength(1);
});

test("nobody else reads it: no other consultant, nobody of the firm, no administrator", async () => {
  const { at, id } = await aWorker();
  await revokeEngagement(at.manager, { firmId: at.firmId, id });
  const other = await anEngagement(at, TERMS);
  const own = await findOwnWork(other.consultant, at);
  expect(own).toMatchObject({ notes: [], ratings: [], decisions: [], remarks: [] });
  const administrator = await aPerson();
  await asOperator(async (tx) => {
    const cohortId = await createCohortIn(tx, { name: { en: "Region", zh: "Region" } });
    await tx.execute(sql`insert into app.cohort_administrator (cohort_id, person_id, display_name)
      values (${cohortId}, ${administrator.personId}, 'Zhou Min')`);
    await joinCohortIn(tx, { cohortId, firmId: at.firmId, consentLevel: 3 });
  });
  const offered = await anOffer(at, TERMS);
  for (const actor of [at.manager, at.contributor, administrator.actor, offered.consultant, (await aPerson()).actor])
    expect(await findOwnWork(actor, at)).toBeUndefined();
});

test("what was written about one firm is not shown under another", async () => {
  const { consultant } = await aWorker();
  const elsewhere = await aFirm("Elsewhere Works");
  expect(await findOwnWork(consultant, elsewhere)).toBeUndefined();
});
