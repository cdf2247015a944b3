import { CELLS, DETERMINANT_IDS, type ItemId, type PositionId } from "@/lib/instrument";

type Screening = {
  readonly id: string;
  readonly version: string;
  /** The questionnaire version whose items are used, word for word. */
  readonly instrument: Readonly<{ id: string; version: string }>;
  readonly items: readonly ItemId[];
  readonly position: readonly PositionId[];
};

/** Item 1 of each cell, and the nine determinants about the largest customer. */
export const screening1: Screening = {
  id: "gpn-screening",
  version: "1.0.0",
  instrument: { id: "gpn-lo", version: "1.0.0" },
  items: CELLS.map((cell): ItemId => `${cell}.1`),
  position: DETERMINANT_IDS,
};
