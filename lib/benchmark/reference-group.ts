import { MODES, type Mode } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { chooseBandwidth, EFFECTIVE_SIZE_MIN } from "./bandwidth";
import { positionDistance } from "./distance";
import { checkParticipant, type Participant, type Pool, type PoolKind } from "./pool";
import { findModalMode } from "./position-vector";

/**
 * Minimum number of other firms for a comparison among firms of the same mode, or among all; a group of similar firms
 * needs the same effective size. Source: method 3.6.
 */
export const GROUP_SIZE_MIN = EFFECTIVE_SIZE_MIN;

/** How the firms were chosen: near in position, of the same mode, or all participants. */
export type GroupBasis =
  | { readonly kind: "kernel"; readonly bandwidth: number }
  | { readonly kind: "stratum"; readonly mode: Mode }
  | { readonly kind: "pooled" };

/** Keys of the composition of a group: the modes, and "unknown". Source: method 3.6. */
export const COMPOSITION_KEYS = [...MODES, "unknown"] as const;

/** Shares of the weight by the firms' most important mode. */
export type Composition = Readonly<Record<(typeof COMPOSITION_KEYS)[number], number>>;

export type ReferenceGroup = {
  readonly basis: GroupBasis;
  /** One weight per member of the pool, in its order; 0 outside the group, and for the firm itself. */
  readonly weights: Float64Array;
  readonly effectiveSize: number;
};

/**
 * The participants that a firm is compared with, each with its weight.
 *
 * A kernel around the firm's position; if no bandwidth covers enough firms, the firms of the same modal mode; if these
 * are fewer than 15, all participants. Shape: a firm, and the pool with or without it; one weight per member. Unit:
 * none.
 * Range: weights 0–1. Edge cases: the firm's own record, by its id, weighs 0; a member that shares no known part of the
 * position weighs 0 in the kernel. Errors: insufficient with fewer than 15 other participants; throws for a firm of the
 * other kind. Source: method 3.6.
 */
export function findReferenceGroup<K extends PoolKind>(
  firm: Participant<NoInfer<K>>,
  pool: Pool<K>,
): ReferenceGroup | Insufficient<"too-few-participants"> {
  const { id, position } = checkParticipant(pool.kind, firm);
  if (pool.members.filter((member) => member.id !== id).length < GROUP_SIZE_MIN)
    return insufficient("too-few-participants");

  const squared = pool.members.map((member) => {
    const apart = member.id === id ? insufficient("own-record") : positionDistance(position, member.position);
    return isInsufficient(apart) ? Number.POSITIVE_INFINITY : apart.squared;
  });
  const kernel = chooseBandwidth(squared);
  if (!isInsufficient(kernel)) {
    const { bandwidth, weights, effectiveSize } = kernel;
    return { basis: { kind: "kernel", bandwidth }, weights, effectiveSize };
  }
  return fallBack(id, findModalMode(position), pool);
}

/**
 * The group without a kernel: the firms of the same mode if there are enough, otherwise all. The pool always has
 * enough.
 */
function fallBack<K extends PoolKind>(id: string, mode: Mode | undefined, pool: Pool<K>): ReferenceGroup {
  const others = pool.members.map((member) => member.id !== id);
  const stratum = others.map((isOther, at) => isOther && mode !== undefined && pool.modes[at] === mode);
  const size = stratum.filter(Boolean).length;
  if (mode !== undefined && size >= GROUP_SIZE_MIN) {
    return { basis: { kind: "stratum", mode }, weights: Float64Array.from(stratum, Number), effectiveSize: size };
  }
  const weights = Float64Array.from(others, Number);
  return { basis: { kind: "pooled" }, weights, effectiveSize: others.filter(Boolean).length };
}

/**
 * The composition of a reference group, such as "62 % captive, 24 % modular".
 *
 * Shape: weights and modes of equal length; six shares. Unit: shares of the weight. Range: 0–1, sum 1. Edge cases:
 * none.
 * Errors: throws for unequal lengths and for weights that sum to 0. Source: method 3.6.
 */
export function describeComposition(weights: ArrayLike<number>, modes: readonly (Mode | undefined)[]): Composition {
  if (weights.length !== modes.length) throw new RangeError("weights and modes differ in length");
  const sums = new Map<Mode | "unknown", number>();
  let total = 0;
  for (const [at, mode] of modes.entries()) {
    const weight = weights[at] ?? 0;
    sums.set(mode ?? "unknown", (sums.get(mode ?? "unknown") ?? 0) + weight);
    total += weight;
  }
  if (!(total > 0)) throw new RangeError("a group without weight");
  return tabulate(COMPOSITION_KEYS, (mode) => (sums.get(mode) ?? 0) / total);
}
