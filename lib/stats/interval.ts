/** A confidence interval, both ends in the unit of what it is an interval of. */
export type Interval = { readonly low: number; readonly high: number };

/** Default confidence of intervals. Source: method 3.3, 3.5. */
export const CONFIDENCE = 0.95;

/** Throws for a confidence that is not strictly between 0 and 1. */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence of ${confidence} is not between 0 and 1`);
}
