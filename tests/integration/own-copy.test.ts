import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { saveClientNote } from "@/db/consultants/client-notes";
import { revokeEngagement } from "@/db/consultants/engagements";
import { beginRating } from "@/db/consultants/ratings";
import { asActor } from "@/db/core/scope";
import { openSession } from "@/db/people/sessions";
import { findOwnCopy } from "@/db/personal-data/own-copy";
import { listPersonalData } from "@/lib/personal-data";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { aFrozenCycle, anAssessment, hashed } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

test("a person's copy contains their account, their roles, and every version of their answers", async () => {
  const at = await aFrozenCycle();
  const { personId } = at.contributor;
  await openSession({ personId, tokenHash: hashed(randomUUID()), method: "code", device: "Chrome, Windows" });
  const { format, tables } = await findOwnCopy(at.contributor);
  expect(format).toBe("trellis/person@1");
  expect(tables.person).toMatchObject([{ id: personId }]);
  expect(tables.membership).toMatchObject([{ person_id: personId, firm_id: at.firmId }]);
  expect(tables.session?.length).toBeGreaterThan(0);
  expect([tables.answer?.length, tables.answer_history?.length]).toEqual([48, 48]);
});

test("it contains no other person's rows and no secrets, even for a manager who may see more", async () => {
  const at = await aFrozenCycle();
  const copy = JSON.stringify(await findOwnCopy(at.manager));
  expect(copy).toContain(at.manager.personId);
  expect(copy).not.toContain(at.contributor.personId);
  expect(copy).not.toMatch(/"(password|token|code|browser)_hash"/);
  const { tables } = await findOwnCopy(at.manager);
  expect(tables.answer).toHaveLength(48);
  const listed = listPersonalData().flatMap(({ where }) => Object.keys(where));
  expect(Object.keys(tables).filter((table) => !listed.includes(table))).toEqual([]);
});

/** Data that people may see but that the copy of their own data omits, each with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  result_input: "the answers in it are in their own rows",
  assignment_mail: "that a mail about their items went out; the items are in their rows",
  phase_mail: "that a mail about a phase went out to them",
  review_opening: "no row rule shows it to anybody",
};

test("every table with data that a person may see about themselves is in their copy", async () => {
  const { tables } = await findOwnCopy((await aFrozenCycle()).contributor);
  const seen = listPersonalData().flatMap(({ seenBy, where }) => (seenBy.includes("self") ? Object.keys(where) : []));
  expect(seen.filter((table) => tables[table] === undefined && LEFT_OUT[table] === undefined)).toEqual([]);
});

test("a consultant's copy contains what they noted, rated and signed, even after the engagement ended", async () => {
  const at = await anAssessment();
  const { consultant, id } = await anEngagement(at, { scope: ["results", "answers"], blindUntilRated: true });
  const ratingId = await beginRating(consultant, at);
  await asActor(consultant, (tx) => tx.execute(sql`select app.rate_item(${ratingId}, 'PRE.POS.1', 2, true, 'seen')`));
  await saveClientNote(consultant, { firmId: at.firmId, text: "Ask for the log" });
  const other = await anEngagement(at, { scope: ["results", "answers"], blindUntilRated: true });
  await saveClientNote(other.consultant, { firmId: at.firmId, text: "Not yours" });
  await beginRating(other.consultant, at);
  await revokeEngagement(at.manager, { firmId: at.firmId, id });
  const { tables } = await findOwnCopy(consultant);
  expect(tables.consultant_rating).toMatchObject([{ id: ratingId, consultant_id: consultant.personId }]);
  expect(tables.consultant_answer).toMatchObject([{ rating_id: ratingId, item_id: "PRE.POS.1", note: "seen" }]);
  expect(tables.client_note).toMatchObject([{ text: "Ask for the log", consultant_id: consultant.personId }]);
});
