import type { ReactNode } from "react";
import { FitScale } from "@/components/charts/fit-scale";
import { phaseNames, requirements1 } from "@/lib/catalog";
import { headlineWords, lettersRun, say, sayNamed } from "@/lib/i18n";
import { PHASES, type Phase } from "@/lib/instrument";
import { type Fit, hasLevel, isMissing, type Maybe, type Rating, type VerdictWord } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import {
  aimInWords,
  countsSaid,
  known,
  lettersSaid,
  lettersShort,
  noMoveInWords,
  noRatingReason,
  reasonInWords,
} from "@/lib/view/report/facts";

export type ReportProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly firmName: string;
};

type HeadlineProps = ReportProps & { readonly marks: ReactNode };

const SERVE = {
  meets: headlineWords.serveMeets,
  unclear: headlineWords.serveUnclear,
  short: headlineWords.serveShort,
} as const satisfies Readonly<Record<VerdictWord, unknown>>;
const MOVE = {
  meets: headlineWords.moveMeets,
  unclear: headlineWords.moveUnclear,
  short: headlineWords.moveShort,
} as const satisfies Readonly<Record<VerdictWord, unknown>>;
const BOTH = {
  meets: headlineWords.bothMeets,
  unclear: headlineWords.bothUnclear,
  short: headlineWords.bothShort,
} as const satisfies Readonly<Record<VerdictWord, unknown>>;

/** The finding in one breath, the letters with their ranges, and what half a level in the requirement would change. */
export function Headline({ locale, rating, firmName, marks }: HeadlineProps) {
  const { serve } = rating.fit;
  const reason = noRatingReason(rating);
  const part = { locale, rating, firmName };
  return (
    <section
      className="section grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] print:block"
      aria-labelledby="finding"
    >
      <div>
        {marks}
        {isMissing(serve) || reason !== undefined ? <NoRating {...part} /> : <Finding {...part} serve={serve} />}
      </div>
      {isMissing(serve) || reason !== undefined ? null : <Letters locale={locale} rating={rating} serve={serve} />}
    </section>
  );
}

/** The heading as clauses that stay together where the line allows. */
function findingOf({ locale, rating, firmName }: ReportProps): readonly string[] {
  const serve = overallWord(rating, "serve");
  if (serve === undefined) return [sayNamed(headlineWords.noRating, locale, { firm: firmName })];
  const aim = aimInWords(rating, locale);
  const move = overallWord(rating, "move");
  if (aim !== undefined && move === serve) return [sayNamed(BOTH[serve], locale, { firm: firmName, aim })];
  const first = sayNamed(SERVE[serve], locale, { firm: firmName });
  if (aim === undefined || move === undefined) return [`${first}${headlineWords.end[locale]}`];
  return [`${first}${headlineWords.joined[locale]}`, say(MOVE[move], locale, { aim })];
}

function overallWord({ verdicts, fit }: Rating, against: "serve" | "move"): VerdictWord | undefined {
  if (isMissing(fit[against])) return undefined;
  const all = known(verdicts[against]);
  return all === undefined ? undefined : known(all.overall)?.verdict;
}

function Heading({ clauses, locale }: { clauses: readonly string[]; locale: Locale }) {
  return (
    <h1 id="finding" className="type-finding mt-3 print:text-[25px] print:leading-[32px]">
      {clauses.map((clause, index) => (
        <span key={clause} className={locale === "zh" ? "inline-block" : ""}>
          {index > 0 && locale === "en" ? " " : ""}
          {clause}
        </span>
      ))}
    </h1>
  );
}

function Finding({ locale, rating, firmName, serve }: ReportProps & { serve: Fit }) {
  const { serveCapped, move } = rating.fit;
  const year = rating.aim?.kind === "move" ? rating.aim.year : undefined;
  const capped = known(serveCapped);
  const moved = known(move);
  return (
    <>
      <Heading clauses={findingOf({ locale, rating, firmName })} locale={locale} />
      <p className="type-lede mt-3">
        {say(headlineWords.selfRated, locale, { letters: lettersSaid(serve, locale) })}
        {capped === undefined ? "" : say(headlineWords.cappedRated, locale, { letters: lettersSaid(capped, locale) })}
        {headlineWords.end[locale]}
        {moved === undefined
          ? isMissing(move) && move.insufficient === "no move intended"
            ? (rating.aim === null ? headlineWords.noAimSaid : headlineWords.noMove)[locale]
            : ""
          : year === undefined
            ? say(headlineWords.moveRatedNoYear, locale, { letters: lettersSaid(moved, locale) })
            : say(headlineWords.moveRated, locale, { letters: lettersSaid(moved, locale), year })}
      </p>
      <p className="type-small mt-3 text-ink-2">
        {requirements1.sourceLine[locale]}
        {locale === "zh" ? "" : " "}
        <HalfLevel locale={locale} serve={serve} move={moved} />{" "}
        <a href="/method" className="link no-print">
          {headlineWords.howWorkedOut[locale]}
        </a>
      </p>
    </>
  );
}

