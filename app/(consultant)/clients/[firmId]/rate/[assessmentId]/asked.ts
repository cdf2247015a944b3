import type { RatingSheet } from "@/db/consultants/ratings";
import type { Item } from "@/lib/instrument";

/** The items that apply to the firm, in the order of the questionnaire. */
export const askedOf = ({ instrument, notApplicable }: RatingSheet): readonly Item[] =>
  instrument.items.filter(({ id }) => !notApplicable.includes(id));
