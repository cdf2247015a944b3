import { and, count, eq, isNotNull, isNull, lte, min, or, sql } from "drizzle-orm";
import { INTERRUPTED, type MailedInvitation, type MailKind, type MailOutcome, UNREACHABLE } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { LOCALES, type Text } from "@/lib/result";
import { asActor, asWorker, type Tx, type WorkerActor } from "../core/scope";
import { cohortMail } from "../schema/cohorts";

/** The job that sends the mails of a cohort and of those below it. */
export type MailActor = Extract<WorkerActor, { kind: "worker" }> & { readonly job: "mail"; readonly cohortId: string };

/** A mail whose claim this process holds. */
export type ClaimedMail = MailedInvitation & {
  readonly cohortId: string;
  readonly id: string;
  readonly invitationId: string;
  readonly linkNumber: number;
  readonly email: string;
};

type ClaimedRow = {
  cohort_id: string;
  mail_id: string;
  kind: MailKind;
  invitation_id: string;
  link_number: number;
  firm_name: string;
  email: string;
  locale: string;
  cohort_name: Text;
  liaison: string;
  closes_on: string | null;
  is_joined: boolean;
  submitted: number;
};

/** Claims the next mail in a transaction of its own: committed before it leaves, so that nobody claims it again. */
export async function claimCohortMail(actor: MailActor): Promise<ClaimedMail | undefined> {
  return asWorker(actor, async (tx) => {
    const [row] =
      await tx.execute<ClaimedRow>(sql`select cohort_id, mail_id, kind, invitation_id, link_number, firm_name, email, locale,
      cohort_name, liaison, closes_on::text, is_joined, submitted from app.claim_cohort_mail()`);
    if (row === undefined) return undefined;
    return {
      cohortId: row.cohort_id,
      id: row.mail_id,
      kind: row.kind,
      invitationId: row.invitation_id,
      linkNumber: row.link_number,
      firmName: row.firm_name,
      email: row.email,
      locale: LOCALES.find((one) => one === row.locale) ?? "zh",
      cohortName: row.cohort_name,
      liaison: row.liaison,
      closesOn: row.closes_on,
      isJoined: row.is_joined,
      submitted: row.submitted,
    };
  });
}

type Settled = { readonly outcome: Exclude<MailOutcome, "dropped">; readonly problem: string };

/** Says what became of a claimed mail. */
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

/** A mail that is put off is tried again after so many minutes, each time; then it counts as not sent. */
const TRY_AGAIN_MINUTES = [10, 30, 60, 120, 240] as const;

/** The mail server asked to come again: the claim is given back, until it has been asked too often. */
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

/** Between two tries to reach the mail server it is waited as long as it has been away, within these limits. */
const PAUSE_MINUTES = { min: 1, max: 60 } as const;
/** A mail waits so long for the mail server; then it counts as not sent. */
const WAIT_DAYS = 2;

/** The mail server was not reached: all mails that are due wait, and with them the one tried, whose claim is given back. */
export async function holdCohortMails(actor: MailActor, tried?: Pick<ClaimedMail, "cohortId" | "id">): Promise<void> {
  await asWorker(actor, (tx) =>
    tx.execute(sql`select app.hold_cohort_mails(${tried?.cohortId ?? null}::uuid, ${tried?.id ?? null}::uuid, ${UNREACHABLE},
      make_interval(mins => ${PAUSE_MINUTES.min}::int), make_interval(mins => ${PAUSE_MINUTES.max}::int),
      make_interval(days => ${WAIT_DAYS}::int))`),
  );
}

/** The mail server answers: what waited for it, of whichever cohort, is due at once. */
export async function freeCohortMails(actor: MailActor): Promise<void> {
  await asWorker(actor, (tx) => tx.execute(sql`select app.free_cohort_mails()`));
}

type HeldMails = { readonly n: number; readonly since: Date };

/** Mails of a cohort and those below it that wait because the mail server cannot be reached; undefined where none does. */
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
 * Mails that were claimed by a worker that died. Where sending again cannot make a second one they wait anew; else
 * nobody knows whether they left, and the administrator decides.
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

/** Ends every mail that waits, when none goes out, whatever its address. */
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

/** Asks for reminders that rules make due, and for jobs where mails wait without one. Returns how many reminders. */
export async function askCohortMails(now: Date): Promise<number> {
  return asWorker({ kind: "worker", job: "keeper" }, async (tx) => {
    const [row] = await tx.execute<{ asked: number }>(
      sql`select app.ask_cohort_mails(${now.toISOString()}::timestamptz) as asked`,
    );
    return row?.asked ?? 0;
  });
}
