import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { AuditAbout, AuditFilter, AuditPlace, AuditRow } from "@/lib/audit";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { auditEntry } from "../schema/audit";

/** The name of the person who acted, in the reader's language. */
const BY = shown(auditEntry.byName, auditEntry.byOtherName);

/** Which log to read: that of a firm, or that of a cohort and all cohorts below it. */
type AuditOf = { readonly firmId: string } | { readonly cohortId: string };

type AuditPage = {
  /** Latest first. */
  readonly rows: readonly AuditRow[];
  /** The position where this page ends. Present only if there are older entries. */
  readonly older: AuditPlace | undefined;
  /** All people who appear in this log, for the filter. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** One page of a log. Empty for anybody who may not read the log. */
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

/** Maximum number of entries in one export. If the log has more, narrow the filter. */
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

/** Maximum number of firms that one entry names. */
const NAMED_FIRMS = 30;

/**
 * The firms that a bulk action was about, under the names in the administrators' invitations; these names do not reveal
 * which firm accepted. Rows are matched by time: all rows of one transaction share its timestamp to the microsecond.
 */
const NAMED = sql`(select json_agg(n.name) from (
  select app.shown(i.firm_name, i.other_name) as name from app.cohort_invitation i
  where i.cohort_id = any(app.cohorts_below(audit_entry.cohort_id)) and case audit_entry.act
    when 'firms.invite' then i.created_at = audit_entry.at
    when 'firms.remind' then exists (select from app.cohort_mail k where k.cohort_id = i.cohort_id
      and k.invitation_id = i.id and k.kind = 'reminder' and k.asked_at = audit_entry.at
      and k.asked_by is not distinct from audit_entry.by_person_id) end
  order by 1 limit ${NAMED_FIRMS}) n)`;

/** The changed fields with old and new values. For a cohort that was moved, also the name of its new parent. */
const CHANGED = sql`(select json_build_object('event', e.event, 'fields', e.detail,
    'below', (select c.name from app.cohort c where e.event = 'moved' and c.id::text = e.detail ->> 'to'))
  from app.cohort_event e where e.cohort_id = audit_entry.cohort_id
    and e.id = nullif(split_part(audit_entry.object_id, '/', 3), '')::uuid)`;

/**
 * What an entry is about. A firm is named only if it shows its name to the cohort. The name in an invitation was typed
 * by an administrator and does not reveal which firm accepted.
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

/** The filter for the entries of this log. The row rules decide which of them the actor may see. */
function ofLog(of: AuditOf): SQL {
  if ("firmId" in of) return eq(auditEntry.firmId, of.firmId);
  return sql`${auditEntry.cohortId} in (
    with recursive tree(id) as (
      select ${of.cohortId}::uuid
      union select c.id from app.cohort c join tree t on c.parent_id = t.id)
    select id from tree)`;
}
