import { VerdictMark } from "@/components/charts/verdict-mark";
import { Section } from "@/components/ui/section";
import { measures1 } from "@/lib/catalog";
import { thingsWords } from "@/lib/i18n";
import { isMissing, type Rating, type Recommendation } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { noAdviceSaid, stepToTake } from "@/lib/view/report/advice";
import { againstOf, servedCell, verdictOf } from "@/lib/view/report/facts";

const SHOWN = 3;

/** First steps of the first three measures, directly under the headline. */
export function ThreeThings({ locale, rating }: { locale: Locale; rating: Rating }) {
  const { recommendations } = rating;
  const none = noAdviceSaid(rating, locale);
  if (none !== undefined || isMissing(recommendations)) {
    return (
      <Section id="now" title={none?.title ?? thingsWords.fewer[locale]}>
        <p className="text-ink-2">{none?.text}</p>
      </Section>
    );
  }
  const first = recommendations.slice(0, SHOWN);
  const title = first.length === SHOWN ? thingsWords.title : thingsWords.fewer;
  return (
    <Section
      id="now"
      title={title[locale]}
      action={<span className="type-small text-ink-2">{thingsWords.note[locale]}</span>}
    >
      <ol className="grid gap-x-6 gap-y-4 md:grid-cols-3 print:grid-cols-3">
        {first.map((recommendation, index) => (
          <Thing
            key={recommendation.measure}
            locale={locale}
            rating={rating}
            thing={recommendation}
            place={index + 1}
          />
        ))}
      </ol>
    </Section>
  );
}

type ThingProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly thing: Recommendation;
  readonly place: number;
};

function Thing({ locale, rating, thing, place }: ThingProps) {
  const measure = measures1.measures.find((own) => own.id === thing.measure);
  const cell = servedCell(thing);
  if (measure === undefined) return null;
  const verdict = cell === undefined ? undefined : verdictOf(rating, cell, againstOf(rating));
  return (
    <li className={`flex gap-3 ${place === 1 ? "" : "md:border-l md:border-line-2 md:pl-6 print:border-l print:pl-4"}`}>
      <span className="font-serif text-[20px] leading-6 text-ink-3" aria-hidden="true">
        {place}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{stepToTake(measure, thing.step, locale).what}</p>
        <p className="type-small mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          {cell === undefined ? null : (
            <span className="inline-flex items-center gap-1.5">
              <VerdictMark verdict={verdict?.verdict ?? "none"} />
              {nameCell(cell, locale)}
            </span>
          )}
          <a href={`#${measure.id}`} className="link no-print">
            {thingsWords.toMeasure[locale]}
          </a>
        </p>
      </div>
    </li>
  );
}
