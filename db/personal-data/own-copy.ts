import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { asActor, asAuth, type Tx } from "../core/scope";

type Row = Readonly<Record<string, unknown>>;

/** Everything stored about one person, by table, as in the database, without hashes of secrets. */
export type OwnCopy = {
  readonly format: "trellis/person@1";
  readonly tables: Readonly<Record<string, readonly Row[]>>;
};

/**
 * By table, the condition that selects a person's rows. The row rules apply as well: what they may not see is not
 * copied.
 */
const OWN_ROWS = {
  membership: sql`person_id = app.actor_person()`,
  cohort_administrator: sql`person_id = app.actor_person()`,
  respondent: sql`person_id = app.actor_person()`,
  answer: sql`respondent_id = any (app.respondents_of_actor())`,
  answer_history: sql`respondent_id = any (app.respondents_of_actor())`,
  comment: sql`author_id = app.actor_person()`,
  comment_thread: sql`started_by = app.actor_person()`,
  thread_event: sql`by_person_id = app.actor_person()`,
  assignment: sql`assignee_id = app.actor_person()`,
  assignment_event: sql`by_person_id = app.actor_person()`,
  record_change: sql`by_person_id = app.actor_person()`,
  phase_event: sql`by_person_id = app.actor_person()`,
  plan_measure: sql`owner_id = app.actor_person()`,
  plan_event: sql`by_person_id = app.actor_person()`,
  plan_record: sql`by_person_id = app.actor_person()`,
  cohort_event: sql`by_person_id = app.actor_person()`,
  job: sql`requested_by = app.actor_person()`,
  consultant: sql`person_id = app.actor_person()`,
  engagement: sql`consultant_id = app.actor_person()`,
  client_note: sql`consultant_id = app.actor_person()`,
  access_log: sql`engagement_id in (select e.id from app.engagement e where e.consultant_id = app.actor_person())`,
  audit_entry: sql`by_person_id = app.actor_person()`,
} as const;

/**
 * The actor's copy of their own data. It includes what they did in a firm only while they may still see it there: after
 * leaving, the firm's rows are missing. What they wrote and signed as a consultant is always included.
 */
export async function findOwnCopy(actor: Extract<Actor, { kind: "user" }>): Promise<OwnCopy> {
  const tables: Record<string, readonly Row[]> = await copyAccount(actor.personId);
  await asActor(actor, async (tx) => {
    for (const [table, isOwn] of Object.entries(OWN_ROWS)) {
      const rows = await tx.execute<{ row: Row }>(
        sql`select to_jsonb(x) as row from ${sql.raw(`app.${table}`)} x where ${isOwn}`,
      );
      tables[table] = rows.map(({ row }) => row);
    }
    for (const [table, rows] of Object.entries(await readOwnWorkIn(tx))) {
      const known = new Set(tables[table]?.map(({ id }) => id));
      tables[table] = [...(tables[table] ?? []), ...rows.filter(({ id }) => id === undefined || !known.has(id))];
    }
  });
  return { format: "trellis/person@1", tables };
}

const WORK = ["consultant_rating", "consultant_answer", "review_remark", "phase_event", "client_note"] as const;

/**
 * What the person wrote, rated, remarked and signed as a consultant. Read by a function, because the row rules show a
 * client's rows only to a logged view.
 */
async function readOwnWorkIn(tx: Tx): Promise<Readonly<Record<string, readonly Row[]>>> {
  const rows = await tx.execute<{ source: string; kept: Row }>(sql`select * from app.own_work_as_consultant()`);
  const rowsOf = (table: string) => rows.flatMap(({ source, kept }) => (source === table ? [kept] : []));
  return Object.fromEntries(WORK.map((table) => [table, rowsOf(table)]));
}

/** The data that only the sign-in role can read. */
async function copyAccount(personId: string): Promise<Record<string, readonly Row[]>> {
  return asAuth(async (tx) => {
    const person = await tx.execute<{ row: Row }>(
      sql`select to_jsonb(x) - 'password_hash' as row from app.person x where id = ${personId}`,
    );
    const session = await tx.execute<{ row: Row }>(
      sql`select to_jsonb(x) - 'token_hash' as row from app.session x where person_id = ${personId} order by id`,
    );
    const code = await tx.execute<{ row: Row }>(sql`select to_jsonb(x) - 'code_hash' - 'browser_hash' as row
      from app.sign_in_code x where email = (select email from app.person where id = ${personId})`);
    const rowsOf = (rows: Iterable<{ row: Row }>) => [...rows].map(({ row }) => row);
    return { person: rowsOf(person), session: rowsOf(session), sign_in_code: rowsOf(code) };
  });
}
