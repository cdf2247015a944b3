import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import type { SubSupplier } from "@/lib/position";
import { askRows } from "../core/ask";
import { asActor } from "../core/scope";

type SharedByPartners = {
  readonly subSuppliers: readonly SubSupplier[];
  /** The level attained, by link, if the partner is a firm of this installation and shows it to this firm. */
  readonly levels: ReadonlyMap<string, number>;
};

/** What partner firms show this firm about themselves, by their consent. Empty if the actor may not see the firm. */
export async function findSharedByPartners(actor: Actor, ids: { readonly firmId: string }): Promise<SharedByPartners> {
  return asActor(actor, async (tx) => {
    const levels = await askRows<{ linkId: string; level: number | null }>(
      tx,
      sql`select link_id, level from app.levels_around(${ids.firmId})`,
    );
    return {
      levels: new Map(levels.flatMap(({ linkId, level }) => (level === null ? [] : [[linkId, level]]))),
      subSuppliers: await askRows(tx, sql`select link_id, key, name, level from app.second_tier(${ids.firmId})`),
    };
  });
}
