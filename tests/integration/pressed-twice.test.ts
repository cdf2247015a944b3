import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { closeWave } from "@/app/_server/secret-links/pulse";
import { listAssignments, stepAssignment } from "@/db/assessments/assignments";
import { listThreads, moveThread, writeComment } from "@/db/assessments/comments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import {
  askAdministrator,
  listAdministrators,
  removeAdministrator,
  revokeAdministration,
} from "@/db/cohorts/administration";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { revokeFirmInvitation } from "@/db/cohorts/cohort-invitations";
import {
  changeTerms,
  listEngagements,
  makeEngagementCode,
  revokeEngagement,
  revokeEngagementCode,
} from "@/db/consultants/engagements";
import { asOperator } from "@/db/core/scope";
import { discardDraft, publishVersion, retireVersion, saveDraft } from "@/db/instruments/instrument-changes";
import { createCard, endCard } from "@/db/people/cards";
import { createInvitation, findJustSentAgain, revokeInvitation } from "@/db/people/invitations";
import { removeMember } from "@/db/people/members";
import { withdrawConfirmation } from "@/db/position/confirmations";
import { endMatch, makeLinkCode, revokeLinkCode, withdrawMerge } from "@/db/position/matches";
import { createPulseUnit, endPulseUnit } from "@/db/pulse/pulse";
import type { UserActor } from "@/tests/support/actors";
import { assignmentEventsOf } from "@/tests/support/change-rows";
import { aLink, aMatch, aRequest } from "@/tests/support/confirmations";
import { useDatabase } from "@/tests/support/database";
import { anEngagement, inDays } from "@/tests/support/engagements";
import {
  type AnAssessment,
  aMember,
  anAssessment,
  anEmail,
  aPerson,
  hashed,
  inAnHour,
} from "@/tests/support/factories";
import { aVersion } from "@/tests/support/instruments";
import { aWave } from "@/tests/support/pulse";
import { aRunCohort, invitationTo, invite, type RunCohort } from "@/tests/support/running-cohorts";

let at: AnAssessment;
let colleague: UserActor;
let run: RunCohort;
let besides: UserActor;

beforeAll(async () => {
  process.env.CODE_HASH_KEY = "a key of the tests, 32 characters";
  await useDatabase();
  at = await anAssessment();
  colleague = await aMember(at, { role: "manager" });
  run = await aRunCohort();
  const other = await aPerson();
  besides = other.actor;
  await asOperator((tx) =>
    addAdministratorIn(tx, { cohortId: run.cohortId, personId: other.personId, displayName: "Lu Bo" }),
  );
}, 60_000);

/** Does something as this person. Resolves to true or to the reason why not. */
type Press = (by: UserActor) => Promise<unknown>;
const isDone = async (pressed: Promise<unknown>): Promise<boolean> => {
  const answer = await pressed;
  return answer === true || answer === "removed" || typeof answer === "object" || String(answer).includes("@");
};

