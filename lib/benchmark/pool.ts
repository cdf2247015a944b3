import type { Mode } from "@/lib/instrument";
import { findModalMode, type PositionVector } from "./position-vector";

/**
 * Scores from the firm's own answers (`self`), and the same scores with each answer limited by the records behind it
 * (`capped`): two pools that are never mixed. Source: method 3.6 and 8.
 */
export const POOL_KINDS = ["self", "capped"] as const;
export type PoolKind = (typeof POOL_KINDS)[number];

/** One firm with one score. `x` and its standard error `sem` have the same unit, usually points of 100. */
export type Participant<K extends PoolKind> = {
  readonly kind: K;
  readonly id: string;
  readonly x: number;
  readonly sem: number;
  readonly position: PositionVector;
};

/** Participants with scores of one kind, and for each the mode of most of its sales; undefined if not known. */
export type Pool<K extends PoolKind> = {
  readonly kind: K;
  readonly members: readonly Participant<K>[];
  readonly modes: readonly (Mode | undefined)[];
};

/**
 * The validated participants that a firm may be compared with.
 *
 * Shape: a kind, and participants of that kind with unique ids. Unit: of the scores, unchanged. Range: any number of
 * participants. Edge cases: scores are rounded to 1e-9, so that equal scores are ties in whatever order they were
 * summed; an empty pool is allowed. Errors: throws for a duplicate id, a score that is not finite, a standard error
 * below 0 and a participant of the other kind. Source: method 3.6, 8 (separate norms for self and capped scores).
 */
export function buildPool<K extends PoolKind>(kind: K, participants: readonly Participant<NoInfer<K>>[]): Pool<K> {
  const ids = new Set(participants.map(({ id }) => id));
  if (ids.size !== participants.length) throw new RangeError("a participant stands twice in a pool");
  const members = participants.map((each) => checkParticipant(kind, each));
  return { kind, members, modes: members.map(({ position }) => findModalMode(position)) };
}

/**
 * A validated participant for a pool of one kind, its score rounded as in the pool.
 *
 * Shape: a kind and a participant. Unit: of the score, unchanged. Range: any finite score. Edge cases: none. Errors:
 * throws for a score that is not finite, a standard error below 0 and a participant of the other kind. Source: method
 * 3.6.
 */
export function checkParticipant<K extends PoolKind>(kind: K, firm: Participant<K>): Participant<K> {
  if (firm.kind !== kind) throw new RangeError(`a score of kind ${firm.kind} in a pool of ${kind} scores`);
  if (!Number.isFinite(firm.x)) throw new RangeError("a score that is not finite");
  if (!(firm.sem >= 0 && Number.isFinite(firm.sem))) throw new RangeError("a standard error that is below 0");
  return { ...firm, x: Math.round(firm.x * TIES) / TIES };
}

const TIES = 1e9;
