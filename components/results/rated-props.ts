import type { CellId } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { OwnLevels } from "@/lib/view/results/practice";

/** Props of a section of the result page that shows the rating and links to its parts. */
export type RatedProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly hrefOf: (cell: CellId) => string;
  /** The levels that the reader chose; shown where the firm's levels are hidden from them. */
  readonly own?: OwnLevels | undefined;
};
