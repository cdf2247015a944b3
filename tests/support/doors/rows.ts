import { randomUUID } from "node:crypto";
import postgres, { type Sql } from "postgres";
import type { World } from "./world";

type Table = { readonly name: string; readonly own: string };

/** Tables that the server's jobs write at any time, independently of requests. */
const BY_JOBS = ["assignment_mail", "cohort_mail", "phase_mail", "job"];

/** A hash of each table's rows, marked if a text contains a control character. */
type Fingerprint = ReadonlyMap<string, string>;
const UNCLEAN = "!";

/** Control characters that nobody types: a NUL, which breaks a query, and one that reverses the direction of text. */
export const SIGNS = "\0\u202e";

/**
 * All rows that belong to the data of a test: its firm, cohorts and people. Whatever is written changes `fingerprint`;
 * `putBack` restores the saved rows.
 */
export type Rows = {
  /** The fingerprint of the saved rows. */
  readonly then: Fingerprint;
  readonly fingerprint: () => Promise<Fingerprint>;
  readonly putBack: () => Promise<void>;
  /** Runs SQL as a superuser on the database of the server under test. */
  readonly run: Sql;
  readonly close: () => Promise<void>;
};

/** The tables whose rows differ between two fingerprints, except those that jobs write. */
export const writtenBetween = (before: Fingerprint, now: Fingerprint): string[] =>
  changedBetween(before, now).filter((name) => !BY_JOBS.includes(name));

/** The tables that have stored a control character. */
export const uncleanIn = (now: Fingerprint): string[] =>
  [...now].flatMap(([name, hash]) => (hash.endsWith(UNCLEAN) ? [name] : []));

export const changedBetween = (before: Fingerprint, now: Fingerprint): string[] =>
  [...now].flatMap(([name, hash]) => (before.get(name) === hash ? [] : [name]));

export async function keepRows(world: World): Promise<Rows> {
  const run = postgres(process.env.E2E_DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
  const kept = `kept_${randomUUID().replaceAll("-", "")}`;
  const tables = await listTables(run, world);
  await run.unsafe(
    [`create schema ${kept}`, ...tables.map((t) => `create table ${kept}.${t.name} as ${rowsOf(t)}`)].join(";"),
  );
  const hashes = tables.map(hashOf).join(" union all ");
  const fingerprint = async () => {
    const rows = await run.unsafe<{ name: string; h: string }[]>(hashes, [], { prepare: true });
    return new Map(rows.map(({ name, h }) => [name, h]));
  };
  const then = await fingerprint();
  return {
    run,
    then,
    fingerprint,
    putBack: async () => {
      const names = changedBetween(then, await fingerprint());
      // Triggers and foreign keys are disabled, because otherwise rows could only be added to the log.
      const steps = tables
        .filter(({ name }) => names.includes(name))
        .map(
          (t) =>
            `delete from app.${t.name} t where ${t.own}; insert into app.${t.name} select * from ${kept}.${t.name}`,
        );
      if (steps.length > 0)
        await run.unsafe(["begin", "set local session_replication_role = replica", ...steps, "commit"].join(";"));
    },
    close: async () => {
      await run.unsafe(`drop schema ${kept} cascade`);
      await run.end();
    },
  };
}

const rowsOf = ({ name, own }: Table): string => `select * from app.${name} t where ${own}`;

const hashOf = ({ name, own }: Table): string =>
  `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), ''))
    || case when bool_or(t::text like '%' || chr(8238) || '%') then '${UNCLEAN}' else '' end as h from app.${name} t where ${own}`;

/** Every table of the application, with the condition that selects the rows of this test. */
async function listTables(run: Sql, world: World): Promise<Table[]> {
  const { firmId, rootId, cohortId, besideId, partId, otherPartId, colleagueId, spareAdministratorId, people } = world;
  const persons = [colleagueId, spareAdministratorId, ...Object.values(people).map(({ personId }) => personId)];
  const ids = [firmId, rootId, cohortId, besideId, partId, otherPartId, ...persons];
  const list = `array[${ids.map((id) => `'${id}'`).join(",")}]::uuid[]`;
  const emails = Object.values(people).map(({ email }) => `'${email}'`);
  const found = await run<{ name: string; columns: string[] }[]>`
    select c.table_name as name, array_agg(c.column_name::text) as columns
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'app' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
      and (c.column_name in ('firm_id', 'cohort_id', 'person_id', 'parent_id')
        or (c.table_name in ('firm', 'cohort', 'person') and c.column_name = 'id'))
    group by c.table_name`;
  return [
    ...found.map(({ name, columns }) => ({
      name,
      own: columns.map((column) => `t.${column} = any(${list})`).join(" or "),
    })),
    { name: "sign_in_code", own: `t.email in (${emails.join(",")})` },
  ];
}
