import { eq, sql } from "drizzle-orm";
import { LOCALES, type Locale } from "@/lib/result";
import { REMINDER_DAYS, type Scope } from "@/lib/workflow";
import { toScope } from "./assignments";
import { person } from "./schema/people";
import { asAuth } from "./scope";

/** Single presses follow each other: the mail waits so long after the last of them. */
export const QUIET_MINUTES = 10;
/** Between two mails to one colleague about one assessment there are at least so many days. */
export const APART_DAYS = 2;

/** One mail that is due, and whose claim this process holds. `step` 0 tells of a batch, 1 and up remind. */
export type AssignmentMail = {
  readonly firmId: string;
  readonly firmName: string;
  readonly assessmentId: string;
  readonly cycle: number;
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly givenBy: string;
  readonly batchId: string;
  readonly step: number;
  readonly scopes: readonly Scope[];
  /** Items that the colleague has answered or that do not apply. */
  readonly settled: ReadonlySet<string>;
  readonly note: string;
};

/**
 * Claims the mails that are due now; of several processes each mail has one. With a batch, the mails of that batch only.
 *
 * Runs as the sign-in, which alone may know addresses.
 */
export async function claimAssignmentMails(now: Date, batchId?: string): Promise<AssignmentMail[]> {
  return asAuth(async (tx) => {
    const rows = await tx.execute<{
      firm_id: string;
      firm_name: string;
      firm_locale: string;
      assessment_id: string;
      cycle: number;
      person_id: string;
      email: string;
      locale: string | null;
      given_by: string;
      batch_id: string;
      step: number;
      scopes: string[];
      settled: string[];
      note: string;
    }>(sql`select * from app.claim_assignment_mails(${now.toISOString()}::timestamptz,
      make_interval(mins => ${QUIET_MINUTES}::int), string_to_array(${REMINDER_DAYS.join(" ")}, ' ')::int[],
      make_interval(days => ${APART_DAYS}::int), ${batchId ?? null}::uuid)`);
    return rows.map((row) => ({
      firmId: row.firm_id,
      firmName: row.firm_name,
      assessmentId: row.assessment_id,
      cycle: row.cycle,
      personId: row.person_id,
      email: row.email,
      locale: LOCALES.find((one) => one === (row.locale ?? row.firm_locale)) ?? "zh",
      givenBy: row.given_by,
      batchId: row.batch_id,
      step: row.step,
      scopes: row.scopes.flatMap((scope) => toScope(scope) ?? []),
      settled: new Set(row.settled),
      note: row.note,
    }));
  });
}

/** Gives a claim back whose mail could not be sent. */
export async function releaseAssignmentMail(mail: AssignmentMail): Promise<void> {
  await asAuth((tx) =>
    tx.execute(
      sql`select app.release_assignment_mail(${mail.firmId}, ${mail.batchId}, ${mail.personId}, ${mail.step})`,
    ),
  );
}

/** Whether a person gets reminders; undefined for nobody. */
export async function wantsReminders(personId: string): Promise<boolean | undefined> {
  return asAuth(async (tx) => {
    const [found] = await tx.select({ off: person.remindersOffAt }).from(person).where(eq(person.id, personId));
    return found === undefined ? undefined : found.off === null;
  });
}

export async function setReminders(personId: string, wanted: boolean): Promise<void> {
  await asAuth((tx) =>
    tx
      .update(person)
      .set({ remindersOffAt: wanted ? null : sql`now()` })
      .where(eq(person.id, personId)),
  );
}
