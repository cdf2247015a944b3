import { ShareScale } from "@/components/charts/share-scale";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { levelsNamed } from "@/lib/view/questionnaire/level-names";
import { aimInWords, known } from "@/lib/view/results/facts";
import { type FindingFor, sayFinding } from "@/lib/view/results/finding";
import { type OtherViews, standardLine, surenessLine, surenessSaid } from "@/lib/view/results/sureness";
import { findingWords, joinSentences, resultPageWords, say, scaleWords } from "@/lib/words";

type FindingProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly reader: FindingFor;
  /** Assessments of the firm by others. */
  readonly views: OtherViews;
  /** The cycle of the result. */
  readonly year: string;
};

/**
 * How well the firm meets the requirements of today and of its target: one sentence, one bar each, one line on
 * certainty.
 */
export function FindingSection({ locale, rating, reader, views, year }: FindingProps) {
  const { sentences, notes } = sayFinding(rating, reader, locale);
  const standard = standardLine(rating, locale);
  const isRated = surenessSaid(rating, locale) !== "";
  const rows = isMissing(rating.scores.overall) ? [] : rowsOf(rating, locale);
  const bars = rows.length === 0 ? null : <ShareScale locale={locale} rows={rows} />;
  return (
    <section
      className={`section ${bars === null ? "" : "grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]"} print:block`}
      aria-labelledby="finding"
    >
      <div>
        <p className="type-small text-ink-2">
          <span className="print:hidden">{`${reader.firmName} · ${say(resultPageWords.title, locale, { year })}`}</span>
          <span className="block">{resultPageWords.about[locale]}</span>
        </p>
        <h1 id="finding" className="type-finding mt-3 print:mt-1 print:text-[22px] print:leading-[28px]">
          {sentences.map((sentence, index) => (
            <span key={sentence} className={locale === "zh" ? "inline-block" : ""}>
              {index > 0 && locale === "en" ? " " : ""}
              {sentence}
            </span>
          ))}
        </h1>
        {isRated ? null : <Notes notes={notes} />}
        <p className="type-answer mt-3 text-ink-2 print:mt-1.5">
          {isRated ? (
            <>
              <strong className="font-semibold text-ink">{findingWords.howSure[locale]}</strong>{" "}
            </>
          ) : null}
          {surenessLine(rating, views, locale)}{" "}
          <a href="#sure" className="link no-print">
            {findingWords.sureMore[locale]}
          </a>
        </p>
        {standard === "" ? null : <p className="type-answer mt-2 text-ink-2 print:mt-1">{standard}</p>}
        {bars === null ? <p className="type-answer mt-2 text-ink-2">{levelsNamed(scaleWords.levels, locale)}</p> : null}
        {isRated ? <Notes notes={notes} /> : null}
      </div>
      {bars === null ? null : (
        <div className="print:mt-3">
          {bars}
          <p className="type-small mt-3 border-t border-line pt-2 text-ink-2">
            <strong className="font-semibold text-ink">{scaleWords.howTitle[locale]}</strong>
            {locale === "zh" ? "：" : ". "}
            {joinSentences([levelsNamed(scaleWords.levels, locale), scaleWords.how[locale]], locale)}
          </p>
        </div>
      )}
    </section>
  );
}

/** Remarks of a state: below the rating, or directly if there is none, because they say what is missing. */
function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="type-answer mt-2 flex flex-col gap-1.5 text-ink-2">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function rowsOf(rating: Rating, locale: Locale) {
  const { fit, aim } = rating;
  const [serve, move] = [known(fit.serve), known(fit.move)];
  const year = aim?.kind === "move" ? aim.year : undefined;
  const aimed = aimInWords(rating, locale);
  const target =
    aimed === undefined
      ? scaleWords.targetClosed[locale]
      : year === undefined
        ? say(scaleWords.target, locale, { aim: aimed })
        : say(scaleWords.targetYear, locale, { aim: aimed, year });
  return [
    ...(serve === undefined ? [] : [{ name: scaleWords.today[locale], fit: serve }]),
    ...(move === undefined ? [] : [{ name: target, fit: move }]),
  ];
}
