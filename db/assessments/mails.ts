import { sql } from "drizzle-orm";
import { BY_HAND_HOURS, type MailedAssignment, REMINDER_DAYS } from "@/lib/assessments";
import type { UserActor } from "@/lib/policy";
import { err, LOCALES, ok, type Result } from "@/lib/result";
import { askRows } from "../core/ask";
import { asAuth, type Tx } from "../core/scope";
import { type InstrumentRef, learnInstrumentsIn } from "../instruments/known-instruments";
import { toScope } from "./assignments";

/** The mail is sent this many minutes after the last assignment, so that several assignments go out as one mail. */
const QUIET_MINUTES = 10;
/** Minimum number of days between two mails to one colleague about one assessment. */
const APART_DAYS = 2;
/** A mail that is due and that this process has claimed. `step` 0 announces a batch; any other is a reminder. */
export type AssignmentMail = MailedAssignment & {
  readonly firmId: string;
  readonly assessmentId: string;
  readonly personId: string;
  readonly email: string;
  readonly batchId: string;
  readonly step: number;
};

/**
 * Claims the mails that are due now, so that no other process sends them too. With `batchId`, only that batch's mails.
 *
 * Runs in the sign-in role, the only one that may read addresses.
 */
export async function claimAssignmentMails(now: Date, batchId?: string): Promise<AssignmentMail[]> {
  return claiming(async (tx) => {
    const rows = await askRows<Claimed>(
      tx,
      sql`select * from app.claim_assignment_mails(${now.toISOString()}::timestamptz,
        make_interval(mins => ${QUIET_MINUTES}::int), string_to_array(${REMINDER_DAYS.join(" ")}, ' ')::int[],
        make_interval(days => ${APART_DAYS}::int), ${batchId ?? null}::uuid)`,
    );
    const asked = await learnAskedIn(tx, rows);
    return rows.map((row) => toMail(row, asked));
  });
}

type Claimed = Omit<AssignmentMail, "instrument" | "locale" | "scopes" | "settled"> & {
  readonly locale: string | null;
  readonly firmLocale: string;
  readonly scopes: readonly string[];
  readonly settled: readonly string[];
};

type Asked = ReadonlyMap<string, InstrumentRef>;

/** Loads the questionnaires that these assessments use into this process. */
async function learnAskedIn(tx: Tx, claimed: readonly Claimed[]): Promise<Asked> {
  if (claimed.length === 0) return new Map();
  const ids = [...new Set(claimed.map((row) => row.assessmentId))];
  const rows = await askRows<InstrumentRef & { readonly assessmentId: string }>(
    tx,
    sql`select assessment_id, id, version from app.questionnaires_of(string_to_array(${ids.join(" ")}, ' ')::uuid[])`,
  );
  await learnInstrumentsIn(tx, rows);
  return new Map(rows.map(({ assessmentId, ...asked }) => [assessmentId, asked]));
}

function instrumentOf(row: Pick<Claimed, "assessmentId">, asked: Asked): InstrumentRef {
  const found = asked.get(row.assessmentId);
  if (found === undefined) throw new Error(`no questionnaire of assessment ${row.assessmentId}`);
  return found;
}

const toMail = ({ firmLocale, ...row }: Claimed, asked: Asked): AssignmentMail => ({
  ...row,
  instrument: instrumentOf(row, asked),
  locale: LOCALES.find((one) => one === (row.locale ?? firmLocale)) ?? "zh",
  scopes: row.scopes.flatMap((scope) => toScope(scope) ?? []),
  settled: new Set(row.settled),
});

/** Why a colleague gets no reminder now. */
const NOT_REMINDED = ["nothing-open", "opted-out", "too-soon"] as const;
export type WhyNotReminded = (typeof NOT_REMINDED)[number];

type AskedFor = { readonly assessmentId: string; readonly personId: string; readonly now: Date };

/**
 * Claims a reminder that a manager sends by hand, about all open items of a colleague. Undefined for anybody else. A
 * colleague gets at most one mail a day about an assessment, no matter who asks or why.
 */
export async function claimReminder(
  actor: UserActor,
  { assessmentId, personId, now }: AskedFor,
): Promise<Result<AssignmentMail, WhyNotReminded> | undefined> {
  return claiming(async (tx) => {
    const [row] = await askRows<Claimed & { readonly problem: string | null }>(
      tx,
      sql`select * from app.claim_reminder(${actor.personId}, ${assessmentId}, ${personId},
        ${now.toISOString()}::timestamptz, make_interval(hours => ${BY_HAND_HOURS}::int))`,
    );
    if (row === undefined) return undefined;
    const { problem, ...claimed } = row;
    if (problem === null) return ok(toMail(claimed, await learnAskedIn(tx, [claimed])));
    return err(NOT_REMINDED.find((one) => one === problem) ?? "too-soon");
  });
}

/**
 * Serialises claims. Whether a mail may be sent depends on the mails sent before, by hand or on schedule, so a claim
 * must see every earlier one. The unique key alone would let two mails with different steps through.
 */
function claiming<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return asAuth(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('assignment mails', 0))`);
    return run(tx);
  });
}

/** Releases the claim on a mail that could not be sent. */
export async function releaseAssignmentMail(mail: AssignmentMail): Promise<void> {
  await asAuth((tx) =>
    tx.execute(
      sql`select app.release_assignment_mail(${mail.firmId}, ${mail.batchId}, ${mail.personId}, ${mail.step})`,
    ),
  );
}
