import type { Role } from "@/lib/instrument";
import type { ScreeningRating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { levelsNamed } from "@/lib/view/questionnaire/level-names";
import { likelyLevels } from "@/lib/view/results/likely-range";
import { isHeldBack, toneOf } from "@/lib/view/results/tone";
import { screeningFinding } from "@/lib/view/screening/screening-finding";
import {
  type CompleteScreening,
  completeScreening,
  hintsInWords,
  nearestInWords,
} from "@/lib/view/screening/screening-result";
import { hrefOf } from "@/lib/view/screening/steps";
import { clearlyMeans, joinSentences, partsWords, say, screeningWords } from "@/lib/words";
import { bandInTenths, levelInTenths, oddsInWords } from "@/lib/words/levels";
import { PageLink } from "../shell/page-link";

type ScreeningResultProps = {
  readonly locale: Locale;
  readonly rating: ScreeningRating;
  readonly mainFunction: Role;
  /** Number of the nine customer questions without an answer. */
  readonly customerOpen: number;
  readonly keepHref: string;
  readonly changeHref: string;
};

/**
 * The result of a screening: level, word, range, hints, and what a full cycle adds. It has no single parts, letters or
 * comparison with other firms.
 */
export function ScreeningResult(props: ScreeningResultProps) {
  const { locale, rating, keepHref, changeHref } = props;
  const complete = completeScreening(rating);
  return (
    <section
      aria-labelledby="finding"
      className="rounded-section border border-dashed border-line-strong bg-surface p-6"
    >
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="tag">{screeningWords.tag[locale]}</span>
        <span className="type-small text-ink-2">{screeningWords.resultMark[locale]}</span>
      </p>
      {complete === undefined ? (
        <>
          <h1 id="finding" className="type-finding mt-3">
            {screeningWords.noResult[locale]}
          </h1>
          <p className="mt-2 max-w-[60ch] text-ink-2">{screeningWords.noResultScored[locale]}</p>
        </>
      ) : (
        <Finding {...props} complete={complete} />
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        {complete === undefined ? null : (
          <PageLink href={keepHref} className="button button-primary">
            {screeningWords.keepIt[locale]}
          </PageLink>
        )}
        <PageLink href={changeHref} className="button">
          {screeningWords.changeAnswers[locale]}
        </PageLink>
      </div>
      {complete === undefined ? null : (
        <>
          <p className="type-small mt-3 max-w-[62ch] text-ink-2">{screeningWords.keepNote[locale]}</p>
          <HowWorkedOut locale={locale} complete={complete} />
        </>
      )}
    </section>
  );
}

function Finding({
  locale,
  complete,
  mainFunction,
  customerOpen,
}: ScreeningResultProps & { complete: CompleteScreening }) {
  const { overall, required, verdict } = complete;
  return (
    <>
      <h1 id="finding" className="type-finding mt-3">
        {screeningFinding(
          {
            level: overall.level,
            required: required.level,
            newPosition: required.exclusionLargest,
            tone: toneOf(verdict),
          },
          locale,
        )}
      </h1>
      <p className="type-lede mt-2">
        {say(screeningWords.limit, locale, { range: bandInTenths(likelyLevels(overall)) })}
      </p>
      <p className="type-small mt-2 text-ink-2">{levelsNamed(screeningWords.levels, locale)}</p>
      <ul className="mt-4 flex flex-col gap-1.5">
        <li>{nearestInWords(locale, complete, mainFunction)}</li>
        {customerOpen === 0 ? null : (
          <li>
            {say(screeningWords.customerOpen, locale, { n: customerOpen })}
            {locale === "zh" ? "" : " "}
            <PageLink href={hrefOf("link")}>{screeningWords.customerAnswer[locale]}</PageLink>
          </li>
        )}
        {required.exclusionLargest ? <li>{screeningWords.exclusion[locale]}</li> : null}
        {hintsInWords(complete, locale).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
        <li className="text-ink-2">{screeningWords.judgement[locale]}</li>
      </ul>
      <h2 className="type-h3 mt-5">{screeningWords.fullAdds[locale]}</h2>
      <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-5">
        {FULL_CYCLE.map((word) => (
          <li key={word}>{screeningWords[word][locale]}</li>
        ))}
      </ul>
    </>
  );
}

/** What a full cycle has and a screening does not. */
const FULL_CYCLE = ["fullVoices", "fullParts", "fullLetters", "fullSteps"] as const;

function HowWorkedOut({
  locale,
  complete: { overall, required, verdict },
}: {
  locale: Locale;
  complete: CompleteScreening;
}) {
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="link inline-block min-h-6">{screeningWords.howWorkedOut[locale]}</summary>
      <ul className="type-small mt-2 flex max-w-[68ch] flex-col gap-1.5 text-ink-2">
        <li>{say(screeningWords.howLevel, locale, { sem: overall.sem.toFixed(2) })}</li>
        <li>{say(screeningWords.howRequired, locale, { level: levelInTenths(required.level) })}</li>
        <li>
          {joinSentences(
            [
              say(screeningWords.howVerdict, locale, { odds: oddsInWords(verdict.odds, locale) }),
              clearlyMeans[locale],
              ...(isHeldBack({ tone: toneOf(verdict), odds: verdict.odds }) ? [partsWords.notClear[locale]] : []),
            ],
            locale,
          )}
        </li>
        <li>
          <PageLink href="/method">{screeningWords.moreOnMethod[locale]}</PageLink>
        </li>
      </ul>
    </details>
  );
}
