import { sql } from "drizzle-orm";
import { currentInstrument, findInstrument } from "@/lib/catalog";
import { type ItemId, type Phase, phaseOf } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { Text } from "@/lib/result";
import { asActor, type Tx, together } from "../core/scope";
import { learnInstrumentsIn } from "../instruments/known-instruments";

/** How far the firms of a cohort are with one item. */
export type ItemProgress = {
  readonly item: ItemId;
  readonly phase: Phase;
  readonly name: Text;
  /** Firms of which somebody has answered it, when counts were last let go: minimum k firms of a cohort come further at once. */
  readonly reached: number;
  /** Firms of those that had not submitted and answered nothing new after it. */
  readonly stopped: number;
  /** The band, 1–5, in which the median time lies, and how many firms it rests on; undefined below minimum k. */
  readonly time: { readonly band: number; readonly firms: number } | undefined;
};

type Row = { item_id: string; reached: number; stopped: number; time_band: number | null; timed: number | null };
type At = { readonly cohortId: string; readonly cycle: number };

/**
 * Every item of the questionnaire that the cohort has chosen, in its order, with how far the firms of the cohort and of
 * those below it were when figures were last made. Empty before minimum k firms of one cohort have answered, and for whoever
 * does not administer it.
 */
export const findItemProgress = (actor: Actor, at: At): Promise<ItemProgress[]> =>
  asActor(actor, (tx) => listItemsIn(tx, at));

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

/** The version that new assessments of the cohort begin with. */
async function findQuestionsIn(tx: Tx, cohortId: string) {
  const [chosen] = await tx.execute<{ version: string | null }>(
    sql`select app.chosen_instrument(${cohortId}) as version`,
  );
  const ref = { id: currentInstrument.id, version: chosen?.version ?? currentInstrument.version };
  await learnInstrumentsIn(tx, [ref]);
  return findInstrument(ref.id, ref.version) ?? currentInstrument;
}
