import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { listCohortFirmsIn } from "@/db/cohorts/cohort-firms";
import { createCohortIn } from "@/db/cohorts/cohorts";
import { asActor, asOperator, type Tx } from "@/db/core/scope";
import { insertBulkResults } from "@/tests/bench/bulk-results";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";

const FIRMS = 600;
const MANY_FIRMS = 20_000;
const CYCLE = 2026;

type Programme = { readonly cohortId: string; readonly parts: readonly string[]; readonly administrator: UserActor };
let programme: Programme;

beforeAll(async () => {
  await useDatabase();
  const { actor: administrator, personId } = await aPerson();
  const made = await asOperator(async (tx) => {
    const bulk = await insertBulkResults(tx, { firms: FIRMS, administratorId: personId });
    const district = await spread(tx, bulk);
    await deal(tx, [...bulk.parts, district]);
    return bulk;
  });
  programme = { ...made, administrator };
});

/** Adds some firms to two cities, some to the cohort above them, and some to a district of one city. */
async function spread(tx: Tx, { cohortId, parts }: Omit<Programme, "administrator">): Promise<string> {
  const [first, second] = parts;
  const district = await createCohortIn(tx, { name: { en: "District", zh: "区" }, parentId: second ?? "" });
  const join = (to: string, from: string | undefined, one: number) =>
    tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level)
      select ${to}, firm_id, consent_level from app.cohort_membership
      where cohort_id = ${from} and hashtext(firm_id::text) % ${sql.raw(String(one))} = 0`);
  await join(district, first, 9);
  await join(district, second, 5);
  await join(cohortId, second, 7);
  return district;
}

/**
 * Puts two of three visible firms into a lot: firms whose levels the heat map of a cohort shows together without names.
 */
async function deal(tx: Tx, parts: readonly string[]): Promise<void> {
  await tx.execute(sql`insert into app.digits_shown (firm_id, cycle, cohort_id, lot_id)
    select distinct on (m.firm_id) m.firm_id, ${CYCLE}, m.cohort_id, md5(m.cohort_id::text)::uuid
    from app.cohort_membership m where m.consent_level = 2 and m.cohort_id = any(${sql.param([...parts])}::uuid[])
      and hashtext(m.firm_id::text) % 3 <> 0 order by m.firm_id, m.cohort_id desc`);
  await tx.execute(sql`insert into app.lot_column (cohort_id, lot_id, cycle, place, firms, levels)
    select cohort_id, lot_id, cycle, hashtextextended(firm_id::text, 7), 5,
      array[1 + abs(hashtext(firm_id::text)) % 5, 1 + abs(hashtext(firm_id || 'l')) % 5, null, 3]
    from app.digits_shown where lot_id is not null`);
}

type Column = {
  readonly part: string | null;
  readonly consent: number;
  readonly name: string | null;
  readonly levels: string;
};

/** All columns of a cohort's heat map, by the simplest query, for comparison. */
async function allColumns(cohortId: string): Promise<Column[]> {
  return asOperator((tx) =>
    tx.execute<Column>(sql`with recursive tree(id, part) as (
        select id, null::uuid from app.cohort where id = ${cohortId}
        union select c.id, coalesce(t.part, c.id) from app.cohort c join tree t on c.parent_id = t.id)
      select part, consent, name, levels from (
        select c.part, c.place, c.consent_level as consent, case when c.consent_level = 3 then f.name end as name,
          case when c.consent_level < 3 then '-,-,-,-' else (select string_agg(least(5, floor(level + 0.25))::text, ','
            order by n) from unnest(array[g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped])
            with ordinality v(level, n)) end as levels
        from app.cohort_firm c join app.firm f on f.id = c.firm_id join app.result_figures g on g.firm_id = c.firm_id
        where c.cohort_id = ${cohortId} and c.firm_id not in (select s.firm_id from app.digits_shown s
          join tree t on t.id = s.cohort_id where s.cycle = ${CYCLE} and s.lot_id is not null)
        union all select t.part, l.place, 2, null, array_to_string(l.levels, ',', '-')
        from app.lot_column l join tree t on t.id = l.cohort_id where l.cycle = ${CYCLE}) x
      order by part, place`),
  );
}

async function pageOf(cohortId: string, from: number, count: number): Promise<Column[]> {
  return asActor(programme.administrator, (tx) =>
    tx.execute<Column>(sql`select part, consent, name, array_to_string(array[pre, lrn, app, eva], ',', '-') as levels
      from app.heat_columns(${cohortId}, ${CYCLE}, ${from}, ${count})`),
  );
}

test("pages of the heat map are all columns in their order, none twice and none left out", async () => {
  for (const cohortId of [programme.cohortId, programme.parts[1] ?? ""]) {
    const all = await allColumns(cohortId);
    expect(new Set(all.map(({ part }) => part)).size).toBe(cohortId === programme.cohortId ? 5 : 2);
    const size = 73;
    for (let from = 0; from < all.length + size; from += size) {
      expect(await pageOf(cohortId, from, size)).toEqual(all.slice(from, from + size));
    }
  }
});

/** Adds many more firms without data, and for a third of them a column without a name. */
async function crowd(tx: Tx, { cohortId, parts }: Programme): Promise<void> {
  const part = sql`(${sql.param([...parts])}::uuid[])[1 + n % 4]`;
  const firmOf = sql`md5('crowd' || n)::uuid`;
  const many = sql`generate_series(1, ${MANY_FIRMS}::int) n`;
  await tx.execute(sql`insert into app.firm (id, name) select ${firmOf}, n::text from ${many}`);
  await tx.execute(sql`alter table app.cohort_membership disable trigger user`);
  await tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level)
    select ${part}, ${firmOf}, 2 from ${many}`);
  await tx.execute(sql`alter table app.cohort_membership enable trigger user`);
  await tx.execute(sql`insert into app.cohort_firm (cohort_id, firm_id, part, consent_level, joined_at, place)
    select ${cohortId}, ${firmOf}, ${part}, 2, now(), hashtextextended(n::text, 3) from ${many}`);
  await tx.execute(sql`insert into app.lot_column (cohort_id, lot_id, cycle, place, firms, levels)
    select ${part}, gen_random_uuid(), ${CYCLE}, hashtextextended(n::text, 5), 5, array[1, 2, 3, 4]
    from generate_series(1, ${MANY_FIRMS}::int / 3) n`);
  await tx.execute(sql`analyze app.cohort_firm, app.cohort_membership, app.lot_column, app.firm`);
}

