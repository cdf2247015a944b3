import type { CellId } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";

/** Props of a section of the result page that shows the rating and links to its parts. */
export type RatedProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly hrefOf: (cell: CellId) => string;
};
