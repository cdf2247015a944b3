import { type ItemDetail, isKept, type Rating } from "@/lib/rating";

/**
 * The items that anyone answered above 3, as counted in `answersAbove3`: all of them if the reader may see the answers.
 * If an item's answers are withheld, only its mean shows whether one is above 3, so other items may have one as well.
 */
export function itemsAbove3({ detail }: Rating) {
  const items = Object.entries(detail);
  return {
    above: items.filter(([, one]) => hasAbove3(one)),
    someKept: items.some(([, one]) => isKept(one) && !hasAbove3(one)),
  };
}

function hasAbove3(detail: ItemDetail): boolean {
  const { level, levels, notApplicable } = detail;
  if (notApplicable !== null) return false;
  return isKept(detail) ? level !== null && level > 3 : levels[4] + levels[5] > 0;
}