/** The number of rows of each table that this session has read. */
async function rowsRead(tx: Tx, tables: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.execute<{ relname: string; rows: number }>(sql`select relname,
      (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
    from pg_stat_xact_user_tables where schemaname = 'app' and relname = any(${sql.param([...tables])}::text[])`);
  return new Map(rows.map((row) => [row.relname, row.rows]));
}

/** How many rows of these tables PostgreSQL reads for a query by the administrator. */
async function readFor(tables: readonly string[], ask: (tx: Tx) => Promise<unknown>): Promise<number[]> {
  return asActor(programme.administrator, async (tx) => {
    const before = await rowsRead(tx, tables);
    await ask(tx);
    const after = await rowsRead(tx, tables);
    return tables.map((table) => (after.get(table) ?? Number.NaN) - (before.get(table) ?? 0));
  });
}

describe("however many firms there are", () => {
  beforeAll(() => asOperator((tx) => crowd(tx, programme)));

  test.each([
    ["with lots", CYCLE],
    ["without", CYCLE + 1],
  ])("a page of the heat map reads few rows more than it shows, %s", async (_, cycle) => {
    const read = await readFor(["cohort_firm", "lot_column"], (tx) =>
      tx.execute(sql`select * from app.heat_columns(${programme.cohortId}, ${cycle}, 0, 100)`),
    );
    for (const rows of read) expect(rows).toBeLessThan(1000);
  });

  test("the list of a cohort of few firms reads few rows", async () => {
    const cohortId = await asOperator(async (tx) => {
      const id = await createCohortIn(tx, { name: { en: "Few", zh: "几家" }, parentId: programme.cohortId });
      await tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level)
        select ${id}, firm_id, 1 from app.cohort_membership where cohort_id = ${programme.parts[0]} limit 5`);
      return id;
    });
    const read = await readFor(["firm", "cohort_membership"], async (tx) => {
      const { total } = await listCohortFirmsIn(tx, { cohortId, filter: "all", search: "", page: 0 });
      expect(total).toBe(5);
    });
    for (const rows of read) expect(rows).toBeLessThan(1000);
  });
});
