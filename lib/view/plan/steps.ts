import { measureOf, measures1, stepsOf } from "@/lib/catalog";
import type { MeasureId } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";

/** Every step of the catalog in both languages. */
const LISTED: readonly Text[] = measures1.measures.flatMap(({ id }) =>
  [...stepsOf(id), ...stepsOf(id, "small")].map(({ what }) => what),
);

/** A step in the reader's language if it is from the catalog, or as typed if it is the firm's own. */
export const stepText = ({ catalogId, text }: { catalogId: MeasureId | null; text: string }, locale: Locale): string =>
  measureOf(catalogId)?.firstStep[locale] ?? loggedStep(text, locale);

/**
 * A stored or logged step in the reader's language. A step of the catalog is recognized by its text in any language;
 * other texts are returned as they are.
 */
export const loggedStep = (text: string, locale: Locale): string =>
  LISTED.find((step) => Object.values(step).includes(text))?.[locale] ?? text;
