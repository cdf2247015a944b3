import { canonicalText } from "./canonical-text";
import type { AssessmentInput } from "./formats";
import type { ReducedInput } from "./reduced-form";

/**
 * The text whose SHA-256 is the `inputHash`: canonical JSON (RFC 8785) of the input without `seed`.
 *
 * The hash itself is made outside `lib`. Give it what `readAssessment` or `readReduced` returned, so that one file has one hash.
 * Shape: one input. Unit: none. Range: text. Edge cases: the order of keys does not matter, that of lists does; the
 * seed is left out, so that it does not make its own hash. Errors: a value that JSON does not know is thrown.
 * Source: RFC 8785; method 3.8 (6).
 */
export function canonicalInput(input: AssessmentInput | ReducedInput): string {
  const { seed: _, ...hashed } = input;
  return canonicalText(hashed);
}

/**
 * The text from whose SHA-256 a freeze takes the seed of its draws: the same without anybody's answers.
 *
 * Draws show in every letter and range, so a seed of the answers could be tried against guesses of them. Shape: one input.
 * Unit: none. Range: text. Edge cases: two inputs that differ in answers and ids of links alone have one text, and so the same draws.
 * Errors: a value that JSON does not know is thrown. Source: method 3.2, 3.8 (6).
 */
export const canonicalFacts = (input: AssessmentInput): string =>
  canonicalInput({ ...input, respondents: [], links: input.links.map((link, at) => ({ ...link, id: `l${at + 1}` })) });

/**
 * Seed of the draws, taken from the hash of the input: its first 32 bits, 0 … 4294967295.
 *
 * The same input gives the same letters everywhere. A text that is no hexadecimal hash is a broken invariant.
 * Shape: a hash of 64 hexadecimal digits. Unit: none. Range: 0–4294967295. Edge cases: small and capital letters are
 * alike. Errors: any other text is thrown. Source: method 3.8 (6).
 */
export function seedFrom(inputHash: string): number {
  if (!/^[0-9a-f]{64}$/i.test(inputHash)) throw new Error(`not a SHA-256 in hexadecimal: "${inputHash}"`);
  return Number.parseInt(inputHash.slice(0, 8), 16);
}