/** Keeps a run of letters on one line. */
const JOINER = "\u2060";

function HalfLevel({ locale, serve, move }: { locale: Locale; serve: Fit; move: Fit | undefined }) {
  const print = (pick: (fit: Fit) => readonly string[]) => {
    const run = (fit: Fit) => lettersRun(pick(fit)).replace("–", `${JOINER}–${JOINER}`);
    const serveSaid = say(headlineWords.serveLetters, locale, { letters: run(serve) });
    if (move === undefined) return serveSaid;
    return `${serveSaid}${locale === "zh" ? "，" : ", "}${say(headlineWords.moveLetters, locale, { letters: run(move) })}`;
  };
  return say(headlineWords.higherLower, locale, {
    higher: print((fit) => fit.ifRequirementsHigher),
    lower: print((fit) => fit.ifRequirementsLower),
  });
}

function Letters({ locale, rating, serve }: Omit<ReportProps, "firmName"> & { serve: Fit }) {
  const { serveCapped, move } = rating.fit;
  const year = rating.aim?.kind === "move" ? rating.aim.year : undefined;
  const ranges: { name: string; fit: Maybe<Fit> }[] = [
    { name: headlineWords.serveSelf[locale], fit: serve },
    { name: headlineWords.serveCapped[locale], fit: serveCapped },
    { name: headlineWords.moveSelf[locale], fit: move },
  ];
  const rows = ranges.flatMap(({ name, fit }) => (isMissing(fit) ? [] : [{ name, range: fit.range, fit }]));
  const label = rows.map(({ name, fit }) => `${name}: ${lettersShort(fit)}`).join("; ");
  return (
    <div className="print:mt-4 print:grid print:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] print:items-center print:gap-x-6">
      <dl className="grid grid-cols-[repeat(3,minmax(0,1fr))] gap-4 print:gap-2">
        <Letter
          name={headlineWords.serve[locale]}
          fit={serve}
          gloss={headlineWords.serveGloss[locale]}
          locale={locale}
        />
        <Letter
          name={headlineWords.capped[locale]}
          fit={serveCapped}
          gloss={countsSaid(headlineWords.cappedGloss, rating, locale)}
          locale={locale}
        />
        <Letter
          name={headlineWords.move[locale]}
          fit={move}
          missing={noMoveInWords(rating, locale)}
          gloss={
            year === undefined ? headlineWords.moveGlossNoYear[locale] : say(headlineWords.moveGloss, locale, { year })
          }
          locale={locale}
        />
      </dl>
      <div className="mt-5 print:mt-0">
        <FitScale label={label} rows={rows} />
      </div>
      <p className="type-caption mt-2 text-ink-3">{headlineWords.thickThin[locale]}</p>
    </div>
  );
}

type LetterProps = {
  readonly name: string;
  readonly fit: Maybe<Fit>;
  readonly gloss: string;
  /** Why there is no fit, where the reason of the figure does not say it. */
  readonly missing?: string | undefined;
  readonly locale: Locale;
};

function Letter({ name, fit, gloss, missing, locale }: LetterProps) {
  return (
    <div className="min-w-0">
      <dt className="type-small text-ink-2">{name}</dt>
      {isMissing(fit) ? (
        <dd className="type-small mt-2 text-ink-2">{missing ?? reasonInWords(fit.insufficient, locale)}</dd>
      ) : (
        <dd>
          <span className="type-grade block whitespace-nowrap print:text-[26px] print:leading-[34px]">
            {lettersShort(fit)}
          </span>
          <span className="type-caption block text-ink-3">{gloss}</span>
        </dd>
      )}
    </div>
  );
}

function NoRating({ locale, rating, firmName }: ReportProps) {
  const reason = noRatingReason(rating);
  if (reason === undefined) return null;
  return (
    <>
      <Heading clauses={findingOf({ locale, rating, firmName })} locale={locale} />
      <p className="type-lede mt-3">
        {say(headlineWords.noRatingLede, locale, { reason: reasonInWords(reason, locale) })}
      </p>
      <ul className="type-small mt-3 text-ink-2">
        {PHASES.filter((phase) => isMissing(rating.scores.phases[phase])).map((phase) => (
          <li key={phase}>
            {say(headlineWords.levelsHeld, locale, { phase: phaseNames[phase][locale], ...levelsHeld(rating, phase) })}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-ink-2">{headlineWords.noRatingNext[locale]}</p>
    </>
  );
}

/** Items of a phase with a level, and how many it needs: three quarters of those that apply. Source: method 3.1. */
function levelsHeld({ detail }: Rating, phase: Phase) {
  const rows = Object.entries(detail).flatMap(([item, row]) => (item.startsWith(`${phase}.`) ? [row] : []));
  const applicable = rows.filter((row) => row.notApplicable === null);
  const held = applicable.filter(hasLevel).length;
  return { held, needed: Math.ceil(0.75 * applicable.length) };
}
