import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import type { FirmEngagement, Terms } from "@/lib/engagement";
import { addressOf } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { isOwnLastActIn } from "../audit/audit";
import { askValue } from "../core/ask";
import { promisedWord } from "../core/promised-word";
import { asActor, type Tx } from "../core/scope";
import { shownIfAny } from "../core/shown";
import { consultant, engagement, engagementCode } from "../schema/engagements";
import { membership } from "../schema/people";
import { type AtEngagement, type AtFirm, ENGAGEMENT_COLUMNS, noteEngagementIn, scopeOf } from "./engagement-rows";

/** The number of days for which a code for consultants is valid. */
const ENGAGEMENT_CODE_DAYS = 14;

/** All engagements of a firm, latest first. Managers only. */
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

/** `isNew` is false if the same offer to the same address existed already. */
type OfferMade = { readonly id: string; readonly isNew: boolean };

/** Offers an engagement to one address, which alone can accept it. Repeating it with the same id changes nothing. */
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
 * Changes the scope and end of an open engagement at once. `was` holds the terms the manager saw: if they have changed
 * meanwhile, nothing is written.
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
    // The row is locked for writing; the row rule returns it only if the actor may still change it.
    const open = await tx.select({ id: engagement.id }).from(engagement).where(here).for("update");
    if (open.length === 0) return err("over");
    return (await isRepeatedIn(tx, actor, "engagement.change", input)) ? ok(undefined) : err("changed-meanwhile");
  });
}

/**
 * Whether an engagement still has these terms. Its end is compared in milliseconds: the database stores microseconds,
 * but a form sends only milliseconds.
 */
const haveStayed = ({ scope, mayReview, blindUntilRated, endsAt }: Terms) =>
  and(
    sql`${engagement.scope} @> ${scopeOf(scope)} and ${engagement.scope} <@ ${scopeOf(scope)}`,
    eq(engagement.mayReview, mayReview),
    eq(engagement.blindUntilRated, blindUntilRated),
    sql`date_trunc('milliseconds', ${engagement.endsAt}) = ${endsAt.toISOString()}::timestamptz`,
  );

/**
 * Ends an engagement or an offer at once; with an engagement, also the open offers to the consultant's address. False
 * if there is none to end.
 */
export const revokeEngagement = (actor: Actor, input: AtEngagement): Promise<boolean> =>
  asActor(actor, async (tx) => {
    const ended = { revokedAt: sql`statement_timestamp()`, revokedBy: "firm" };
    if (!(await updateOpenIn(tx, actor, input, "engagement.end", ended))) return false;
    await tx.execute(sql`select app.end_offers_of(${input.firmId}, ${input.id})`);
    return true;
  });

/** Declines a consultant's request. */
export const declineAsked = (actor: Actor, input: AtEngagement): Promise<boolean> =>
  asActor(actor, (tx) =>
    updateOpenIn(tx, actor, input, "engagement.decline", { declinedAt: sql`statement_timestamp()` }),
  );

/**
 * Updates an engagement of the actor's firm that has neither ended nor expired (row rule). Repeating one's own act
 * succeeds without a second change.
 */
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

/** Whether this person's own last act already set these terms, because the same form was sent twice. */
const isRepeatedIn = async (tx: Tx, actor: Actor, act: AuditAct, input: AtEngagement & Terms): Promise<boolean> =>
  (await isOwnLastActIn(tx, actor, actOn(act, input))) &&
  (await tx.$count(
    engagement,
    and(eq(engagement.firmId, input.firmId), eq(engagement.id, input.id), haveStayed(input)),
  )) > 0;

const GRANT_REFUSALS = ["not-found", "changed-meanwhile"] as const;
type GrantRefusal = (typeof GRANT_REFUSALS)[number];

/** Grants a consultant's request, on terms that the firm chooses. */
export async function grantEngagement(
  actor: Actor,
  input: AtEngagement & Terms,
): Promise<Result<undefined, GrantRefusal>> {
  return asActor(actor, async (tx) => {
    const outcome = await askValue<string>(
      tx,
      sql`app.grant_engagement(${input.firmId}, ${input.id}, ${scopeOf(input.scope)}, ${input.mayReview}, ${input.blindUntilRated},
        ${input.endsAt.toISOString()}::timestamptz)`,
    );
    if (outcome !== "granted")
      return (await isRepeatedIn(tx, actor, "engagement.grant", input))
        ? ok(undefined)
        : err(promisedWord(outcome, GRANT_REFUSALS));
    await noteEngagementIn(tx, "engagement.grant", input);
    return ok(undefined);
  });
}

/**
 * Creates the code with which a consultant can request access; revokes an earlier open one. Returns when it expires.
 */
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

/**
 * Revokes the open code of a firm; also succeeds if the latest one was already revoked. False if there is none, or a
 * consultant has used it.
 */
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

/** When the open code of a firm expires; undefined without one. The code itself is shown only when it is created. */
export async function findEngagementCode(actor: Actor, ids: AtFirm): Promise<Date | undefined> {
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({ expiresAt: engagementCode.expiresAt })
      .from(engagementCode)
      .where(and(openCode(ids), sql`${engagementCode.expiresAt} > now()`));
    return found?.expiresAt;
  });
}
