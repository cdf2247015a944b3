import { ToneMark } from "@/components/charts/tone-mark";
import { Section } from "@/components/ui/section";
import type { CellId } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { type BiggestGap, biggestGap } from "@/lib/view/results/biggest-gap";
import { joinWords, known, reasonInWords } from "@/lib/view/results/facts";
import { firstSteps } from "@/lib/view/results/first-steps";
import { blocksElsewhere, changeSaid, goalSaid, partSaid } from "@/lib/view/results/gap-in-words";
import { likelyLevels } from "@/lib/view/results/likely-range";
import { type Practice, type PracticesBehind, practicesBehind } from "@/lib/view/results/practice";
import { toneInWords, toneOf } from "@/lib/view/results/tone";
import { say, thingsWords, biggestGapWords as words } from "@/lib/words";
import { bandInTenths, levelInTenths } from "@/lib/words/levels";
import type { RatedProps } from "./rated-props";
import type { DoneOf } from "./steps-section";

type GapProps = RatedProps & {
  /** Whether the plan marks a step as done. */
  readonly doneOf?: DoneOf | undefined;
};

/** The weakest of the sixteen parts: current practice, better practice, and the effect of closing the gap. */
export function GapCard({ locale, rating, hrefOf, own, doneOf }: GapProps) {
  const gap = biggestGap(rating);
  if (isMissing(gap)) {
    const isNone = gap.insufficient === "no reliable gap";
    return (
      <Section id="gap" title={(isNone ? thingsWords.noGap : words.notYetTitle)[locale]}>
        <p className="text-ink-2">
          {isNone
            ? thingsWords.noGapText[locale]
            : say(words.notYet, locale, { reason: reasonInWords(gap.insufficient, locale) })}
        </p>
      </Section>
    );
  }
  const [first] = firstSteps(rating);
  return (
    <Section
      id="gap"
      className="print:break-inside-auto"
      title={titleSaid(gap, locale)}
      reading={numbersSaid(gap, rating, locale)}
    >
      <p className="type-small mb-3 text-ink-2">{partSaid(gap.cell, locale)}</p>
      <PracticesShown locale={locale} practices={practicesBehind(rating, gap.cell, own)} />
      {gap.practices === undefined ? null : (
        <p className="type-answer mt-3 break-before-avoid font-semibold">
          {goalSaid(gap, first && { ...first, done: doneOf?.(first) }, locale)}
        </p>
      )}
      {isMissing(rating.scores.overall) ? null : <p className="type-answer mt-4">{changeSaid(gap, locale)}</p>}
      {blocksElsewhere(rating, gap.cell) === undefined ? null : (
        <p className="type-small mt-1 text-ink-2">
          {say(words.otherBlocks, locale, { level: blocksElsewhere(rating, gap.cell) ?? "" })}
        </p>
      )}
      <Named locale={locale} text={words.others} cells={gap.others} />
      <Named locale={locale} text={words.alike} cells={gap.next} />
      <p className="type-small no-print mt-1 text-ink-2">
        <a href={hrefOf(gap.cell)} className="link">
          {words.toWhy[locale]}
        </a>
      </p>
    </Section>
  );
}

/** If other gaps are about as likely to be the biggest, the title says "one of the biggest". */
function titleSaid({ cell, against, others }: BiggestGap, locale: Locale): string {
  const [one, only] = against === "move" ? [words.titleOneMove, words.titleMove] : [words.titleOne, words.title];
  return say(others.length > 0 ? one : only, locale, { cell: nameCell(cell, locale) });
}

type NamedProps = { readonly locale: Locale; readonly text: Text; readonly cells: readonly CellId[] };

function Named({ locale, text, cells }: NamedProps) {
  if (cells.length === 0) return null;
  const names = joinWords(
    cells.map((cell) => nameCell(cell, locale)),
    locale,
  );
  return <p className="type-small mt-1 text-ink-2">{say(text, locale, { cells: names })}</p>;
}

function numbersSaid({ cell, against, verdict }: BiggestGap, { scores }: Rating, locale: Locale) {
  const tone = toneOf(verdict);
  const score = known(scores.cells[cell]);
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <ToneMark tone={tone} size={12} />
      <span>
        {say(against === "move" ? words.numbersMove : words.numbers, locale, {
          tone: toneInWords(tone, locale),
          level: levelInTenths(verdict.level),
          range: score === undefined ? "" : bandInTenths(likelyLevels(score)),
          required: levelInTenths(verdict.required),
        })}
      </span>
    </span>
  );
}

type ShownProps = {
  readonly locale: Locale;
  readonly practices: PracticesBehind | undefined;
  /** Stacked vertically in a narrow column. */
  readonly stacked?: boolean;
  /** Whether the part is below the requirement; only then is the current practice highlighted. */
  readonly isTooLow?: boolean;
};

/** Current and better practice, in the sentences of the questionnaire. */
export function PracticesShown({ locale, practices, stacked = false, isTooLow = true }: ShownProps) {
  if (practices === undefined) return null;
  if (practices.kind === "lowest")
    return <OnePractice locale={locale} practice={practices.practice} stacked={stacked} isTooLow={isTooLow} />;
  return (
    <>
      <p className="type-h3 break-after-avoid">{words.nextEach[locale]}</p>
      <dl className={`mt-2 grid gap-4 break-inside-avoid ${stacked ? "" : "md:grid-cols-3"} print:grid-cols-3`}>
        {practices.practices.map(({ item, name, question, next, own }) => (
          <div key={item} className="border-l-2 border-l4 pl-3">
            <dt>
              <span className="type-h3 block">{name[locale]}</span>
              <span className="type-small block text-ink-2">
                {say(words.question, locale, { question: question[locale] })}
              </span>
            </dt>
            <dd className="type-answer mt-0.5">{next?.[locale]}</dd>
            {own === undefined ? null : <dd className="type-small mt-1 text-ink-2">{ownInWords(own, locale)}</dd>}
          </div>
        ))}
      </dl>
      <p className="type-small mt-3 text-ink-2">{words.private[locale]}</p>
    </>
  );
}

function ownInWords({ level, at, above }: NonNullable<Practice["own"]>, locale: Locale): string {
  return above === undefined
    ? say(words.own, locale, { answer: at[locale] })
    : say(words.ownBetween, locale, { n: level, below: at[locale], above: above[locale] });
}

type OneProps = Required<Omit<ShownProps, "practices">> & { readonly practice: Practice };

function OnePractice({ locale, practice: { name, question, now, isBetween, next }, stacked, isTooLow }: OneProps) {
  return (
    <>
      <p className="type-h3 break-after-avoid">{say(words.practice, locale, { name: name[locale] })}</p>
      <p className="type-small mt-0.5 break-after-avoid text-ink-2">
        {say(words.question, locale, { question: question[locale] })}
      </p>
      <dl className={`mt-2 grid gap-4 break-inside-avoid ${stacked ? "" : "md:grid-cols-2"} print:grid-cols-2`}>
        {now === undefined ? null : (
          <div className={`border-l-2 pl-3 ${isTooLow ? "border-hot" : "border-line-strong"}`}>
            <dt className="type-h3">{(isBetween ? words.nowBetween : words.now)[locale]}</dt>
            <dd className="type-answer mt-0.5">
              {now[locale]}
              {isBetween ? <span className="type-small block text-ink-2">{words.alsoPartOfNext[locale]}</span> : null}
            </dd>
          </div>
        )}
        {next === undefined ? null : (
          <div className="border-l-2 border-l4 pl-3">
            <dt className="type-h3">{words.next[locale]}</dt>
            <dd className="type-answer mt-0.5">{next[locale]}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
