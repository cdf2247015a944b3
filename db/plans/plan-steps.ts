import { measureOf } from "@/lib/catalog";
import type { MeasureId } from "@/lib/instrument";

/** A step as it is stored: the first step of a listed measure by its id, any other as typed text. */
export type StepWords = { readonly text: string; readonly catalogId: string | null };

/** Stores a step by id if its text is the listed first step of the measure in either language; otherwise as typed. */
export function stepOf(text: string, measure: MeasureId | string | null): StepWords {
  const listed = measureOf(measure);
  const isListed = listed !== undefined && Object.values(listed.firstStep).includes(text);
  return isListed ? { text: "", catalogId: listed.id } : { text, catalogId: null };
}

/** A step's text for the log, in English. `stepInWords` translates it back when the log is shown. */
export const logged = ({ text, catalogId }: StepWords): string => measureOf(catalogId)?.firstStep.en ?? text;
