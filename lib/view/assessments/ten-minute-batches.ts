import type { CellId } from "@/lib/instrument";
import { SECONDS_AN_ITEM } from "../questionnaire/pace";

/** A batch takes about ten minutes, which fits between two shifts. */
const PIECE_SECONDS = 600;
export const PIECE_ITEMS = Math.floor(PIECE_SECONDS / SECONDS_AN_ITEM);

/** Items in batches of about ten minutes, in order; a section that fits into one batch is not split. */
export function piecesOf<T extends { readonly cell: CellId }>(items: readonly T[]): readonly (readonly T[])[] {
  const sections: T[][] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (last?.[0]?.cell === item.cell && last.length < PIECE_ITEMS) last.push(item);
    else sections.push([item]);
  }
  const pieces: T[][] = [];
  for (const section of sections) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + section.length <= PIECE_ITEMS) last.push(...section);
    else pieces.push([...section]);
  }
  return pieces;
}
