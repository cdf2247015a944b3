import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listAllAnswers } from "@/db/assessments/answers";
import { openAssessment } from "@/db/assessments/assessments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { asOperator } from "@/db/core/scope";
import { findFirm } from "@/db/firms/firms";
import { createCard, joinByCard } from "@/db/people/cards";
import { acceptInvitation, createInvitation } from "@/db/people/invitations";
import { leaveFirm, listMembers, nameManager, removeMember } from "@/db/people/members";
import { useDatabase } from "@/tests/support/database";
import { aFrozenCycle, aMember, aPerson, hashed, inAnHour } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

test("a contributor can leave: they see nothing any more, assignments are handed back, their answers stay", async () => {
  const at = await aFrozenCycle();
  const { firmId } = at;
  const opened = await openAssessment(at.manager, { firmId, year: 2027 });
  if (!opened.ok) throw new Error(opened.error);
  const { assessmentId } = opened.value;
  const given = { assessmentId, assigneeId: at.contributor.personId, scopes: ["LRN.INT"], note: "" } as const;
  expect((await giveAssignments(at.manager, given))?.ok).toBe(true);
  const answers = (await listAllAnswers(at.manager, at)).length;

  expect(await leaveFirm(at.contributor, { firmId })).toBe("left");
  expect(await findFirm(at.contributor, { firmId })).toBeUndefined();
  expect((await listMembers(at.manager, { firmId })).map(({ personId }) => personId)).toEqual([at.manager.personId]);
  expect(await listAllAnswers(at.manager, at)).toHaveLength(answers);
  const [left] = await asOperator((tx) =>
    tx.execute(sql`select
      (select count(*)::int from app.assignment where firm_id = ${firmId} and assignee_id = ${at.contributor.personId}) as assigned,
      (select by_self from app.former_place where firm_id = ${firmId} and person_id = ${at.contributor.personId}) as by_self,
      (select act || ' ' || by_role from app.audit_entry where firm_id = ${firmId} order by id desc limit 1) as entry`),
  );
  expect(left).toEqual({ assigned: 0, by_self: true, entry: "people.leave contributor" });
  expect(await leaveFirm(at.contributor, { firmId })).toBe("not-found");
});

test("the last manager cannot leave before naming another one, of two at once one stays, and an outsider cannot leave", async () => {
  const at = await aFrozenCycle();
  const { firmId } = at;
  expect(await leaveFirm(at.manager, { firmId })).toBe("last-manager");
  expect(await leaveFirm((await aPerson()).actor, { firmId })).toBe("not-found");

  expect(await nameManager(at.contributor, { firmId, personId: at.contributor.personId })).toBe(false);
  expect(await nameManager((await aPerson()).actor, { firmId, personId: at.contributor.personId })).toBe(false);
  expect(await nameManager(at.manager, { firmId, personId: at.contributor.personId })).toBe(true);
  expect((await findFirm(at.contributor, { firmId }))?.role).toBe("manager");
  expect(await nameManager(at.manager, { firmId, personId: at.contributor.personId })).toBe(false);

  const both = await Promise.all([leaveFirm(at.manager, { firmId }), leaveFirm(at.contributor, { firmId })]);
  expect(both.sort()).toEqual(["last-manager", "left"]);
});

test("who left may come back by card or invitation, who was removed by a later invitation alone", async () => {
  const at = await aFrozenCycle();
  const { firmId } = at;
  const [left, removed] = [await aMember(at), await aMember(at)];
  const card = { id: randomUUID(), firmId, label: "Hall 2", stratum: null, domain: null, seats: 40 };
  const tokenHash = hashed(randomUUID());
  await createCard(at.manager, { ...card, tokenHash, codeHash: hashed(randomUUID()), expiresAt: inAnHour() });
  expect(await leaveFirm(left, { firmId })).toBe("left");
  expect(await removeMember(at.manager, { firmId, personId: removed.personId })).toBe("removed");
  const join = { tokenHash, displayName: "Lin", stratum: "production" } as const;
  expect((await joinByCard(removed, join)).kind).toBe("removed");
  expect((await joinByCard(left, join)).kind).toBe("joined");

  expect(await leaveFirm(left, { firmId })).toBe("left");
  const token = hashed(randomUUID());
  const [address] = await asOperator((tx) =>
    tx.execute<{ email: string }>(sql`select email from app.person where id = ${left.personId}`),
  );
  const asked = { firmId, email: address?.email ?? "", role: "contributor", stratum: "production" } as const;
  await createInvitation(at.manager, { ...asked, tokenHash: token, expiresAt: inAnHour() });
  expect((await acceptInvitation(left, { tokenHash: token, displayName: "Lin" })).kind).toBe("accepted");
});
