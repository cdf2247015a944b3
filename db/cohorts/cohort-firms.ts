import { sql } from "drizzle-orm";
import {
  COHORT_TIME_ZONE,
  type CohortFirm,
  type CohortFirms,
  type CohortStanding,
  FIRM_FILTERS,
  FIRMS_A_PAGE,
  type FirmFilter,
  REMINDED_NAMES_MAX,
  REMINDER_REASONS,
  type RemindedByHand,
  type ReminderCounts,
  type ReminderReason,
  type ReminderSample,
} from "@/lib/cohort";
import { nameFor } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { askRows } from "../core/ask";
import { inParts } from "../core/in-parts";
import { asActor, type Tx } from "../core/scope";
import { requestJobIn } from "../jobs/jobs";
import { noteEventIn } from "./cohort-events";
import { askMailsIn } from "./cohort-invitations";

type AtCohort = { readonly cohortId: string };

/**
 * Which rows each filter shows. A firm that was revoked or has left is no longer asked; one that declined mails may
 * still join.
 */
const FILTER = sql.raw(`case
  when mail in ('revoked', 'left') then 'ended'
  when stage = 'invited' and mail = 'opted-out' then 'opted-out'
  when stage = 'invited' and mail in ('failed', 'bounced') then 'undelivered'
  else stage end`);

type Row = Omit<CohortFirm, "mailedAt" | "calledAt"> & {
  readonly mailedAt: string | null;
  readonly calledAt: string | null;
};

/** Both spellings of the firm's name. The mail uses the one for its language. */
type SampleRow = Omit<ReminderSample, "kind" | "names"> & { readonly otherName: string | null };

type Counted = { readonly reason: ReminderReason | "due"; readonly firms: number };

type Asked = {
  readonly filter: FirmFilter;
  readonly search: string;
  readonly page: number;
  /** Which reminder the counts are for, and at what time; the list's reminder status is computed for this moment. */
  readonly target?: RemindedByHand;
  readonly now?: Date;
};

/**
 * The firms of a cohort and of the cohorts below it, by name and in pages, with the reminder counts. Empty if the actor
 * may not see the cohort.
 */
export async function listCohortFirms(actor: Actor, input: AtCohort & Asked): Promise<CohortFirms> {
  return asActor(actor, (tx) => listCohortFirmsIn(tx, input));
}

/** Reads all firms once, so that the page, its counts and the reminders are consistent. */
export async function listCohortFirmsIn(
  tx: Tx,
  { cohortId, filter, search, page, target = "not-submitted", now = new Date() }: AtCohort & Asked,
): Promise<CohortFirms> {
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const [row] = await tx.execute<{
    firms: Row[] | null;
    total: number;
    late: number;
    unsent: number;
    counts: Record<string, number> | null;
    reasons: Counted[] | null;
    due: string[] | null;
    samples: SampleRow[] | null;
    next_at: string | null;
  }>(sql`
    with deadlines as materialized (select c.id, app.deadline_of(c.id) as closes_on,
        (${now.toISOString()}::timestamptz at time zone ${COHORT_TIME_ZONE})::date as today
      from app.cohort c where c.id = any(app.cohorts_below(${cohortId}))),
    f as materialized (select c.*, ${FILTER} as filter, case when d.closes_on < d.today
        and c.stage in ('invited', 'joined', 'started') and c.mail not in ('revoked', 'left')
        then d.today - d.closes_on end as days_late
      from app.cohort_firms(${cohortId}, ${target}, ${now.toISOString()}::timestamptz) c
      left join deadlines d on d.id = c.cohort_id),
    shown as not materialized (select * from f where
      case ${filter}::text when 'all' then filter <> 'ended' when 'late' then days_late is not null
        else filter = ${filter} end
      and (${search}::text = '' or name ilike ${like} or email ilike ${like}))
    select (select count(*)::int from shown) as total,
      (select count(*)::int from f where days_late is not null) as late,
      (select count(*)::int from f where filter = 'undelivered' and mail = 'failed') as unsent,
      (select json_object_agg(g.filter, g.n) from (select filter, count(*)::int as n from f group by filter) g) as counts,
      (select json_agg(g) from (select reason, count(*)::int as firms from f where reason is not null group by reason) g)
        as reasons,
      (select json_agg(d.name) from (select name from f where reason = 'due' order by lower(name), invitation_id
        limit ${REMINDED_NAMES_MAX}) d) as due,
      (select json_agg(s) from (select distinct on (f.locale, i.accepted_at is null) f.locale, i.firm_name as "firmName",
          i.other_name as "otherName", c.name as "cohortName", c.liaison, app.deadline_of(c.id) as "closesOn",
          i.accepted_at is not null as "isJoined", f.submitted,
          count(*) over (partition by f.locale, i.accepted_at is null)::int as firms
        from f join app.cohort_invitation i on i.cohort_id = f.cohort_id and i.id = f.invitation_id
          join app.cohort c on c.id = f.cohort_id
        where f.reason = 'due' order by f.locale, i.accepted_at is null, lower(f.name), f.invitation_id) s) as samples,
      (select min(mailed_at) + interval '7 days' from f where reason = 'recent') as next_at,
      (select json_agg(p) from (select s.cohort_id as "cohortId", s.invitation_id as "invitationId", s.name, s.email,
          coalesce(i.contact, '') as contact, coalesce(i.telephone, '') as telephone, s.locale, s.stage, s.submitted, s.accepted,
          s.mail, case s.mail when 'revoked' then i.revoked_at when 'left' then i.left_at when 'opted-out' then i.opted_out_at
            else s.mailed_at end as "mailedAt", s.problem, s.days_late as "daysLate",
          case when ${filter}::text = 'late'
            then app.last_activity(s.cohort_id, s.invitation_id, ${now.toISOString()}::timestamptz) end as "activeOn",
          (select max(k.at) from app.cohort_call k where k.cohort_id = s.cohort_id
            and k.invitation_id = s.invitation_id) as "calledAt"
        from (select * from shown order by name = '', lower(name), invitation_id
          limit ${FIRMS_A_PAGE} offset ${page * FIRMS_A_PAGE}) s
        left join app.cohort_invitation i on i.cohort_id = s.cohort_id and i.id = s.invitation_id
        order by s.name = '', lower(s.name), s.invitation_id) p) as firms`);
  return {
    firms: (row?.firms ?? []).map(toFirm),
    total: row?.total ?? 0,
    counts: countsOf(row?.counts ?? {}, row?.late ?? 0),
    unsent: row?.unsent ?? 0,
    reminders: {
      ...remindersOf(row?.reasons ?? []),
      names: row?.due ?? [],
      samples: (row?.samples ?? []).map(toSample),
      nextAt: row?.next_at == null ? null : new Date(row.next_at),
    },
  };
}

