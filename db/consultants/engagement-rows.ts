import { sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import type { EngagementScope } from "@/lib/engagement";
import { recordAuditIn } from "../audit/audit";
import type { Tx } from "../core/scope";
import { engagement } from "../schema/engagements";

export const ENGAGEMENT_COLUMNS = {
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

export type AtFirm = { readonly firmId: string };
export type AtEngagement = AtFirm & { readonly id: string };

/** The entry of the audit log for an act of either side. */
export const noteEngagementIn = (
  tx: Tx,
  act: AuditAct,
  { firmId, id }: AtEngagement,
  as?: "consultant",
): Promise<void> => recordAuditIn(tx, { act, firmId, object: { kind: "engagement", id }, as });

/** Scopes as an argument of a gate function. */
export const scopeOf = (scope: readonly EngagementScope[]) => sql`string_to_array(${scope.join(" ")}, ' ')`;

/** What a gate function answers. */
export async function outcomeOf(tx: Tx, call: ReturnType<typeof sql>): Promise<string | undefined> {
  const rows = await tx.execute<{ outcome: string }>(sql`select ${call} as outcome`);
  return rows[0]?.outcome;
}

/** An answer that is a refusal, as one of those known; anything else is a fault of ours. */
export function refusalOf<R extends string>(known: readonly R[], outcome: string | undefined): R {
  const refusal = known.find((one) => one === outcome);
  if (refusal === undefined) throw new Error(`the database answered "${outcome}"`);
  return refusal;
}
