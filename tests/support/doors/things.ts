import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { confirmationToken, hashConfirmationToken, hashCustomer, hashToken } from "@/app/_server/gate/tokens";
import { hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { cardCode, cardSecrets, cardToken } from "@/app/_server/secret-links/invite-cards";
import { pulseKeys } from "@/app/_server/secret-links/pulse-keys";
import { listAssignments } from "@/db/assessments/assignments";
import { writeComment } from "@/db/assessments/comments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { asOperator } from "@/db/core/scope";
import { createCard } from "@/db/people/cards";
import { createInvitation } from "@/db/people/invitations";
import { addMeasure } from "@/db/plans/plan-measures";
import { listPlans } from "@/db/plans/plans";
import { askCustomer } from "@/db/position/confirmations";
import { createPulseUnit, listPulseUnits, openPulseWave } from "@/db/pulse/pulse";
import { aLink } from "../confirmations";
import { type AnAssessment, anEmail, inAnHour } from "../factories";

type Where = { readonly cycle: string; readonly cohortId: string };

/** One of every object that an address or a form can refer to, in the firm and in its cohort. */
export async function makeThings(at: AnAssessment, where: Where) {
  return {
    ...(await shareWork(at, where)),
    ...(await planWork(at)),
    ...(await openPulse(at)),
    ...(await sendKeys(at, where)),
  };
}

async function shareWork(at: AnAssessment, { cycle }: Where) {
  const scopes = ["LRN.INT"] as const;
  const given = { assessmentId: cycle, assigneeId: at.contributor.personId, scopes, note: "" };
  await giveAssignments(at.manager, given);
  const [assignment] = await listAssignments(at.manager, { assessmentId: cycle });
  const comment = { id: randomUUID(), assessmentId: cycle, item: "LRN.INT.2", text: "Which visit?" } as const;
  const written = await writeComment(at.contributor, { ...comment, audience: "managers" });
  if (assignment === undefined || written?.threadId === undefined) throw new Error("no work was shared");
  return { assignmentId: assignment.id, threadId: written.threadId };
}

/** Adds a measure owned by the contributor, who may therefore move it. */
async function planWork(at: AnAssessment) {
  const { firmId } = at;
  const added = await addMeasure(at.manager, {
    firmId,
    measure: {
      catalogId: "M22",
      title: "",
      cell: "EVA.NET",
      effort: 1,
      steps: ["Name a contact"],
      firstStepOn: "2026-12-01",
      recordOn: "2027-03-31",
    },
  });
  if (!added.ok) throw new Error(added.error);
  const { measureId } = added.value;
  const owner = at.contributor.personId;
  await asOperator((tx) => tx.execute(sql`update app.plan_measure set owner_id = ${owner} where id = ${measureId}`));
  const [plan] = await listPlans(at.manager, { firmId });
  const stepId = plan?.measures.find(({ id }) => id === measureId)?.steps[0]?.id;
  if (plan === undefined || stepId === undefined) throw new Error("no plan");
  return { measureId, planId: plan.id, stepId };
}

async function openPulse({ firmId, manager }: AnAssessment) {
  await createPulseUnit(manager, { firmId, name: "Hall 1", headcount: 5 });
  const [unit] = await listPulseUnits(manager, { firmId });
  if (unit === undefined) throw new Error("no unit");
  const opened = await openPulseWave(manager, {
    firmId,
    year: 2026,
    quarter: 4,
    lastDay: "2099-12-18",
    closesAt: new Date("2099-12-19T00:00:00+08:00"),
    rounds: [
      {
        unitId: unit.id,
        way: "code",
        hashes: ({ waveId }) => [hashToken(pulseKeys().tokenOf({ waveId, unitId: unit.id }, 0))],
      },
    ],
  });
  if (typeof opened === "string") throw new Error(opened);
  const { waveId } = opened;
  return { unitId: unit.id, waveId, pulseToken: pulseKeys().tokenOf({ waveId, unitId: unit.id }, 0) };
}

/** Creates secret links as they are mailed to a customer, a new colleague and an invited firm, and an invite card. */
async function sendKeys(at: AnAssessment, { cohortId }: Where) {
  const { firmId, manager } = at;
  const [confirmationId, cardId, invitationId] = [randomUUID(), randomUUID(), randomUUID()];
  const linkId = await aLink(at);
  const email = anEmail();
  const asked = await askCustomer(manager, {
    firmId,
    linkId,
    id: confirmationId,
    email,
    customerHash: hashCustomer(email),
    tokenHash: hashConfirmationToken(confirmationToken({ confirmationId, email })),
    locale: "en",
    product: "Kettles",
    askedByName: "Lin Wei",
    instrumentVersion: "1.0.0",
  });
  if (!asked.ok) throw new Error(asked.error);
  const expiresAt = inAnHour();
  const secrets = cardSecrets(cardId);
  await createCard(manager, {
    id: cardId,
    firmId,
    label: "Shop floor",
    seats: 40,
    stratum: null,
    domain: null,
    ...secrets,
    expiresAt,
  });
  const invitationToken = randomUUID();
  const tokenHash = hashToken(invitationToken);
  await createInvitation(manager, {
    firmId,
    email: anEmail(),
    role: "contributor",
    stratum: "production",
    tokenHash,
    expiresAt,
  });
  const takePart = invitationCode(invitationId);
  await asOperator((tx) =>
    tx.execute(sql`insert into app.cohort_invitation (cohort_id, id, firm_name, email, locale, token_hash, batch_id)
      values (${cohortId}, ${invitationId}, 'Ningbo Kettles', ${anEmail()}, 'en', ${hashInvitationCode(takePart)}, ${invitationId})`),
  );
  return {
    linkId,
    confirmationId,
    confirmToken: confirmationToken({ confirmationId, email }),
    cardId,
    cardToken: cardToken(cardId),
    cardCode: cardCode(cardId),
    invitationToken,
    invitationId,
    takePart,
  };
}
