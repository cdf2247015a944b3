import { ShareScale } from "@/components/charts/share-scale";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { known } from "@/lib/view/results/facts";
import { type FindingFor, sayFinding } from "@/lib/view/results/finding";
import { surenessLine } from "@/lib/view/results/sureness";
import { resultPageWords, say, scaleWords } from "@/lib/words";

type FindingProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly reader: FindingFor;
  /** The cycle that the result is of. */
  readonly year: string;
};

/** How good the firm is for today and for its target: one sentence, one bar each, one line on how sure. */
export function FindingSection({ locale, rating, reader, year }: FindingProps) {
  const { sentences, notes } = sayFinding(rating, reader, locale);
  const rows = isMissing(rating.scores.overall) ? [] : rowsOf(rating, locale);
  const bars = rows.length === 0 ? null : <ShareScale locale={locale} rows={rows} />;
  return (
    <section
      className={`section ${bars === null ? "" : "grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]"} print:block`}
      aria-labelledby="finding"
    >
      <div>
        <p className="type-small text-ink-2">{`${reader.firmName} · ${say(resultPageWords.title, locale, { year })}`}</p>
        <h1 id="finding" className="type-finding mt-3 print:text-[25px] print:leading-[32px]">
          {sentences.map((sentence, index) => (
            <span key={sentence} className={locale === "zh" ? "inline-block" : ""}>
              {index > 0 && locale === "en" ? " " : ""}
              {sentence}
            </span>
          ))}
        </h1>
        <p className="type-answer mt-3 text-ink-2">{surenessLine(rating, locale)}</p>
        {notes.length === 0 ? null : (
          <ul className="type-answer mt-2 flex flex-col gap-1.5 text-ink-2">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      {bars === null ? null : (
        <div className="print:mt-4">
          {bars}
          <p className="type-small mt-4 text-ink-2">{scaleWords.twoScales[locale]}</p>
        </div>
      )}
    </section>
  );
}

function rowsOf({ fit, aim }: Rating, locale: Locale) {
  const [serve, move] = [known(fit.serve), known(fit.move)];
  const year = aim?.kind === "move" ? aim.year : undefined;
  const target = year === undefined ? scaleWords.target[locale] : say(scaleWords.targetYear, locale, { year });
  return [
    ...(serve === undefined ? [] : [{ name: scaleWords.today[locale], fit: serve }]),
    ...(move === undefined ? [] : [{ name: target, fit: move }]),
  ];
}
