import type { ConsultantRating, RatingSheet } from "@/lib/clients";
import { PHASES } from "@/lib/instrument";
import type { FrozenResult } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { type ConsultantView, placed, scoreRating, viewOf } from "@/lib/view/consultants/consultant-view";
import { dateInWords, phaseNames, say, ratingWords as words } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import { Beside } from "../../results/consultant-section";
import { FindingHeader } from "../../ui/finding-header";
import { Section } from "../../ui/section";

type GivenProps = {
  /** Result and ratings of the cycle; undefined if the access does not include results. */
  readonly beside:
    | { readonly result: FrozenResult | undefined; readonly ratings: readonly ConsultantRating[] }
    | undefined;
  /** The day on which it was submitted. */
  readonly givenOn: string | undefined;
  readonly sheet: RatingSheet;
  readonly rating: ConsultantRating;
  readonly locale: Locale;
};

/** A submitted rating, compared with the firm's own and a colleague's, as far as these may be seen. */
export function GivenRating({ sheet, rating, beside, givenOn, locale }: GivenProps) {
  const { client, assessment, instrument, notApplicable } = sheet;
  const telling = { instrument, notApplicable, timeZone: client.timeZone, locale };
  const overall = placed(scoreRating(rating, instrument, notApplicable).overall);
  const given = givenOn === undefined ? "" : dateInWords(givenOn, locale);
  const input = { year: assessment.cycle, firm: client.name, level: levelInTenths(overall?.level ?? 1) };
  const own = { ...viewOf(rating, telling), who: words.you[locale] };
  const colleagues = (beside?.ratings ?? []).filter(({ id, givenAt }) => id !== rating.id && givenAt !== null);
  const views = [own, ...colleagues.map((one) => viewOf(one, telling))];
  return (
    <div className="flex flex-col gap-5">
      <FindingHeader
        finding={[say(overall === undefined ? words.findingGivenNone : words.findingGiven, locale, input)]}
        lede={`${say(words.givenAt, locale, { date: given })}${locale === "zh" ? "，" : ", "}${words[rating.blind ? "blindMark" : "openMark"][locale]}`}
      />
      <Section id="beside" title={words.besideTitle[locale]} reading={words.besideReading[locale]}>
        {beside?.result === undefined ? (
          <>
            <p className="text-ink-2">{words[beside === undefined ? "besideClosed" : "besideNotFrozen"][locale]}</p>
            <Levels locale={locale} view={own} />
          </>
        ) : (
          <Beside locale={locale} rating={beside.result.rating} views={views} self={words.self[locale]} />
        )}
      </Section>
    </div>
  );
}

/** Only the rating, if there is nothing to compare it with. */
function Levels({ locale, view }: { locale: Locale; view: ConsultantView }) {
  return (
    <dl className="mt-3 grid max-w-[28rem] grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
      {PHASES.map((phase) => (
        <div key={phase} className="contents">
          <dt>{phaseNames[phase][locale]}</dt>
          <dd className="numeric font-semibold">
            {view.phases[phase] === undefined ? "–" : levelInTenths(view.phases[phase].level)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
