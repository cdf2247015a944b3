import { eq } from "drizzle-orm";
import type { ItemId } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { asActor, type Tx } from "../core/scope";
import { notApplicable } from "../schema/records";

type AtAssessment = { readonly assessmentId: string };

/** The items that do not apply to the firm, each with the reason. */
export async function listNotApplicable(actor: Actor, ids: AtAssessment): Promise<Map<ItemId, string>> {
  return asActor(actor, (tx) => listNotApplicableIn(tx, ids));
}

export async function listNotApplicableIn(tx: Tx, ids: AtAssessment): Promise<Map<ItemId, string>> {
  const rows = await tx
    .select({ item: notApplicable.itemId, reason: notApplicable.reason })
    .from(notApplicable)
    .where(eq(notApplicable.assessmentId, ids.assessmentId))
    .orderBy(notApplicable.itemId);
  return new Map(rows.flatMap((row) => (isItemId(row.item) ? [[row.item, row.reason] as const] : [])));
}
