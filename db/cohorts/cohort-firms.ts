import { sql } from "drizzle-orm";
import {
  type CohortFirm,
  type CohortFirms,
  FIRM_FILTERS,
  FIRMS_A_PAGE,
  type FirmFilter,
  type FirmStage,
  type MailState,
  type NotReminded,
  REMINDER_REASONS,
  type ReminderReason,
  type ReminderTarget,
} from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { asActor, type Tx } from "../core/scope";
import { requestJobIn } from "../jobs/jobs";
import { noteEventIn } from "./cohort-events";
import { askMailsIn } from "./cohort-invitations";

type AtCohort = { readonly cohortId: string };

/** Which rows a filter shows. Whoever is revoked or has left is asked no longer; who wants no mails may still join. */
const FILTER = sql.raw(`case
  when mail in ('revoked', 'left') then 'ended'
  when stage = 'invited' and mail = 'opted-out' then 'opted-out'
  when stage = 'invited' and mail in ('failed', 'bounced') then 'undelivered'
  else stage end`);

type Row = {
  cohort_id: string;
  invitation_id: string | null;
  name: string;
  email: string;
  locale: Locale;
  stage: FirmStage;
  submitted: number;
  accepted: number;
  mail: MailState;
  mailed_at: string | null;
  problem: string;
};

/** The firms of a cohort and of those below it, by name, a page at a time; empty for a stranger. */
export async function listCohortFirms(
  actor: Actor,
  input: AtCohort & { readonly filter: FirmFilter; readonly search: string; readonly page: number },
): Promise<CohortFirms> {
  return asActor(actor, async (tx) => {
    const like = `%${input.search.replaceAll(/[\\%_]/g, "\\$&")}%`;
    const [row] = await tx.execute<{
      firms: Row[] | null;
      total: number;
      unsent: number;
      counts: Record<string, number> | null;
    }>(sql`
      with f as materialized (select c.*, ${FILTER} as filter from app.cohort_firms(${input.cohortId}) c),
      shown as materialized (select * from f where
        case when ${input.filter}::text = 'all' then filter <> 'ended' else filter = ${input.filter} end
        and (${input.search}::text = '' or name ilike ${like} or email ilike ${like}))
      select (select count(*)::int from shown) as total,
        (select count(*)::int from f where filter = 'undelivered' and mail = 'failed') as unsent,
        (select json_object_agg(g.filter, g.n) from (select filter, count(*)::int as n from f group by filter) g) as counts,
        (select json_agg(p) from (select cohort_id, invitation_id, name, email, locale, stage, submitted, accepted, mail,
            mailed_at, problem
          from shown order by name = '', lower(name), invitation_id
          limit ${FIRMS_A_PAGE} offset ${input.page * FIRMS_A_PAGE}) p) as firms`);
    const counted = row?.counts ?? {};
    const of = (filter: FirmFilter) => counted[filter] ?? 0;
    const live = FIRM_FILTERS.filter((filter) => filter !== "all" && filter !== "ended");
    const counts = {
      all: live.reduce((sum, filter) => sum + of(filter), 0),
      invited: of("invited"),
      joined: of("joined"),
      started: of("started"),
      submitted: of("submitted"),
      reviewed: of("reviewed"),
      frozen: of("frozen"),
      undelivered: of("undelivered"),
      "opted-out": of("opted-out"),
      ended: of("ended"),
    };
    return { firms: (row?.firms ?? []).map(toFirm), total: row?.total ?? 0, counts, unsent: row?.unsent ?? 0 };
  });
}

const toFirm = (row: Row): CohortFirm => ({
  cohortId: row.cohort_id,
  invitationId: row.invitation_id,
  name: row.name,
  email: row.email,
  locale: row.locale,
  stage: row.stage,
  submitted: row.submitted,
  accepted: row.accepted,
  mail: row.mail,
  mailedAt: row.mailed_at === null ? null : new Date(row.mailed_at),
  problem: row.problem,
});

type RemindersAt = AtCohort & { readonly target: ReminderTarget; readonly now: Date };
type DueFirm = { readonly cohortId: string; readonly invitationId: string; readonly name: string };

/** How many firms would get a reminder now, and how many none and why: together, every firm that is asked counts once. */
export type ReminderCounts = { readonly due: number; readonly notDue: NotReminded };

/** Whom a reminder would reach now, by name, and how many firms it would not reach and why. */
type Reminders = { readonly due: readonly DueFirm[]; readonly notDue: NotReminded };

/**
 * Who would get a reminder now: an invitation that arrived, not come so far, and no mail within a week. With it, how many
 * would not and why: both of one reading, so that every firm that is asked counts once.
 */
export async function findReminders(actor: Actor, input: RemindersAt): Promise<Reminders> {
  return asActor(actor, (tx) => findRemindersIn(tx, input));
}

async function findRemindersIn(tx: Tx, { cohortId, target, now }: RemindersAt): Promise<Reminders> {
  const rows = await tx.execute<Counted & { readonly due: DueFirm[] | null }>(
    sql`select reason, firms, due from app.find_reminders(${cohortId}, ${target}, ${now.toISOString()}::timestamptz)`,
  );
  return { due: rows.find(({ reason }) => reason === "due")?.due ?? [], notDue: notDueOf(rows) };
}

type Counted = { readonly reason: ReminderReason | "due"; readonly firms: number };

/** By reason, in the order in which they are told. */
const notDueOf = (rows: readonly Counted[]): NotReminded =>
  new Map(
    REMINDER_REASONS.flatMap((reason) =>
      rows.filter((row) => row.reason === reason).map(({ firms }) => [reason, firms] as const),
    ),
  );

/** Whatever offers a reminder counts here whom it reaches. */
export async function countRemindersIn(tx: Tx, { cohortId, target, now }: RemindersAt): Promise<ReminderCounts> {
  const rows = await tx.execute<Counted>(
    sql`select reason, firms from app.count_reminders(${cohortId}, ${target}, ${now.toISOString()}::timestamptz)`,
  );
  return { due: rows.find(({ reason }) => reason === "due")?.firms ?? 0, notDue: notDueOf(rows) };
}

/** Rows of one statement. */
const CHUNK = 500;

/** Asks for a reminder to everybody due, once a calendar day however often it is pressed. Returns how many are new. */
export async function remindFirms(
  actor: Actor,
  input: AtCohort & { readonly target: ReminderTarget; readonly now: Date },
): Promise<number> {
  return asActor(actor, async (tx) => {
    const { due } = await findRemindersIn(tx, input);
    const period = `button ${input.now.toISOString().slice(0, 10)}`;
    const askedBy = actor.kind === "user" ? actor.personId : null;
    let asked = 0;
    for (let from = 0; from < due.length; from += CHUNK) {
      const mails = due.slice(from, from + CHUNK).map((one) => ({ ...one, period }));
      asked += await askMailsIn(tx, mails, { kind: "reminder", askedBy });
    }
    if (asked > 0) {
      await noteEventIn(tx, actor, {
        cohortId: input.cohortId,
        event: "firms-reminded",
        detail: { n: asked },
        firms: asked,
      });
      await requestJobIn(tx, actor, { kind: "mail", key: input.cohortId, cohortId: input.cohortId });
    }
    return asked;
  });
}
