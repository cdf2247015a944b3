import { sql } from "drizzle-orm";
import { BY_HAND_HOURS, type MailedAssignment, REMINDER_DAYS } from "@/lib/assessments";
import type { UserActor } from "@/lib/policy";
import { err, LOCALES, ok, type Result } from "@/lib/result";
import { asAuth, type Tx } from "../core/scope";
import { type InstrumentRef, learnInstrumentsIn } from "../instruments/known-instruments";
import { toScope } from "./assignments";

/** Single presses follow each other: the mail waits so long after the last of them. */
const QUIET_MINUTES = 10;
/** Between two mails to one colleague about one assessment there are at least so many days. */
const APART_DAYS = 2;
/** One mail that is due, and whose claim this process holds. `step` 0 tells of a batch, any other reminds. */
export type AssignmentMail = MailedAssignment & {
  readonly firmId: string;
  readonly assessmentId: string;
  readonly personId: string;
  readonly email: string;
  readonly batchId: string;
  readonly step: number;
};

/**
 * Claims the mails that are due now; of several processes each mail has one. With a batch, the mails of that batch only.
 *
 * Runs as the sign-in, which alone may know addresses.
 */
export async function claimAssignmentMails(now: Date, batchId?: string): Promise<AssignmentMail[]> {
  return claiming(async (tx) => {
    const rows =
      await tx.execute<Claimed>(sql`select * from app.claim_assignment_mails(${now.toISOString()}::timestamptz,
      make_interval(mins => ${QUIET_MINUTES}::int), string_to_array(${REMINDER_DAYS.join(" ")}, ' ')::int[],
      make_interval(days => ${APART_DAYS}::int), ${batchId ?? null}::uuid)`);
    const asked = await learnAskedIn(tx, rows);
    return rows.map((row) => toMail(row, asked));
  });
}

type Claimed = {
  readonly firm_id: string;
  readonly firm_name: string;
  readonly firm_locale: string;
  readonly assessment_id: string;
  readonly cycle: number;
  readonly person_id: string;
  readonly email: string;
  readonly locale: string | null;
  readonly given_by: string;
  readonly batch_id: string;
  readonly step: number;
  readonly scopes: string[];
  readonly settled: string[];
  readonly note: string;
};

type Asked = ReadonlyMap<string, InstrumentRef>;

/** Which questionnaire each assessment answers; from here on this process knows them. */
async function learnAskedIn(tx: Tx, claimed: readonly Claimed[]): Promise<Asked> {
  if (claimed.length === 0) return new Map();
  const ids = [...new Set(claimed.map((row) => row.assessment_id))];
  const rows = await tx.execute<InstrumentRef & { readonly assessment_id: string }>(
    sql`select assessment_id, id, version from app.questionnaires_of(string_to_array(${ids.join(" ")}, ' ')::uuid[])`,
  );
  await learnInstrumentsIn(tx, rows);
  return new Map(rows.map(({ assessment_id, id, version }) => [assessment_id, { id, version }]));
}

function instrumentOf(row: Claimed, asked: Asked): InstrumentRef {
  const found = asked.get(row.assessment_id);
  if (found === undefined) throw new Error(`no questionnaire of assessment ${row.assessment_id}`);
  return found;
}

const toMail = (row: Claimed, asked: Asked): AssignmentMail => ({
  firmId: row.firm_id,
  firmName: row.firm_name,
  assessmentId: row.assessment_id,
  cycle: row.cycle,
  instrument: instrumentOf(row, asked),
  personId: row.person_id,
  email: row.email,
  locale: LOCALES.find((one) => one === (row.locale ?? row.firm_locale)) ?? "zh",
  givenBy: row.given_by,
  batchId: row.batch_id,
  step: row.step,
  scopes: row.scopes.flatMap((scope) => toScope(scope) ?? []),
  settled: new Set(row.settled),
  note: row.note,
});

/** Why a colleague is not reminded now. */
const NOT_REMINDED = ["nothing-open", "opted-out", "too-soon"] as const;
export type WhyNotReminded = (typeof NOT_REMINDED)[number];

type AskedFor = { readonly assessmentId: string; readonly personId: string; readonly now: Date };

/**
 * Claims the reminder that a manager asks for now, about all that is open with a colleague; undefined for anybody else.
 * One colleague gets one mail a day about an assessment at most, whoever asks and for whatever reason.
 */
export async function claimReminder(
  actor: UserActor,
  { assessmentId, personId, now }: AskedFor,
): Promise<Result<AssignmentMail, WhyNotReminded> | undefined> {
  return claiming(async (tx) => {
    const [row] = await tx.execute<Claimed & { readonly problem: string | null }>(sql`select * from app.claim_reminder(
      ${actor.personId}, ${assessmentId}, ${personId}, ${now.toISOString()}::timestamptz,
      make_interval(hours => ${BY_HAND_HOURS}::int))`);
    if (row === undefined) return undefined;
    if (row.problem === null) return ok(toMail(row, await learnAskedIn(tx, [row])));
    return err(NOT_REMINDED.find((one) => one === row.problem) ?? "too-soon");
  });
}

/**
 * Claims follow each other. Whether a mail may go is asked of the mails that went before, by hand and by the calendar, so a
 * claim has to see every earlier one; a key alone would let two through that carry different steps.
 */
function claiming<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return asAuth(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('assignment mails', 0))`);
    return run(tx);
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
