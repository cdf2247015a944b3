import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { AuditAbout, AuditFilter, AuditPlace, AuditRow } from "@/lib/audit";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { auditEntry } from "../schema/audit";

/** Who did it, in the language of the reader. */
const BY = shown(auditEntry.byName, auditEntry.byOtherName);

/** Whose log: of a firm, or of a cohort with everything below it. */
type AuditOf = { readonly firmId: string } | { readonly cohortId: string };

type AuditPage = {
  /** Latest first. */
  readonly rows: readonly AuditRow[];
  /** Where this page ends; present where older entries follow. */
  readonly older: AuditPlace | undefined;
  /** Who stands in this log at all, for the filter. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** One page of a log. Empty for everybody whom it does not concern. */
export async function readAuditPage(actor: Actor, of: AuditOf, filter: AuditFilter, size = 50): Promise<AuditPage> {
  return asActor(actor, async (tx) => {
    const rows = await selectIn(tx, of, filter, size + 1);
    const page = rows.slice(0, size);
    const last = page.at(-1);
    const people = await tx
      .select({ id: sql<string>`${auditEntry.byPersonId}`, name: sql<string>`max(${BY})` })
      .from(auditEntry)
      .where(and(ofLog(of), sql`${auditEntry.byPersonId} is not null`))
      .groupBy(auditEntry.byPersonId)
      .orderBy(sql`max(${BY})`)
      .limit(200);
    const older = last && rows.length > size ? { micros: last.micros, id: last.id } : undefined;
    return { rows: page, older, people };
  });
}

/** Entries of one export; the filter narrows a log that has more. */
export const AUDIT_EXPORT_MAX = 20_000;

export const readAudit = (actor: Actor, of: AuditOf, filter: AuditFilter): Promise<AuditRow[]> =>
  asActor(actor, (tx) => selectIn(tx, of, filter, AUDIT_EXPORT_MAX));

async function selectIn(tx: Tx, of: AuditOf, filter: AuditFilter, limit: number): Promise<(AuditRow & AuditPlace)[]> {
  const { from, to, personId, act, before } = filter;
  return tx
    .select({
      id: auditEntry.id,
      at: auditEntry.at,
      micros: MICROS,
      byKind: auditEntry.byKind,
      byRole: auditEntry.byRole,
      byName: BY,
      act: auditEntry.act,
      objectKind: auditEntry.objectKind,
      objectId: auditEntry.objectId,
      reason: auditEntry.reason,
      about: "cohortId" in of ? aboutOf(of) : sql<null>`null`,
    })
    .from(auditEntry)
    .where(
      and(
        ofLog(of),
        from === undefined ? undefined : gte(auditEntry.at, from),
        to === undefined ? undefined : lt(auditEntry.at, new Date(to.getTime() + 1)),
        personId === undefined ? undefined : eq(auditEntry.byPersonId, personId),
        act === undefined ? undefined : eq(auditEntry.act, act),
        before === undefined ? undefined : olderThan(before),
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(limit);
}

const MICROS = sql<number>`(extract(epoch from ${auditEntry.at}) * 1000000)::float8`;

const olderThan = ({ micros, id }: AuditPlace): SQL => sql`(${auditEntry.at}, ${auditEntry.id}) <
  (timestamptz 'epoch' + ${micros}::float8 * interval '1 microsecond', ${id}::uuid)`;

/** Firms of one entry that are named. */
const NAMED_FIRMS = 30;

/**
 * Whom a list was about: by the names that administrators wrote into their invitations, which lead to no firm. Rows of
 * one transaction have its time; nothing else has it to the microsecond.
 */
const NAMED = sql`(select json_agg(n.name) from (
  select app.shown(i.firm_name, i.other_name) as name from app.cohort_invitation i
  where i.cohort_id = any(app.cohorts_below(audit_entry.cohort_id)) and case audit_entry.act
    when 'firms.invite' then i.created_at = audit_entry.at
    when 'firms.remind' then exists (select from app.cohort_mail k where k.cohort_id = i.cohort_id
      and k.invitation_id = i.id and k.kind = 'reminder' and k.asked_at = audit_entry.at
      and k.asked_by is not distinct from audit_entry.by_person_id) end
  order by 1 limit ${NAMED_FIRMS}) n)`;

/** What was changed from what to what; for a cohort that was moved, the name of the one it is below now. */
const CHANGED = sql`(select json_build_object('event', e.event, 'fields', e.detail,
    'below', (select c.name from app.cohort c where e.event = 'moved' and c.id::text = e.detail ->> 'to'))
  from app.cohort_event e where e.cohort_id = audit_entry.cohort_id
    and e.id = nullif(split_part(audit_entry.object_id, '/', 3), '')::uuid)`;

/**
 * The firm of an entry is named only where it is open to the cohort. The name in an invitation is the administrator's own,
 * and leads to no firm.
 */
const aboutOf = ({ cohortId }: { readonly cohortId: string }) => sql<AuditAbout>`json_build_object(
  'cohort', (select c.name from app.cohort c where c.id = audit_entry.cohort_id),
  'changed', case when audit_entry.act = 'cohort.change' then ${CHANGED} end,
  'firms', case when audit_entry.act in ('firms.invite', 'firms.remind') then ${NAMED} end,
  'firm', coalesce(
    -- all names at once: asked for entry by entry, an export would look the whole cohort up 20,000 times
    (select jsonb_object_agg(o.firm_id, o.name) from app.open_firms(${cohortId}) o) ->> audit_entry.firm_id::text,
    (select app.shown(i.firm_name, i.other_name) from app.cohort_invitation i where audit_entry.object_kind = 'invitation'
      and i.cohort_id = audit_entry.cohort_id and i.id::text = audit_entry.object_id), ''))`;

/** Which entries are of this log; the row rules say which of them the actor sees. */
function ofLog(of: AuditOf): SQL {
  if ("firmId" in of) return eq(auditEntry.firmId, of.firmId);
  return sql`${auditEntry.cohortId} in (
    with recursive tree(id) as (
      select ${of.cohortId}::uuid
      union select c.id from app.cohort c join tree t on c.parent_id = t.id)
    select id from tree)`;
}
