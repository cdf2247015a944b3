import { type PositionMove, ROLES, type Role } from "@/lib/instrument";
import type { RoleShares } from "./role";

/** Years over which the outcome panel looks back. Source: method 4.5. */
export const OUTCOME_YEARS = 3;

type Cycle = { readonly cycle: number; readonly shares: RoleShares };

/** The share of one function now and in the earliest cycle of the last three years; null if there is no such cycle. */
export type RoleOutcome = {
  readonly role: Role;
  readonly share: number;
  readonly before: { readonly cycle: number; readonly share: number } | null;
};

/**
 * Sales by function in one cycle, against the earliest of the three years before it.
 *
 * Shape: cycles with their shares; a year. Unit: shares of sales. Range: 0–1. Edge cases: undefined where the cycle states no
 * shares; null before the first one. Errors: none. Source: method 4.5.
 */
export function roleOutcomes(cycles: readonly Cycle[], cycle: number): readonly RoleOutcome[] | undefined {
  const now = cycles.find((one) => one.cycle === cycle);
  if (now === undefined) return undefined;
  const past = cycles.filter((one) => one.cycle < cycle && one.cycle >= cycle - OUTCOME_YEARS);
  const [first] = past.toSorted((a, b) => a.cycle - b.cycle);
  return ROLES.map((role) => ({
    role,
    share: now.shares[role],
    before: first === undefined ? null : { cycle: first.cycle, share: first.shares[role] },
  }));
}

export type MovesCount = Readonly<Record<PositionMove, number>>;

/**
 * Number of position changes within the given years before a day.
 *
 * Shape: changes and the day, in ISO 8601 format; years. Unit: changes. Range: from 0. Edge cases: the day itself
 * counts.
 * Errors: none. Source: method 4.5.
 */
export function countMoves(
  moves: readonly { readonly move: PositionMove; readonly date: string }[],
  day: string,
  years: number,
): MovesCount {
  const from = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  const within = moves.filter(({ date }) => date > from && date <= day);
  const count = (move: PositionMove) => within.filter((one) => one.move === move).length;
  return { up: count("up"), down: count("down") };
}