function countsOf(counted: Readonly<Record<string, number>>, late: number): CohortFirms["counts"] {
  const of = (filter: FirmFilter) => counted[filter] ?? 0;
  const live = FIRM_FILTERS.filter((filter) => filter !== "all" && filter !== "ended" && filter !== "late");
  return {
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
    late,
  };
}

const toFirm = (row: Row): CohortFirm => ({
  ...row,
  mailedAt: row.mailedAt === null ? null : new Date(row.mailedAt),
  calledAt: row.calledAt === null ? null : new Date(row.calledAt),
});

const toSample = ({ firmName, otherName, ...row }: SampleRow): ReminderSample => ({
  ...row,
  kind: "reminder",
  firmName: nameFor(row.locale, { name: firmName, otherName }),
  names: { name: firmName, otherName },
});

/** Counts every invited firm once: as due, or under the reason why it gets no reminder, in display order. */
const remindersOf = (rows: readonly Counted[]): ReminderCounts => ({
  due: firmsOf(rows, "due"),
  notDue: new Map(
    REMINDER_REASONS.flatMap((reason) =>
      rows.some((row) => row.reason === reason) ? [[reason, firmsOf(rows, reason)] as const] : [],
    ),
  ),
});

const firmsOf = (rows: readonly Counted[], reason: Counted["reason"]): number =>
  rows.reduce((sum, row) => sum + (row.reason === reason ? row.firms : 0), 0);

type RemindersAt = AtCohort & { readonly target: RemindedByHand; readonly now: Date };

type StandingRow = Counted & Omit<CohortStanding, "firms" | "submitted">;

/**
 * Computes from one query over all firms whom a reminder would reach, and how far each cohort with firms of its own is.
 */
export async function countStandingIn(
  tx: Tx,
  { cohortId, now }: Omit<RemindersAt, "target">,
): Promise<{ readonly reminders: ReminderCounts; readonly standings: readonly CohortStanding[] }> {
  const rows =
    await tx.execute<StandingRow>(sql`select c.id, c.name, app.deadline_of(c.id) as "closesOn", r.reason, r.firms
    from (select cohort_id, reason, count(*)::int as firms
        from app.cohort_firms(${cohortId}, 'not-submitted', ${now.toISOString()}::timestamptz)
        where reason is not null group by cohort_id, reason) r
      join app.cohort c on c.id = r.cohort_id order by c.created_at, c.id`);
  const standings = new Map<string, CohortStanding>();
  for (const { reason, firms, ...row } of rows) {
    const { firms: all, submitted } = standings.get(row.id) ?? { firms: 0, submitted: 0 };
    standings.set(row.id, { ...row, firms: all + firms, submitted: submitted + (reason === "done" ? firms : 0) });
  }
  return { reminders: remindersOf(rows), standings: [...standings.values()] };
}

/**
 * Requests a reminder for every firm that is due: its invitation was delivered, it has not reached the target, and it
 * got no mail within a week. At most one reminder per firm and calendar day, however often the button is pressed.
 * Returns the number of new reminders.
 */
export async function remindFirms(actor: Actor, input: RemindersAt): Promise<number> {
  return asActor(actor, async (tx) => {
    const due = await askRows<{ readonly cohortId: string; readonly invitationId: string }>(
      tx,
      sql`select cohort_id, invitation_id
        from app.cohort_firms(${input.cohortId}, ${input.target}, ${input.now.toISOString()}::timestamptz)
        where reason = 'due' order by cohort_id, invitation_id`,
    );
    const period = `button ${input.now.toISOString().slice(0, 10)}`;
    const askedBy = actor.kind === "user" ? actor.personId : null;
    let asked = 0;
    for (const part of inParts(due)) {
      const mails = part.map((one) => ({ ...one, period }));
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
