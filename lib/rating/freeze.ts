import { type Figures, figuresOf } from "./figures";
import type { AssessmentInput } from "./input/formats";
import { rateInput, type Sha256 } from "./rate-input";
import type { Rating } from "./rating";

/** What a freeze keeps of a rating: the rating itself, its row of figures, and what it was made from. */
type Frozen = {
  readonly rating: Rating;
  readonly figures: Figures;
  readonly inputHash: string;
  readonly versions: Rating["versions"];
};

/**
 * What a freeze keeps, from the input alone: the same input gives the same row to the last digit.
 *
 * Shape: an input as the database builds it. Unit: as the rating. Range: as the rating. Edge cases: none. Errors: an
 * input that cannot be rated is thrown, for it is no person's mistake. Source: method 3.8.
 */
export function freezeInput(input: AssessmentInput, sha256: Sha256): Frozen {
  const rated = rateInput(input, sha256);
  if (!rated.ok) throw new Error(`an input that cannot be rated: ${JSON.stringify(rated.error.slice(0, 5))}`);
  const rating = rated.value;
  return { rating, figures: figuresOf(rating), inputHash: rating.inputHash, versions: rating.versions };
}

/** A frozen result as it is read. */
export type FrozenResult = {
  readonly revision: number;
  /** As the acting person may read it: what would tell a colleague's answer is left out. The row keeps all of it. */
  readonly rating: Rating;
  readonly versions: Readonly<Record<string, string>>;
  readonly frozenAt: Date;
  readonly supersededAt: Date | null;
};
