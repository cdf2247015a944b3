import { type ItemDetail, isKept, type Rating } from "@/lib/rating";

/**
 * The items that somebody placed above 3, as `answersAbove3` counts them: all of them where the reader sees the answers.
 * Of an item whose answers are kept back, the mean alone says whether one is above 3; others may have one as well.
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
