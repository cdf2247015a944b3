import { randomUUID } from "node:crypto";
import postgres, { type Sql } from "postgres";
import type { World } from "./world";

type Table = { readonly name: string; readonly own: string };

/** Written by jobs and ticks of the server in their own time, whoever asks for what meanwhile. */
const BY_JOBS = ["assignment_mail", "cohort_mail", "phase_mail", "job"];

/** A hash of each table's rows, marked where a text among them has a sign that nobody types. */
type Fingerprint = ReadonlyMap<string, string>;
const UNCLEAN = "!";

/** Texts as somebody sends them who does not type: a NUL, on which a query breaks, and a mark that turns what follows around. */
export const SIGNS = "\0\u202e";

/**
 * All rows of the world: of its firm, of its cohorts and of its people. Whatever is written for somebody changes what
 * `fingerprint` says, and `putBack` makes the rows again what they were when they were kept.
 */
export type Rows = {
  /** What it said when they were kept. */
  readonly then: Fingerprint;
  readonly fingerprint: () => Promise<Fingerprint>;
  readonly putBack: () => Promise<void>;
  /** As the superuser of the server under test. */
  readonly run: Sql;
  readonly close: () => Promise<void>;
};

/** The tables whose rows differ between two looks, but for those that jobs write. */
export const writtenBetween = (before: Fingerprint, now: Fingerprint): string[] =>
  changedBetween(before, now).filter((name) => !BY_JOBS.includes(name));

/** The tables that have kept a sign that nobody types. */
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
      // without triggers and foreign keys: the log of what is done may be added to, and no more, by everybody else
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

/** Every table of the application with the condition that tells rows of this world. */
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
