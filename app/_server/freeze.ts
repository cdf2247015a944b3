import { figuresOf } from "@/db/figures";
import type { Frozen } from "@/db/results";
import type { AssessmentInput } from "@/lib/rating";
import { rateInput } from "./rate-input";

/** What a freeze writes, from the input alone: the same input gives the same row to the last digit. */
export function freezeInput(input: AssessmentInput): Frozen {
  const rated = rateInput(input);
  if (!rated.ok) {
    throw new Error(`the database built an input that cannot be rated: ${JSON.stringify(rated.error.slice(0, 5))}`);
  }
  const rating = rated.value;
  return { rating, figures: figuresOf(rating), inputHash: rating.inputHash, versions: rating.versions };
}
