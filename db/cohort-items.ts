import { sql } from "drizzle-orm";
import type { ItemId } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { asActor, type Tx } from "./scope";

/** How far the firms of a cohort are with one item. */
export type ItemProgress = {
  readonly item: ItemId;
  /** Firms of which somebody has answered it; exact, as all progress is. */
  readonly reached: number;
  /** Firms that have not submitted and answered nothing new after it. */
  readonly stopped: number;
  /** The band, 1–5, in which the median time lies, and how many firms it rests on; undefined below minimum k. */
  readonly time: { readonly band: number; readonly firms: number } | undefined;
};

type Row = { item_id: string; reached: number; stopped: number; time_band: number | null; timed: number | null };
type At = { readonly cohortId: string; readonly cycle: number };

/** Item by item, how far the firms of a cohort and of those below it are; empty for whoever does not administer it. */
export const findItemProgress = (actor: Actor, at: At): Promise<ItemProgress[]> =>
  asActor(actor, (tx) => listItemsIn(tx, at));

export async function listItemsIn(tx: Tx, { cohortId, cycle }: At): Promise<ItemProgress[]> {
  const rows = await tx.execute<Row>(sql`select * from app.items_of_cohort(${cohortId}, ${cycle})`);
  return rows.flatMap(({ item_id, reached, stopped, time_band, timed }) =>
    isItemId(item_id)
      ? [
          {
            item: item_id,
            reached,
            stopped,
            time: time_band === null || timed === null ? undefined : { band: time_band, firms: timed },
          },
        ]
      : [],
  );
}
