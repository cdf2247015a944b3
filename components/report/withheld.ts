import { LEVELS } from "@/lib/instrument";
import type { CellExplanation, ItemDetail } from "@/lib/rating";

/** Who reads: a manager sees every total, a contributor none from which he could subtract his own. */
export type Reader = "manager" | "contributor";

/** Answers an item needs before a contributor is told their totals: of two, one could work out the other's. */
export const TOLD_FROM = 3;

type Counted = Pick<ItemDetail, "levels" | "dontKnow" | "notApplicable">;

/** Whether the totals of an item are kept from this reader. An item that nobody answered hides nobody. */
export function isWithheld({ levels, dontKnow, notApplicable }: Counted, reader: Reader): boolean {
  if (reader === "manager" || notApplicable !== null) return false;
  const answers = LEVELS.reduce((sum, level) => sum + levels[level], dontKnow);
  return answers > 0 && answers < TOLD_FROM;
}

/** Whether the figures of a cell would tell what an item of it keeps. */
export const hasWithheld = ({ items }: CellExplanation, reader: Reader): boolean =>
  items.some(({ detail }) => isWithheld(detail, reader));
