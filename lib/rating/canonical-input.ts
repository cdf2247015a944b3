import canonicalize from "canonicalize";
import type { AssessmentInput } from "./formats";

/**
 * The text whose SHA-256 is the `inputHash`: canonical JSON (RFC 8785) of the input without `seed`.
 *
 * The hash itself is made outside `lib`. Give it what `readAssessment` returned, so that one file has one hash.
 */
export function canonicalInput(input: AssessmentInput): string {
  const { seed: _, ...hashed } = input;
  const text = canonicalize(hashed);
  if (text === undefined) throw new Error("an assessment has no canonical form");
  return text;
}

/**
 * Seed of the draws, taken from the hash of the input: its first 32 bits, 0 … 4294967295.
 *
 * The same input gives the same letters everywhere. A text that is no hexadecimal hash is a broken invariant.
 * Source: method 3.8 (6).
 */
export function seedFrom(inputHash: string): number {
  if (!/^[0-9a-f]{64}$/i.test(inputHash)) throw new Error(`not a SHA-256 in hexadecimal: "${inputHash}"`);
  return Number.parseInt(inputHash.slice(0, 8), 16);
}
