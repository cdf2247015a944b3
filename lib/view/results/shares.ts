import type { Band, Fit } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import { firmOverviewWords, say, shareWords } from "@/lib/words";

const TWO: Readonly<Partial<Record<Band, Text>>> = {
  A: shareWords.AB,
  B: shareWords.BC,
  C: shareWords.CD,
  D: shareWords.DE,
};
const LEAST: Readonly<Record<Band, Text>> = {
  A: shareWords.leastC,
  B: shareWords.leastC,
  C: shareWords.leastC,
  D: shareWords.leastD,
  E: shareWords.leastE,
};
const MOST: Readonly<Record<Band, Text>> = {
  A: shareWords.mostA,
  B: shareWords.mostB,
  C: shareWords.mostC,
  D: shareWords.mostC,
  E: shareWords.mostC,
};

/** How much of the requirement is met, within a sentence: one letter, two, or a range. */
export function shareSaid({ band }: Pick<Fit, "band">, locale: Locale): string {
  const [best = "E", worst = best] = [band[0], band.at(-1)];
  if (band.length < 2) return shareWords[best][locale];
  const two = TWO[best];
  if (band.length === 2 && two !== undefined) return two[locale];
  return say(shareWords.wide, locale, { least: LEAST[worst][locale], most: MOST[best][locale] });
}

/** The meaning of the five letters, for the footer of a table. */
export const lettersKey = (locale: Locale): string =>
  say(firmOverviewWords.lettersKey, locale, {
    a: shareWords.A[locale],
    b: shareWords.B[locale],
    c: shareWords.C[locale],
    d: shareWords.D[locale],
    e: shareWords.E[locale],
  });
