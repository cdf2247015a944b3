import { sql } from "drizzle-orm";
import { PEOPLE_A_PAGE, type PeopleRole, type PeopleRoles, type PersonRole } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { recordAuditIn } from "../audit/audit";
import { askValue } from "../core/ask";
import { asActor } from "../core/scope";

type Row = Omit<PersonRole, "since"> & { readonly since: string | null };

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
        (select json_agg(p) from (select role, person_id as "personId", cohort_id as "cohortId", name, organisation,
          firm, firms, since from shown
          order by array_position(array['administrator', 'reviewer', 'consultant', 'manager'], role), lower(name), firm
          limit ${PEOPLE_A_PAGE} offset ${page * PEOPLE_A_PAGE}) p) as people`),
  );
  const of = (each: PeopleRole) => row?.counts?.[each] ?? 0;
  return {
    people: (row?.people ?? []).map((one) => ({ ...one, since: one.since === null ? null : new Date(one.since) })),
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
    if (!(await askValue<boolean>(tx, sql`app.end_administrator_sessions(${cohortId}, ${personId})`))) return false;
    const object = { kind: "person", id: personId } as const;
    await recordAuditIn(tx, { act: "administrator.sign-out", cohortId, object, reason });
    return true;
  });
}
