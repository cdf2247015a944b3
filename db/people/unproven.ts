import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { asActor } from "../core/scope";

type Standing = {
  /**
   * Nobody vouches yet for what this person writes: the account is younger than a day, or no phase of the firm is
   * accepted.
   */
  readonly isUnproven: boolean;
  /** No phase of the firm is accepted. */
  readonly isFirmNew: boolean;
};

/** Whether a person and their firm are established. Without a firm, only the account is considered. */
export async function findStanding(actor: Actor, ids: { readonly firmId: string | null }): Promise<Standing> {
  return asActor(actor, async (tx) => {
    const [row] = await tx.execute<{ unproven: boolean; firm_new: boolean }>(
      sql`select app.is_unproven(${ids.firmId}::uuid) as unproven, not exists (select from app.assessment_phase p
        where p.firm_id = ${ids.firmId}::uuid and p.state = 'accepted') as firm_new`,
    );
    return { isUnproven: row?.unproven ?? true, isFirmNew: row?.firm_new ?? true };
  });
}
