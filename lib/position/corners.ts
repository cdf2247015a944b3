import { byCorner, byMode, CORNERS, type Corner, MODES, type Mode, OFF_MODEL } from "@/lib/instrument";
import { type Insufficient, insufficient, tabulate } from "@/lib/result";
import { exceeds, normalCdf, sum } from "@/lib/stats";
import { type CornerShares, DETERMINANTS, type Determinant, type DeterminantValues, type ModeShares } from "./types";

/** Low or high on each determinant, by corner. Source: Gereffi, Humphrey & Sturgeon 2005, table 1; method 2.1. */
export const CORNER_STATES: Readonly<Record<Corner, Readonly<Record<Determinant, "low" | "high">>>> = {
  market: { complexity: "low", codifiability: "high", capability: "high" },
  modular: { complexity: "high", codifiability: "high", capability: "high" },
  relational: { complexity: "high", codifiability: "low", capability: "high" },
  captive: { complexity: "high", codifiability: "high", capability: "low" },
  hierarchy: { complexity: "high", codifiability: "low", capability: "low" },
  x_simple_tacit_able: { complexity: "low", codifiability: "low", capability: "high" },
  x_exclusion: { complexity: "low", codifiability: "high", capability: "low" },
  x_simple_tacit_unable: { complexity: "low", codifiability: "low", capability: "low" },
};

/**
 * Soft membership w: how typical a link is of each corner. Product over the determinants of x if the corner is high and
 * 1 − x if it is low, without a threshold.
 *
 * Shape: three determinants; eight shares. Unit: none. Range: 0–1, together 1. Edge cases: x of 0 or 1 leaves corners
 * with 0. Errors: none. Source: Gereffi, Humphrey & Sturgeon 2005; method 2.1.
 */
export function governanceMembership(values: DeterminantValues): CornerShares {
  const high = tabulate(DETERMINANTS, (d) => values[d].x);
  const low = tabulate(DETERMINANTS, (d) => 1 - values[d].x);
  return byCorner((corner) => shareOf(corner, high, low));
}

/**
 * Modal share: the probability that a corner is the nearest, given the answers and their error. Product over the
 * determinants of Φ(±(x − ½)/SE), plus if the corner is high.
 *
 * Shape: three determinants; eight shares, in closed form. Unit: none. Range: 0–1, together 1. Edge cases: an x of
 * exactly ½ divides between the two sides equally. Errors: none. Source: method 2.1.
 */
export function modalShare(values: DeterminantValues): CornerShares {
  const high = tabulate(DETERMINANTS, (d) => normalCdf((values[d].x - 0.5) / values[d].se));
  const low = tabulate(DETERMINANTS, (d) => normalCdf((0.5 - values[d].x) / values[d].se));
  return byCorner((corner) => shareOf(corner, high, low));
}

/**
 * The corner with the largest share.
 *
 * Shape: eight shares; one corner. Unit: none. Range: a corner. Edge cases: among ties, within 1e-9, the first in the
 * order of CORNERS, named ones first. Errors: none. Source: method 2.1 (clear mode).
 */
export function largestCorner(shares: CornerShares): Corner {
  return CORNERS.reduce((best, corner) => (exceeds(shares[corner], shares[best]) ? corner : best));
}

/**
 * Whether a corner is strictly larger than every other.
 *
 * Shape: eight shares and one corner. Unit: none. Range: boolean. Edge cases: shares within 1e-9 of each other tie, as
 * all do in pairs if one determinant is exactly ½. Errors: none. Source: method 3.8 (8).
 */
export const isLargestAlone = (shares: CornerShares, corner: Corner): boolean =>
  CORNERS.every((other) => other === corner || exceeds(shares[corner], shares[other]));

/**
 * Corner shares of the named modes only, divided by their sum.
 *
 * Shape: eight shares; five. Unit: none. Range: 0–1, together 1. Edge cases: none. Errors: "does-not-fit" if the named
 * modes have no share. Source: method 2.1 (position portfolio).
 */
export function namedModes(shares: CornerShares): ModeShares | Insufficient<"does-not-fit"> {
  const total = sum(MODES.map((mode) => shares[mode]));
  return total > 0 ? byMode((mode) => shares[mode] / total) : insufficient("does-not-fit");
}

/**
 * Off-model mass: the sum of the shares of the three corners that match no known mode.
 *
 * Shape: eight shares; one number. Unit: none. Range: 0–1. Edge cases: none. Errors: none. Source: method 2.1.
 */
export const offModelMass = (shares: CornerShares): number => sum(OFF_MODEL.map((corner) => shares[corner]));

/**
 * Whether the corner is one of the five named modes.
 *
 * Shape: one corner. Unit: none. Range: boolean. Edge cases: none. Errors: none.
 * Source: Gereffi, Humphrey & Sturgeon 2005; method 2.1.
 */
export const isMode = (corner: Corner): corner is Mode => NAMED.has(corner);

const NAMED: ReadonlySet<Corner> = new Set(MODES);

/** Product, over the determinants, of the share on the corner's side. */
function shareOf(
  corner: Corner,
  high: Readonly<Record<Determinant, number>>,
  low: Readonly<Record<Determinant, number>>,
): number {
  const states = CORNER_STATES[corner];
  let share = 1;
  for (const d of DETERMINANTS) share *= states[d] === "high" ? high[d] : low[d];
  return share;
}
