import { type CellId, type ItemId, phaseOf } from "@/lib/instrument";
import type { Score } from "@/lib/scoring";
import type { Agreement } from "@/lib/stats";
import { isMissing, type Maybe } from "./missing";
import type { ItemDetail, Rating, RequirementParts, Verdict } from "./rating";

export type ExplainedItem = {
  readonly item: ItemId;
  readonly detail: ItemDetail;
  /** The item's share of the cell's mean; 0 if it is not included. */
  readonly weight: number;
};

/** Everything that explains one cell, as data; a page or a report adds the words. */
export type CellExplanation = {
  readonly cell: CellId;
  readonly score: Maybe<Score>;
  readonly capped: Maybe<Score>;
  readonly items: readonly ExplainedItem[];
  /** The cell's share of the phase's mean, and of the overall mean; 0 if it is not scored. */
  readonly weightInPhase: number;
  readonly weightInOverall: number;
  readonly requirement: Maybe<RequirementParts>;
  readonly changedByPosition: Maybe<number>;
  readonly verdicts: { readonly serve: Maybe<Verdict>; readonly move: Maybe<Verdict> };
  readonly agreement: Maybe<Agreement>;
};

/**
 * Explains a cell's level, required level and verdict, down to answers, weights and parts.
 *
 * Only reads the frozen rating and recomputes nothing, so an old result is explained as it was.
 * Shape: a rating and a cell. Unit: levels; weights as shares. Range: weights 0–1, those of a scored cell's items
 * adding to 1. Edge cases: an item that is open or does not apply has weight 0. Errors: missing figures have the reason
 * given in the rating. Source: method 3.1, 3.8.
 */
export function whyThisScore(rating: Rating, cell: CellId): CellExplanation {
  const { scores, requirement, verdicts } = rating;
  const items = itemsOf(rating, cell);
  const inPhase = weightIn(rating, cell);
  return {
    cell,
    score: scores.cells[cell],
    capped: scores.cappedByRecords.cells[cell],
    items,
    weightInPhase: inPhase,
    weightInOverall: inPhase / 4,
    requirement: isMissing(requirement.parts) ? requirement.parts : requirement.parts[cell],
    changedByPosition: isMissing(requirement.changedByPosition)
      ? requirement.changedByPosition
      : requirement.changedByPosition[cell],
    verdicts: {
      serve: isMissing(verdicts.serve) ? verdicts.serve : verdicts.serve.cells[cell],
      move: isMissing(verdicts.move) ? verdicts.move : verdicts.move.cells[cell],
    },
    agreement: rating.agreement.cells[cell],
  };
}

/** Items of a cell in the order of the questionnaire; those with a level share the cell's mean equally. */
function itemsOf({ detail }: Rating, cell: CellId): readonly ExplainedItem[] {
  const rows = Object.keys(detail)
    .filter(belongsTo(cell))
    .flatMap((item) => {
      const row = detail[item];
      return row === undefined ? [] : [{ item, detail: row }];
    });
  const counts = (row: ItemDetail) => hasLevel(row) && row.notApplicable === null;
  const counted = rows.filter((row) => counts(row.detail)).length;
  return rows.map((row) => ({ ...row, weight: counts(row.detail) ? 1 / counted : 0 }));
}

/**
 * Whether an item has a level, even if it is withheld from the reader.
 *
 * Shape: an item's detail. Unit: none. Range: boolean. Edge cases: false if nobody gave a level. Errors: none. Source:
 * method 3.1, 3.2.
 */
export const hasLevel = ({ level, withheld }: Pick<ItemDetail, "level" | "withheld">): boolean =>
  level !== null || withheld === "level";

const belongsTo =
  (cell: CellId) =>
  (item: string): item is ItemId =>
    item.startsWith(`${cell}.`);

function weightIn({ scores }: Rating, cell: CellId): number {
  if (isMissing(scores.cells[cell])) return 0;
  const scored = Object.entries(scores.cells).filter(
    ([other, score]) => other.startsWith(`${phaseOf(cell)}.`) && !isMissing(score),
  );
  return 1 / scored.length;
}
