import { CORNERS, type PositionId } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { mean, normalisedEntropy, reaches, sampleDeviation } from "@/lib/stats";
import { governanceMembership, isMode, largestCorner, modalShare, offModelMass } from "./corners";
import type {
  CornerShares,
  Determinant,
  DeterminantValue,
  DeterminantValues,
  LinkAnswers,
  Placed,
  Placement,
} from "./types";

/** The three questions of each determinant. Source: method 4.1. */
export const DETERMINANT_QUESTIONS = {
  complexity: ["CX1", "CX2", "CX3"],
  codifiability: ["CO1", "CO2", "CO3"],
  capability: ["CA1", "CA2", "CA3"],
} as const satisfies Readonly<Record<Determinant, readonly PositionId[]>>;

/** Questions in which a high answer means a low determinant; scored as 6 − level. Source: method 4.1. */
export const REVERSED_QUESTIONS: readonly PositionId[] = ["CO3", "CA2"];

/** Minimum standard error of a determinant. Source: method 2.1. */
export const DETERMINANT_SE_MIN = 0.1;
/** Standard error of a determinant with a single answer. Source: method 2.1. */
export const DETERMINANT_SE_SINGLE = 0.25;

/** Minimum membership of a clear mode. Expert judgement. Source: method 2.1. */
export const CLEAR_MODE_MEMBERSHIP = 0.4;
/** Minimum lead of a clear mode over the second corner. Expert judgement. Source: method 2.1. */
export const CLEAR_MODE_LEAD = 0.1;

/**
 * Governance position of one link from its determinants: how typical it is of each corner, how sure the nearest one is.
 *
 * Shape: the answers of one link. Unit: none. Range: memberships, modal shares, ambiguity and odds 0–1.
 * Edge cases: any of the nine questions may be missing, as long as each determinant has an answer; without a clear mode
 * the reason is given. Errors: "determinant-unanswered". Source: Gereffi, Humphrey & Sturgeon 2005; method 2.1.
 */
export function placeLink(answers: LinkAnswers): Placed {
  const complexity = placeDeterminant("complexity", answers);
  const codifiability = placeDeterminant("codifiability", answers);
  const capability = placeDeterminant("capability", answers);
  if (isInsufficient(complexity)) return complexity;
  if (isInsufficient(codifiability)) return codifiability;
  if (isInsufficient(capability)) return capability;
  return placeDeterminants({ complexity, codifiability, capability });
}

/**
 * Governance position of one link from stated determinants: for what-if and for published cases.
 *
 * Shape: x and SE of three determinants. Unit: none. Range: as `placeLink`. Edge cases: an x of exactly ½ belongs to
 * neither side.
 * Errors: throws for an x outside 0–1, and an SE that is not above 0 or infinite. Source: Gereffi, Humphrey & Sturgeon
 * 2005; method 2.1.
 */
export function placeDeterminants(determinants: DeterminantValues): Placement {
  for (const { x, se } of Object.values(determinants)) {
    if (!(x >= 0 && x <= 1 && se > 0 && se < Number.POSITIVE_INFINITY))
      throw new RangeError(`not a determinant: ${x} with an error of ${se}`);
  }
  const membership = governanceMembership(determinants);
  const shares = modalShare(determinants);
  const nearest = largestCorner(shares);
  return {
    determinants,
    membership,
    offModel: offModelMass(membership),
    exclusion: membership.x_exclusion,
    ambiguity: normalisedEntropy(CORNERS.map((corner) => membership[corner])),
    modalShare: shares,
    ...clearMode(membership),
    nearest: { corner: nearest, odds: shares[nearest] },
  };
}

/**
 * The value of a link on one determinant: x = (mean of the answered questions after reversal − 1)/4, with SE = (their
 * sample deviation/4)/√n.
 *
 * Shape: a determinant, and the answers of one link. Unit: none. Range: x 0–1; SE from .10. Edge cases: the SE of a
 * single answer is .25. Errors: "determinant-unanswered". Source: Gereffi, Humphrey & Sturgeon 2005; method 2.1.
 */
export function placeDeterminant(
  determinant: Determinant,
  answers: LinkAnswers,
): DeterminantValue | Insufficient<"determinant-unanswered"> {
  const levels: number[] = [];
  for (const id of DETERMINANT_QUESTIONS[determinant]) {
    const level = answers[id];
    if (level !== undefined) levels.push(REVERSED_QUESTIONS.includes(id) ? 6 - level : level);
  }
  if (levels.length === 0) return insufficient("determinant-unanswered");
  const x = (mean(levels) - 1) / 4;
  if (levels.length === 1) return { x, se: DETERMINANT_SE_SINGLE };
  return { x, se: Math.max(DETERMINANT_SE_MIN, sampleDeviation(levels) / 4 / Math.sqrt(levels.length)) };
}

/**
 * Even odds. Below this, no corner is called the nearest, because another one is more likely.
 *
 * Unit: share
 * Range: 0 to 1
 * Source: expert judgement; method 2.1.
 */
export const NEAREST_ODDS_MIN = 0.5;

/**
 * The clear mode of a link: the largest of all eight corners, if it is a named mode, at least .40, and leads by .10.
 *
 * Shape: membership of the eight corners. Unit: none. Range: a named mode, or null with its reason. Edge cases: among
 * ties the first of CORNERS; thresholds have a tolerance of 1e-9. Errors: none. Source: expert judgement; method 2.1.
 */
export function clearMode(membership: CornerShares): Pick<Placement, "mode" | "noModeReason"> {
  const largest = largestCorner(membership);
  if (!isMode(largest)) return { mode: null, noModeReason: "does-not-fit" };
  let second = 0;
  for (const corner of CORNERS) if (corner !== largest) second = Math.max(second, membership[corner]);
  const clear =
    reaches(membership[largest], CLEAR_MODE_MEMBERSHIP) && reaches(membership[largest] - second, CLEAR_MODE_LEAD);
  return clear ? { mode: largest, noModeReason: null } : { mode: null, noModeReason: "between-types" };
}
