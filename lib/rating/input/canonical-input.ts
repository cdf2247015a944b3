import canonicalize from "canonicalize";
import type { AssessmentInput } from "./formats";
import type { ReducedInput } from "./reduced-form";

/**
 * The text whose SHA-256 is the `inputHash`: canonical JSON (RFC 8785) of the input without `seed`.
 *
 * The hash itself is computed outside `lib`. Pass the result of `readAssessment` or `readReduced`, so that the same
 * file always gives the same hash.
 * Shape: one input. Unit: none. Range: text. Edge cases: the order of keys does not matter, that of lists does; the
 * seed is left out, because it is derived from the hash. Errors: throws for a value that JSON cannot represent.
 * Source: RFC 8785; method 3.8 (6).
 */
export function canonicalInput(input: AssessmentInput | ReducedInput): string {
  const { seed: _, ...hashed } = input;
  // canonicalize returns undefined only for a value that is no JSON, which an input never is
  return canonicalize(hashed) ?? "";
}

/**
 * The text whose SHA-256 gives the seed of a freeze's draws: the same text without any answers.
 *
 * The draws influence every letter and range, so a seed derived from answers could be used to test guesses of them.
 * Shape: one input.
 * Unit: none. Range: text. Edge cases: two inputs that differ only in answers and ids of links have the same text, and
 * so the same draws.
 * Errors: throws for a value that JSON cannot represent. Source: method 3.2, 3.8 (6).
 */
export const canonicalFacts = (input: AssessmentInput): string =>
  canonicalInput({ ...input, respondents: [], links: input.links.map((link, at) => ({ ...link, id: `l${at + 1}` })) });

/**
 * Seed of the draws: the first 32 bits of the hash of the input, 0 … 4294967295.
 *
 * The same input gives the same letters everywhere.
 * Shape: a hash of 64 hexadecimal digits. Unit: none. Range: 0–4294967295. Edge cases: upper and lower case are the
 * same. Errors: throws for any other text. Source: method 3.8 (6).
 */
export function seedFrom(inputHash: string): number {
  if (!/^[0-9a-f]{64}$/i.test(inputHash)) throw new Error(`not a SHA-256 in hexadecimal: "${inputHash}"`);
  return Number.parseInt(inputHash.slice(0, 8), 16);
}
