import { type Insufficient, isInsufficient } from "@/lib/result";
import type { Scored, ScoreReason } from "./types";

/** A cell, phase or lens before its error is known. */
export type Part = {
  /** Level on 1–5, or why it is missing. */
  readonly level: number | Insufficient<ScoreReason>;
  /** Number of applicable items, and of those with a level. */
  readonly asked: number;
  readonly answered: number;
  /** The level that a norm expects of a cell; undefined without a norm. */
  readonly expected?: number | undefined;
};

/**
 * Points on 0–100 of a level on 1–5: 25 (level − 1).
 *
 * Shape: one mean of levels. Unit: points. Range: 0–100 for a level within 1–5. Edge cases: none. Errors: none.
 * Source: method 3.1.
 */
export const pointsOf = (level: number): number => 25 * (level - 1);

/** Converts a part to a score, with points and error. */
export function toScore({ level, asked, answered }: Part, sem: number): Scored {
  if (isInsufficient(level)) return level;
  return { level, points: pointsOf(level), sem, asked, answered, prorated: answered < asked };
}
