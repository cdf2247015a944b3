import type { Measure } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { differenceInTenths, measuresWords, planFormWords, say } from "@/lib/words";
import { cellServed } from "./measure";

export type LibraryRow = {
  readonly id: string;
  readonly title: string;
  readonly serves: string;
  readonly why: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What the firm has decided about it; undefined: nothing yet. */
  readonly stands: string | undefined;
  readonly takeLabel: string;
};

const EFFORT = { 1: planFormWords.effort1, 2: planFormWords.effort2, 3: planFormWords.effort3 } as const;
const TESTED = { B: measuresWords.testedB, C: measuresWords.testedC, D: measuresWords.testedD } as const;

/** One measure of the list in words, with what the firm has decided about it left to the caller. */
export function rowOf(
  measure: Measure,
  rating: Rating | undefined,
  locale: Locale,
): Omit<LibraryRow, "stands" | "takeLabel"> {
  const effects = CELLS.flatMap((cell) => {
    const effect = measure.effects[cell];
    return effect === undefined ? [] : [`${nameCell(cell, locale)} ${differenceInTenths(effect)}`];
  });
  return {
    id: measure.id,
    title: measure.title[locale],
    serves: nameCell(cellServed(measure, rating), locale),
    why: measure.why[locale],
    facts: [
      [measuresWords.firstStep[locale], measure.firstStep[locale]],
      [measuresWords.proof[locale], measure.proof[locale]],
      [measuresWords.effect[locale], effects.join(locale === "zh" ? "，" : ", ")],
      [measuresWords.effort[locale], EFFORT[measure.effort][locale]],
      [measuresWords.horizon[locale], say(measuresWords.months, locale, { n: measure.horizonMonths })],
      [measuresWords.tested[locale], TESTED[measure.evidenceGrade][locale]],
    ],
  };
}
