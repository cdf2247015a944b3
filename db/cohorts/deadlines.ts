import { eq, sql } from "drizzle-orm";
import { countMoved, type DeadlineGroup, type Deadlines, type FirmDeadline } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { asActor, type Tx } from "../core/scope";
import { cohort } from "../schema/firms";
import { noteEventIn } from "./cohort-events";
import { holdTreesIn } from "./hold-trees";

type AtCohort = { readonly cohortId: string };

/** The deadlines of a cohort and of all cohorts below it. Undefined if the actor may not see it. */
export const findDeadlines = (actor: Actor, ids: AtCohort): Promise<Deadlines | undefined> =>
  asActor(actor, (tx) => findDeadlinesIn(tx, ids));

async function findDeadlinesIn(tx: Tx, { cohortId }: AtCohort): Promise<Deadlines | undefined> {
  const rows = await tx.execute<DeadlineGroup & { readonly above: string | null }>(sql`
    with recursive tree as (
      select c.id, c.parent_id, c.name, c.closes_on, array[row(c.created_at, c.id)] as place from app.cohort c
        where c.id = ${cohortId}
      union all select c.id, c.parent_id, c.name, c.closes_on, t.place || row(c.created_at, c.id)
        from tree t join app.cohort c on c.parent_id = t.id
    ) cycle id set is_circle using path,
    asked as (select f.cohort_id, count(*)::int as firms from app.cohort_firms(${cohortId}, 'not-submitted', now()) f
      where f.mail not in ('revoked', 'left') group by f.cohort_id)
    select t.id, t.name, t.parent_id as "parentId", t.closes_on as "closesOn", coalesce(a.firms, 0) as firms,
      case when t.id = ${cohortId} then app.deadline_of(t.parent_id) end as above
    from tree t left join asked a on a.cohort_id = t.id
    where not t.is_circle and t.id = any((select app.cohorts_of_actor())::uuid[]) order by t.place`);
  const [own] = rows;
  if (own === undefined) return undefined;
  return { above: own.above, groups: rows.map(({ above: _, ...group }) => group) };
}

type Refused = { readonly moves: number } | { readonly crossed: string };

/** The deadlines that apply to a firm, earliest first. Empty if the actor may not see the firm. */
export const listFirmDeadlines = (actor: Actor, { firmId }: { readonly firmId: string }): Promise<FirmDeadline[]> =>
  asActor(actor, (tx) =>
    tx.execute<FirmDeadline>(sql`select name as "setBy", closes_on::text as "closesOn", from_cycle as "fromCycle"
      from app.deadlines_of_firm(${firmId})`),
  );

/**
 * Sets the deadlines of a cohort and of the cohorts below it, by id; null inherits the one above. A change that affects
 * member firms needs `moves` with the number of firms the administrator was shown. Cohorts missing from the form keep
 * theirs.
 */
export async function setDeadlines(
  actor: Actor,
  input: AtCohort & { readonly set: ReadonlyMap<string, string | null>; readonly moves: number | undefined },
): Promise<Result<{ readonly moved: number }, Refused> | undefined> {
  return asActor(actor, async (tx) => {
    await holdTreesIn(tx, "alone");
    const before = await findDeadlinesIn(tx, input);
    if (before === undefined) return undefined;
    const wanted = new Map(
      before.groups.map(({ id, closesOn }) => [id, input.set.has(id) ? (input.set.get(id) ?? null) : closesOn]),
    );
    const changed = before.groups.filter(({ id, closesOn }) => wanted.get(id) !== closesOn);
    const moved = countMoved(before, wanted);
    const crossed = await findCrossedIn(tx, changed, wanted);
    if (crossed !== undefined) return err({ crossed });
    if (moved > 0 && input.moves !== moved) return err({ moves: moved });
    for (const { id, closesOn: from } of changed) {
      const to = wanted.get(id) ?? null;
      await tx.update(cohort).set({ closesOn: to }).where(eq(cohort.id, id));
      await noteEventIn(tx, actor, { cohortId: id, event: "changed", detail: { closesOn: { from, to } } });
    }
    return ok({ moved });
  });
}

/** The first cohort whose new deadline is before its opening date. */
async function findCrossedIn(
  tx: Tx,
  changed: readonly DeadlineGroup[],
  wanted: ReadonlyMap<string, string | null>,
): Promise<string | undefined> {
  for (const { id } of changed) {
    const day = wanted.get(id) ?? null;
    if (day === null) continue;
    const [row] = await tx.select({ opensOn: cohort.opensOn }).from(cohort).where(eq(cohort.id, id));
    if (row?.opensOn != null && row.opensOn > day) return id;
  }
  return undefined;
}
