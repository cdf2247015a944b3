import { type Measure, measureGuides } from "@/lib/catalog";
import { isMissing, type Rating, type Recommendation } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { measuresWords, say, thingsWords } from "@/lib/words";
import { nameCell } from "../charts/speak-reading";
import { joinWords, reasonInWords } from "./facts";

/** The step of a measure that is to be taken next, and what it is called. */
type StepToTake = { readonly name: string; readonly what: string };

/** Results before kernel 1.2.0 name no step, and have the measure's first one. */
export function stepToTake(measure: Measure, step: Recommendation["step"], locale: Locale): StepToTake {
  const at = step ?? 1;
  const guide = measureGuides.find(({ id }) => id === measure.id);
  const words = typeof step === "number" ? guide?.steps[at - 1]?.what : undefined;
  return {
    name: (at > 1 ? measuresWords.nextStep : measuresWords.firstStep)[locale],
    what: (words ?? measure.firstStep)[locale],
  };
}

/** The step that a rating names for a measure it recommends; the first one of any other. */
export function stepFor(measure: Measure, rating: Rating | undefined, locale: Locale): StepToTake {
  const chosen = rating === undefined || isMissing(rating.recommendations) ? [] : rating.recommendations;
  return stepToTake(measure, chosen.find((own) => own.measure === measure.id)?.step, locale);
}

/** Why no measure is recommended; undefined where one is. */
export function noAdviceSaid(
  { recommendations, measureCells }: Rating,
  locale: Locale,
): { readonly title: string; readonly text: string } | undefined {
  if (!isMissing(recommendations)) {
    if (recommendations.length > 0) return undefined;
    const short = measureCells?.eligible ?? [];
    if (short.length === 0) return noGap(locale);
    const cells = joinWords(
      short.map(({ cell }) => nameCell(cell, locale)),
      locale,
    );
    return { title: thingsWords.noneFits[locale], text: say(thingsWords.noneFitsText, locale, { cells }) };
  }
  const { insufficient: reason } = recommendations;
  if (reason === "no reliable gap") return noGap(locale);
  return {
    title: thingsWords.fewer[locale],
    text: say(thingsWords.notYet, locale, { reason: reasonInWords(reason, locale) }),
  };
}

const noGap = (locale: Locale) => ({ title: thingsWords.noGap[locale], text: thingsWords.noGapText[locale] });

/** The weaker cells for which there is no measure that fits now; undefined where there are none. */
export function passedOverSaid({ measureCells }: Rating, locale: Locale): string | undefined {
  const cells = measureCells?.passedOver ?? [];
  if (cells.length === 0) return undefined;
  const names = joinWords(
    cells.map((cell) => nameCell(cell, locale)),
    locale,
  );
  return say(measuresWords.passedOver, locale, { cells: names });
}
