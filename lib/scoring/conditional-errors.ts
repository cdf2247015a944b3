import { type Insufficient, isInsufficient, tabulate } from "@/lib/result";
import { exceeds } from "@/lib/stats";
import { scoreAssessment } from "./assessment";
import { type EstimatedErrorModel, type EstimateReason, estimateErrorModel } from "./estimate-errors";
import type { ScoringInput } from "./types";

/** Parts of the scale whose errors are estimated apart: its two ends and what lies between. Source: method 3.4. */
export const ERROR_BANDS = ["low", "middle", "high"] as const;
export type ErrorBand = (typeof ERROR_BANDS)[number];

/** An overall level below this lies at the low end. Source: expert judgement; method 3.4. */
export const LOW_END = 2;
/** An overall level above this lies at the high end. Source: expert judgement; method 3.4. */
export const HIGH_END = 4;

/**
 * The part of the scale that an overall level lies in.
 *
 * Shape: one level. Unit: none. Range: low below 2, high above 4, else middle. Edge cases: 2 and 4 themselves, within
 * 1e-9, are in the middle. Errors: a level that is not within 1–5 is thrown. Source: method 3.4.
 */
export function errorBandOf(level: number): ErrorBand {
  if (!(level >= 1 && level <= 5)) throw new RangeError(`${level} is no level`);
  if (exceeds(LOW_END, level)) return "low";
  return exceeds(level, HIGH_END) ? "high" : "middle";
}

/**
 * Errors conditional on the level: the error model estimated apart for firms at each end of the scale and between.
 *
 * At the ends answers have less room to differ, so one error for all is too large there and too small between. Residuals
 * and variances between respondents do not shrink by choosing firms of like level, as α would. Shape: as
 * `estimateErrorModel`. Unit: squared levels. Range: from 0. Edge cases: a firm without an overall level is in no part.
 * Errors: each part is insufficient on its own, by the conditions of `estimateErrorModel`; there the model for all firms
 * holds. Source: Lord 1984; Feldt, Steffen & Gupta 1985; method 3.4.
 */
export function conditionalErrors(
  version: string,
  firms: readonly ScoringInput[],
): Readonly<Record<ErrorBand, EstimatedErrorModel | Insufficient<EstimateReason>>> {
  const placed = firms.flatMap((input) => {
    const { overall } = scoreAssessment(input);
    return isInsufficient(overall) ? [] : [{ input, band: errorBandOf(overall.level) }];
  });
  return tabulate(ERROR_BANDS, (band) =>
    estimateErrorModel(
      version,
      placed.flatMap((firm) => (firm.band === band ? [firm.input] : [])),
    ),
  );
}
