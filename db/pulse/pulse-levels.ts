import { pulse1 } from "@/lib/catalog";
import { type CellId, isLevel, type Level } from "@/lib/instrument";
import type { PulseRow } from "@/lib/pulse";

/** What a person chose of each statement; null is "don't know". All sixteen, or it is no answer. */
export type PulseLevels = Readonly<Record<CellId, Level | null>>;

const UNKNOWN = "-";

/** Sixteen characters in the order of the questionnaire: as long for one person as for any other. */
export const writeLevels = (levels: PulseLevels): string =>
  pulse1.statements.map(({ cell }) => levels[cell] ?? UNKNOWN).join("");

export function readLevels(text: string): PulseRow {
  return Object.fromEntries(
    pulse1.statements.map(({ cell }, at) => {
      const level = Number(text[at]);
      return [cell, isLevel(level) ? level : null];
    }),
  );
}
