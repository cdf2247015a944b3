import { Section } from "@/components/ui/section";
import { LENSES } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { joinWords } from "@/lib/view/results/facts";
import { lensNames, marksWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";

type Mark = { readonly name: string; readonly text: string; readonly warn?: boolean };
type MarksProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  /** Whether the shop floor's shape differs from management's. */
  readonly twoPictures?: boolean | undefined;
};

/** A view is named when this share of its answers is "don't know". */
const MANY = 0.25;

/** What a reader must know beside the figures. The first layer shows names; the sentences stand at the end. */
function marksOf({ locale, rating, twoPictures = false }: MarksProps): readonly Mark[] {
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
      say(marksWords.proratedText, locale, {
        cells: joinWords(
          marks.prorated.map((cell) => nameCell(cell, locale)),
          locale,
        ),
      }),
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

/** Every mark with its sentence, and views where many do not know. */
export function MarksSection({ locale, rating, twoPictures }: MarksProps) {
  const marks = marksOf({ locale, rating, twoPictures });
  const unknown = LENSES.flatMap((lens) => {
    const { count, answers } = rating.marks.dontKnow[lens];
    return answers > 0 && count / answers >= MANY
      ? [say(marksWords.dontKnowText, locale, { view: lensNames[lens][locale], n: count, m: answers })]
      : [];
  });
  if (marks.length + unknown.length === 0) return null;
  return (
    <Section id="marks" title={marksWords.title[locale]}>
      <dl className="type-small grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,auto)_minmax(0,1fr)]">
        {marks.map(({ name, text, warn }) => (
          <Row key={name} name={name} warn={warn === true} text={text} />
        ))}
        {unknown.map((text) => (
          <Row key={text} name={marksWords.dontKnow[locale]} warn={false} text={text} />
        ))}
      </dl>
    </Section>
  );
}

function Row({ name, text, warn }: { name: string; text: string; warn: boolean }) {
  return (
    <>
      <dt>
        <span className={`tag ${warn ? "border-warn bg-warn-soft text-warn" : ""}`}>{name}</span>
      </dt>
      <dd className="text-ink-2">{text}</dd>
    </>
  );
}
