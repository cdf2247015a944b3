import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { type CohortFields, type CohortSettings, MINIMUM_K, type ReminderRule } from "@/lib/cohort";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result, type Text } from "@/lib/result";
import { askRows } from "../core/ask";
import { asActor, type Tx } from "../core/scope";
import { cohort } from "../schema/firms";
import { noteEventIn } from "./cohort-events";
import { holdTreesIn } from "./hold-trees";

type AtCohort = { readonly cohortId: string };

/** The settings of a cohort that the actor administers. Undefined for anybody else, also for its member firms. */
export async function findCohortSettings(actor: Actor, ids: AtCohort): Promise<CohortSettings | undefined> {
  return asActor(actor, (tx) => findSettingsIn(tx, ids));
}

/**
 * The reminder rule that applies to a cohort the actor administers. Undefined if there is none, or the actor does not
 * administer it. `above`: the rule that would apply if the cohort had none of its own.
 */
export async function findReminderRule(
  actor: Actor,
  { cohortId, above = false }: AtCohort & { readonly above?: boolean },
): Promise<ReminderRule | undefined> {
  const rules = await asActor(actor, (tx) =>
    askRows<ReminderRule>(tx, sql`select * from app.reminder_rule(${cohortId}, ${above})`),
  );
  return rules[0];
}

async function findSettingsIn(tx: Tx, { cohortId }: AtCohort): Promise<CohortSettings | undefined> {
  const [found] = await tx
    .select({
      id: cohort.id,
      parentId: cohort.parentId,
      name: cohort.name,
      liaison: cohort.liaison,
      opensOn: cohort.opensOn,
      closesOn: sql<string | null>`app.deadline_of(${cohort.id})`,
      ownClosesOn: cohort.closesOn,
      phaseOrder: cohort.phaseOrder,
      reviewerRequired: cohort.reviewerRequired,
      minimumK: cohort.minimumK,
      consentText: cohort.consentText,
      consentVersion: cohort.consentVersion,
      remind: cohort.remind,
      remindBeforeDays: cohort.remindBeforeDays,
      remindEveryDays: cohort.remindEveryDays,
      hasFirms: sql<boolean>`app.cohort_has_firms(${cohort.id})`,
      minimumAbove: sql<number | null>`app.minimum_above(${cohort.id})`,
    })
    .from(cohort)
    .where(sql`${cohort.id} = ${cohortId} and ${cohort.id} = any((select app.cohorts_of_actor())::uuid[])`);
  return found;
}

type ChangeRefused = "dates-crossed" | "minimum-falls" | "minimum-below-above" | "minimum-rises";

/**
 * Changes settings. Member firms rely on minimum k, the fewest firms that a published figure may be based on: once
 * firms have joined it can only be raised, and it is never below that of the cohort above. Cohorts below with a lower
 * minimum are raised with it. Because a raise cannot be undone, it needs `raiseTo` with the same number as
 * confirmation.
 */
export async function changeCohort(
  actor: Actor,
  input: AtCohort & { readonly fields: Partial<CohortFields>; readonly raiseTo?: number | undefined },
): Promise<Result<undefined, ChangeRefused> | undefined> {
  return asActor(actor, async (tx) => {
    await holdTreesIn(tx, "alone");
    const before = await findSettingsIn(tx, input);
    if (before === undefined) return undefined;
    const { minimumK = before.minimumK, opensOn = before.opensOn } = input.fields;
    if (before.ownClosesOn !== null && opensOn !== null && before.ownClosesOn < opensOn) return err("dates-crossed");
    if (before.hasFirms && minimumK < before.minimumK) return err("minimum-falls");
    if (minimumK < (before.minimumAbove ?? MINIMUM_K)) return err("minimum-below-above");
    const rises = before.hasFirms && minimumK > before.minimumK;
    if (rises && input.raiseTo !== minimumK) return err("minimum-rises");
    const detail = differences(before, input.fields);
    if (Object.keys(detail).length === 0) return ok(undefined);
    await placeAndRaiseIn(tx, actor, { cohortId: input.cohortId, minimumK, parentId: before.parentId });
    await tx.update(cohort).set(input.fields).where(eq(cohort.id, input.cohortId));
    await noteEventIn(tx, actor, { cohortId: input.cohortId, event: "changed", detail });
    return ok(undefined);
  });
}

/**
 * Raises minimum k (the fewest firms behind a figure) in a cohort and the cohorts below it where it is lower, and sets
 * the cohort's parent. One statement does both, so that the counts are updated before the frozen figures are checked.
 * Logs each cohort below that was raised.
 */
