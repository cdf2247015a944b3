import { LEVELS, type Level } from "@/lib/instrument";
import type { Random } from "@/lib/result";

/** How sharply an item separates firms; the same for all items of the demo world. */
const DISCRIMINATION = 1.9;

/** Capabilities at which half of the firms reach levels 2, 3, 4 and 5 of an average item. */
const THRESHOLDS = [-1.5, -0.4, 0.8, 2] as const;

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** The probability that a firm of this capability reaches at least the level of a threshold. */
const reaches = (capability: number, threshold: number) => logistic(DISCRIMINATION * (capability - threshold));

/**
 * Draws a level from the graded response model: P(level ≥ k) = logistic(a(θ − b_k)).
 *
 * `difficulty` shifts all thresholds of an item. Source: Samejima 1969, Psychometrika Monograph 17.
 */
export function drawLevel(random: Random, capability: number, difficulty = 0): Level {
  const chance = random();
  const steps = THRESHOLDS.filter((threshold) => chance < reaches(capability - difficulty, threshold)).length;
  return LEVELS[steps] ?? 5;
}

/** The mean level of a firm with this capability on average items. */
const expectedLevel = (capability: number): number =>
  1 + THRESHOLDS.reduce((sum, threshold) => sum + reaches(capability, threshold), 0);

/** The capability with this mean level. Levels are limited to 1.1–4.9, where the result is finite. */
export function capabilityFor(level: number): number {
  const wanted = Math.min(4.9, Math.max(1.1, level));
  let [low, high] = [-8, 8];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (expectedLevel(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
