import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { InvitedFirm, KnownFirm } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { isOwnLastActIn } from "../audit/audit";
import { askRows } from "../core/ask";
import { inParts } from "../core/in-parts";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { requestJobIn } from "../jobs/jobs";
import { cohortInvitation, cohortMail } from "../schema/cohorts";
import { noteEventIn } from "./cohort-events";
import { holdTreesIn } from "./hold-trees";

type AtCohort = { readonly cohortId: string };
export type AtInvitation = AtCohort & { readonly invitationId: string };

/** The addresses already invited. A revoked address, or one of a firm that left, may be invited again. */
export async function listKnownAddresses(actor: Actor, ids: AtCohort): Promise<KnownFirm[]> {
  return asActor(actor, (tx) => listKnownIn(tx, ids));
}

export async function listKnownIn(tx: Tx, { cohortId }: AtCohort): Promise<KnownFirm[]> {
  const rows = await tx
    .select({
      cohortId: cohortInvitation.cohortId,
      email: cohortInvitation.email,
      firmName: cohortInvitation.firmName,
      otherName: cohortInvitation.otherName,
      acceptedAt: cohortInvitation.acceptedAt,
      optedOutAt: cohortInvitation.optedOutAt,
    })
    .from(cohortInvitation)
    .where(
      and(
        sql`${cohortInvitation.cohortId} = any(app.cohorts_below(${cohortId}))`,
        sql`(${isLive} or ${isNotNull(cohortInvitation.optedOutAt)})`,
      ),
    );
  return rows.map(({ acceptedAt, optedOutAt, ...row }) => ({
    ...row,
    state: optedOutAt !== null ? "opted-out" : acceptedAt !== null ? "member" : "invited",
  }));
}

/** How many invited firms declined mails about the invitation and have not joined. */
export async function countOptedOutIn(tx: Tx, { cohortId }: AtCohort): Promise<number> {
  const [row] = await tx
    .select({ firms: sql<number>`count(*)::int` })
    .from(cohortInvitation)
    .where(
      and(
        sql`${cohortInvitation.cohortId} = any((select app.cohorts_below(${cohortId}))::uuid[])`,
        isNotNull(cohortInvitation.optedOutAt),
        isNull(cohortInvitation.acceptedAt),
        isNull(cohortInvitation.revokedAt),
      ),
    );
  return row?.firms ?? 0;
}

const isLive = and(isNull(cohortInvitation.revokedAt), isNull(cohortInvitation.leftAt));

type NewInvited = {
  readonly cohortId: string;
  readonly firmName: string;
  readonly otherName: string | null;
  readonly email: string;
  readonly contact?: string;
  readonly telephone?: string;
  readonly locale: Locale;
};

type Inviting<P> = AtCohort & {
  /**
   * Compares the list with the known addresses while they are locked, so that no firm is invited twice at the same
   * time.
   */
  readonly plan: (known: readonly KnownFirm[]) => P;
  readonly invitedOf: (plan: P) => readonly NewInvited[];
  readonly hashOf: (invitationId: string) => string;
};

/**
 * Invites a list of firms in one transaction: stores the invitations, one waiting mail each, and the job that sends
 * them. Returns the plan as computed under the lock. The row rules refuse a cohort that the actor does not administer.
 */
export async function inviteFirms<P>(actor: Actor, { cohortId, plan, invitedOf, hashOf }: Inviting<P>): Promise<P> {
  return asActor(actor, async (tx) => {
    await holdTreesIn(tx, "shared");
    await holdInvitationsIn(tx);
    const planned = plan(await listKnownIn(tx, { cohortId }));
    const askedBy = actor.kind === "user" ? actor.personId : null;
    const batchId = randomUUIDv7();
    const rows = invitedOf(planned).map((row) => ({ ...row, email: row.email.toLowerCase(), id: randomUUIDv7() }));
    for (const part of inParts(rows)) {
      const invited = part.map(
        (row) =>
          sql`(${row.cohortId}::uuid, ${row.id}::uuid, ${row.firmName}, ${row.otherName}, ${row.email}, ${row.contact ?? ""},
            ${row.telephone ?? ""}, ${row.locale}, ${hashOf(row.id)}, ${batchId}::uuid, ${askedBy}::uuid)`,
      );
      await tx.execute(sql`insert into app.cohort_invitation
        (cohort_id, id, firm_name, other_name, email, contact, telephone, locale, token_hash, batch_id, invited_by) values ${sql.join(invited, sql`, `)}`);
      await askMailsIn(
        tx,
        part.map((row) => ({ cohortId: row.cohortId, invitationId: row.id, period: "1" })),
        {
          kind: "invitation",
          askedBy,
        },
      );
    }
    if (rows.length > 0) {
      await noteEventIn(tx, actor, {
        cohortId,
        event: "firms-invited",
        detail: { n: rows.length },
        firms: rows.length,
      });
      await requestJobIn(tx, actor, { kind: "mail", key: cohortId, cohortId });
    }
    return planned;
  });
}

/**
 * Locks out other transactions that invite firms or correct addresses, so that the known addresses stay valid until the
 * commit.
 */
