import type { CohortMember, Dimension } from "./snapshot";
import type { SnapshotDimension } from "./types";

/** Share of each group from which two dimensions count as nearly the same. Source: our convention. */
const COINCIDING_FROM = 0.8;

/** Dimensions by priority: of two that nearly coincide, the earlier one is drawn. Cities come first. */
const ORDER: readonly SnapshotDimension[] = ["part", "size", "mode", "industry", "stay"];

/**
 * Dimensions whose groups contain nearly the same firms as the groups of an earlier dimension, each with that earlier
 * dimension. A difference between their groups could then just as well be a difference between cities, sizes or types.
 *
 * Two dimensions coincide if, for each group of the first, at least 80 % of its firms are in groups of the second in
 * which most firms are of this group. Groups of the other dimension with fewer than k firms are ignored, so that many small groups do not coincide
 * with everything.
 */
export function findCoinciding(
  members: readonly CohortMember[],
  dimensions: readonly Dimension[],
  k: number,
): Partial<Record<SnapshotDimension, SnapshotDimension>> {
  const cut = ORDER.filter((dimension) => dimensions.some(({ id }) => id === dimension));
  const pairs = cut.flatMap((dimension, at) => {
    const other = cut.slice(0, at).find((each) => coincides(members, dimension, each, k));
    return other === undefined ? [] : [[dimension, other] as const];
  });
  return Object.fromEntries(pairs);
}

function coincides(members: readonly CohortMember[], dimension: string, other: string, k: number): boolean {
  const groups = Map.groupBy(members, ({ cells }) => cells[dimension]);
  const ownerOf = new Map(
    [...Map.groupBy(members, ({ cells }) => cells[other])].map(([cell, held]) => {
      const sizes = [...Map.groupBy(held, ({ cells }) => cells[dimension])].map(([group, own]) => [group, own.length]);
      const [most] = sizes.toSorted(([, a], [, b]) => Number(b) - Number(a));
      return [cell, held.length < k ? undefined : most?.[0]] as const;
    }),
  );
  const placed = [...groups].filter(([group]) => group !== undefined);
  if (placed.length < 2) return false;
  return placed.every(([group, own]) => {
    const matched = own.filter(({ cells }) => cells[other] !== undefined && ownerOf.get(cells[other]) === group);
    return matched.length >= COINCIDING_FROM * own.length;
  });
}
