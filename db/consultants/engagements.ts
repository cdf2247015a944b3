import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import type { FirmEngagement, Terms } from "@/lib/engagement";
import { addressOf } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { isOwnLastActIn } from "../audit/audit";
import { asActor, type Tx } from "../core/scope";
import { shownIfAny } from "../core/shown";
import { consultant, engagement, engagementCode } from "../schema/engagements";
import { membership } from "../schema/people";
import {
  type AtEngagement,
  type AtFirm,
  ENGAGEMENT_COLUMNS,
  noteEngagementIn,
  outcomeOf,
  refusalOf,
  scopeOf,
} from "./engagement-rows";

/** Days a code for consultants can be entered. */
const ENGAGEMENT_CODE_DAYS = 14;

/** All engagements of a firm, latest first; a manager's to read. */
export async function listEngagements(actor: Actor, ids: AtFirm): Promise<FirmEngagement[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        ...ENGAGEMENT_COLUMNS,
        consultantId: engagement.consultantId,
        email: engagement.email,
        consultant: shownIfAny(consultant.displayName, consultant.otherName),
        organisation: consultant.organisation,
        grantedBy: shownIfAny(membership.displayName, membership.otherName),
      })
      .from(engagement)
      .leftJoin(consultant, eq(consultant.personId, engagement.consultantId))
      .leftJoin(
        membership,
        and(eq(membership.firmId, engagement.firmId), eq(membership.personId, engagement.grantedBy)),
      )
      .where(eq(engagement.firmId, ids.firmId))
      .orderBy(desc(engagement.createdAt), desc(engagement.id)),
  );
}

type Offer = AtFirm & Terms & { readonly id?: string | undefined; readonly email: string; readonly message: string };

/** `isNew` is false where the same offer, to the same address, was made before. */
type OfferMade = { readonly id: string; readonly isNew: boolean };

/** Offers an engagement to one address, which alone can take it. A replay with the same id changes nothing. */
export async function offerEngagement(
  actor: Actor,
  offer: Offer,
): Promise<Result<OfferMade, "changed-meanwhile" | "not-found">> {
  if (actor.kind !== "user") return err("not-found");
  const { firmId, email, message, mayReview, blindUntilRated, endsAt } = offer;
  const id = offer.id ?? randomUUIDv7();
  return asActor(actor, async (tx) => {
    const made = await tx
      .insert(engagement)
      .values({
        firmId,
        id,
        email: addressOf(email),
        askedBy: "firm",
        scope: [...offer.scope],
        mayReview,
        blindUntilRated,
        message,
        endsAt,
        grantedAt: sql`statement_timestamp()`,
        grantedBy: actor.personId,
      })
      .onConflictDoNothing()
      .returning({ id: engagement.id });
    if (made.length > 0) {
      await noteEngagementIn(tx, "engagement.offer", { firmId, id });
      return ok({ id, isNew: true });
    }
    const same = and(eq(engagement.firmId, firmId), eq(engagement.id, id), eq(engagement.email, addressOf(email)));
    return (await tx.$count(engagement, same)) > 0 ? ok({ id, isNew: false }) : err("changed-meanwhile");
  });
}

/**
 * Changes what an open engagement covers and until when, from this second on. `was` are the terms that the manager had
 * before him: where others stand by now, nothing is changed.
 */
export async function changeTerms(
  actor: Actor,
  input: AtEngagement & Terms & { readonly was: Terms },
): Promise<Result<undefined, "changed-meanwhile" | "over">> {
  if (actor.kind !== "user") return err("over");
  const { firmId, id, was, mayReview, blindUntilRated, endsAt } = input;
  const here = and(eq(engagement.firmId, firmId), eq(engagement.id, id));
  return asActor(actor, async (tx) => {
    const rows = await tx
      .update(engagement)
      .set({ scope: [...input.scope], mayReview, blindUntilRated, endsAt })
      .where(and(here, haveStayed(was)))
      .returning({ id: engagement.id });
    if (rows.length > 0) {
      await noteEngagementIn(tx, "engagement.change", input);
      return ok(undefined);
    }
    // held for writing: the row rule leaves what this actor could still change
    const open = await tx.select({ id: engagement.id }).from(engagement).where(here).for("update");
    if (open.length === 0) return err("over");
    return (await isRepeatedIn(tx, actor, "engagement.change", input)) ? ok(undefined) : err("changed-meanwhile");
  });
}

/** The database keeps microseconds, a form milliseconds. */
const haveStayed = ({ scope, mayReview, blindUntilRated, endsAt }: Terms) =>
  and(
    sql`${engagement.scope} @> ${scopeOf(scope)} and ${engagement.scope} <@ ${scopeOf(scope)}`,
    eq(engagement.mayReview, mayReview),
    eq(engagement.blindUntilRated, blindUntilRated),
    sql`date_trunc('milliseconds', ${engagement.endsAt}) = ${endsAt.toISOString()}::timestamptz`,
  );

/**
 * Ends an engagement or an offer from this second on, and with an engagement the offers that are still open to the
 * consultant's address. False where there is none to end.
 */
