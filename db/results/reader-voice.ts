import { sql } from "drizzle-orm";
import { type ItemId, STRATA } from "@/lib/instrument";
import { isItemId, type ReaderVoice } from "@/lib/rating";
import type { Tx } from "../core/scope";

/**
 * Which answers in a frozen result are the actor's own, and which item figures must be withheld because a later
 * revision would reveal a change.
 */
export async function findReaderVoiceIn(
  tx: Tx,
  input: { readonly assessmentId: string; readonly revision: number },
): Promise<ReaderVoice> {
  const rows = await tx.execute<{ item_id: string; stratum: string | null; own: boolean; few_changed: boolean }>(
    sql`select item_id, stratum, own, few_changed from app.reader_voice(${input.assessmentId}, ${input.revision})`,
  );
  const itemsOf = (of: readonly { readonly item_id: string }[]) =>
    new Set(of.flatMap(({ item_id: item }): ItemId[] => (isItemId(item) ? [item] : [])));
  const own = rows.filter((row) => row.own);
  return {
    own: itemsOf(own),
    stratum: STRATA.find((one) => one === own[0]?.stratum),
    changed: itemsOf(rows.filter((row) => row.few_changed)),
  };
}
