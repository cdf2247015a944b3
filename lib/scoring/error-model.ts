import { clip } from "@/lib/stats";
import { pointsOf } from "./part";

/** Standard errors of measurement, in levels, by what is scored: declared before there are data, estimated after. */
export type ErrorModel = {
  readonly version: string;
  readonly sem: {
    readonly cell: number;
    readonly phase: number;
    readonly lens: number;
    readonly overall: number;
    readonly screening: number;
  };
};

/**
 * Declared before any data exist: SEM = SD·√(1 − ρ), with ρ .70, .85, .93 and SD .85, .70, .62 for cell, phase and
 * lens, overall. The same for any number of respondents. Expert judgement, marked "provisional". Source: method 3.4.
 */
export const errorModelProvisional: ErrorModel = Object.freeze({
  version: "p1",
  sem: Object.freeze({ cell: 0.466, phase: 0.271, lens: 0.271, overall: 0.164, screening: 0.3 }),
});

/** z of a 90 % interval, the default of every printed interval. Source: method 3.4. */
export const Z_90 = 1.645;

/** z of a two-sided comparison at 5 %. Source: method 3.2, 4.4. */
export const Z_95 = 1.96;

/**
 * Interval of 90 % for the true score of this form: level ± 1.645 SEM.
 *
 * Shape: a level and its error in levels. Unit: points. Range: 0–100, clipped. Edge cases: at the ends of the scale the
 * interval is cut, not moved. Errors: none. Source: Lord & Novick 1968; method 3.4.
 */
export function scoreInterval(score: { readonly level: number; readonly sem: number }): {
  readonly low: number;
  readonly high: number;
} {
  const points = (level: number) => clip(pointsOf(level), 0, 100);
  return { low: points(score.level - Z_90 * score.sem), high: points(score.level + Z_90 * score.sem) };
}
