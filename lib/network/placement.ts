import { CORNERS, type PositionId } from "@/lib/instrument";
import { insufficient } from "@/lib/result";
import { mean, normalisedEntropy, reaches, sampleDeviation } from "@/lib/stats";
import { cornerMembership, cornerModalShare, isMode, largestCorner, offModelMass } from "./corners";
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

/** Questions whose much means little of the determinant; scored as 6 − level. Source: method 4.1. */
export const REVERSED_QUESTIONS: readonly PositionId[] = ["CO3", "CA2"];

/** Least standard error of a determinant, and that of a single answer. Source: method 2.1. */
export const DETERMINANT_SE_MIN = 0.1;
export const DETERMINANT_SE_SINGLE = 0.25;

/** A clear mode holds this membership, and leads the second corner by that much. Expert judgement. Source: method 2.1. */
export const CLEAR_MODE_MEMBERSHIP = 0.4;
export const CLEAR_MODE_LEAD = 0.1;

/**
 * Governance position of one link from its determinants: how typical it is of each corner, how sure the nearest one is.
 *
 * Any of the nine questions may be missing; a determinant without an answer leaves the link without a mode.
 * Source: Gereffi, Humphrey & Sturgeon 2005; method 2.1.
 */
export function placeLink(answers: LinkAnswers): Placed {
  const complexity = placeDeterminant("complexity", answers);
  const codifiability = placeDeterminant("codifiability", answers);
  const capability = placeDeterminant("capability", answers);
  if (complexity === undefined || codifiability === undefined || capability === undefined) {
    return insufficient("determinant-unanswered");
  }
  return placeDeterminants({ complexity, codifiability, capability });
}

/** The same from stated determinants, x within [0, 1] and SE above 0: for what-if and for published cases. */
export function placeDeterminants(determinants: DeterminantValues): Placement {
  const membership = cornerMembership(determinants);
  const modalShare = cornerModalShare(determinants);
  const nearest = largestCorner(modalShare);
  return {
    determinants,
    membership,
    offModel: offModelMass(membership),
    exclusion: membership.x_exclusion,
    ambiguity: normalisedEntropy(CORNERS.map((corner) => membership[corner])),
    modalShare,
    ...clearMode(membership),
    nearest: { corner: nearest, odds: modalShare[nearest] },
  };
}

/**
 * x = (mean of the answered questions after reversal − 1)/4; SE = (their sample deviation/4)/√n, at least .10, and
 * .25 for a single answer. Undefined without an answer.
 */
export function placeDeterminant(determinant: Determinant, answers: LinkAnswers): DeterminantValue | undefined {
  const levels = DETERMINANT_QUESTIONS[determinant].flatMap((id) => {
    const level = answers[id];
    if (level === undefined) return [];
    return [REVERSED_QUESTIONS.includes(id) ? 6 - level : level];
  });
  if (levels.length === 0) return undefined;
  const x = (mean(levels) - 1) / 4;
  if (levels.length === 1) return { x, se: DETERMINANT_SE_SINGLE };
  return { x, se: Math.max(DETERMINANT_SE_MIN, sampleDeviation(levels) / 4 / Math.sqrt(levels.length)) };
}

/**
 * The mode of a link, where one is plain: the largest of all eight corners, named, at least .40, leading by .10.
 *
 * Shape: membership of the eight corners. Unit: none. Range: a named mode, or null with its reason. Edge cases: of equal
 * corners the first of CORNERS; thresholds are reached to within 1e-9. Errors: none. Source: expert judgement; method 2.1.
 */
export function clearMode(membership: CornerShares): Pick<Placement, "mode" | "noModeReason"> {
  const largest = largestCorner(membership);
  if (!isMode(largest)) return { mode: null, noModeReason: "does-not-fit" };
  const second = Math.max(...CORNERS.filter((corner) => corner !== largest).map((corner) => membership[corner]));
  const clear =
    reaches(membership[largest], CLEAR_MODE_MEMBERSHIP) && reaches(membership[largest] - second, CLEAR_MODE_LEAD);
  return clear ? { mode: largest, noModeReason: null } : { mode: null, noModeReason: "between-types" };
}
