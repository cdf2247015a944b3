import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { exceeds, mean, sampleDeviation } from "@/lib/stats";
import { consistency } from "./consistency";
import type { Consistency, ConsistencyCheck, Expectations, LinkAnswers, Placement } from "./types";

/** Links with a check that a cohort needs before its spread is a yardstick. Source: method 2.1 (circularity trap). */
export const COHORT_LINKS_MIN = 30;
/** Standard units that expected and stated may lie apart. Source: method 2.1 (circularity trap). */
export const COHORT_DIFFERENCE_MAX = 1.5;

/** How many standard units of the cohort the expected lies above (below, if negative) the stated. */
export type CohortCheck = { readonly difference: number; readonly flag: boolean };

/** One result a link, or the reason why the cohort gives no yardstick. */
export type CohortChecks =
  | readonly (CohortCheck | Insufficient<"not-asked" | "does-not-fit">)[]
  | Insufficient<"fewer-than-30-links" | "no-variation">;

/**
 * The two consistency flags in standard units: does a link stand elsewhere among the links of its cohort by what is
 * expected of it than by what is stated of it? |z expected − z stated| > 1.5, each z by mean and sample deviation over the
 * cohort's links that have a check.
 *
 * Shape: the links of a cohort; for coordination and for power one result a link, in their order. Unit: standard units.
 * Range: any. Edge cases: a difference of exactly the limit raises no flag; links without a check leave the cohort.
 * Errors: "not-asked" and "does-not-fit" of a link as in `consistency`; "fewer-than-30-links" with a check, and
 * "no-variation" where all are expected or all are stated alike, of the cohort. Source: method 2.1 (circularity trap).
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

/** To standard units of some values; undefined where they do not differ by more than rounding. */
function standardise(values: readonly number[]): ((value: number) => number) | undefined {
  const deviation = sampleDeviation(values);
  if (!exceeds(deviation, 0)) return undefined;
  const centre = mean(values);
  return (value) => (value - centre) / deviation;
}
