import { sql } from "drizzle-orm";
import { currentInstrument, findInstrument } from "@/lib/catalog";
import type { ItemProgress } from "@/lib/cohort";
import { phaseOf } from "@/lib/instrument";
import { type Tx, together } from "../core/scope";
import { learnInstrumentsIn } from "../instruments/known-instruments";

type Row = { item_id: string; reached: number; stopped: number; time_band: number | null; timed: number | null };
type At = { readonly cohortId: string; readonly cycle: number };

/**
 * Every item of the questionnaire that the cohort uses, in questionnaire order, with the progress of the firms at the
 * time of the last figures. Empty until minimum k firms of one cohort have answered, and for anybody but its
 * administrators.
 */
export async function listItemsIn(tx: Tx, { cohortId, cycle }: At): Promise<ItemProgress[]> {
  const [rows, { items }] = await together([
    tx.execute<Row>(sql`select * from app.items_of_cohort(${cohortId}, ${cycle})`),
    findQuestionsIn(tx, cohortId),
  ]);
  if (rows.length === 0) return [];
  const known = new Map(rows.map((row) => [row.item_id, row]));
  return items.map(({ id, cell, name }) => {
    const { reached = 0, stopped = 0, time_band: band = null, timed = null } = known.get(id) ?? {};
    const time = band === null || timed === null ? undefined : { band, firms: timed };
    return { item: id, phase: phaseOf(cell), name, reached, stopped, time };
  });
}

/** The questionnaire version that new assessments in the cohort start with. */
async function findQuestionsIn(tx: Tx, cohortId: string) {
  const [chosen] = await tx.execute<{ version: string | null }>(
    sql`select app.chosen_instrument(${cohortId}) as version`,
  );
  const ref = { id: currentInstrument.id, version: chosen?.version ?? currentInstrument.version };
  await learnInstrumentsIn(tx, [ref]);
  return findInstrument(ref.id, ref.version) ?? currentInstrument;
}
