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

/** Writes the audit entry for an act of the firm or of the consultant. */
export const noteEngagementIn = (
  tx: Tx,
  act: AuditAct,
  { firmId, id }: AtEngagement,
  as?: "consultant",
): Promise<void> => recordAuditIn(tx, { act, firmId, object: { kind: "engagement", id }, as });

/** The scopes as an argument of an SQL function. */
export const scopeOf = (scope: readonly EngagementScope[]) => sql`string_to_array(${scope.join(" ")}, ' ')`;
