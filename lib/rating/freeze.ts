import { type Figures, figuresOf } from "./figures";
import type { AssessmentInput } from "./input/formats";
import { rateInput, type Sha256 } from "./rate-input";
import type { Rating } from "./rating";

/** What is stored when a result is frozen: the rating, its row of figures, and the versions it was made with. */
type Frozen = {
  readonly rating: Rating;
  readonly figures: Figures;
  readonly inputHash: string;
  readonly versions: Rating["versions"];
};

/**
 * Computes what a freeze stores, from the input alone: the same input always gives exactly the same row.
 *
 * Shape: an input built from the database. Unit: as the rating. Range: as the rating. Edge cases: none. Errors: throws
 * for an input that cannot be rated, because no user can cause that. Source: method 3.8.
 */
export function freezeInput(input: AssessmentInput, sha256: Sha256): Frozen {
  const rated = rateInput(input, sha256);
  if (!rated.ok) throw new Error(`an input that cannot be rated: ${JSON.stringify(rated.error.slice(0, 5))}`);
  const rating = rated.value;
  return { rating, figures: figuresOf(rating), inputHash: rating.inputHash, versions: rating.versions };
}

/** A frozen result as returned to a reader. */
export type FrozenResult = {
  readonly revision: number;
  /**
   * The rating as the current user may read it, without anything that would reveal a colleague's answer. The stored row
   * is complete.
   */
  readonly rating: Rating;
  readonly versions: Readonly<Record<string, string>>;
  readonly frozenAt: Date;
  readonly supersededAt: Date | null;
};
