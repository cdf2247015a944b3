import { measures1 } from "@/lib/catalog";
import type { MeasureId } from "@/lib/instrument";

/** One step as it is kept: the first step of a measure of the list by its id, everything else as it was typed. */
export type StepWords = { readonly text: string; readonly catalogId: string | null };

/** What is kept of a step of some measure: its text in either language of the list is the list's. */
export function stepOf(text: string, measure: MeasureId | string | null): StepWords {
  const listed = measures1.measures.find(({ id }) => id === measure);
  const isListed = listed !== undefined && Object.values(listed.firstStep).includes(text);
  return isListed ? { text: "", catalogId: listed.id } : { text, catalogId: null };
}

/** A step as the log names it, in one language: the log is shown by `stepInWords` again. */
export const logged = ({ text, catalogId }: StepWords): string =>
  measures1.measures.find(({ id }) => id === catalogId)?.firstStep.en ?? text;
