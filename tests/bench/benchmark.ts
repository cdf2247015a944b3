import { buildPool, POSITION_PARTS, type PositionVector } from "@/lib/benchmark";
import { MODES, ROLES } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import { makeParticipants, percentileIn } from "../support/participants";
import type { Work } from "./work";

const FIRMS = 2000;

const participants = () => makeParticipants({ kind: "self", count: FIRMS, random: seededRandom("benchmark") });

/**
 * Returns a checksum that depends on every firm: the sum of all percentiles, each multiplied by its effective sample
 * size.
 */
function benchmarkAll(): () => number {
  const pool = buildPool("self", participants());
  return () =>
    pool.members.reduce((total, firm) => {
      const found = percentileIn(pool, firm);
      if (isInsufficient(found)) throw new Error(found.reason);
      return total + found.percentile * found.effectiveSize;
    }, 0);
}

/**
 * The coordinates of a position, scaled so that the method's distance d² between two firms is a sum of squared
 * differences. Shares enter as square roots.
 */
const coordinatesOf = (position: PositionVector): readonly number[] =>
  POSITION_PARTS.map((part) => {
    const value = position[part] ?? 0;
    if (part === "customerHhi") return value;
    return [...MODES, ...ROLES].some((name) => name === part) ? Math.sqrt(value / 2) : value / 2;
  });

/**
 * Computes the same percentiles as `benchmarkAll` with a double loop over all pairs of firms, trying one bandwidth
 * after the other. It leaves out the interval and the composition of the reference group.
 */
function plainLoop(): () => number {
  const firms = participants();
  const places = firms.map(({ position }) => coordinatesOf(position));
  const scores = firms.map(({ x }) => x);
  return () => {
    let checksum = 0;
    for (const [own, place] of places.entries()) checksum += placePlainly(own, place, { places, scores });
    return checksum;
  };
}

type Firms = { readonly places: readonly (readonly number[])[]; readonly scores: readonly number[] };

function placePlainly(own: number, place: readonly number[], { places, scores }: Firms): number {
  const squared = places.map((other) =>
    place.reduce((total, value, part) => total + (value - (other[part] ?? 0)) ** 2, 0),
  );
  const x = scores[own] ?? 0;
  for (let step = 3; step <= 20; step += 1) {
    const sums = { total: 0, squares: 0, largest: 0, ranked: 0 };
    for (const [at, apart] of squared.entries()) {
      if (at === own) continue;
      const weight = Math.exp(-apart / (2 * (step / 20) ** 2));
      const score = scores[at] ?? 0;
      sums.total += weight;
      sums.squares += weight ** 2;
      sums.largest = Math.max(sums.largest, weight);
      sums.ranked += score < x ? weight : score === x ? weight / 2 : 0;
    }
    const effectiveSize = sums.total ** 2 / sums.squares;
    if (effectiveSize >= 15 && sums.largest / sums.total <= 0.2) return (sums.ranked / sums.total) * effectiveSize;
  }
  throw new Error("no bandwidth holds enough firms");
}

export const works: readonly Work[] = [
  {
    name: "kernel percentile of 2,000 firms against each other, with interval and composition",
    limitMs: 3000,
    elsewhere: "not known",
    prepare: benchmarkAll,
    reference: { name: "plain double loop, percentile only", prepare: plainLoop },
    runs: 5,
    referenceRuns: 1,
  },
];
