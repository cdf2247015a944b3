import { sql } from "drizzle-orm";
import type { ReviewFigures } from "@/lib/clients";
import { type CellId, type Instrument, type ItemId, isLevel, type Phase, phaseOf } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { partFigures, type VoiceCount } from "@/lib/scoring";
import type { Tx } from "../core/scope";

type AtPhase = { readonly assessmentId: string; readonly phase: Phase };

/**
 * The figures of a submitted phase. Empty while they are hidden from the actor.
 *
 * Answers cannot change while a phase is submitted, so the current answers are the submitted ones.
 */
export async function findReviewFiguresIn(tx: Tx, ids: AtPhase, instrument: Instrument): Promise<ReviewFigures> {
  const voices = await listVoicesIn(tx, ids, false);
  const rows = await tx.execute<{ cell: string; people: number }>(
    sql`select cell, people from app.review_changes(${ids.assessmentId}, ${ids.phase})`,
  );
  const changed = new Map(rows.map(({ cell, people }) => [cell, people]));
  return reduce(voices, ids, instrument, (cell) => changed.get(cell) ?? 0);
}

/** The figures of the previous cycle. Empty unless its answers are in scope and it asked the same questions. */
export async function findEarlierFiguresIn(tx: Tx, ids: AtPhase, instrument: Instrument): Promise<ReviewFigures> {
  return reduce(await listVoicesIn(tx, ids, true), ids, instrument, () => 0);
}

function reduce(
  voices: readonly VoiceCount[],
  { phase }: AtPhase,
  instrument: Instrument,
  changed: (cell: CellId) => number,
): ReviewFigures {
  if (voices.length === 0) return {};
  const items = instrument.items.filter(({ cell }) => phaseOf(cell) === phase);
  const cells = [...new Set(items.map(({ cell }) => cell))];
  const idsOf = (cell: CellId): ItemId[] => items.filter((item) => item.cell === cell).map(({ id }) => id);
  return Object.fromEntries(cells.map((cell) => [cell, partFigures(idsOf(cell), voices, changed(cell))]));
}

type VoiceRow = Omit<VoiceCount, "item" | "level"> & { readonly item: string; readonly level: number | null };

async function listVoicesIn(tx: Tx, ids: AtPhase, before: boolean): Promise<VoiceCount[]> {
  const rows = await tx.execute<VoiceRow>(
    sql`select item_id as item, stratum as "group", level, people, others
      from app.review_voices(${ids.assessmentId}, ${ids.phase}, ${before})`,
  );
  return rows.flatMap(({ item, level, ...row }) =>
    isItemId(item) && (level === null || isLevel(level)) ? [{ item, level, ...row }] : [],
  );
}
