import { LENSES } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { lensNames, marksWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { nameCells } from "./facts";

type Mark = { readonly name: string; readonly text: string; readonly warn?: boolean };
export type MarksFacts = {
  readonly locale: Locale;
  readonly rating: Rating;
  /** Whether the employees' profile differs from management's. */
  readonly twoPictures?: boolean | undefined;
};

/** The notes that a reader must see with the figures. Short names are shown first, the sentences at the end. */
export function marksOf({ locale, rating, twoPictures = false }: MarksFacts): readonly Mark[] {
  const { marks, position } = rating;
  const share = shareInPercent(position.coverage);
  const mark = (held: boolean, name: string, text: string, warn = false): Mark[] =>
    held ? [{ name, text, warn }] : [];
  return [
    ...mark(marks.singleView, marksWords.singleView[locale], marksWords.singleViewText[locale]),
    ...mark(marks.reducedForm, marksWords.reducedForm[locale], marksWords.reducedFormText[locale]),
    ...mark(
      marks.prorated.length > 0,
      marksWords.prorated[locale],
      say(marksWords.proratedText, locale, { cells: nameCells(marks.prorated, locale) }),
    ),
    ...mark(marks.splitView, marksWords.splitView[locale], marksWords.splitViewText[locale]),
    ...mark(twoPictures, marksWords.twoPictures[locale], marksWords.twoPicturesText[locale]),
    ...mark(
      marks.coverageLow,
      say(marksWords.coverage, locale, { share }),
      say(marksWords.coverageText, locale, { share }),
    ),
    ...mark(marks.doesNotFitKnownType, marksWords.noType[locale], marksWords.noTypeText[locale]),
    ...mark(marks.exclusionLargest, marksWords.exclusion[locale], marksWords.exclusionText[locale], true),
    ...mark(marks.provisionalErrorModel, marksWords.provisional[locale], marksWords.provisionalText[locale], true),
  ];
}

/** Minimum share of "don't know" for naming a lens. */
const MANY = 0.25;

/** Lenses with many "don't know" answers, one sentence each. */
export function unknownSaid(rating: Rating, locale: Locale): readonly string[] {
  return LENSES.flatMap((lens) => {
    const { count, answers } = rating.marks.dontKnow[lens];
    return answers > 0 && count / answers >= MANY
      ? [say(marksWords.dontKnowText, locale, { view: lensNames[lens][locale], n: count, m: answers })]
      : [];
  });
}
