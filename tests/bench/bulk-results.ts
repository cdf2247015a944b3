import { sql } from "drizzle-orm";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn } from "@/db/cohorts/cohorts";
import type { Tx } from "@/db/core/scope";
import { gpnLo1 } from "@/lib/catalog";

type BulkResults = {
  readonly cohortId: string;
  readonly parts: readonly string[];
};

const CITIES = ["Ningbo", "Wenzhou", "Taizhou", "Jinhua"] as const;
const LEVELS = ["overall", "pre", "lrn", "app", "eva", "org", "net", "pos", "int"] as const;
const LENSES = ["org", "net", "pos", "int"] as const;

/**
 * For measurements: inserts a cohort with four cities below it and the given number of generated final results, without
 * answers or business relationships behind them. The same number gives the same data.
 */
export async function insertBulkResults(
  tx: Tx,
  { firms, administratorId }: { readonly firms: number; readonly administratorId: string },
): Promise<BulkResults> {
  const count = firms.toLocaleString("en");
  const name = { en: `Generated results: ${count} (invented)`, zh: `生成的结果：${count}（虚构）` };
  const cohortId = await createCohortIn(tx, { name, isDemo: true });
  const parts: string[] = [];
  for (const en of CITIES)
    parts.push(await createCohortIn(tx, { name: { en, zh: en }, parentId: cohortId, isDemo: true }));
  await addAdministratorIn(tx, { cohortId, personId: administratorId, displayName: "He Min" });
  await tx.execute(sql`create temp table bulk on commit drop as
    select n, md5(${cohortId} || n)::uuid as firm_id, md5(${cohortId} || 'a' || n)::uuid as assessment_id,
      ('x' || substr(md5(n || 'u'), 1, 7))::bit(28)::int / 268435456.0 as u,
      ('x' || substr(md5(n || 'v'), 1, 7))::bit(28)::int / 268435456.0 as v,
      now() - make_interval(days => (n * 7919) % 90) as at
    from generate_series(1, ${firms}::int) n`);
  await tx.execute(sql`analyze bulk`);
  await tx.execute(sql`insert into app.firm (id, name, employees, industry, country, is_demo)
    select firm_id, 'Generated ' || n, (10 * exp(5 * u))::int, (array['22', '24', '25', '26', '27', '28'])[1 + n % 6], 'CN', true
    from bulk`);
  await tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level, joined_at)
    select (${sql.param(parts)}::uuid[])[1 + n % 4], firm_id, case when v < 0.5 then 1 when v < 0.8 then 2 else 3 end,
      at - interval '30 days' from bulk`);
  await tx.execute(sql`insert into app.assessment
      (firm_id, id, cycle, instrument_id, instrument_version, view_seed, created_at)
    select firm_id, assessment_id, 2026, 'trellis', '1', 1, at - interval '20 days' from bulk`);
  await tx.execute(sql`insert into app.assessment_phase
      (firm_id, assessment_id, phase, position, state, submitted_at, accepted_at)
    select firm_id, assessment_id, p.phase, p.position, 'accepted', at - interval '3 days', at
    from bulk, (values ('PRE', 0), ('LRN', 1), ('APP', 2), ('EVA', 3)) p(phase, position)`);
  await tx.execute(sql`insert into app.result (firm_id, assessment_id, revision, rating, input_hash, versions, frozen_at)
    select firm_id, assessment_id, 1, '{}', '', '{}', at from bulk`);
  const level = (offset: number) => sql.raw(`round((1 + 4 * ((u + ((v * ${offset + 3}) % 1)) / 2))::numeric, 3)`);
  await tx.execute(sql`insert into app.result_figures (firm_id, assessment_id, revision, cycle, respondents,
      ${sql.raw(LEVELS.map((id) => `${id}, ${id}_capped`).join(", "))},
      ${sql.raw(LENSES.map((id) => `${id}_required`).join(", "))}, market, modular, relational, captive, hierarchy)
    select firm_id, assessment_id, 1, 2026, 4,
      ${sql.join(
        LEVELS.flatMap((_, at) => [level(at), level(at)]),
        sql`, `,
      )},
      ${sql.join(
        LENSES.map((_, at) => level(at + 11)),
        sql`, `,
      )},
      case when n % 5 = 0 then 0.6 else 0.1 end, case when n % 5 = 1 then 0.6 else 0.1 end,
      case when n % 5 = 2 then 0.6 else 0.1 end, case when n % 5 = 3 then 0.6 else 0.1 end,
      case when n % 5 = 4 then 0.6 else 0.1 end
    from bulk`);
  // Triggers count the answers of real firms. Here there are none, so the counts are inserted directly.
  const items = gpnLo1.items.map(({ id }) => id);
  await tx.execute(sql`insert into app.cohort_item (cohort_id, cycle, item_id, reached, stopped, times, shown, waiting)
    select c, 2026, item, ${firms}::int, 0, spread, spread, '{}'
    from unnest(${sql.param([cohortId, ...parts])}::uuid[]) c,
      unnest(${sql.param(items)}::text[]) with ordinality as i(item, n),
      lateral (select array[${firms}::int / 10, ${firms}::int / 5, ${firms}::int / 2, ${firms}::int / 10, n::int] as spread) s
    on conflict (cohort_id, cycle, item_id) do update set reached = excluded.reached, times = excluded.times,
      shown = excluded.shown`);
  return { cohortId, parts };
}
