import { LENSES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { figureOf, gapsOf, LENS_FIGURES, type totalOf } from "@/lib/snapshots";
import { lensNames } from "@/lib/words/names/practice-names";
import { signed } from "./gap-facts";
import { meanInWords } from "./mean";

export type CohortGapRow = {
  readonly id: string;
  readonly name: string;
  readonly own: string;
  readonly required: string;
  readonly gap: string;
  /** Points of 100; undefined if nothing is drawn. */
  readonly bar?: { readonly own: number; readonly required: number };
};

/** Each aspect with its mean and required level: those with a known gap first, the largest at the top. */
export function gapRows(total: NonNullable<ReturnType<typeof totalOf>>, locale: Locale): readonly CohortGapRow[] {
  const gaps = gapsOf(total);
  const rest = LENSES.filter((lens) => gaps.every((gap) => gap.lens !== lens));
  return [
    ...gaps.map(({ lens, own, required, gap }) => ({
      id: lens,
      name: lensNames[lens][locale],
      own: String(own),
      required: String(required),
      gap: signed(gap),
      bar: { own, required },
    })),
    ...rest.map((lens) => ({
      id: lens,
      name: lensNames[lens][locale],
      own: meanInWords(figureOf(total, LENS_FIGURES[lens].own), locale),
      required: meanInWords(figureOf(total, LENS_FIGURES[lens].required), locale),
      gap: "–",
    })),
  ];
}
