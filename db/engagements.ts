import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import type { EngagementDates, EngagementScope, EngagementSide } from "@/lib/engagement";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { recordAuditIn } from "./audit";
import { addressOf } from "./people";
import { consultant, engagement, engagementCode } from "./schema/engagements";
import { membership } from "./schema/people";
import { asActor, type Tx } from "./scope";

/** Days a code for consultants can be entered. */
export const ENGAGEMENT_CODE_DAYS = 14;

/** What is open to a consultant, and how it came to be; the state follows from it by `engagementState`. */
export type Engagement = EngagementDates & {
  readonly id: string;
  readonly firmId: string;
  readonly askedBy: EngagementSide;
  readonly scope: readonly EngagementScope[];
  readonly mayReview: boolean;
  readonly blindUntilRated: boolean;
  readonly message: string;
  readonly createdAt: Date;
  readonly startsAt: Date | null;
  readonly revokedBy: EngagementSide | null;
};

/** An engagement as the firm sees it. */
export type FirmEngagement = Engagement & {
  readonly consultantId: string | null;
  /** The address of an offer; null where the consultant asked. */
  readonly email: string | null;
  /** Null while an offer is not taken, and once the person is gone. */
  readonly consultant: string | null;
  readonly organisation: string | null;
  /** Who of the firm granted it. */
  readonly grantedBy: string | null;
};

const COLUMNS = {
  id: engagement.id,
  firmId: engagement.firmId,
  askedBy: engagement.askedBy,
  scope: engagement.scope,
  mayReview: engagement.mayReview,
  blindUntilRated: engagement.blindUntilRated,
  message: engagement.message,
  createdAt: engagement.createdAt,
  startsAt: engagement.startsAt,
  endsAt: engagement.endsAt,
  grantedAt: engagement.grantedAt,
  acceptedAt: engagement.acceptedAt,
  revokedAt: engagement.revokedAt,
  revokedBy: engagement.revokedBy,
  declinedAt: engagement.declinedAt,
};

type AtFirm = { readonly firmId: string };
type AtEngagement = AtFirm & { readonly id: string };

/** All engagements of a firm, latest first; a manager's to read. */
export async function listEngagements(actor: Actor, at: AtFirm): Promise<FirmEngagement[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        ...COLUMNS,
        consultantId: engagement.consultantId,
        email: engagement.email,
        consultant: consultant.displayName,
        organisation: consultant.organisation,
        grantedBy: membership.displayName,
      })
      .from(engagement)
      .leftJoin(consultant, eq(consultant.personId, engagement.consultantId))
      .leftJoin(
        membership,
        and(eq(membership.firmId, engagement.firmId), eq(membership.personId, engagement.grantedBy)),
      )
      .where(eq(engagement.firmId, at.firmId))
      .orderBy(desc(engagement.createdAt), desc(engagement.id)),
  );
}

/** What the firm opens: what, until when, and how. */
export type Terms = {
  readonly scope: readonly EngagementScope[];
  readonly mayReview: boolean;
  readonly blindUntilRated: boolean;
  readonly endsAt: Date;
};

export type Offer = AtFirm &
  Terms & { readonly id?: string | undefined; readonly email: string; readonly message: string };

