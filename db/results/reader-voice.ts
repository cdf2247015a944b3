import { sql } from "drizzle-orm";
import { STRATA } from "@/lib/instrument";
import { isItemId, type ReaderVoice } from "@/lib/rating";
import { askRows } from "../core/ask";
import type { Tx } from "../core/scope";

/**
 * Which answers in a frozen result are the actor's own, and which item figures must be withheld because a later
 * revision would reveal a change.
 */
export async function findReaderVoiceIn(
  tx: Tx,
  input: { readonly assessmentId: string; readonly revision: number },
): Promise<ReaderVoice> {
  const rows = await askRows<{ itemId: string; stratum: string | null; own: boolean; fewChanged: boolean }>(
    tx,
    sql`select item_id, stratum, own, few_changed from app.reader_voice(${input.assessmentId}, ${input.revision})`,
  );
  const itemsOf = (of: readonly { readonly itemId: string }[]) =>
    new Set(of.map(({ itemId }) => itemId).filter(isItemId));
  const own = rows.filter((row) => row.own);
  return {
    own: itemsOf(own),
    stratum: STRATA.find((one) => one === own[0]?.stratum),
    changed: itemsOf(rows.filter((row) => row.fewChanged)),
  };
}
