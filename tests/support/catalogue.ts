import type { Sql } from "postgres";

/** The objects of a database as lines (kind, name, all properties), so that two databases can be compared. */
export async function readCatalogue(sql: Sql): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    with schema as (select oid from pg_catalog.pg_namespace where nspname = 'app'),
    relation as (select c.* from pg_catalog.pg_class c join schema s on s.oid = c.relnamespace)
    select line from (
      select concat_ws(' | ', 'table', c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
        pg_get_userbyid(c.relowner)) as line from relation c where c.relkind in ('r', 'S', 'v')
      union all
      select concat_ws(' | ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid), a.attgenerated, a.attidentity)
      from relation c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind = 'r'
      union all
      select concat_ws(' | ', 'index', indexname, indexdef) from pg_catalog.pg_indexes where schemaname = 'app'
      union all
      select concat_ws(' | ', 'constraint', c.relname, k.conname, pg_get_constraintdef(k.oid), k.convalidated)
      from relation c join pg_catalog.pg_constraint k on k.conrelid = c.oid
      union all
      select concat_ws(' | ', 'policy', tablename, policyname, permissive, roles::text, cmd, qual, with_check)
      from pg_catalog.pg_policies where schemaname = 'app'
      union all
      select concat_ws(' | ', 'trigger', c.relname, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled)
      from relation c join pg_catalog.pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal
      union all
      select concat_ws(' | ', 'function', p.oid::regprocedure::text, pg_get_userbyid(p.proowner), pg_get_functiondef(p.oid))
      from pg_catalog.pg_proc p join schema s on s.oid = p.pronamespace
      union all
      select concat_ws(' | ', 'grant', x.what, x.name, coalesce(nullif(g.grantee, 0)::regrole::text, 'PUBLIC'), g.privilege_type)
      from (
        select 'table' as what, c.relname as name, coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's'::"char"
          else 'r'::"char" end, c.relowner)) as acl from relation c where c.relkind in ('r', 'S', 'v')
        union all
        select 'column', c.relname || '.' || a.attname, a.attacl
        from relation c join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
        union all
        select 'function', p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner))
        from pg_catalog.pg_proc p join schema s on s.oid = p.pronamespace
        union all
        select 'schema', n.nspname, n.nspacl from pg_catalog.pg_namespace n where n.nspname = 'app'
        union all
        select 'default', d.defaclrole::regrole || ' ' || d.defaclobjtype::text, d.defaclacl from pg_catalog.pg_default_acl d
      ) x cross join lateral aclexplode(x.acl) g
    ) all_lines order by line collate "C"`;
  return rows.map(({ line }) => line);
}