/** `isNew` is false where the same offer, to the same address, was made before. */
export type OfferMade = { readonly id: string; readonly isNew: boolean };

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
      await noteIn(tx, "engagement.offer", { firmId, id });
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
  at: AtEngagement & Terms & { readonly was: Terms },
): Promise<Result<undefined, "changed-meanwhile" | "over">> {
  if (actor.kind !== "user") return err("over");
  const { firmId, id, was, mayReview, blindUntilRated, endsAt } = at;
  const here = and(eq(engagement.firmId, firmId), eq(engagement.id, id));
  return asActor(actor, async (tx) => {
    const rows = await tx
      .update(engagement)
      .set({ scope: [...at.scope], mayReview, blindUntilRated, endsAt })
      .where(and(here, haveStayed(was)))
      .returning({ id: engagement.id });
    if (rows.length > 0) {
      await noteIn(tx, "engagement.change", at);
      return ok(undefined);
    }
    // held for writing: the row rule leaves what this actor could still change
    const open = await tx.select({ id: engagement.id }).from(engagement).where(here).for("update");
    return err(open.length > 0 ? "changed-meanwhile" : "over");
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

/** Ends an engagement or an offer from this second on. False where there is none to end. */
export const revokeEngagement = (actor: Actor, at: AtEngagement): Promise<boolean> =>
  updateOpen(actor, at, "engagement.end", { revokedAt: sql`statement_timestamp()`, revokedBy: "firm" });

/** Says no to what a consultant asked. */
export const declineAsked = (actor: Actor, at: AtEngagement): Promise<boolean> =>
  updateOpen(actor, at, "engagement.decline", { declinedAt: sql`statement_timestamp()` });

/** The row rule leaves only rows of the actor's firm that are neither ended nor over. */
async function updateOpen(
  actor: Actor,
  at: AtEngagement,
  act: AuditAct,
  change: Record<string, unknown>,
): Promise<boolean> {
  if (actor.kind !== "user") return false;
  return asActor(actor, async (tx) => {
    const rows = await tx
      .update(engagement)
      .set(change)
      .where(and(eq(engagement.firmId, at.firmId), eq(engagement.id, at.id)))
      .returning({ id: engagement.id });
    if (rows.length === 0) return false;
    await noteIn(tx, act, at);
    return true;
  });
}

const noteIn = (tx: Tx, act: AuditAct, { firmId, id }: AtEngagement, as?: "consultant"): Promise<void> =>
  recordAuditIn(tx, { act, firmId, object: { kind: "engagement", id }, as });

const GRANT_REFUSALS = ["not-found", "changed-meanwhile"] as const;
export type GrantRefusal = (typeof GRANT_REFUSALS)[number];

/** Grants what a consultant asked, with the terms that the firm chooses. */
export async function grantEngagement(
  actor: Actor,
  at: AtEngagement & Terms,
): Promise<Result<undefined, GrantRefusal>> {
  return asActor(actor, async (tx) => {
    const outcome = await outcomeOf(
      tx,
      sql`app.grant_engagement(${at.firmId}, ${at.id}, ${scopeOf(at.scope)}, ${at.mayReview}, ${at.blindUntilRated},
        ${at.endsAt.toISOString()}::timestamptz)`,
    );
    if (outcome !== "granted") return err(refusalOf(GRANT_REFUSALS, outcome));
    await noteIn(tx, "engagement.grant", at);
    return ok(undefined);
  });
}

/** Makes the code that a consultant asks with; an earlier open one ends with it. Returns how long it works. */
export async function makeEngagementCode(
  actor: Actor,
  at: AtFirm & { readonly codeHash: string },
): Promise<Date | undefined> {
  if (actor.kind !== "user") return undefined;
  const { firmId, codeHash } = at;
  return asActor(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`engagement-code:${firmId}`}, 0))`);
    await revokeCodeIn(tx, at);
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

/** Ends the open code of a firm. False where there is none. */
export const revokeEngagementCode = (actor: Actor, at: AtFirm): Promise<boolean> =>
  asActor(actor, (tx) => revokeCodeIn(tx, at));

const openCode = ({ firmId }: AtFirm) =>
  and(eq(engagementCode.firmId, firmId), isNull(engagementCode.usedAt), isNull(engagementCode.revokedAt));

async function revokeCodeIn(tx: Tx, at: AtFirm): Promise<boolean> {
  const ended = await tx
    .update(engagementCode)
    .set({ revokedAt: sql`now()` })
    .where(openCode(at))
    .returning({ id: engagementCode.id });
  return ended.length > 0;
}

/** Until when the open code of a firm works; undefined where there is none. The code itself is shown once. */
export async function findEngagementCode(actor: Actor, at: AtFirm): Promise<Date | undefined> {
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({ expiresAt: engagementCode.expiresAt })
      .from(engagementCode)
      .where(and(openCode(at), sql`${engagementCode.expiresAt} > now()`));
    return found?.expiresAt;
  });
}

/** An engagement as its consultant sees it: the name of the firm and nothing else of it. */
export type OwnEngagement = Engagement & {
  readonly firmName: string;
  readonly isDemo: boolean;
  readonly timeZone: string;
};

/** The engagements of the acting person and the offers to his address, latest first. */
export async function listOwnEngagements(actor: Actor): Promise<OwnEngagement[]> {
  if (actor.kind !== "user") return [];
  return asActor(actor, (tx) => listOwnEngagementsIn(tx));
}

export async function listOwnEngagementsIn(tx: Tx): Promise<OwnEngagement[]> {
  const names = await tx.execute<{ id: string; firm_name: string; is_demo: boolean; time_zone: string }>(
    sql`select id, firm_name, is_demo, time_zone from app.engagements_of_actor()`,
  );
  if (names.length === 0) return [];
  const byId = new Map(names.map((row) => [row.id, row]));
  const rows = await tx.select(COLUMNS).from(engagement).orderBy(desc(engagement.createdAt), desc(engagement.id));
  // a manager who is a consultant elsewhere also sees the rows of the own firm
  return rows.flatMap((row) => {
    const named = byId.get(row.id);
    return named === undefined
      ? []
      : [{ ...row, firmName: named.firm_name, isDemo: named.is_demo, timeZone: named.time_zone }];
  });
}

export type Consultant = { readonly displayName: string; readonly organisation: string };

/** The acting person as clients see him; undefined for somebody who has never asked or accepted. */
export async function findConsultant(actor: Actor): Promise<Consultant | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({ displayName: consultant.displayName, organisation: consultant.organisation })
      .from(consultant)
      .where(eq(consultant.personId, actor.personId));
    return found;
  });
}

const ACCEPT_REFUSALS = ["not-found", "over", "member"] as const;
export type AcceptRefusal = (typeof ACCEPT_REFUSALS)[number];

/** Takes an offer that went to the acting person's address. */
export async function acceptEngagement(
  actor: Actor,
  at: AtEngagement & Consultant,
): Promise<Result<undefined, AcceptRefusal>> {
  return asActor(actor, async (tx) => {
    const outcome = await outcomeOf(
      tx,
      sql`app.accept_engagement(${at.firmId}, ${at.id}, ${at.displayName}, ${at.organisation})`,
    );
    if (outcome !== "accepted") return err(refusalOf(ACCEPT_REFUSALS, outcome));
    await noteIn(tx, "engagement.accept", at, "consultant");
    return ok(undefined);
  });
}

export type Asking = Consultant & {
  readonly codeHash: string;
  readonly scope: readonly EngagementScope[];
  readonly mayReview: boolean;
  readonly endsAt: Date;
  readonly message: string;
};

/** Asks for access with a code of the firm. A code that does not work is one answer, whatever the reason. */
export async function askEngagement(actor: Actor, at: Asking): Promise<Result<string, "code-not-usable">> {
  const id = randomUUIDv7();
  return asActor(actor, async (tx) => {
    const outcome = await outcomeOf(
      tx,
      sql`app.ask_engagement(${at.codeHash}, ${id}, ${at.displayName}, ${at.organisation}, ${scopeOf(at.scope)},
        ${at.mayReview}, ${at.endsAt.toISOString()}::timestamptz, ${at.message})`,
    );
    if (outcome !== "asked") return err(refusalOf(["code-not-usable"], outcome));
    const [made] = await tx.select({ firmId: engagement.firmId }).from(engagement).where(eq(engagement.id, id));
    if (made !== undefined) await noteIn(tx, "engagement.ask", { ...made, id }, "consultant");
    return ok(id);
  });
}

const LONGER_REFUSALS = ["not-found", "asked-already"] as const;
export type LongerRefusal = (typeof LONGER_REFUSALS)[number];

/** Asks a client for a later end, on the terms that hold now. */
export async function askLonger(
  actor: Actor,
  at: AtFirm & { readonly endsAt: Date; readonly message: string },
): Promise<Result<undefined, LongerRefusal>> {
  return asActor(actor, async (tx) => {
    const outcome = await outcomeOf(
      tx,
      sql`app.ask_longer(${at.firmId}, ${randomUUIDv7()}, ${at.endsAt.toISOString()}::timestamptz, ${at.message})`,
    );
    return outcome === "asked" ? ok(undefined) : err(refusalOf(LONGER_REFUSALS, outcome));
  });
}

const LEAVE_REFUSALS = ["not-found", "over"] as const;
export type LeaveRefusal = (typeof LEAVE_REFUSALS)[number];

/** Declines an offer, takes back what was asked, or ends what is active; from the consultant's side. */
export async function leaveEngagement(actor: Actor, at: AtEngagement): Promise<Result<undefined, LeaveRefusal>> {
  return asActor(actor, async (tx) => {
    const outcome = await outcomeOf(tx, sql`app.leave_engagement(${at.firmId}, ${at.id})`);
    if (outcome !== "left") return err(refusalOf(LEAVE_REFUSALS, outcome));
    await noteIn(tx, "engagement.leave", at, "consultant");
    return ok(undefined);
  });
}

const scopeOf = (scope: readonly EngagementScope[]) => sql`string_to_array(${scope.join(" ")}, ' ')`;

async function outcomeOf(tx: Tx, call: ReturnType<typeof sql>): Promise<string | undefined> {
  const rows = await tx.execute<{ outcome: string }>(sql`select ${call} as outcome`);
  return rows[0]?.outcome;
}

function refusalOf<R extends string>(known: readonly R[], outcome: string | undefined): R {
  const refusal = known.find((one) => one === outcome);
  if (refusal === undefined) throw new Error(`the database answered "${outcome}"`);
  return refusal;
}
