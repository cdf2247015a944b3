import { type CellId, cellOf, LENSES, type Phase } from "@/lib/instrument";

/**
 * The sections (cells) of a phase in the order in which this assessment asks them. The four lenses keep their order;
 * `viewSeed` decides which one comes first.
 *
 * All members of a firm get the same order, so that they can refer to "the third section". Source: method 4, order.
 */
export function sectionOrder(phase: Phase, viewSeed: number): readonly CellId[] {
  const turn = ((viewSeed % LENSES.length) + LENSES.length) % LENSES.length;
  return [...LENSES.slice(turn), ...LENSES.slice(0, turn)].map((lens) => cellOf(phase, lens));
}
