import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { exceeds, mean, sampleDeviation } from "@/lib/stats";
import { consistency } from "./consistency";
import type { Consistency, ConsistencyCheck, Expectations, LinkAnswers, Placement } from "./types";

/** Minimum number of links with a check for comparing within a cohort. Source: method 2.1 (circularity trap). */
export const COHORT_LINKS_MIN = 30;
/** Maximum difference between expected and stated, in standard units. Source: method 2.1 (circularity trap). */
export const COHORT_DIFFERENCE_MAX = 1.5;

/** By how many standard units of the cohort the expected exceeds the stated value; negative if it is lower. */
export type CohortCheck = { readonly difference: number; readonly flag: boolean };

/** One result per link, or why the cohort does not allow a comparison. */
export type CohortChecks =
  | readonly (CohortCheck | Insufficient<"not-asked" | "does-not-fit">)[]
  | Insufficient<"fewer-than-30-links" | "no-variation">;

/**
 * The two consistency flags in standard units: is a link's position among its cohort's links different by the expected
 * than by the stated value? |z expected − z stated| > 1.5, each z by mean and sample deviation over the cohort's links
 * that have a check.
 *
 * Shape: the links of a cohort; for coordination and for power one result per link, in their order. Unit: standard
 * units.
 * Range: any. Edge cases: a difference of exactly the limit raises no flag; links without a check are left out.
 * Errors: "not-asked" and "does-not-fit" of a link as in `consistency`; for the cohort, "fewer-than-30-links" with a
 * check, and "no-variation" if all expected or all stated values are equal. Source: method 2.1 (circularity trap).
 */
export function consistencyInCohort(
  links: readonly { readonly placement: Pick<Placement, "membership">; readonly answers: LinkAnswers }[],
  expectations: Expectations,
): { readonly coordination: CohortChecks; readonly power: CohortChecks } {
  const checks = links.map((link) => consistency(link, expectations));
  return {
    coordination: compareWithin(checks.map((check) => check.coordination)),
    power: compareWithin(checks.map((check) => check.power)),
  };
}

function compareWithin(checks: readonly Consistency["power"][]): CohortChecks {
  const known = checks.filter((check): check is ConsistencyCheck => !isInsufficient(check));
  if (known.length < COHORT_LINKS_MIN) return insufficient("fewer-than-30-links");
  const expected = standardise(known.map((check) => check.expected));
  const stated = standardise(known.map((check) => check.stated));
  if (expected === undefined || stated === undefined) return insufficient("no-variation");
  return checks.map((check) => {
    if (isInsufficient(check)) return check;
    const difference = expected(check.expected) - stated(check.stated);
    return { difference, flag: exceeds(Math.abs(difference), COHORT_DIFFERENCE_MAX) };
  });
}

/** Converts to standard units of the given values; undefined if these differ by no more than rounding. */
function standardise(values: readonly number[]): ((value: number) => number) | undefined {
  const deviation = sampleDeviation(values);
  if (!exceeds(deviation, 0)) return undefined;
  const centre = mean(values);
  return (value) => (value - centre) / deviation;
}
