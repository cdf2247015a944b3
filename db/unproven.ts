import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { asActor } from "./scope";

/**
 * Whether nobody vouches yet for what this person writes to strangers: the account is younger than a day, or no phase of
 * the firm is accepted. Without a firm the account alone decides.
 */
export async function isUnproven(actor: Actor, at: { readonly firmId: string | null }): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ unproven: boolean }>(sql`select app.is_unproven(${at.firmId}::uuid) as unproven`);
    return row?.unproven ?? true;
  });
}
