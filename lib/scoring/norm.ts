import type { ItemId } from "@/lib/instrument";
import { type Insufficient, insufficient } from "@/lib/result";
import type { ItemScore } from "./types";

/** Minimum number of firms for a norm; each item needs as many with a level. Source: method 3.1. */
export const NORM_FIRMS_MIN = 30;

type ItemMeans = Readonly<Partial<Record<ItemId, number>>>;

/**
 * Item means of a cohort, used for missing items: of self scores and of scores capped by records, two separate pools.
 * Part of the norm version, so that a frozen result never changes.
 */
export type NormMeans = {
  readonly version: string;
  readonly firms: number;
  readonly self: ItemMeans;
  readonly capped: ItemMeans;
};

/**
 * Item means μ of a cohort, for item-mean-adjusted prorating.
 *
 * Shape: one table of items per firm, as returned by `scoreAssessment`. Unit: levels. Range: 1–5. Edge cases: an item
 * with levels from fewer than 30 firms has no mean; a cell that needs it uses the plain mean.
 * Errors: insufficient below 30 firms. Source: Mazza, Enders & Ruehlman 2015; method 3.1.
 */
export function estimateNorm(
  version: string,
  firms: readonly Readonly<Record<ItemId, ItemScore>>[],
): NormMeans | Insufficient<"too-few-firms"> {
  if (firms.length < NORM_FIRMS_MIN) return insufficient("too-few-firms");
  const details = firms.flatMap((items) => Object.values(items));
  return {
    version,
    firms: firms.length,
    self: meanByItem(details, (detail) => detail.level),
    capped: meanByItem(details, (detail) => detail.cappedLevel),
  };
}

function meanByItem(details: readonly ItemScore[], levelIn: (detail: ItemScore) => ItemScore["level"]): ItemMeans {
  const sums = new Map<ItemId, { readonly total: number; readonly count: number }>();
  for (const detail of details) {
    const level = levelIn(detail);
    if (typeof level !== "number") continue;
    const { total, count } = sums.get(detail.id) ?? { total: 0, count: 0 };
    sums.set(detail.id, { total: total + level, count: count + 1 });
  }
  const means: Partial<Record<ItemId, number>> = {};
  for (const [id, { total, count }] of sums) if (count >= NORM_FIRMS_MIN) means[id] = total / count;
  return means;
}
