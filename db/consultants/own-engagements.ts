import { randomUUIDv7 } from "node:crypto";
import { desc, eq, sql } from "drizzle-orm";
import type { OwnEngagement } from "@/lib/clients";
import type { EngagementScope } from "@/lib/engagement";
import type { Names } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { err, ok, type Result } from "@/lib/result";
import { askRows, askValue } from "../core/ask";
import { promisedWord } from "../core/promised-word";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { consultant, engagement } from "../schema/engagements";
import { type AtEngagement, type AtFirm, ENGAGEMENT_COLUMNS, noteEngagementIn, scopeOf } from "./engagement-rows";

/** The actor's engagements and the offers to their address, latest first. */
export async function listOwnEngagements(actor: Actor): Promise<OwnEngagement[]> {
  if (actor.kind !== "user") return [];
  return asActor(actor, (tx) => listOwnEngagementsIn(tx));
}

export async function listOwnEngagementsIn(tx: Tx): Promise<OwnEngagement[]> {
  const names = await askRows<Pick<OwnEngagement, "id" | "firmName" | "isDemo" | "timeZone">>(
    tx,
    sql`select id, firm_name, is_demo, time_zone from app.engagements_of_actor()`,
  );
  if (names.length === 0) return [];
  const byId = new Map(names.map((row) => [row.id, row]));
  const rows = await tx
    .select(ENGAGEMENT_COLUMNS)
    .from(engagement)
    .orderBy(desc(engagement.createdAt), desc(engagement.id));
  // A manager who is also a consultant would otherwise get the rows of their own firm, too.
  return rows.flatMap((row) => {
    const named = byId.get(row.id);
    return named === undefined ? [] : [{ ...row, ...named }];
  });
}

type Consultant = { readonly displayName: string; readonly organisation: string };

/** The actor as clients see them. Undefined if they have never requested or accepted an engagement. */
export async function findConsultant(actor: Actor): Promise<(Consultant & { readonly names: Names }) | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        displayName: shown(consultant.displayName, consultant.otherName),
        names: { name: consultant.displayName, otherName: consultant.otherName },
        organisation: consultant.organisation,
      })
      .from(consultant)
      .where(eq(consultant.personId, actor.personId));
    return found;
  });
}

const ACCEPT_REFUSALS = ["not-found", "over", "member"] as const;
type AcceptRefusal = (typeof ACCEPT_REFUSALS)[number];

/** Accepts an offer that was sent to the actor's address. */
export async function acceptEngagement(
  actor: Actor,
  input: AtEngagement & Consultant,
): Promise<Result<undefined, AcceptRefusal>> {
  return asActor(actor, async (tx) => {
    const outcome = await askValue<string>(
      tx,
      sql`app.accept_engagement(${input.firmId}, ${input.id}, ${input.displayName}, ${input.organisation})`,
    );
    if (outcome !== "accepted") return err(promisedWord(outcome, ACCEPT_REFUSALS));
    await noteEngagementIn(tx, "engagement.accept", input, "consultant");
    return ok(undefined);
  });
}

type Asking = Consultant & {
  readonly codeHash: string;
  readonly scope: readonly EngagementScope[];
  readonly mayReview: boolean;
  readonly endsAt: Date;
  readonly message: string;
};

/** Requests access with a firm's code. For a code that does not work, the answer is the same whatever the reason. */
export async function askEngagement(actor: Actor, input: Asking): Promise<Result<string, "code-not-usable">> {
  const id = randomUUIDv7();
  return asActor(actor, async (tx) => {
    const outcome = await askValue<string>(
      tx,
      sql`app.ask_engagement(${input.codeHash}, ${id}, ${input.displayName}, ${input.organisation}, ${scopeOf(input.scope)},
        ${input.mayReview}, ${input.endsAt.toISOString()}::timestamptz, ${input.message})`,
    );
    if (outcome !== "asked") return err(promisedWord(outcome, ["code-not-usable"]));
    const [made] = await tx.select({ firmId: engagement.firmId }).from(engagement).where(eq(engagement.id, id));
    if (made !== undefined) await noteEngagementIn(tx, "engagement.ask", { ...made, id }, "consultant");
    return ok(id);
  });
}

const LONGER_REFUSALS = ["not-found", "asked-already"] as const;
type LongerRefusal = (typeof LONGER_REFUSALS)[number];

/** Asks a client for a later end date, on the current terms. */
export async function askLonger(
  actor: Actor,
  input: AtFirm & { readonly endsAt: Date; readonly message: string },
): Promise<Result<string, LongerRefusal>> {
  const id = randomUUIDv7();
  return asActor(actor, async (tx) => {
    const outcome = await askValue<string>(
      tx,
      sql`app.ask_longer(${input.firmId}, ${id}, ${input.endsAt.toISOString()}::timestamptz, ${input.message})`,
    );
    if (outcome !== "asked") return err(promisedWord(outcome, LONGER_REFUSALS));
    await noteEngagementIn(tx, "engagement.ask", { firmId: input.firmId, id }, "consultant");
    return ok(id);
  });
}

const LEAVE_REFUSALS = ["not-found", "over"] as const;
type LeaveRefusal = (typeof LEAVE_REFUSALS)[number];

/** Declines an offer, withdraws a request, or ends an active engagement, as the consultant. */
export async function leaveEngagement(actor: Actor, input: AtEngagement): Promise<Result<undefined, LeaveRefusal>> {
  return asActor(actor, async (tx) => {
    const outcome = await askValue<string>(tx, sql`app.leave_engagement(${input.firmId}, ${input.id})`);
    if (outcome !== "left") return err(promisedWord(outcome, LEAVE_REFUSALS));
    await noteEngagementIn(tx, "engagement.leave", input, "consultant");
    return ok(undefined);
  });
}
