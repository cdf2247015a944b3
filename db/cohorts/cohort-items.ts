import { sql } from "drizzle-orm";
import { currentInstrument, findInstrument } from "@/lib/catalog";
import type { ItemProgress } from "@/lib/cohort";
import { phaseOf } from "@/lib/instrument";
import { askValue } from "../core/ask";
import { type Tx, together } from "../core/scope";
import { learnInstrumentsIn } from "../instruments/known-instruments";

type Row = { item: string; reached: number; stopped: number; band: number | null; timed: number | null };
type At = { readonly cohortId: string; readonly cycle: number };

/**
 * Every item of the questionnaire that the cohort uses, in questionnaire order, with the progress of the firms when
 * figures were last published. Empty until as many firms of one cohort as its minimum k have answered, and for anybody
 * but its administrators.
 */
export async function listItemsIn(tx: Tx, { cohortId, cycle }: At): Promise<ItemProgress[]> {
  const [rows, { items }] = await together([
    tx.execute<Row>(sql`select item_id as item, reached, stopped, time_band as band, timed
      from app.items_of_cohort(${cohortId}, ${cycle})`),
    findQuestionsIn(tx, cohortId),
  ]);
  if (rows.length === 0) return [];
  const known = new Map(rows.map((row) => [row.item, row]));
  return items.map(({ id, cell, name }) => {
    const { reached = 0, stopped = 0, band = null, timed = null } = known.get(id) ?? {};
    const time = band === null || timed === null ? undefined : { band, firms: timed };
    return { item: id, phase: phaseOf(cell), name, reached, stopped, time };
  });
}

/** The questionnaire version that new assessments in the cohort start with. */
async function findQuestionsIn(tx: Tx, cohortId: string) {
  const chosen = await askValue<string | null>(tx, sql`app.chosen_instrument(${cohortId})`);
  const ref = { id: currentInstrument.id, version: chosen ?? currentInstrument.version };
  await learnInstrumentsIn(tx, [ref]);
  return findInstrument(ref.id, ref.version) ?? currentInstrument;
}