export async function holdInvitationsIn(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('cohort invitations', 0))`);
}

type AskedMail = AtInvitation & { readonly period: string };

/**
 * Adds mails for the job to send; one that was already requested is not added again. Returns the number of new mails.
 */
export async function askMailsIn(
  tx: Tx,
  mails: readonly AskedMail[],
  { kind, askedBy }: { readonly kind: "invitation" | "reminder"; readonly askedBy: string | null },
): Promise<number> {
  if (mails.length === 0) return 0;
  const values = mails.map(
    (mail) =>
      sql`(${mail.cohortId}::uuid, ${randomUUIDv7()}::uuid, ${mail.invitationId}::uuid, ${kind}, ${mail.period},
        ${askedBy}::uuid)`,
  );
  const asked = await tx.execute(sql`insert into app.cohort_mail
    (cohort_id, id, invitation_id, kind, period, asked_by) values ${sql.join(values, sql`, `)}
    on conflict do nothing returning 1`);
  return asked.length;
}

/** One invitation of a cohort or of a cohort below it, with its mails. Undefined if the actor may not see it. */
export async function findInvited(actor: Actor, ids: AtInvitation): Promise<InvitedFirm | undefined> {
  return asActor(actor, (tx) => findInvitedIn(tx, ids));
}

export async function findInvitedIn(
  tx: Tx,
  { cohortId, invitationId }: AtInvitation,
): Promise<InvitedFirm | undefined> {
  const [found] = await tx
    .select({
      id: cohortInvitation.id,
      cohortId: cohortInvitation.cohortId,
      firmName: shown(cohortInvitation.firmName, cohortInvitation.otherName),
      names: { name: cohortInvitation.firmName, otherName: cohortInvitation.otherName },
      email: cohortInvitation.email,
      contact: cohortInvitation.contact,
      telephone: cohortInvitation.telephone,
      linkNumber: cohortInvitation.linkNumber,
      locale: cohortInvitation.locale,
      createdAt: cohortInvitation.createdAt,
      acceptedAt: cohortInvitation.acceptedAt,
      optedOutAt: cohortInvitation.optedOutAt,
      leftAt: cohortInvitation.leftAt,
      revokedAt: cohortInvitation.revokedAt,
    })
    .from(cohortInvitation)
    .where(
      and(
        eq(cohortInvitation.id, invitationId),
        sql`${cohortInvitation.cohortId} = any(app.cohorts_below(${cohortId}))`,
      ),
    );
  if (found === undefined) return undefined;
  const mails = await tx
    .select({
      kind: cohortMail.kind,
      askedAt: cohortMail.askedAt,
      endedAt: cohortMail.endedAt,
      outcome: cohortMail.outcome,
      problem: cohortMail.problem,
    })
    .from(cohortMail)
    .where(and(eq(cohortMail.cohortId, found.cohortId), eq(cohortMail.invitationId, found.id)))
    .orderBy(desc(cohortMail.askedAt), desc(cohortMail.id));
  return { ...found, mails };
}

/**
 * Sends an invitation again with the same link, unless a mail is already waiting. False if the invitation is no longer
 * open.
 */
export async function resendInvitation(actor: Actor, ids: AtInvitation): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const found = await findInvitedIn(tx, ids);
    if (found === undefined || found.revokedAt !== null || found.leftAt !== null || found.optedOutAt !== null)
      return false;
    if (found.acceptedAt !== null) return false;
    const sent = found.mails.filter(({ kind }) => kind === "invitation");
    const askedBy = actor.kind === "user" ? actor.personId : null;
    if (!sent.some(({ outcome }) => outcome === null)) {
      const mail = { cohortId: found.cohortId, invitationId: found.id, period: String(sent.length + 1) };
      await askMailsIn(tx, [mail], { kind: "invitation", askedBy });
    }
    await requestJobIn(tx, actor, { kind: "mail", key: found.cohortId, cohortId: found.cohortId });
    return true;
  });
}

/**
 * Sends the invitation again, with the same link, to every firm of a cohort and of the cohorts below whose last mail
 * failed.
 *
 * A waiting mail is not a failed one, and mails are numbered with a unique key, so each firm gets one mail however
 * often the button is pressed. Skips addresses that a mail server rejected: they must be corrected. Returns the number
 * of new mails.
 */
export async function resendUnsent(actor: Actor, { cohortId }: AtCohort): Promise<number> {
  return asActor(actor, async (tx) => {
    const mails = await askRows<{ cohortId: string; invitationId: string; period: string }>(
      tx,
      sql`select f.cohort_id, f.invitation_id, (select (count(*) + 1)::text from app.cohort_mail k
        where k.cohort_id = f.cohort_id and k.invitation_id = f.invitation_id and k.kind = 'invitation') as period
      from app.cohort_firms(${cohortId}, 'not-joined', now()) f where f.stage = 'invited' and f.mail = 'failed'`,
    );
    const askedBy = actor.kind === "user" ? actor.personId : null;
    let asked = 0;
    for (const part of inParts(mails)) asked += await askMailsIn(tx, part, { kind: "invitation", askedBy });
    if (asked > 0) await requestJobIn(tx, actor, { kind: "mail", key: cohortId, cohortId });
    return asked;
  });
}

/** Revokes an unused invitation. False if it was used, somebody else revoked it, or the actor may not see it. */
export async function revokeFirmInvitation(actor: Actor, ids: AtInvitation): Promise<boolean> {
  return asActor(actor, async (tx) => {
    await holdTreesIn(tx, "shared");
    const found = await findInvitedIn(tx, ids);
    if (found === undefined) return false;
    const ended = await tx
      .update(cohortInvitation)
      .set({ revokedAt: sql`now()` })
      .where(
        and(
          eq(cohortInvitation.cohortId, found.cohortId),
          inArray(cohortInvitation.id, [found.id]),
          isNull(cohortInvitation.acceptedAt),
          isNull(cohortInvitation.revokedAt),
        ),
      )
      .returning({ id: cohortInvitation.id });
    const object = { kind: "invitation", id: found.id } as const;
    if (ended.length === 0) return isOwnLastActIn(tx, actor, { act: "firms.revoke", cohortId: found.cohortId, object });
    await noteEventIn(tx, actor, {
      cohortId: found.cohortId,
      event: "invitation-revoked",
      detail: {},
      invitationId: found.id,
    });
    return true;
  });
}
