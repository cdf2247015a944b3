import { and, count, eq, isNotNull, isNull, lte, min, or, sql } from "drizzle-orm";
import { INTERRUPTED, type MailedInvitation, type MailOutcome, UNREACHABLE } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { LOCALES } from "@/lib/result";
import { askRows, askValue } from "../core/ask";
import { asActor, asWorker, type Tx, type WorkerActor } from "../core/scope";
import { cohortMail } from "../schema/cohorts";

/** The job that sends the mails of a cohort and of the cohorts below it. */
export type MailActor = Extract<WorkerActor, { kind: "worker" }> & { readonly job: "mail"; readonly cohortId: string };

/** A mail that this process has claimed. */
export type ClaimedMail = MailedInvitation & {
  readonly cohortId: string;
  readonly id: string;
  readonly invitationId: string;
  readonly linkNumber: number;
  readonly email: string;
};

/**
 * Claims the next mail in a transaction of its own. The claim is committed before the mail is sent, so that no other
 * process sends it too.
 */
export async function claimCohortMail(actor: MailActor): Promise<ClaimedMail | undefined> {
  return asWorker(actor, async (tx) => {
    const [row] = await askRows<Omit<ClaimedMail, "locale"> & { readonly locale: string }>(
      tx,
      sql`select cohort_id, mail_id as id, kind, invitation_id, link_number, firm_name, email, locale, cohort_name,
        liaison, closes_on::text, is_joined, submitted from app.claim_cohort_mail()`,
    );
    return row && { ...row, locale: LOCALES.find((one) => one === row.locale) ?? "zh" };
  });
}

type Settled = { readonly outcome: Exclude<MailOutcome, "dropped">; readonly problem: string };

/** Records the outcome of a claimed mail. */
export async function settleCohortMail(
  actor: MailActor,
  input: Pick<ClaimedMail, "cohortId" | "id">,
  settled: Settled,
): Promise<void> {
  await asWorker(actor, (tx) =>
    tx
      .update(cohortMail)
      .set({ ...settled, endedAt: sql`now()`, unreachedSince: null })
      .where(and(eq(cohortMail.cohortId, input.cohortId), eq(cohortMail.id, input.id))),
  );
}

/** The minutes to wait before each new attempt at a postponed mail. After the last one, the mail counts as not sent. */
const TRY_AGAIN_MINUTES = [10, 30, 60, 120, 240] as const;

/** The mail server asked to try again later: releases the claim, or gives up after too many attempts. */
export async function putOffCohortMail(
  actor: MailActor,
  input: Pick<ClaimedMail, "cohortId" | "id">,
  { problem }: { readonly problem: string },
): Promise<void> {
  const minutes = sql`(array[${sql.raw(TRY_AGAIN_MINUTES.join(", "))}])[${cohortMail.putOff} + 1]`;
  const isLast = sql`${cohortMail.putOff} >= ${sql.raw(String(TRY_AGAIN_MINUTES.length))}`;
  await asWorker(actor, (tx) =>
    tx
      .update(cohortMail)
      .set({
        problem,
        claimedAt: sql`case when ${isLast} then ${cohortMail.claimedAt} end`,
        outcome: sql`case when ${isLast} then 'failed' end`,
        endedAt: sql`case when ${isLast} then now() end`,
        tryAfter: sql`now() + make_interval(mins => ${minutes})`,
        putOff: sql`${cohortMail.putOff} + 1`,
        unreachedSince: null,
      })
      .where(and(eq(cohortMail.cohortId, input.cohortId), eq(cohortMail.id, input.id))),
  );
}

/** The pause before the next attempt equals the time the mail server has been unreachable, within these limits. */
const PAUSE_MINUTES = { min: 1, max: 60 } as const;
/** Maximum number of days that a mail waits for an unreachable mail server; then it counts as not sent. */
const WAIT_DAYS = 2;

/** The mail server is unreachable: postpones all due mails and releases the claim on the one just tried. */
export async function holdCohortMails(actor: MailActor, tried?: Pick<ClaimedMail, "cohortId" | "id">): Promise<void> {
  await asWorker(actor, (tx) =>
    tx.execute(sql`select app.hold_cohort_mails(${tried?.cohortId ?? null}::uuid, ${tried?.id ?? null}::uuid, ${UNREACHABLE},
      make_interval(mins => ${PAUSE_MINUTES.min}::int), make_interval(mins => ${PAUSE_MINUTES.max}::int),
      make_interval(days => ${WAIT_DAYS}::int))`),
  );
}

/** The mail server is reachable again: all mails that waited for it become due, whatever their cohort. */
export async function freeCohortMails(actor: MailActor): Promise<void> {
  await asWorker(actor, (tx) => tx.execute(sql`select app.free_cohort_mails()`));
}

type HeldMails = { readonly n: number; readonly since: Date };

/** How many mails of a cohort and of the cohorts below wait for an unreachable mail server. Undefined if none do. */
export async function findHeldMails(
  actor: Actor,
  { cohortId }: { readonly cohortId: string },
): Promise<HeldMails | undefined> {
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ n: count(), since: min(cohortMail.unreachedSince) })
      .from(cohortMail)
      .where(
        and(
          isNull(cohortMail.outcome),
          isNotNull(cohortMail.unreachedSince),
          sql`${cohortMail.cohortId} = any(app.cohorts_below(${cohortId}))`,
        ),
      );
    return row === undefined || row.since === null ? undefined : { n: row.n, since: row.since };
  });
}

/**
 * Handles mails claimed by a worker that died. If sending again cannot produce a duplicate, they wait again. Otherwise
 * it is unknown whether they were sent, and the administrator decides.
 */
export async function settleInterruptedMails(actor: MailActor, { again }: { readonly again: boolean }): Promise<void> {
  const values = again
    ? { claimedAt: null }
    : { outcome: "failed" as const, problem: INTERRUPTED, endedAt: sql`now()` };
  await asWorker(actor, (tx) =>
    tx
      .update(cohortMail)
      .set(values)
      .where(and(isNotNull(cohortMail.claimedAt), isNull(cohortMail.outcome))),
  );
}

/** Fails every waiting mail, when the installation cannot send any mail at all. */
export async function failWaitingMails(actor: MailActor, problem: string): Promise<void> {
  await asWorker(actor, (tx) =>
    tx
      .update(cohortMail)
      .set({ outcome: "failed", problem, endedAt: sql`now()` })
      .where(and(isNull(cohortMail.claimedAt), isNull(cohortMail.outcome))),
  );
}

export async function countWaitingMails(actor: MailActor): Promise<number> {
  return asWorker(actor, (tx) => countWaitingIn(tx));
}

async function countWaitingIn(tx: Tx): Promise<number> {
  const [found] = await tx
    .select({ n: count() })
    .from(cohortMail)
    .where(and(isNull(cohortMail.outcome), or(isNull(cohortMail.tryAfter), lte(cohortMail.tryAfter, sql`now()`))));
  return found?.n ?? 0;
}

/**
 * Requests the reminders that are due by the cohorts' rules, and jobs for waiting mails that have none. Returns the
 * number of reminders.
 */
export async function askCohortMails(now: Date): Promise<number> {
  const asked = await asWorker({ kind: "worker", job: "keeper" }, (tx) =>
    askValue<number>(tx, sql`app.ask_cohort_mails(${now.toISOString()}::timestamptz)`),
  );
  return asked ?? 0;
}
