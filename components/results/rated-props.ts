import type { CellId } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";

/** What a section of the result page gets that speaks of the rating and sends to its parts. */
export type RatedProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly hrefOf: (cell: CellId) => string;
};
