import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { removeAdministrator } from "@/db/cohorts/administration";
import { addAdministratorIn, listAdministered } from "@/db/cohorts/administrators";
import { endAdministratorSessions, listPeopleRoles } from "@/db/cohorts/cohort-roles";
import { asOperator } from "@/db/core/scope";
import { openSession } from "@/db/people/sessions";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { aFirm, aMember, aPerson, hashed } from "@/tests/support/factories";
import { aRunCohort, type RunCohort } from "@/tests/support/running-cohorts";

let above: RunCohort;
let below: RunCohort;

beforeAll(async () => {
  await useDatabase();
  above = await aRunCohort();
  below = await aRunCohort({ parentId: above.cohortId });
});

const everybody = { role: "all", search: "", page: 0 } as const;
const join = (firmId: string, level: number) =>
  asOperator((tx) =>
    tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level)
      values (${below.cohortId}, ${firmId}, ${level}) on conflict (cohort_id, firm_id) do update set consent_level = ${level}`),
  );

test("lists administrators of the subtree, and people of firms only while their firm is open", async () => {
  const [open, visible] = [await aFirm("Open Works"), await aFirm("Visible Works")];
  await aMember(open, { role: "contributor" });
  await anEngagement(open, { mayReview: true });
  await anEngagement(visible);
  await join(open.firmId, 3);
  await join(visible.firmId, 2);

  const list = await listPeopleRoles(above.administrator, { cohortId: above.cohortId, ...everybody });
  expect(list.counts).toEqual({ administrator: 2, reviewer: 1, consultant: 0, manager: 1 });
  expect(list.people.filter(({ role }) => role === "manager")).toMatchObject([
    { firm: "Open Works", personId: null, name: "Lin Wei" },
  ]);
  expect(list.people.map(({ personId }) => personId !== null)).toEqual([true, true, false, false]);
  const found = await listPeopleRoles(below.administrator, {
    cohortId: below.cohortId,
    ...everybody,
    search: "open w",
  });
  expect(found.total).toBe(2);

  await join(open.firmId, 1);
  const after = await listPeopleRoles(above.administrator, { cohortId: above.cohortId, ...everybody });
  expect(after.counts).toEqual({ administrator: 2, reviewer: 0, consultant: 0, manager: 0 });

  const stranger = (await aPerson()).actor;
  for (const who of [stranger, open.manager]) {
    expect((await listPeopleRoles(who, { cohortId: above.cohortId, ...everybody })).total).toBe(0);
  }
  // An administrator cannot see the cohorts above.
  const up = await listPeopleRoles(below.administrator, { cohortId: above.cohortId, ...everybody });
  expect(up.total).toBe(0);
});

test("signs an administrator out everywhere, with a reason in the log, and nobody else", async () => {
  const { actor, personId } = await aPerson();
  await asOperator((tx) => addAdministratorIn(tx, { cohortId: below.cohortId, personId, displayName: "Lu Bo" }));
  const session = hashed(randomUUID());
  await openSession({ personId, tokenHash: session, method: "code", device: "" });
  const at = { cohortId: below.cohortId, personId, reason: "A lost phone" };
  const signedIn = { ...actor, session };
  expect(await listAdministered(signedIn)).toHaveLength(1);

  const stranger = await aRunCohort();
  expect(await endAdministratorSessions(stranger.administrator, at)).toBe(false);
  expect(await endAdministratorSessions(above.administrator, { ...at, cohortId: above.cohortId })).toBe(false);
  expect(await listAdministered(signedIn)).toHaveLength(1);

  expect(await endAdministratorSessions(above.administrator, at)).toBe(true);
  await expect(listAdministered(signedIn)).rejects.toThrow();
  expect(await listAdministered(actor)).toHaveLength(1);

  const removed = { ...at, reason: "Moved to another office" };
  expect(await removeAdministrator(above.administrator, removed)).toBe("removed");
  const entries = await asOperator((tx) =>
    tx.execute<{ act: string; reason: string }>(sql`select act, reason from app.audit_entry
      where cohort_id = ${below.cohortId} and object_id = ${personId} and reason <> '' order by at`),
  );
  expect(entries.map(({ act, reason }) => [act, reason])).toEqual([
    ["administrator.sign-out", "A lost phone"],
    ["administrator.remove", "Moved to another office"],
  ]);
});
