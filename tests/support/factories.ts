import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { openAssessment } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers } from "@/db/assessments/save-answers";
import { asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { createFirm } from "@/db/firms/firms";
import { acceptInvitation, createInvitation } from "@/db/people/invitations";
import { createPerson } from "@/db/people/people";
import { createLink, type NewLink } from "@/db/position/links";
import { acceptPhase } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import type { FieldEntry } from "@/lib/fields";
import {
  type CardValue,
  DETERMINANT_IDS,
  type Level,
  PHASES,
  type Phase,
  phaseOf,
  type Stratum,
} from "@/lib/instrument";
import type { FirmRole } from "@/lib/policy";
import { asUser, type UserActor } from "./actors";

export const anEmail = (): string => `${randomUUID()}@example.test`;
export const hashed = (token: string): string => createHash("sha256").update(token).digest("base64url");
export const inAnHour = (): Date => new Date(Date.now() + 3_600_000);

export type Somebody = { readonly actor: UserActor; readonly personId: string; readonly email: string };

export async function aPerson(): Promise<Somebody> {
  const { id, email } = await createPerson({ email: anEmail() });
  return { actor: asUser(id), personId: id, email };
}

export type AFirm = { readonly firmId: string; readonly manager: UserActor; readonly managerEmail: string };

export async function aFirm(name = "Ningbo Test Works"): Promise<AFirm> {
  const { actor, email } = await aPerson();
  const firmId = await createFirm(actor, { name, displayName: "Lin Wei", stratum: "management", locale: "en" });
  return { firmId, manager: actor, managerEmail: email };
}

/** A colleague who joined by invitation. */
export async function aMember(
  at: { readonly firmId: string; readonly manager: UserActor },
  { role = "contributor", stratum = "production" }: { role?: FirmRole; stratum?: Stratum } = {},
): Promise<UserActor> {
  const { actor, email } = await aPerson();
  const tokenHash = hashed(randomUUID());
  await createInvitation(at.manager, { firmId: at.firmId, email, role, stratum, tokenHash, expiresAt: inAnHour() });
  const accepted = await acceptInvitation(actor, { tokenHash, displayName: "Chen Jie" });
  if (accepted.kind !== "accepted") throw new Error(`the invitation was answered with ${accepted.kind}`);
  return actor;
}

/** A new manager of a firm, added without an invitation. */
export async function aManagerOf(firmId: string): Promise<UserActor> {
  const { actor, personId } = await aPerson();
  await asOperator((tx) =>
    tx.execute(sql`insert into app.membership (firm_id, person_id, role, stratum, display_name)
      values (${firmId}, ${personId}, 'manager', 'management', 'Lin Wei')`),
  );
  return actor;
}

export type AnAssessment = AFirm & { readonly assessmentId: string; readonly contributor: UserActor };

/** A firm with a manager, a contributor and an open first assessment. */
export async function anAssessment(): Promise<AnAssessment> {
  const firm = await aFirm();
  const contributor = await aMember(firm);
  const opened = await openAssessment(firm.manager, { firmId: firm.firmId, year: 2026 });
  if (!opened.ok) throw new Error(opened.error);
  return { ...firm, contributor, assessmentId: opened.value.assessmentId };
}

export const aCustomer = (change: Partial<NewLink> = {}): NewLink => ({
  direction: "customer",
  kind: "single",
  partnerName: "Nordhaus GmbH",
  share: 0.4,
  ...change,
});

/**
 * Adds a customer link with its nine answers, and the shares of the firm's four functions: what Preparation needs in
 * addition to its items.
 */
export async function positionOf(at: AnAssessment): Promise<string> {
  const made = await createLink(at.manager, { firmId: at.firmId, link: aCustomer() });
  if (!made.ok) throw new Error(made.error);
  const answers = DETERMINANT_IDS.map(
    (question): FieldEntry => ({ kind: "link-answer", base: 0, linkId: made.value, question, value: 3 }),
  );
  const shares: FieldEntry = { kind: "shares", base: 0, value: { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 } };
  await saveFields(at.manager, { ...at, entries: [...answers, shares] });
  return made.value;
}

export const itemsOf = (phase: Phase) => currentInstrument.items.filter((item) => phaseOf(item.cell) === phase);

export const anEntry = (key: string, level: Level | null, base = 0, more: Partial<CardValue> = {}) => ({
  key,
  base,
  value: { answer: level === null ? null : { level }, comment: "", marked: false, ...more },
  locale: "en" as const,
});

export async function answerPhase(actor: UserActor, assessmentId: string, phase: Phase, level: Level = 3) {
  return saveAnswers(actor, { assessmentId, entries: itemsOf(phase).map((item) => anEntry(item.id, level)) });
}

/**
 * Creates an assessment in which everything is answered and submitted. Accepting its four phases makes the result
 * final.
 */
export async function aSubmittedCycle(): Promise<AnAssessment> {
  const at = await anAssessment();
  await positionOf(at);
  for (const phase of PHASES) {
    await answerPhase(at.manager, at.assessmentId, phase, 3);
    await answerPhase(at.contributor, at.assessmentId, phase, 4);
    const moved = await movePhase(at.manager, { assessmentId: at.assessmentId, phase, event: "submit" });
    if (!moved?.ok) throw new Error(`${phase} was not submitted: ${moved?.error}`);
  }
  return at;
}

export async function aFrozenCycle(): Promise<AnAssessment> {
  const at = await aSubmittedCycle();
  for (const phase of PHASES) await acceptPhase(at.manager, { assessmentId: at.assessmentId, phase });
  return at;
}
