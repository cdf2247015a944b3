import { MODES, type Mode, ROLES } from "@/lib/instrument";
import { isMissing, presentMode, type RatingPosition } from "@/lib/rating";
import { tabulate } from "@/lib/result";

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

export type PositionFacts = {
  readonly position: Pick<
    RatingPosition,
    "requirementWeights" | "fitsKnownType" | "roles" | "customerHhi" | "powerImbalance"
  >;
  /** Number of employees, at least 1; null if not stated. */
  readonly employees: number | null;
  /** Trophic level in the link register, 0 at the start of the firm's network; null for a firm outside it. */
  readonly trophicLevel: number | null;
};

/**
 * The position of a rated firm in the form that the benchmark compares.
 *
 * Shape: the position of a rating, employees, trophic level; returns 13 parts. Unit: shares; log10 of persons. Range:
 * see `PositionVector`. Edge cases: what the rating could not compute is null; a firm that fits no known type has no
 * shares of modes, since its equal mixture is an assumption and not a position. Errors: throws for employees below 1
 * and a trophic level that is not a number. Source: method 3.6, with 2.1–2.4.
 */
export function positionVector({ position, employees, trophicLevel }: PositionFacts): PositionVector {
  if (employees !== null && !(employees >= 1 && Number.isFinite(employees))) {
    throw new RangeError(`not a number of employees: ${employees}`);
  }
  if (trophicLevel !== null && !Number.isFinite(trophicLevel))
    throw new RangeError("a trophic level that is no number");
  const { requirementWeights: modes, roles, customerHhi: hhi, powerImbalance: power } = position;
  return {
    ...tabulate(MODES, (mode) => (isMissing(modes) || !position.fitsKnownType ? null : modes[mode])),
    ...tabulate(ROLES, (role) => (isMissing(roles) ? null : roles[role])),
    customerHhi: isMissing(hhi) ? null : hhi.low,
    powerImbalance: isMissing(power) ? null : power.imbalance,
    trophicLevel,
    logEmployees: employees === null ? null : Math.log10(employees),
  };
}

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
