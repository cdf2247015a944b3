import type { ItemId } from "@/lib/instrument";
import type { Maybe } from "./missing";
import type { ExtraLine, Rating, RatingMarks, RatingScores } from "./rating";

/** What a rating of the reduced form leaves out completely, in the order in which it is listed. */
export const REDUCED_LEAVES_OUT = ["agreement", "split", "distributions", "dontKnow", "recordsBehind"] as const;

type ReducedScores = Omit<RatingScores, "cappedByRecords"> & {
  readonly cappedByRecords: Omit<RatingScores["cappedByRecords"], "recordsBehind" | "answersAbove3">;
};

/** The mean of an item, and its capped mean. The capped mean is null if it would reveal how the answers are distributed. */
export type ReducedItem = { readonly level: number; readonly capped: number | null };

/**
 * `trellis/rating-reduced@1`: the rating computed from `trellis/assessment-reduced@1`.
 *
 * Figures shared with `trellis/rating@1` are the same; those that need individual answers are missing.
 */
export type ReducedRating = Omit<
  Rating,
  "schema" | "scores" | "sureness" | "extraLines" | "agreement" | "split" | "detail" | "marks"
> & {
  readonly schema: "trellis/rating-reduced@1";
  readonly scores: ReducedScores;
  readonly extraLines: readonly Maybe<ExtraLine>[];
  /** Means of the visible items only. */
  readonly items: Readonly<Partial<Record<ItemId, ReducedItem>>>;
  readonly marks: Omit<RatingMarks, "splitView" | "dontKnow">;
  readonly leftOut: typeof REDUCED_LEAVES_OUT;
};
