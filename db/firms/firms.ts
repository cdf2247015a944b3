import { randomUUIDv7 } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Firm, FirmCohort } from "@/lib/firms";
import type { Stratum } from "@/lib/instrument";
import type { Actor, FirmRole } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { recordAuditIn } from "../audit/audit";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { isTaken } from "../core/without-values";
import { cohort, cohortMembership, firm } from "../schema/firms";
import { membership } from "../schema/people";

type NewFirm = {
  /** Made by the form, so that a request sent twice makes one firm. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly displayName: string;
  readonly stratum: Stratum;
  readonly locale: Locale;
  readonly timeZone?: string | undefined;
};

/**
 * Makes a firm and its first manager, the acting person; returns its id. An id that
 * another firm has is replaced by a new one, and the sender learns nothing.
 */
export async function createFirm(actor: Actor, input: NewFirm): Promise<string> {
  try {
    return await createFirmAs(actor, input.id ?? randomUUIDv7(), input);
  } catch (error) {
    if (!isTaken(error)) throw error;
    return createFirmAs(actor, randomUUIDv7(), input);
  }
}

async function createFirmAs(actor: Actor, firmId: string, input: NewFirm): Promise<string> {
  await asActor(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`firm:${firmId}`}, 0))`);
    if ((await tx.$count(firm, eq(firm.id, firmId))) > 0) return;
    await tx.execute(sql`select app.create_firm(${firmId}, ${input.name}, ${input.timeZone ?? "Asia/Shanghai"}, ${input.locale},
      ${input.displayName}, ${input.stratum})`);
    await recordAuditIn(tx, { act: "firm.create", firmId, object: { kind: "firm", id: firmId } });
  });
  return firmId;
}

/** A firm with the actor's role in it; undefined if it is not his to see. */
export async function findFirm(actor: Actor, ids: { readonly firmId: string }): Promise<Firm | undefined> {
  return asActor(actor, (tx) => findFirmIn(tx, actor, ids));
}

export async function findFirmIn(tx: Tx, actor: Actor, ids: { readonly firmId: string }): Promise<Firm | undefined> {
  if (actor.kind !== "user") return undefined;
  const [found] = await tx
    .select({
      id: firm.id,
      name: shown(firm.name, firm.otherName),
      names: { name: firm.name, otherName: firm.otherName },
      industry: firm.industry,
      country: firm.country,
      employees: firm.employees,
      timeZone: firm.timeZone,
      locale: firm.locale,
      isDemo: firm.isDemo,
      createdAt: firm.createdAt,
      role: membership.role,
      stratum: membership.stratum,
      displayName: shown(membership.displayName, membership.otherName),
      ownNames: { name: membership.displayName, otherName: membership.otherName },
    })
    .from(firm)
    .innerJoin(membership, and(eq(membership.firmId, firm.id), eq(membership.personId, actor.personId)))
    .where(eq(firm.id, ids.firmId));
  if (found === undefined) return undefined;

  const cohorts = await listCohortsIn(tx, ids);
  return { ...found, cohorts, reviewerRequired: cohorts.some((one) => one.reviewerRequired) };
}

export async function listCohortsIn(tx: Tx, ids: { readonly firmId: string }): Promise<FirmCohort[]> {
  return tx
    .select({
      id: cohort.id,
      name: cohort.name,
      consentLevel: cohortMembership.consentLevel,
      reviewerRequired: cohort.reviewerRequired,
    })
    .from(cohortMembership)
    .innerJoin(cohort, eq(cohort.id, cohortMembership.cohortId))
    .where(eq(cohortMembership.firmId, ids.firmId));
}

/** The role of the acting person in a firm; undefined for a stranger. */
export async function findRoleIn(tx: Tx, actor: Actor, firmId: string): Promise<FirmRole | undefined> {
  if (actor.kind !== "user") return undefined;
  const [found] = await tx
    .select({ role: membership.role })
    .from(membership)
    .where(and(eq(membership.firmId, firmId), eq(membership.personId, actor.personId)));
  return found?.role;
}
