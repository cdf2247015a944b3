import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { removeAdministrator } from "@/db/cohorts/administration";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { changeConsent } from "@/db/cohorts/consent";
import { asConsultant } from "@/db/consultants/clients";
import { beginRating, listRatingsIn } from "@/db/consultants/ratings";
import { asOperator } from "@/db/core/scope";
import { removeMember } from "@/db/people/members";
import { erasePerson } from "@/db/personal-data/erase-person";
import type { Actor } from "@/lib/policy";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { type AnAssessment, aFirm, aFrozenCycle, aMember, anAssessment, aPerson } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const BLIND = { scope: ["records" as const], blindUntilRated: true };

async function aCohort(...levels: readonly (readonly [firmId: string, level: 1 | 2 | 3])[]): Promise<string> {
  return asOperator(async (tx) => {
    const cohortId = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" } });
    for (const [firmId, consentLevel] of levels) await joinCohortIn(tx, { cohortId, firmId, consentLevel });
    return cohortId;
  });
}

/** Begins a consultant's rating. Returns whether it counts as blind: made without knowing the firm's own. */
async function isBlind(consultant: Actor, at: AnAssessment): Promise<boolean | undefined> {
  await beginRating(consultant, at);
  const ratings = await asConsultant(consultant, { firmId: at.firmId, view: "rating" }, (tx) => listRatingsIn(tx, at));
  return ratings?.[0]?.blind;
}

const joinAs = (administrator: UserActor, cohortId: string) =>
  asOperator((tx) => addAdministratorIn(tx, { cohortId, personId: administrator.personId, displayName: "Gao Min" }));

async function aRemovedAdministrator(person: UserActor, cohortId: string): Promise<void> {
  const colleague = (await aPerson()).actor;
  for (const one of [person, colleague]) await joinAs(one, cohortId);
  expect(await removeAdministrator(colleague, { cohortId, personId: person.personId })).toBe("removed");
}

describe("a rating is not blind where the rater", () => {
  test("is a member of a firm that sees this one's level in a cohort of both", async () => {
    const [at, partner] = [await aFrozenCycle(), await aFirm()];
    const { consultant } = await anEngagement(at, BLIND);
    const joined = await aMemberWho(partner, consultant);
    await aCohort([at.firmId, 3], [partner.firmId, 1]);
    expect(joined).toBe(true);
    expect(await isBlind(consultant, at)).toBe(false);
  });

  test("was a member of such a firm when the result was frozen, and has left", async () => {
    const [at, partner] = [await aFrozenCycle(), await aFirm()];
    const { consultant } = await anEngagement(at, BLIND);
    await aMemberWho(partner, consultant);
    await aCohort([at.firmId, 3], [partner.firmId, 1]);
    await removeMember(partner.manager, { firmId: partner.firmId, personId: consultant.personId });
    expect(await isBlind(consultant, at)).toBe(false);
  });

  test("administered a cohort that saw it singly, and does no more", async () => {
    const at = await aFrozenCycle();
    const { consultant } = await anEngagement(at, BLIND);
    await aRemovedAdministrator(consultant, await aCohort([at.firmId, 2]));
    expect(await isBlind(consultant, at)).toBe(false);
  });

  test("administers a cohort that saw it singly until the firm lowered its consent", async () => {
    const at = await aFrozenCycle();
    const { consultant } = await anEngagement(at, BLIND);
    const cohortId = await aCohort([at.firmId, 2]);
    await joinAs(consultant, cohortId);
    const lowered = await changeConsent(at.manager, { firmId: at.firmId, cohortId, level: 1, version: 1 });
    expect(lowered).toBe("changed");
    expect(await isBlind(consultant, at)).toBe(false);
  });

  test("was a member of the firm itself, also without an answer of their own", async () => {
    const at = await aFrozenCycle();
    const member = await aMember(at);
    await removeMember(at.manager, { firmId: at.firmId, personId: member.personId });
    const { consultant } = await anEngagementOf(at, member);
    expect(await isBlind(consultant, at)).toBe(false);
  });
});

describe("it stays blind where the rater", () => {
  test("is a member of a firm in the same cohort to which this one is not open", async () => {
    const [at, partner] = [await aFrozenCycle(), await aFirm()];
    const { consultant } = await anEngagement(at, BLIND);
    await aMemberWho(partner, consultant);
    await aCohort([at.firmId, 2], [partner.firmId, 3]);
    expect(await isBlind(consultant, at)).toBe(true);
  });

  test("is a member of a firm it is open to, but nothing of the cycle is frozen", async () => {
    const [at, partner] = [await anAssessment(), await aFirm()];
    const { consultant } = await anEngagement(at, BLIND);
    await aMemberWho(partner, consultant);
    await aCohort([at.firmId, 3], [partner.firmId, 1]);
    expect(await isBlind(consultant, at)).toBe(true);
  });

  test("administered a cohort in which it is only counted, or before the cycle began", async () => {
    const [at, early] = [await aFrozenCycle(), await aFrozenCycle()];
    const { consultant } = await anEngagement(at, BLIND);
    await aRemovedAdministrator(consultant, await aCohort([at.firmId, 1]));
    expect(await isBlind(consultant, at)).toBe(true);
    const { consultant: other } = await anEngagement(early, BLIND);
    await aRemovedAdministrator(other, await aCohort([early.firmId, 2]));
    await asOperator((tx) =>
      tx.execute(
        sql`update app.former_place set until = now() - interval '9 days' where person_id = ${other.personId}`,
      ),
    );
    expect(await isBlind(other, early)).toBe(true);
  });
});

test("former roles are deleted with the person", async () => {
  const at = await anAssessment();
  const { actor, email } = await aPerson();
  await aMemberWho(at, actor);
  await removeMember(at.manager, { firmId: at.firmId, personId: actor.personId });
  const count = () =>
    asOperator((tx) => tx.execute(sql`select 1 from app.former_place where person_id = ${actor.personId}`));
  expect(await count()).toHaveLength(1);
  await erasePerson(email);
  expect(await count()).toHaveLength(0);
});

/** Makes an existing person a member of a firm. */
async function aMemberWho(firm: { readonly firmId: string }, person: UserActor): Promise<boolean> {
  const rows = await asOperator((tx) =>
    tx.execute(sql`insert into app.membership (firm_id, person_id, role, stratum, display_name)
      values (${firm.firmId}, ${person.personId}, 'contributor', 'engineering', 'Lin Qiao') returning 1`),
  );
  return rows.length === 1;
}

/** Creates a blind engagement between the firm and an existing person. */
async function anEngagementOf(at: AnAssessment, person: UserActor) {
  const made = await anEngagement(at, BLIND);
  await asOperator(async (tx) => {
    await tx.execute(sql`insert into app.consultant (person_id, display_name, organisation)
      values (${person.personId}, 'Lin Qiao', '')`);
    await tx.execute(sql`update app.engagement set consultant_id = ${person.personId} where id = ${made.id}`);
  });
  return { consultant: person };
}