const entries = async (act: string): Promise<number> => {
  const [row] = await asOperator((tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from app.audit_entry where act = ${act}`),
  );
  return row?.n ?? 0;
};

const anInvitation = async (email = anEmail()) =>
  (await createInvitation(at.manager, {
    firmId: at.firmId,
    email,
    role: "contributor",
    stratum: "production",
    tokenHash: hashed(randomUUID()),
    expiresAt: inAnHour(),
  })) ?? "";

async function aDraft(): Promise<string> {
  const draft = await saveDraft(run.administrator, {
    cohortId: run.cohortId,
    instrument: aVersion("1.2.1", words("Another name")),
  });
  if (!draft.ok) throw new Error(draft.error);
  return draft.value;
}

const words = (en: string) => ({ "LRN.ORG.1": { name: { en, zh: "另一名称" } } });

/**
 * Things that managers of a firm or administrators of a cohort can end: how to create the thing, and then how to end
 * it.
 */
const ENDINGS: Readonly<Record<string, { readonly of: "firm" | "cohort"; readonly make: () => Promise<Press> }>> = {
  "people.withdraw": {
    of: "firm",
    make: async () => {
      const invitationId = await anInvitation();
      return (by) => revokeInvitation(by, { firmId: at.firmId, invitationId });
    },
  },
  "people.remove": {
    of: "firm",
    make: async () => {
      const { personId } = await aMember(at);
      return (by) => removeMember(by, { firmId: at.firmId, personId });
    },
  },
  "card.end": {
    of: "firm",
    make: async () => {
      const cardId = randomUUID();
      const hashes = { tokenHash: hashed(cardId), codeHash: hashed(`code ${cardId}`) };
      await createCard(at.manager, {
        ...hashes,
        id: cardId,
        firmId: at.firmId,
        label: "Hall 1",
        seats: 5,
        stratum: null,
        domain: null,
        expiresAt: inAnHour(),
      });
      return (by) => endCard(by, { firmId: at.firmId, cardId });
    },
  },
  "confirmation.withdraw": {
    of: "firm",
    make: async () => {
      const { id } = await aRequest(at);
      return (by) => withdrawConfirmation(by, { firmId: at.firmId, confirmationId: id });
    },
  },
  "code.revoke": {
    of: "firm",
    make: async () => {
      const linkId = await aLink(at, { direction: "supplier" });
      await makeLinkCode(at.manager, { firmId: at.firmId, linkId, codeHash: hashed(linkId) });
      return (by) => revokeLinkCode(by, { firmId: at.firmId, linkId });
    },
  },
  "merge.withdraw": {
    of: "firm",
    make: async () => {
      const { linkId } = await aMatch(at);
      return (by) => withdrawMerge(by, { firmId: at.firmId, linkId });
    },
  },
  "match.end": {
    of: "firm",
    make: async () => {
      const { linkId } = await aMatch(at);
      return (by) => endMatch(by, { firmId: at.firmId, linkId });
    },
  },
  "engagement.end": {
    of: "firm",
    make: async () => {
      const { id } = await anEngagement(at);
      return (by) => revokeEngagement(by, { firmId: at.firmId, id });
    },
  },
  "pulse.close": {
    of: "firm",
    make: async () => {
      const { waveId } = await aWave(at, [5]);
      return (by) => closeWave(by, { firmId: at.firmId, waveId });
    },
  },
  "firms.revoke": {
    of: "cohort",
    make: async () => {
      const email = anEmail();
      await invite(run, [{ firmName: "Asked Works", email, locale: "en" }]);
      const invitationId = await invitationTo(email);
      return (by) => revokeFirmInvitation(by, { cohortId: run.cohortId, invitationId });
    },
  },
  "administrator.remove": {
    of: "cohort",
    make: async () => {
      const { personId } = await aPerson();
      const { cohortId } = run;
      await asOperator((tx) => addAdministratorIn(tx, { cohortId, personId, displayName: "Sun Li" }));
      return (by) => removeAdministrator(by, { cohortId, personId, reason: "Left" });
    },
  },
  "instrument.discard": {
    of: "cohort",
    make: async () => {
      const versionId = await aDraft();
      return (by) => discardDraft(by, { cohortId: run.cohortId, versionId });
    },
  },
  "instrument.publish": {
    of: "cohort",
    make: async () => {
      const versionId = await aDraft();
      return async (by) => {
        const { ok } = await publishVersion(by, { cohortId: run.cohortId, versionId, sameMeaning: true });
        return ok;
      };
    },
  },
  "instrument.retire": {
    of: "cohort",
    make: async () => {
      const { cohortId } = run;
      const draft = await saveDraft(run.administrator, {
        cohortId,
        instrument: aVersion("1.2.2", words("A third name")),
      });
      const versionId = draft.ok ? draft.value : "";
      await publishVersion(run.administrator, { cohortId, versionId, sameMeaning: true });
      return (by) => retireVersion(by, { cohortId, versionId });
    },
  },
};

test.each(Object.entries(ENDINGS))(
  "%s pressed twice is done once and succeeds, and a second person is refused",
  async (act, { of, make }) => {
    const press = await make();
    const [own, other] = of === "firm" ? [at.manager, colleague] : [run.administrator, besides];
    const before = await entries(act);
    expect(await isDone(press(own))).toBe(true);
    expect(await isDone(press(own))).toBe(true);
    expect(await isDone(press(other))).toBe(false);
    expect(await entries(act)).toBe(before + 1);
  },
);

test("an invitation withdrawn twice is named both times", async () => {
  const email = anEmail();
  const invitationId = await anInvitation(email);
  const press = () => revokeInvitation(at.manager, { firmId: at.firmId, invitationId });
  expect(await Promise.all([press(), press()])).toEqual([email, email]);
});

test("an invitation sent again by two presses is known by its address, for a minute, to who sent it", async () => {
  const email = anEmail();
  const before = await anInvitation(email);
  const ask = (by: UserActor) => findJustSentAgain(by, { firmId: at.firmId, invitationId: before });
  expect(await ask(at.manager)).toBeUndefined();
  const again = await anInvitation(email);
  expect(await ask(at.manager)).toBe(email);
  expect(await ask(colleague)).toBeUndefined();
  await asOperator((tx) =>
    tx.execute(sql`update app.invitation set created_at = now() - interval '2 minutes' where id = ${again}`),
  );
  expect(await ask(at.manager)).toBeUndefined();
});

test("an assignment taken or handed back by two presses moves once and keeps one reason", async () => {
  const give = async () => {
    const asked = { assessmentId: at.assessmentId, assigneeId: at.contributor.personId, note: "" } as const;
    await giveAssignments(at.manager, { ...asked, scopes: ["LRN.ORG"] });
    const [given] = await listAssignments(at.manager, at);
    return { firmId: at.firmId, assignmentId: given?.id ?? "" };
  };
  const back = { ...(await give()), event: "withdraw", mover: "manager", reason: "" } as const;
  const moved = await Promise.all([1, 2].map(() => stepAssignment(at.manager, { ...back, state: "assigned" })));
  expect(moved).toEqual([1, 2].map(() => ({ ok: true, value: "withdrawn" })));
  // The second request may already find the new state, in which the assignment is withdrawn.
  expect(await stepAssignment(at.manager, { ...back, state: "withdrawn" })).toEqual({ ok: true, value: "withdrawn" });
  expect(await stepAssignment(colleague, { ...back, state: "withdrawn" })).toMatchObject({ ok: false });

  const hand = { ...(await give()), event: "hand-back", mover: "assignee" } as const;
  const press = (reason: string, state: "assigned" | "handed-back") =>
    stepAssignment(at.contributor, { ...hand, reason, state });
  expect(await press("Not my line", "assigned")).toEqual({ ok: true, value: "handed-back" });
  expect(await press(" Not my line ", "handed-back")).toEqual({ ok: true, value: "handed-back" });
  // With another reason the second press is refused, because that reason would be lost.
  expect(await press("Ask Zhao", "handed-back")).toEqual({ ok: false, error: "changed-meanwhile" });
  const events = (await assignmentEventsOf(at.manager, at)).map(({ event }) => event);
  expect(events.toSorted()).toEqual(["assign", "assign", "hand-back", "withdraw"]);
});

test("a conversation processed by two presses is processed once", async () => {
  const written = await writeComment(at.contributor, {
    assessmentId: at.assessmentId,
    id: randomUUID(),
    item: "LRN.ORG.1",
    text: "Does line 3 count?",
    audience: "members",
  });
  const step = { firmId: at.firmId, threadId: written?.threadId ?? "", event: "process" } as const;
  expect(await moveThread(at.manager, step)).toBe(true);
  expect(await moveThread(at.manager, step)).toBe(true);
  expect(await moveThread(colleague, step)).toBe(false);
  expect(await moveThread(at.manager, { ...step, event: "reopen" })).toBe(true);
  expect((await listThreads(at.manager, at))[0]?.state).toBe("open");
});

test("terms sent twice are changed once; of other terms the second is refused", async () => {
  const { id } = await anEngagement(at);
  const was = (await listEngagements(at.manager, at)).find((one) => one.id === id);
  if (was === undefined) throw new Error("no engagement");
  const terms = { scope: ["results"], mayReview: false, blindUntilRated: false, endsAt: inDays(30) } as const;
  const change = (by: UserActor, days = terms.endsAt) =>
    changeTerms(by, { ...terms, endsAt: days, firmId: at.firmId, id, was });
  expect(await change(at.manager)).toMatchObject({ ok: true });
  expect(await change(at.manager)).toMatchObject({ ok: true });
  expect(await change(at.manager, inDays(40))).toEqual({ ok: false, error: "changed-meanwhile" });
  expect(await change(colleague)).toEqual({ ok: false, error: "changed-meanwhile" });
});

test("what keeps nobody's name is found as it was asked for", async () => {
  const { firmId } = at;
  const unit = { firmId, name: "Hall 9", headcount: 7 };
  expect([await createPulseUnit(at.manager, unit), await createPulseUnit(at.manager, unit)]).toEqual([true, true]);
  expect(await createPulseUnit(at.manager, { ...unit, headcount: 8 })).toBe(false);
  const { units } = await aWave(at, [5]);
  const end = () => endPulseUnit(at.manager, { firmId, unitId: units[0]?.id ?? "" });
  expect([await end(), await end()]).toEqual([true, true]);

  expect(await revokeEngagementCode(at.manager, at)).toBe(false);
  await makeEngagementCode(at.manager, { firmId, codeHash: hashed(randomUUID()) });
  const revoke = () => revokeEngagementCode(at.manager, at);
  expect([await revoke(), await revoke()]).toEqual([true, true]);

  const { administrator, cohortId } = run;
  const request = { email: anEmail(), locale: "zh", tokenHash: hashed(randomUUID()), expiresAt: inAnHour() } as const;
  await askAdministrator(administrator, { cohortId, ...request });
  const [asked] = (await listAdministrators(administrator, run)).asked;
  const takeBack = () => revokeAdministration(administrator, { cohortId, invitationId: asked?.id ?? "" });
  expect([await takeBack(), await takeBack()]).toEqual([true, true]);
});
