import { AnswerStrip, GroupLegend } from "@/components/charts/answer-strip";
import { ToneMark } from "@/components/charts/tone-mark";
import { ScrollTable } from "@/components/charts/twin";
import { SoftLink } from "@/components/ui/soft-link";
import { cellNames } from "@/lib/catalog";
import { type CellId, cellOf, LENSES, PHASES, STRATA } from "@/lib/instrument";
import { isMissing, type Rating, type Verdict, whyThisScore } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { biggestGap } from "@/lib/view/results/biggest-gap";
import { known, reasonInWords } from "@/lib/view/results/facts";
import { likelyLevels } from "@/lib/view/results/likely-range";
import { type OwnLevels, practicesBehind } from "@/lib/view/results/practice";
import { isHeldBack, isShort, toneInWords, toneOf } from "@/lib/view/results/tone";
import { answerRows, answersTable, type CellWhy, keptInWords } from "@/lib/view/results/why-answers";
import { figuresTable } from "@/lib/view/results/why-figures";
import { joinSentences, say, stratumNames, whyWords, partsWords as words } from "@/lib/words";
import { bandInTenths, levelInTenths, oddsInWords } from "@/lib/words/levels";
import { PracticesShown } from "./gap-card";
import type { RecordsHref } from "./record-list";
import { WhyFacts } from "./why-facts";

type WhyProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly cell: CellId;
  readonly hrefOf: (cell: CellId) => string;
  readonly recordsHref?: RecordsHref | undefined;
  readonly own?: OwnLevels | undefined;
};

/**
 * Why one part has its verdict: numbers and practice directly; answers, weights and the components of its requirement
 * folded.
 */
export function WhyPart({ locale, rating, cell, hrefOf, recordsHref, own }: WhyProps) {
  const why = whyThisScore(rating, cell);
  const part = { locale, rating, why };
  return (
    <section
      id="why"
      aria-labelledby="why-title"
      className="min-w-0 scroll-mt-20 rounded-inner border border-line-2 p-4 break-inside-avoid print:mt-5 print:border-0 print:p-0"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id="why-title" className="type-h2">
          {say(words.why, locale, { cell: nameCell(cell, locale) })}
        </h3>
        <Neighbours locale={locale} cell={cell} hrefOf={hrefOf} />
      </div>
      <p className="type-small mt-0.5 text-ink-2">{cellNames[cell][locale]}</p>
      <NumbersLine {...part} />
      <div className="mt-4">
        {known(biggestGap(rating))?.cell === cell ? (
          <p className="text-ink-2">
            <a href="#gap" className="link">
              {words.practicesAbove[locale]}
            </a>
          </p>
        ) : (
          <PracticesShown
            locale={locale}
            practices={practicesBehind(rating, cell, own)}
            stacked
            isTooLow={[why.verdicts.serve, why.verdicts.move]
              .map(known)
              .some((one) => one !== undefined && isShort(toneOf(one)))}
          />
        )}
      </div>
      <details className="mt-4 border-t border-line pt-2 not-open:print:hidden">
        <summary className="link type-small inline-block py-1">{words.details[locale]}</summary>
        <div className="mt-3">
          <Answers {...part} />
          <WhyFacts {...part} recordsHref={recordsHref} />
          <WhyFigures {...part} />
        </div>
      </details>
    </section>
  );
}

function NumbersLine({ locale, rating, why }: CellWhy) {
  const [serve, move] = [known(why.verdicts.serve), known(why.verdicts.move)];
  const score = rating.scores.cells[why.cell];
  if (isMissing(score)) {
    return (
      <p className="mt-3">{say(whyWords.notScored, locale, { reason: reasonInWords(score.insufficient, locale) })}</p>
    );
  }
  const said = { level: levelInTenths(score.level), range: bandInTenths(likelyLevels(score)) };
  return (
    <div className="mt-3 flex flex-col gap-1">
      <p>{say(words.numbersLevel, locale, said)}</p>
      {serve === undefined ? null : <AgainstLine locale={locale} verdict={serve} against={words.today[locale]} />}
      {move === undefined ? null : <AgainstLine locale={locale} verdict={move} against={words.target[locale]} />}
    </div>
  );
}

type AgainstProps = { readonly locale: Locale; readonly verdict: Verdict; readonly against: string };

/** One comparison: its verdict, the required level, and the chance. */
function AgainstLine({ locale, verdict, against }: AgainstProps) {
  const tone = toneOf(verdict);
  const sentences = [
    say(words.neededFor, locale, {
      required: levelInTenths(verdict.required),
      odds: oddsInWords(verdict.odds, locale),
    }),
    ...(isHeldBack({ tone, odds: verdict.odds }) ? [words.notClear[locale]] : []),
  ];
  return (
    <p>
      <span className="mr-1.5 inline-flex items-baseline gap-1.5 font-semibold">
        <ToneMark tone={tone} size={12} />
        {say(words.toneFor, locale, { against, tone: lowered(toneInWords(tone, locale), locale) })}
      </span>
      {joinSentences(sentences, locale)}
    </p>
  );
}

const lowered = (said: string, locale: Locale): string => (locale === "en" ? said.toLowerCase() : said);

/** The parts in reading order of the grid: row by row. */
const AS_READ: readonly CellId[] = LENSES.flatMap((lens) => PHASES.map((phase) => cellOf(phase, lens)));

function Neighbours({ locale, cell, hrefOf }: { locale: Locale; cell: CellId; hrefOf: (cell: CellId) => string }) {
  const place = AS_READ.indexOf(cell);
  const [previous, next] = [AS_READ[place - 1], AS_READ[place + 1]];
  return (
    <span className="type-small no-print flex items-center gap-3 text-ink-3">
      {previous === undefined ? null : (
        <SoftLink href={hrefOf(previous)} className="link px-3 py-2" aria-label={whyWords.previous[locale]}>
          ←
        </SoftLink>
      )}
      {say(whyWords.place, locale, { n: place + 1 })}
      {next === undefined ? null : (
        <SoftLink href={hrefOf(next)} className="link px-3 py-2" aria-label={whyWords.next[locale]}>
          →
        </SoftLink>
      )}
    </span>
  );
}

function Answers({ locale, rating, why }: CellWhy) {
  const rows = answerRows({ locale, rating, why });
  const grouped = rows.some((row) => row.groups !== undefined);
  const names = STRATA.filter((stratum) => rows.some((row) => row.groups?.[stratum] !== undefined));
  return (
    <>
      <AnswerStrip locale={locale} rows={rows} />
      {grouped ? (
        <GroupLegend names={names.map((stratum) => ({ stratum, name: stratumNames[stratum][locale] }))} />
      ) : (
        <p className="type-caption mt-2 text-ink-3">
          {keptInWords({ locale, rating, why }) ?? whyWords.totalsOnly[locale]}
        </p>
      )}
    </>
  );
}

/** Every coefficient of a part, in a fold. */
function WhyFigures({ locale, rating, why }: CellWhy) {
  return (
    <details className="no-print mt-4">
      <summary className="link type-small inline-block py-1">{whyWords.figures[locale]}</summary>
      <ScrollTable data={answersTable(why.items, { locale, rating })} />
      <ScrollTable data={figuresTable({ locale, rating, why })} />
      <p className="type-caption mt-2 text-ink-3">
        <a href="/method" className="link">
          {whyWords.toMethod[locale]}
        </a>
      </p>
    </details>
  );
}
