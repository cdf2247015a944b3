import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { hashAccessCode, hashLinkCode, hashToken, newLinkCode } from "@/app/_server/gate/tokens";
import { askAdministrator } from "@/db/cohorts/administration";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn } from "@/db/cohorts/cohorts";
import { saveClientNote } from "@/db/consultants/client-notes";
import { makeEngagementCode } from "@/db/consultants/engagements";
import { askEngagement } from "@/db/consultants/own-engagements";
import { beginRating } from "@/db/consultants/ratings";
import { asOperator } from "@/db/core/scope";
import { saveDraft } from "@/db/instruments/instrument-changes";
import { createInvitation } from "@/db/people/invitations";
import { moveMeasure } from "@/db/plans/measure-moves";
import { addMeasure } from "@/db/plans/plan-measures";
import { createLink, endLink } from "@/db/position/links";
import { makeLinkCode } from "@/db/position/matches";
import { createPulseUnit, listPulseUnits } from "@/db/pulse/pulse";
import { instrumentVersion } from "@/db/schema/instruments";
import { wasOf } from "@/lib/engagement";
import { dayAt } from "@/lib/view/time/calendar";
import type { UserActor } from "../actors";
import { aLink, aMatch } from "../confirmations";
import { anEngagement, inDays } from "../engagements";
import { type AnAssessment, aCustomer, aFirm, aMember, anEmail, aPerson, inAnHour } from "../factories";
import { aVersion } from "../instruments";

type Where = {
  readonly cycle: string;
  readonly rootId: string;
  readonly cohortId: string;
  readonly people: Readonly<Record<string, { readonly personId: string }>>;
};

/** Creates one object for each form that changes or ends something for good, in addition to those the pages show. */
export async function makeSpares(at: AnAssessment, where: Where) {
  return {
    ...(await spareColleagues(at, where)),
    ...(await spareLinks(at)),
    ...(await spareConsultants(at, where)),
    ...(await spareWork(at)),
    ...(await spareParts(where)),
  };
}

const one = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("something of the world was not made");
  return value;
};

/** Requests that the stranger may accept, and a colleague who may be removed. */
async function spareColleagues(at: AnAssessment, { cohortId, people }: Where) {
  const { firmId, manager } = at;
  const email = await emailOf(people.stranger?.personId ?? "");
  const expiresAt = inAnHour();
  const invite = (to: string, token: string) =>
    createInvitation(manager, {
      firmId,
      email: to,
      role: "contributor",
      stratum: "production",
      tokenHash: hashToken(token),
      expiresAt,
    });
  const [joinToken, administerToken] = [randomUUID(), randomUUID()];
  await invite(email, joinToken);
  const administrator = { kind: "user", personId: people.administrator?.personId ?? "" } as const;
  const ask = (to: string, token: string) =>
    askAdministrator(administrator, { cohortId, email: to, locale: "en", tokenHash: hashToken(token), expiresAt });
  await ask(email, administerToken);
  const spareToken = randomUUID();
  await ask(anEmail(), spareToken);
  const [asked] = await asOperator((tx) =>
    tx.execute<{ id: string }>(
      sql`select id from app.administrator_invitation where token_hash = ${hashToken(spareToken)}`,
    ),
  );
  const spare = await aPerson();
  await asOperator((tx) => addAdministratorIn(tx, { cohortId, personId: spare.personId, displayName: "Sun Li" }));
  return {
    joinToken,
    administerToken,
    colleagueId: (await aMember(at)).personId,
    memberInvitationId: one(await invite(anEmail(), randomUUID())),
    administratorInvitationId: one(asked).id,
    spareAdministratorId: spare.personId,
  };
}

const emailOf = async (personId: string): Promise<string> => {
  const [row] = await asOperator((tx) =>
    tx.execute<{ email: string }>(sql`select email from app.person where id = ${personId}`),
  );
  return row?.email ?? "";
};

async function spareLinks(at: AnAssessment) {
  const { firmId, manager } = at;
  const make = async (change: Parameters<typeof aCustomer>[0]) => {
    const made = await createLink(manager, { firmId, link: aCustomer(change) });
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };
  const supplier = { direction: "supplier", share: 0.1 } as const;
  const endedLinkId = await make({ ...supplier, partnerName: "Gone Works" });
  await endLink(manager, { firmId, linkId: endedLinkId, day: "2026-05-04" });
  const codedLinkId = await make({ ...supplier, partnerName: "Coded Works" });
  await makeLinkCode(manager, { firmId, linkId: codedLinkId, codeHash: hashLinkCode(newLinkCode()) });
  const partner = await aFirm("Yuyao Partner Works");
  const partnerCode = newLinkCode();
  const theirs = await aLink(partner, { direction: "supplier" });
  const code = { firmId: partner.firmId, linkId: theirs, codeHash: hashLinkCode(partnerCode) };
  const made = await makeLinkCode(partner.manager, code);
  if (!made.ok) throw new Error(made.error);
  return {
    bareLinkId: await make({ share: 0.01, partnerName: "Bare Works" }),
    freshLinkId: await aLink(at, { partnerName: "Fresh Works", share: 0.01 }),
    endedLinkId,
    codedLinkId,
    mergedLinkId: (await aMatch(at)).linkId,
    partnerCode,
  };
}