export const revokeEngagement = (actor: Actor, input: AtEngagement): Promise<boolean> =>
  asActor(actor, async (tx) => {
    const ended = { revokedAt: sql`statement_timestamp()`, revokedBy: "firm" };
    if (!(await updateOpenIn(tx, actor, input, "engagement.end", ended))) return false;
    await tx.execute(sql`select app.end_offers_of(${input.firmId}, ${input.id})`);
    return true;
  });

/** Says no to what a consultant asked. */
export const declineAsked = (actor: Actor, input: AtEngagement): Promise<boolean> =>
  asActor(actor, (tx) =>
    updateOpenIn(tx, actor, input, "engagement.decline", { declinedAt: sql`statement_timestamp()` }),
  );

/** The row rule leaves only rows of the actor's firm that are neither ended nor over; pressed twice it is done once, and well. */
async function updateOpenIn(
  tx: Tx,
  actor: Actor,
  input: AtEngagement,
  act: AuditAct,
  change: Record<string, unknown>,
): Promise<boolean> {
  const rows = await tx
    .update(engagement)
    .set(change)
    .where(and(eq(engagement.firmId, input.firmId), eq(engagement.id, input.id)))
    .returning({ id: engagement.id });
  if (rows.length === 0) return isOwnLastActIn(tx, actor, actOn(act, input));
  await noteEngagementIn(tx, act, input);
  return true;
}

const actOn = (act: AuditAct, { firmId, id }: AtEngagement) =>
  ({ act, firmId, object: { kind: "engagement", id } }) as const;

/** Whether these terms stand since this person's own last act: the same form, sent twice. */
const isRepeatedIn = async (tx: Tx, actor: Actor, act: AuditAct, input: AtEngagement & Terms): Promise<boolean> =>
  (await isOwnLastActIn(tx, actor, actOn(act, input))) &&
  (await tx.$count(
    engagement,
    and(eq(engagement.firmId, input.firmId), eq(engagement.id, input.id), haveStayed(input)),
  )) > 0;

const GRANT_REFUSALS = ["not-found", "changed-meanwhile"] as const;
type GrantRefusal = (typeof GRANT_REFUSALS)[number];

/** Grants what a consultant asked, with the terms that the firm chooses. */
export async function grantEngagement(
  actor: Actor,
  input: AtEngagement & Terms,
): Promise<Result<undefined, GrantRefusal>> {
  return asActor(actor, async (tx) => {
    const outcome = await outcomeOf(
      tx,
      sql`app.grant_engagement(${input.firmId}, ${input.id}, ${scopeOf(input.scope)}, ${input.mayReview}, ${input.blindUntilRated},
        ${input.endsAt.toISOString()}::timestamptz)`,
    );
    if (outcome !== "granted")
      return (await isRepeatedIn(tx, actor, "engagement.grant", input))
        ? ok(undefined)
        : err(refusalOf(GRANT_REFUSALS, outcome));
    await noteEngagementIn(tx, "engagement.grant", input);
    return ok(undefined);
  });
}

/** Makes the code that a consultant asks with; an earlier open one ends with it. Returns how long it works. */
export async function makeEngagementCode(
  actor: Actor,
  input: AtFirm & { readonly codeHash: string },
): Promise<Date | undefined> {
  if (actor.kind !== "user") return undefined;
  const { firmId, codeHash } = input;
  return asActor(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`engagement-code:${firmId}`}, 0))`);
    await revokeCodeIn(tx, input);
    const [made] = await tx
      .insert(engagementCode)
      .values({
        firmId,
        id: randomUUIDv7(),
        codeHash,
        madeBy: actor.personId,
        expiresAt: sql`now() + make_interval(days => ${ENGAGEMENT_CODE_DAYS})`,
      })
      .returning({ expiresAt: engagementCode.expiresAt });
    return made?.expiresAt;
  });
}

/** Ends the open code of a firm, or finds the latest one ended. False where there is none, or a consultant has used it. */
export const revokeEngagementCode = (actor: Actor, ids: AtFirm): Promise<boolean> =>
  asActor(actor, async (tx) => {
    if (await revokeCodeIn(tx, ids)) return true;
    const [last] = await tx
      .select({ revokedAt: engagementCode.revokedAt })
      .from(engagementCode)
      .where(eq(engagementCode.firmId, ids.firmId))
      .orderBy(desc(engagementCode.id))
      .limit(1);
    return last !== undefined && last.revokedAt !== null;
  });

const openCode = ({ firmId }: AtFirm) =>
  and(eq(engagementCode.firmId, firmId), isNull(engagementCode.usedAt), isNull(engagementCode.revokedAt));

async function revokeCodeIn(tx: Tx, ids: AtFirm): Promise<boolean> {
  const ended = await tx
    .update(engagementCode)
    .set({ revokedAt: sql`now()` })
    .where(openCode(ids))
    .returning({ id: engagementCode.id });
  return ended.length > 0;
}

/** Until when the open code of a firm works; undefined where there is none. The code itself is shown once. */
export async function findEngagementCode(actor: Actor, ids: AtFirm): Promise<Date | undefined> {
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({ expiresAt: engagementCode.expiresAt })
      .from(engagementCode)
      .where(and(openCode(ids), sql`${engagementCode.expiresAt} > now()`));
    return found?.expiresAt;
  });
}