async function placeAndRaiseIn(
  tx: Tx,
  actor: Actor,
  input: AtCohort & { readonly minimumK: number; readonly parentId: string | null },
): Promise<void> {
  const raised = await tx.execute<{ id: string; from: number }>(sql`
    with before as (select c.id, c.minimum_k from app.cohort c
      where c.id = any(app.cohorts_below(${input.cohortId})) and (c.minimum_k < ${input.minimumK}
        or c.id = ${input.cohortId} and c.parent_id is distinct from ${input.parentId}::uuid)
      order by c.id for no key update)
    update app.cohort c set minimum_k = greatest(c.minimum_k, ${input.minimumK}),
      parent_id = case when c.id = ${input.cohortId} then ${input.parentId}::uuid else c.parent_id end
    from before where before.id = c.id
    returning c.id, before.minimum_k as "from"`);
  for (const { id, from } of raised) {
    if (id === input.cohortId) continue;
    const detail = { minimumK: { from, to: input.minimumK } };
    await noteEventIn(tx, actor, { cohortId: id, event: "changed", detail });
  }
}

/** The changed fields with old and new values. */
function differences(before: CohortSettings, fields: Partial<CohortFields>): Record<string, unknown> {
  const known: Readonly<Record<string, unknown>> = before;
  const changed = Object.entries(fields).filter(([name, to]) => JSON.stringify(known[name]) !== JSON.stringify(to));
  return Object.fromEntries(changed.map(([name, to]) => [name, { from: known[name], to }]));
}

/**
 * Creates a cohort below one that the actor administers, with the parent's settings except its reminder rule. Deadline
 * and questionnaire are inherited until the new cohort sets its own. The form supplies the id, so sending it twice
 * creates one cohort.
 */
export async function makeCohort(
  actor: Actor,
  input: { readonly parentId: string; readonly name: Text; readonly liaison: string; readonly id?: string | undefined },
): Promise<string | undefined> {
  return asActor(actor, async (tx) => {
    await holdTreesIn(tx, "shared");
    const parent = await findSettingsIn(tx, { cohortId: input.parentId });
    if (parent === undefined) return undefined;
    const id = input.id ?? randomUUIDv7();
    // Written by hand: the application may fill only these columns, and Drizzle's INSERT would name all of them.
    const made = await tx.execute(sql`insert into app.cohort (id, name, parent_id, liaison, opens_on, phase_order,
      reviewer_required, minimum_k, consent_text)
      select ${id}::uuid, ${JSON.stringify(input.name)}::jsonb, p.id, ${input.liaison}::text, p.opens_on, p.phase_order,
        p.reviewer_required, p.minimum_k, p.consent_text
      from app.cohort p where p.id = ${input.parentId} for share of p on conflict do nothing`);
    if (made.count === 0) {
      const same = and(eq(cohort.id, id), eq(cohort.parentId, input.parentId));
      return (await tx.$count(cohort, same)) > 0 ? id : undefined;
    }
    await noteEventIn(tx, actor, { cohortId: id, event: "made", detail: { below: input.parentId } });
    return id;
  });
}

type MoveRefused = "not-below-itself" | "firms-joined";

/**
 * Moves a cohort below another one that the actor administers, and raises its minimum k to the new parent's. Once firms
 * have joined, the new parent must already be above it.
 */
export async function moveCohort(
  actor: Actor,
  ids: AtCohort & { readonly parentId: string },
): Promise<Result<undefined, MoveRefused> | undefined> {
  return asActor(actor, async (tx) => {
    await holdTreesIn(tx, "alone");
    const [before, target] = [await findSettingsIn(tx, ids), await findSettingsIn(tx, { cohortId: ids.parentId })];
    if (before === undefined || target === undefined || before.parentId === null) return undefined;
    if (before.parentId === ids.parentId) return ok(undefined);
    const [facts] = await tx.execute<{ own: boolean; above: boolean }>(sql`select
      ${ids.parentId}::uuid = any(app.cohorts_below(${ids.cohortId})) as own,
      ${ids.cohortId}::uuid = any(app.cohorts_below(${ids.parentId})) as above`);
    if (facts?.own !== false) return err("not-below-itself");
    if (before.hasFirms && !facts.above) return err("firms-joined");
    await placeAndRaiseIn(tx, actor, { ...ids, minimumK: target.minimumK });
    const detail = { from: before.parentId, to: ids.parentId };
    await noteEventIn(tx, actor, { cohortId: ids.cohortId, event: "moved", detail });
    return ok(undefined);
  });
}
