import { type Insufficient, isInsufficient } from "@/lib/result";
import { type Maybe, missing, type RatingReason } from "./missing";

/** Maps the reasons for which a formula of another folder has no value to those of the file format. */
const REASONS = {
  "too-few-answers": "too few answers",
  "not-applicable": "does not apply",
  "reduced-form": "reduced form",
  "too-many-missing-cells": "too many cells are not scored",
  "no-valid-cell": "no cell is scored",
  "phase-missing": "a phase is not scored",
  "no-customer-link": "no customer link",
  "no-placed-link": "no link with all three determinants",
  "no-sales-share": "no share of sales",
  "determinant-unanswered": "a determinant is not answered",
  "not-asked": "not asked on this link",
  "does-not-fit": "does not fit a known type",
  bundle: "many partners in one bundle",
  "share-unknown": "share not known",
  "partner-share-unknown": "partner's share not known",
  "no-known-imbalance": "partner's share not known",
  "one-voice": "fewer than two answers",
  "not-scored": "too few answers",
} as const satisfies Readonly<Record<string, RatingReason>>;
type LowerReason = keyof typeof REASONS;

/**
 * Converts the value of a formula to the file format: the value, or `{ insufficient: reason }`.
 *
 * Shape: the value of a formula, or why it is missing. Unit: of the value. Range: of the value. Edge cases: none.
 * Errors: the reason of the formula in the words of the file. Source: decision 0030.
 */
export function toMaybe<T>(value: T | Insufficient<LowerReason>): Maybe<T> {
  return isLower(value) ? missing(REASONS[value.reason]) : value;
}

/** Type guard: only formulas create such values, and the parameter type of `toMaybe` lists all their reasons. */
function isLower<T>(value: T | Insufficient<LowerReason>): value is Insufficient<LowerReason> {
  return isInsufficient(value);
}

/**
 * Converts the value of a formula to the file format, after applying a function to it.
 *
 * Shape: the value of a formula, or why it is missing, and a function. Unit: of the result. Range: of the result.
 * Edge cases: the function is not called for a missing value. Errors: the reason of the formula in the words of the file.
 * Source: decision 0030.
 */
export function mapMaybe<T, U>(value: T | Insufficient<LowerReason>, map: (known: T) => U): Maybe<U> {
  return isLower(value) ? missing(REASONS[value.reason]) : map(value);
}
