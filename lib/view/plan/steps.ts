import { measureGuides, measures1 } from "@/lib/catalog";
import type { MeasureId } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";

/** Every step of the list in both languages. */
const LISTED: readonly Text[] = [
  ...measures1.measures.map(({ firstStep }) => firstStep),
  ...measureGuides.flatMap(({ steps }) => steps.map(({ what }) => what)),
];

/** A step in the reader's language where it is that of a measure of the list, and as typed where it is the firm's own. */
export const stepText = ({ catalogId, text }: { catalogId: MeasureId | null; text: string }, locale: Locale): string =>
  measures1.measures.find(({ id }) => id === catalogId)?.firstStep[locale] ?? loggedStep(text, locale);

/** A step as it was kept or logged, which names one of the list by its words in one language. */
export const loggedStep = (text: string, locale: Locale): string =>
  LISTED.find((step) => Object.values(step).includes(text))?.[locale] ?? text;
