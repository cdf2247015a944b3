import { sql } from "drizzle-orm";
import { PEOPLE_A_PAGE, type PeopleRole, type PeopleRoles } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { recordAuditIn } from "../audit/audit";
import { asActor } from "../core/scope";

type Row = {
  role: PeopleRole;
  person_id: string | null;
  cohort_id: string | null;
  name: string;
  organisation: string;
  firm: string;
  firms: number;
  since: string | null;
};

type At = {
  readonly cohortId: string;
  readonly role: PeopleRole | "all";
  readonly search: string;
  readonly page: number;
};

/**
 * Everybody with a role in a cohort and the cohorts below it, as far as their firms show it. Empty if the actor may not
 * see the cohort.
 */
export async function listPeopleRoles(actor: Actor, { cohortId, role, search, page }: At): Promise<PeopleRoles> {
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const [row] = await asActor(actor, (tx) =>
    tx.execute<{ people: Row[] | null; total: number; counts: Record<string, number> | null }>(sql`
      with r as materialized (select * from app.roles_of_cohort(${cohortId})),
      shown as materialized (select * from r where (${role}::text = 'all' or role = ${role})
        and (${search}::text = '' or name ilike ${like} or firm ilike ${like} or organisation ilike ${like}))
      select (select count(*)::int from shown) as total,
        (select json_object_agg(g.role, g.n) from (select role, count(*)::int as n from r group by role) g) as counts,
        (select json_agg(p) from (select * from shown
          order by array_position(array['administrator', 'reviewer', 'consultant', 'manager'], role), lower(name), firm
          limit ${PEOPLE_A_PAGE} offset ${page * PEOPLE_A_PAGE}) p) as people`),
  );
  const of = (each: PeopleRole) => row?.counts?.[each] ?? 0;
  return {
    people: (row?.people ?? []).map(({ person_id: personId, cohort_id: cohort, since, ...rest }) => ({
      ...rest,
      personId,
      cohortId: cohort,
      since: since === null ? null : new Date(since),
    })),
    total: row?.total ?? 0,
    counts: {
      administrator: of("administrator"),
      reviewer: of("reviewer"),
      consultant: of("consultant"),
      manager: of("manager"),
    },
  };
}

type OfPerson = { readonly cohortId: string; readonly personId: string; readonly reason: string };

/** Signs an administrator out on all devices. False if the actor may not reach the cohort or the person. */
export async function endAdministratorSessions(actor: Actor, { cohortId, personId, reason }: OfPerson) {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ ended: boolean }>(
      sql`select app.end_administrator_sessions(${cohortId}, ${personId}) as ended`,
    );
    if (row?.ended !== true) return false;
    const object = { kind: "person", id: personId } as const;
    await recordAuditIn(tx, { act: "administrator.sign-out", cohortId, object, reason });
    return true;
  });
}
