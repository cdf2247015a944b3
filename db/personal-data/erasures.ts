import { sql } from "drizzle-orm";
import { asOperator, type Tx } from "../core/scope";
import { type ErasureKind, erasure } from "../schema/erasures";
import { type ErasedPerson, erasePersonIn, erasingAsOperator } from "./erase-person";
import { eraseFirmIn } from "./erasure";

/** What the operator wants to erase. */
export type Erasing =
  | ({ readonly kind: "person"; readonly id?: string | undefined } & ErasedPerson)
  | { readonly kind: "firm"; readonly id: string };

/** How many rows of one table were deleted and changed. */
export type TableChange = { readonly table: string; readonly deleted: number; readonly changed: number };

/** An entry of the list of erasures: hashes of what was erased, and when. */
export type Erasure = {
  readonly id: string;
  readonly kind: ErasureKind;
  readonly keyId: string;
  readonly marks: readonly string[];
  readonly at: Date;
};

/** Thrown to roll back a rehearsal. */
class Rehearsed extends Error {}

/**
 * Erases, or only reports what erasing would do: then the same statements run and are rolled back. The report omits
 * tables without changes; undefined if there is nothing to erase. `note` runs last, in the same transaction; if it
 * throws, everything is rolled back.
 */
export async function erase(
  what: Erasing,
  { rehearse, note }: { readonly rehearse: boolean; readonly note?: (tx: Tx) => Promise<void> },
): Promise<readonly TableChange[] | undefined> {
  const done: { changes?: readonly TableChange[] } = {};
  const run = erasingAsOperator(async (tx) => {
    const before = await countIn(tx);
    const found = what.kind === "firm" ? await eraseFirmIn(tx, what.id) : await erasePersonIn(tx, what);
    if (!found) return;
    done.changes = subtract(await countIn(tx), before);
    if (rehearse) throw new Rehearsed();
    await note?.(tx);
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Rehearsed)) throw error;
  });
  return done.changes;
}

/** Rows deleted and changed in this transaction, by table, including cascades. */
async function countIn(tx: Tx): Promise<readonly TableChange[]> {
  const rows = await tx.execute<TableChange>(sql`select relname::text as "table", n_tup_del::int as deleted,
    n_tup_upd::int as changed from pg_stat_xact_user_tables where schemaname = 'app' order by 1`);
  return [...rows];
}

function subtract(after: readonly TableChange[], before: readonly TableChange[]): readonly TableChange[] {
  const known = new Map(before.map((row) => [row.table, row]));
  return after
    .map(({ table, deleted, changed }) => ({
      table,
      deleted: deleted - (known.get(table)?.deleted ?? 0),
      changed: changed - (known.get(table)?.changed ?? 0),
    }))
    .filter(({ deleted, changed }) => deleted + changed > 0);
}

/**
 * Adds an entry to the list of erasures. Without a time it gets the present one of the database's clock, because it is
 * compared with times that the database wrote.
 */
export async function noteErasureIn(
  tx: Tx,
  { at, ...entry }: Omit<Erasure, "at"> & { readonly at?: Date | undefined },
): Promise<Erasure> {
  const [noted] = await tx
    .insert(erasure)
    .values({ ...entry, marks: [...entry.marks], at: at ?? sql`clock_timestamp()` })
    .returning();
  if (noted === undefined) throw new Error("an inserted row was not returned");
  return noted;
}

/** The list of erasures in the database, oldest first. */
export async function listErasures(): Promise<readonly Erasure[]> {
  return asOperator((tx) => tx.select().from(erasure).orderBy(erasure.at, erasure.id));
}

/** Everybody who can be erased: each stored address, with its account and the date it first appeared. */
export type Erasable = { readonly address: string; readonly id: string | null; readonly since: Date };

export async function listErasablePeople(): Promise<readonly Erasable[]> {
  return asOperator(async (tx) => {
    const rows = await tx.execute<{ address: string; id: string | null; since: string }>(sql`
      select a.address, p.id, min(a.since)::text as since from (
        select email as address, created_at as since from app.person
        union all select email, created_at from app.invitation
        union all select email, created_at from app.administrator_invitation
        union all select email, created_at from app.cohort_invitation
        union all select email, created_at from app.sign_in_code
        union all select email, created_at from app.engagement where email is not null
        union all select m.email, w.opened_at from app.pulse_address m
          join app.pulse_wave w on w.firm_id = m.firm_id and w.id = m.wave_id
        union all select c.email, r.asked_at from app.confirmation_address c
          join app.confirmation r on r.firm_id = c.firm_id and r.id = c.confirmation_id) a
      left join app.person p on p.email = a.address where a.address like '%@%'
      group by 1, 2 order by 3`);
    return rows.map(({ address, id, since }) => ({ address, id, since: new Date(since) }));
  });
}

/** All firms with id and name. */
export async function listErasableFirms(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return asOperator(async (tx) => [
    ...(await tx.execute<{ id: string; name: string }>(sql`select id, name from app.firm order by name, id`)),
  ]);
}

/** Firms and cohorts whose only manager or administrator is this person. */
export async function listLeftAlone(personId: string): Promise<readonly { kind: "firm" | "cohort"; name: string }[]> {
  return asOperator(async (tx) => [
    ...(await tx.execute<{ kind: "firm" | "cohort"; name: string }>(sql`
      select 'firm' as kind, f.name from app.membership m join app.firm f on f.id = m.firm_id
      where m.person_id = ${personId} and m.role = 'manager' and not exists (select from app.membership o
        where o.firm_id = m.firm_id and o.role = 'manager' and o.person_id <> m.person_id)
      union all select 'cohort', c.name ->> 'en' from app.cohort_administrator a join app.cohort c on c.id = a.cohort_id
      where a.person_id = ${personId} and c.parent_id is null and not exists (select from app.cohort_administrator o
        where o.cohort_id = a.cohort_id and o.person_id <> a.person_id)`)),
  ]);
}

/** All names of a person, to search for them afterwards in text that others typed. */
export async function listNamesOf(personId: string): Promise<readonly string[]> {
  return asOperator(async (tx) => {
    const rows = await tx.execute<{ name: string }>(sql`select distinct name from (
      select name from app.person where id = ${personId}
      union all select other_name from app.person where id = ${personId}
      union all select display_name from app.membership where person_id = ${personId}
      union all select display_name from app.cohort_administrator where person_id = ${personId}
      union all select display_name from app.consultant where person_id = ${personId}) n where length(name) > 1`);
    return rows.map(({ name }) => name);
  });
}

/** Tables in which any column contains one of these words, with the number of rows. Ignores case. */
export async function listMentions(
  words: readonly string[],
): Promise<readonly { readonly table: string; readonly rows: number }[]> {
  if (words.length === 0) return [];
  const wanted = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|");
  return asOperator(async (tx) => {
    const tables = await tx.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'app' order by 1`,
    );
    const found: { table: string; rows: number }[] = [];
    for (const { name } of tables) {
      const [row] = await tx.execute<{ rows: number }>(
        sql`select count(*)::int as rows from ${sql.raw(`app.${name}`)} x where lower(x::text) ~ ${wanted}`,
      );
      if ((row?.rows ?? 0) > 0) found.push({ table: name, rows: row?.rows ?? 0 });
    }
    return found;
  });
}
