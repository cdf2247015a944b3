import { pulse1 } from "@/lib/catalog";
import { type CellId, isLevel, type Level } from "@/lib/instrument";
import type { PulseRow } from "@/lib/pulse";

/** A person's answer to each statement; null is "don't know". An answer must contain all sixteen. */
export type PulseLevels = Readonly<Record<CellId, Level | null>>;

const UNKNOWN = "-";

/** Sixteen characters in questionnaire order, so that every encrypted answer has the same length. */
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
