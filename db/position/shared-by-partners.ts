import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import type { SubSupplier } from "@/lib/position";
import { asActor } from "../core/scope";

type SharedByPartners = {
  readonly subSuppliers: readonly SubSupplier[];
  /** The level attained, by link, if the partner is a firm of this installation and shows it to this firm. */
  readonly levels: ReadonlyMap<string, number>;
};

/** What partner firms show this firm about themselves, by their consent. Empty if the actor may not see the firm. */
export async function findSharedByPartners(actor: Actor, ids: { readonly firmId: string }): Promise<SharedByPartners> {
  return asActor(actor, async (tx) => {
    const levels = await tx.execute<{ link_id: string; level: number | null }>(
      sql`select link_id, level from app.levels_around(${ids.firmId})`,
    );
    const further = await tx.execute<{ link_id: string; key: string; name: string | null; level: number | null }>(
      sql`select link_id, key, name, level from app.second_tier(${ids.firmId})`,
    );
    return {
      levels: new Map(levels.flatMap(({ link_id, level }) => (level === null ? [] : [[link_id, level]]))),
      subSuppliers: further.map(({ link_id: linkId, key, name, level }) => ({ linkId, key, name, level })),
    };
  });
}
