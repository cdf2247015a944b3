import { measures1 } from "@/lib/catalog";
import type { MeasureId } from "@/lib/instrument";
import type { Locale } from "@/lib/result";

/** A step in the reader's language where it is that of a measure of the list, and as typed where it is the firm's own. */
export const stepText = ({ catalogId, text }: { catalogId: MeasureId | null; text: string }, locale: Locale): string =>
  measures1.measures.find(({ id }) => id === catalogId)?.firstStep[locale] ?? text;

/** A step as the log kept it, which names one of the list by its words in one language. */
export function loggedStep(text: string, locale: Locale): string {
  const listed = measures1.measures.find(({ firstStep }) => Object.values(firstStep).includes(text));
  return listed?.firstStep[locale] ?? text;
}