/**
 * Creates a consultant's request for access, an engagement whose terms can be changed, a code, and a note and a rating
 * of an engaged consultant.
 */
async function spareConsultants(at: AnAssessment, { cycle, people }: Where) {
  const { firmId, manager } = at;
  const terms = { scope: ["results"], endsAt: inDays(60), mayReview: false, blindUntilRated: false } as const;
  const code = newLinkCode();
  await makeEngagementCode(manager, { firmId, codeHash: hashAccessCode(code) });
  const { actor } = await aPerson();
  const asking = { ...terms, displayName: "Lin Qiao", organisation: "", message: "", codeHash: hashAccessCode(code) };
  const asked = await askEngagement(actor, asking);
  if (!asked.ok) throw new Error(asked.error);
  const accessCode = newLinkCode();
  await makeEngagementCode(manager, { firmId, codeHash: hashAccessCode(accessCode) });
  const consultant: UserActor = { kind: "user", personId: people.consultant?.personId ?? "" };
  const noteId = randomUUID();
  await saveClientNote(consultant, { firmId, id: noteId, text: "Call in June" });
  return {
    accessCode,
    askedEngagementId: asked.value,
    openEngagementId: (await anEngagement(at, terms)).id,
    openTerms: wasOf(terms),
    noteId,
    ratingId: one(await beginRating(consultant, { firmId, assessmentId: cycle })),
  };
}

/**
 * Creates a unit that no employee questionnaire has been sent to, and a verified measure whose record is offered to the
 * next assessment.
 */
async function spareWork(at: AnAssessment) {
  const { firmId, manager } = at;
  await createPulseUnit(manager, { firmId, name: "Hall 7", headcount: 5 });
  const unit = (await listPulseUnits(manager, { firmId })).find(({ name }) => name === "Hall 7");
  const added = await addMeasure(manager, {
    firmId,
    measure: {
      catalogId: null,
      title: "Visits",
      cell: "LRN.INT",
      effort: 1,
      steps: ["Go"],
      firstStepOn: "2026-03-01",
      recordOn: "2026-05-01",
    },
  });
  if (!added.ok) throw new Error(added.error);
  const { measureId } = added.value;
  const move = { firmId, measureId, mover: "manager", reason: "", today: dayAt("UTC", new Date()) } as const;
  const record = { title: "Minutes", date: "2026-05-04", grade: "E1", reason: "Seen in the office" } as const;
  for (const step of [
    { state: "not-started", move: "start" },
    { state: "running", move: "finish" },
    { state: "done", move: "verify", record },
  ] as const) {
    const moved = await moveMeasure(manager, { ...move, ...step });
    if (!moved.ok) throw new Error(`${step.move}: ${moved.error}`);
  }
  const [row] = await asOperator((tx) =>
    tx.execute<{ id: string }>(sql`select id from app.plan_record where measure_id = ${measureId}`),
  );
  return { spareUnitId: one(unit).id, planRecordId: one(row).id };
}

/** Two cohorts without firms below the cohort, and a draft of a later version. */
async function spareParts({ rootId, cohortId, people }: Where) {
  const make = (name: string) =>
    asOperator(async (tx) => {
      const id = await createCohortIn(tx, { name: { en: name, zh: name }, parentId: cohortId });
      await tx.execute(sql`update app.cohort set snapshot_weekly = false where id = ${id}`);
      return id;
    });
  const above: UserActor = { kind: "user", personId: people["administrator-above"]?.personId ?? "" };
  const [n = 0] = crypto.getRandomValues(new Uint16Array(1));
  const changed = { "LRN.ORG.1": { name: { en: "Told on again", zh: "再转告" } } };
  const draft = await saveDraft(above, { cohortId: rootId, instrument: aVersion(`1.2.${n}`, changed) });
  if (!draft.ok) throw new Error(draft.error);
  return {
    partId: await make("City"),
    otherPartId: await make("Other city"),
    draftId: draft.value,
    draftWrittenAt: await writtenAt(draft.value),
    nextVersion: aVersion(`1.3.${n}`, changed),
  };
}

/** The time a draft was written, which the form for publishing contains. */
async function writtenAt(versionId: string): Promise<string> {
  const [row] = await asOperator((tx) =>
    tx.select({ at: instrumentVersion.createdAt }).from(instrumentVersion).where(sql`id = ${versionId}`),
  );
  return String(one(row).at.getTime());
}
