import { MODES, type Mode, ROLES } from "@/lib/instrument";
import { presentMode } from "@/lib/rating";

/** The 13 parts of a position, in the order of the published distance. Source: method 3.6. */
export const POSITION_PARTS = [
  ...MODES,
  ...ROLES,
  "customerHhi",
  "powerImbalance",
  "trophicLevel",
  "logEmployees",
] as const;
export type PositionPart = (typeof POSITION_PARTS)[number];

/**
 * A firm's position in its network, as 13 numbers, each null if not known: shares of the five modes and of the four
 * roles (0–1), concentration of customers (0–1, lower bound), power imbalance (−1 to 1), trophic level (from 0 at the
 * start of its network), log10 of employees.
 */
export type PositionVector = Readonly<Record<PositionPart, number | null>>;

/**
 * The mode with the largest share of a firm's sales; undefined if the shares of modes are not known.
 *
 * Shape: one position. Unit: none. Range: one of `MODES`. Edge cases: among equal shares, the first in the order of
 * `MODES`. Errors: none.
 * Source: method 3.6, 3.8.
 */
export function findModalMode(position: PositionVector): Mode | undefined {
  const { market, modular, relational, captive, hierarchy } = position;
  if (market === null || modular === null || relational === null || captive === null || hierarchy === null) {
    return undefined;
  }
  return presentMode({ market, modular, relational, captive, hierarchy });
}
