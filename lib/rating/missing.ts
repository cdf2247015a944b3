import type { CellId, Lens, Mode, Phase, Role } from "@/lib/instrument";

/** Why a figure is missing. A closed list; `ratingReasonWords` has the text for each. */
export const RATING_REASONS = [
  "no move intended",
  "say what should change",
  "too few answers",
  "does not apply",
  "reduced form",
  "too many cells are not scored",
  "a phase is not scored",
  "no cell is scored",
  "no customer link",
  "no link with all three determinants",
  "no share of sales",
  "no role shares",
  "a determinant is not answered",
  "not asked on this link",
  "does not fit a known type",
  "many partners in one bundle",
  "share not known",
  "partner's share not known",
  "fewer than two answers",
  "too few contributors to show groups",
  "answers stay private to their author",
  "fewer than three others answered",
  "fewer than five others answered",
  "no reliable gap",
  "no cell is scored in both cycles",
  "not stated",
  "too few firms",
  "all fits are equal",
  "not open to this reader",
] as const;
export type RatingReason = (typeof RATING_REASONS)[number];

/** A figure that cannot be computed, as stored in the JSON. */
export type Missing = { readonly insufficient: RatingReason };
export type Maybe<T> = T | Missing;

/**
 * A reason in place of a figure, as stored in the JSON.
 *
 * Shape: a reason. Unit: none. Range: the list RATING_REASONS. Edge cases: none. Errors: none. Source: decision
 * 0030.
 */
export const missing = (reason: RatingReason): Missing => ({ insufficient: reason });

/**
 * Whether a figure is replaced by a reason.
 *
 * Shape: a value or a reason in its place. Unit: none. Range: true or false. Edge cases: null and texts are values.
 * Errors: none. Source: decision 0030.
 */
export function isMissing<T extends object | number | string | boolean | null>(value: Maybe<T>): value is Missing {
  return typeof value === "object" && value !== null && (value as Partial<Missing>).insufficient !== undefined;
}

export type ByCell<T> = Readonly<Record<CellId, T>>;
export type ByPhase<T> = Readonly<Record<Phase, T>>;
export type ByLens<T> = Readonly<Record<Lens, T>>;
export type ByMode<T = number> = Readonly<Record<Mode, T>>;
export type ByRole<T = number> = Readonly<Record<Role, T>>;
