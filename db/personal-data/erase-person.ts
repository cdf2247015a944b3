import { and, eq, inArray, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { addressOf } from "@/lib/name-rules";
import { recordAuditIn } from "../audit/audit";
import { holdTreesIn } from "../cohorts/hold-trees";
import { asOperator, type Tx } from "../core/scope";
import { respondent } from "../schema/answers";
import { assignment } from "../schema/assignments";
import { administratorInvitation, cohortInvitation, cohortMail } from "../schema/cohorts";
import { confirmation, confirmationAddress, confirmationAnswer } from "../schema/confirmations";
import { engagement } from "../schema/engagements";
import { invitation, membership, person, rateLimit, signInCode } from "../schema/people";
import { pulseAddress, pulseWave } from "../schema/pulse";
import { consultantAnswer, consultantRating } from "../schema/ratings";
import { record } from "../schema/records";

/** Whom to erase: everything stored for an address, including its account, if any. */
export type ErasedPerson = {
  readonly address: string;
  /**
   * Erase only what is older than this, because the same address may have been used again since. Default: everything.
   */
  readonly until?: Date | undefined;
  /** Hashed keys of the person's rate-limit counters. */
  readonly counters?: readonly string[] | undefined;
};

/**
 * Permanently deletes a person: address, secrets, memberships, invitations and codes. False if there is none.
 *
 * Their answers, records, events and submitted ratings stay with the firm, without name or id. Confirmation requests
 * sent to the address are withdrawn, with the answers given there.
 */
export async function erasePerson(email: string): Promise<boolean> {
  return erasingAsOperator((tx) => erasePersonIn(tx, { address: email }));
}

/** Thrown if an account was created during the transaction, too late to lock its rows in the right order. */
class AccountMadeMeanwhile extends Error {}

/**
 * Runs as the operator, and starts again if an account was created meanwhile; the new attempt finds it at the start.
 */
export async function erasingAsOperator<T>(run: (tx: Tx) => Promise<T>, tries = 3): Promise<T> {
  try {
    return await asOperator(run);
  } catch (error) {
    if (!(error instanceof AccountMadeMeanwhile) || tries === 1) throw error;
    return erasingAsOperator(run, tries - 1);
  }
}

/** Like `erasePerson`, within a transaction of `erasingAsOperator`. */
export async function erasePersonIn(tx: Tx, { address: typed, until, counters = [] }: ErasedPerson): Promise<boolean> {
  const address = addressOf(typed);
  const by = (column: AnyPgColumn, made: AnyPgColumn) =>
    and(eq(column, address), until === undefined ? undefined : lte(made, until));
  await holdTreesIn(tx, "shared");
  const findAccount = () => tx.select({ id: person.id }).from(person).where(by(person.email, person.createdAt));
  const [known] = await findAccount();
  if (known !== undefined) await holdWorkIn(tx, known.id);
  await tx.delete(signInCode).where(by(signInCode.email, signInCode.createdAt));
  // Sign-up locks the code it uses, so now the account either exists or cannot be created any more.
  if (known === undefined && (await findAccount()).length > 0) throw new AccountMadeMeanwhile();
  const asked = [
    await tx.delete(invitation).where(by(invitation.email, invitation.createdAt)).returning({ id: invitation.id }),
    await tx
      .delete(administratorInvitation)
      .where(by(administratorInvitation.email, administratorInvitation.createdAt))
      .returning({ id: administratorInvitation.id }),
    await eraseOffersIn(tx, by(engagement.email, engagement.createdAt)),
    await eraseFirmInvitationsIn(tx, address, by(cohortInvitation.email, cohortInvitation.createdAt)),
    await eraseRequestsIn(tx, address, until),
    await erasePulseAddressesIn(tx, address, until),
  ].flat();
  for (const key of counters) await tx.delete(rateLimit).where(sql`${rateLimit.key} like '%:' || ${key}::text`);
  if (known !== undefined) await eraseAccountIn(tx, known.id);
  return known !== undefined || asked.length > 0;
}

/** Deletes pulse links that wait to be mailed to the address. After sending, no address is stored. */
async function erasePulseAddressesIn(tx: Tx, address: string, until: Date | undefined) {
  const before = tx
    .select({ id: pulseWave.id })
    .from(pulseWave)
    .where(until === undefined ? undefined : lte(pulseWave.openedAt, until));
  return tx
    .delete(pulseAddress)
    .where(and(eq(pulseAddress.email, address), inArray(pulseAddress.waveId, before)))
    .returning({ id: pulseAddress.waveId });
}

type Where = ReturnType<typeof and>;

/** Deletes the account with everything that depends on it. */
async function eraseAccountIn(tx: Tx, personId: string): Promise<void> {
  await tx.execute(sql`update app.phase_event set signed_name = '', signed_other_name = null, signed_organisation = ''
    where by_person_id = ${personId} and (signed_name <> '' or signed_organisation <> '')`);
  await tx
    .update(confirmation)
    .set({ askedByName: "", askedByOtherName: null })
    .where(and(eq(confirmation.askedBy, personId), sql`${confirmation.askedByName} <> ''`));
  await forgetOwnerIn(tx, personId);
  await forgetRatingsIn(tx, personId);
  const firms = await tx
    .select({ firmId: membership.firmId })
    .from(membership)
    .where(eq(membership.personId, personId));
  await tx.delete(person).where(eq(person.id, personId));
  for (const { firmId } of firms) await recordAuditIn(tx, { act: "person.erase", firmId, object: { kind: "person" } });
}

/** A submitted rating stays with the firm without its author's name and notes. A draft is deleted. */
async function forgetRatingsIn(tx: Tx, personId: string): Promise<void> {
  await tx
    .delete(consultantRating)
    .where(and(eq(consultantRating.consultantId, personId), isNull(consultantRating.givenAt)));
  const given = tx
    .select({ id: consultantRating.id })
    .from(consultantRating)
    .where(eq(consultantRating.consultantId, personId));
  await tx
    .update(consultantAnswer)
    .set({ note: "" })
    .where(and(inArray(consultantAnswer.ratingId, given), ne(consultantAnswer.note, "")));
}

/**
 * Locks the rows of this person that requests under way may be changing, in the order in which those lock them: memberships,
 * answers, fields, assignments. Must run before the person is deleted, and before invitations, whose counters are
 * updated last.
 */
async function holdWorkIn(tx: Tx, personId: string): Promise<void> {
  await tx
    .select({ firmId: membership.firmId })
    .from(membership)
    .where(eq(membership.personId, personId))
    .orderBy(membership.firmId)
    .for("update");
  await tx
    .select({ id: respondent.id })
    .from(respondent)
    .where(eq(respondent.personId, personId))
    .orderBy(respondent.firmId, respondent.id)
    .for("update");
  await tx
    .select({ key: record.key })
    .from(record)
    .where(eq(record.byPersonId, personId))
    .orderBy(record.firmId, record.key)
    .for("update");
  await tx
    .select({ id: assignment.id })
    .from(assignment)
    .where(or(eq(assignment.assigneeId, personId), eq(assignment.assignedBy, personId)))
    .orderBy(assignment.firmId, assignment.id)
    .for("update");
}

/** Removes the person as owner from plans and plan logs: the id, and their name in that firm where it is stored. */
async function forgetOwnerIn(tx: Tx, personId: string): Promise<void> {
  const named = sql`select s.firm_id, n.name from app.membership s, unnest(array[s.display_name, s.other_name]) as n(name)
    where s.person_id = ${personId}`;
  await tx.execute(sql`update app.plan_measure set owner_name = ''
    where owner_name <> '' and (firm_id, owner_name) in (${named})`);
  for (const side of [sql.raw("before"), sql.raw("after")]) {
    await tx.execute(sql`update app.plan_event set ${side} = jsonb_set(${side}, '{ownerId}', 'null')
      where ${side}->>'ownerId' = ${personId}`);
    await tx.execute(sql`update app.plan_event set ${side} = jsonb_set(${side}, '{ownerName}', '""')
      where ${side}->>'ownerName' <> '' and (firm_id, ${side}->>'ownerName') in (${named})`);
  }
}

/** Deletes offers that nobody accepted. Engagements stay for the firm's log, without the address. */
async function eraseOffersIn(tx: Tx, where: Where): Promise<readonly { readonly id: string }[]> {
  const open = await tx
    .delete(engagement)
    .where(and(where, isNull(engagement.consultantId)))
    .returning({ id: engagement.id });
  const taken = await tx.update(engagement).set({ email: null }).where(where).returning({ id: engagement.id });
  return [...open, ...taken];
}

/**
 * Keeps an invited firm in the cohort's list without the address and mail errors. No more mails are sent, and an open
 * invitation is revoked.
 */
async function eraseFirmInvitationsIn(tx: Tx, address: string, where: Where) {
  const gone = await tx
    .update(cohortInvitation)
    .set({
      email: sql`'erased-' || ${cohortInvitation.id}`,
      contact: "",
      telephone: "",
      revokedAt: sql`case when ${cohortInvitation.acceptedAt} is null then coalesce(${cohortInvitation.revokedAt}, now())
        else ${cohortInvitation.revokedAt} end`,
      optedOutAt: sql`coalesce(${cohortInvitation.optedOutAt}, now())`,
    })
    .where(where)
    .returning({ id: cohortInvitation.id });
  const ids = gone.map(({ id }) => id);
  const saysIt = sql`position(${address} in lower(${cohortMail.problem})) > 0`;
  if (ids.length > 0)
    await tx
      .update(cohortMail)
      .set({ problem: "" })
      .where(and(inArray(cohortMail.invitationId, ids), saysIt));
  return gone;
}

/**
 * A person at a customer has no account: their address is stored only in the request, and its mailed link stops
 * working.
 */
async function eraseRequestsIn(tx: Tx, address: string, until: Date | undefined) {
  const before = tx
    .select({ id: confirmation.id })
    .from(confirmation)
    .where(until === undefined ? undefined : lte(confirmation.askedAt, until));
  const gone = await tx
    .delete(confirmationAddress)
    .where(and(eq(confirmationAddress.email, address), inArray(confirmationAddress.confirmationId, before)))
    .returning({ id: confirmationAddress.confirmationId });
  if (gone.length === 0) return [];
  const ids = gone.map(({ id }) => id);
  await tx.delete(confirmationAnswer).where(inArray(confirmationAnswer.confirmationId, ids));
  await tx
    .update(confirmation)
    .set({ withdrawnAt: new Date() })
    .where(and(inArray(confirmation.id, ids), isNull(confirmation.givenAt), isNull(confirmation.withdrawnAt)));
  return gone;
}
