import { type Insufficient, insufficient } from "@/lib/result";
import { isMeasurable } from "./measurable";

export type Spread = { readonly mean: number; readonly deviation: number };

/** Two versions, each answered by a different group of firms, with the anchor items that both contain. */
export type LinkingGroups = {
  readonly oldForm: Spread;
  /** The anchor items in the group with the old version. */
  readonly oldAnchor: Spread;
  readonly newForm: Spread;
  readonly newAnchor: Spread;
};

/**
 * Chained linear linking: a score of the old version on the scale of the new one, through the anchor items.
 *
 * y = μ_Y + (σ_Y/σ_VY)((μ_VX + (σ_VX/σ_X)(x − μ_X)) − μ_VY). Shape: a score and the four spreads. Unit: of the new
 * version. Range: all numbers; nothing is clipped. Edge cases: the same spreads on both sides change nothing; rising in
 * x.
 * Errors: insufficient where one of the four does not vary; throws for a number that is not finite and a negative
 * deviation. Source: Angoff 1971; Kolen & Brennan 2014; method 3.9.
 */
export function chainedLinear(score: number, groups: LinkingGroups): number | Insufficient<"constant-scores"> {
  const { oldForm, oldAnchor, newForm, newAnchor } = groups;
  for (const { mean, deviation } of [oldForm, oldAnchor, newForm, newAnchor]) {
    if (!isMeasurable(mean) || !(deviation >= 0 && isMeasurable(deviation))) throw new RangeError("not a spread");
  }
  if (!isMeasurable(score)) throw new RangeError("a score that is no finite number");
  const anchor = oldAnchor.mean + (oldAnchor.deviation / oldForm.deviation) * (score - oldForm.mean);
  const linked = newForm.mean + (newForm.deviation / newAnchor.deviation) * (anchor - newAnchor.mean);
  const varies = [oldForm, oldAnchor, newForm, newAnchor].every(({ deviation }) => deviation > 0);
  return varies && Number.isFinite(linked) ? linked : insufficient("constant-scores");
}
