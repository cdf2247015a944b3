import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { CellId, MeasureId } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import type { StepDone } from "@/lib/view/plan/step-done";
import { drawbacksOf, noAdviceSaid } from "@/lib/view/results/advice";
import { biggestGap } from "@/lib/view/results/biggest-gap";
import { known } from "@/lib/view/results/facts";
import { actsOn, type FirstStep, firstSteps } from "@/lib/view/results/first-steps";
import { wayInWords } from "@/lib/view/results/way-in-words";
import { joinSentences, say, stepsWords as words } from "@/lib/words";

/** Status of a step in the firm's plan: owner and date, or the form that adds it. */
type StepInPlan = (measure: MeasureId) => ReactNode;

/** Which steps of a result the plan marks as done. */
export type DoneOf = (step: FirstStep) => StepDone | undefined;

type StepsProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly inPlan?: StepInPlan | undefined;
  readonly doneOf?: DoneOf | undefined;
  /** Why no step can be added to the plan from here. */
  readonly planNote?: string | undefined;
};

const HOW_MANY = 3;

/** The first steps, each with its owner and date; the first of them is for the biggest gap. */
export function StepsSection({ locale, rating, inPlan, doneOf, planNote }: StepsProps) {
  const steps = firstSteps(rating).map((step) => ({ ...step, done: doneOf?.(step) }));
  const gap = known(biggestGap(rating));
  // if no gap is named, the gap card already says that there is no step
  if (steps.length === 0 && gap === undefined) return null;
  if (steps.length === 0) {
    return (
      <Section id="now" title={words.fewer[locale]}>
        <p className="text-ink-2">{noAdviceSaid(rating, locale)?.text}</p>
      </Section>
    );
  }
  const missed = gap !== undefined && !actsOn(rating, gap.cell);
  const open = steps.filter(({ done }) => done === undefined);
  const n = steps.findIndex(({ done }) => done === undefined) + 1;
  const notes =
    open.length === 0
      ? [words.allDone[locale]]
      : [
          say(open.length === 1 ? words.noteOne : words.note, locale, { n }),
          ...(open.length === steps.length ? [] : [say(words.someDone, locale, { n: steps.length - open.length })]),
        ];
  return (
    <Section
      id="now"
      title={(open.length === HOW_MANY ? words.title : words.fewer)[locale]}
      reading={joinSentences([...notes, ...(missed ? [words.noneForGap[locale]] : [])], locale)}
    >
      <ol className="grid gap-x-6 gap-y-6 lg:grid-cols-3 print:grid-cols-3 print:gap-x-4">
        {steps.map((step, index) => (
          <Step
            key={step.measure}
            locale={locale}
            step={step}
            place={index + 1}
            gap={gap?.cell}
            instrument={rating.versions.instrument}
            inPlan={inPlan}
          />
        ))}
      </ol>
      {planNote === undefined ? null : <p className="type-small no-print mt-4 text-ink-2">{planNote}</p>}
    </Section>
  );
}

type StepProps = {
  readonly locale: Locale;
  readonly step: FirstStep & { readonly done: StepDone | undefined };
  readonly place: number;
  readonly gap: CellId | undefined;
  /** The version of the questionnaire whose practices are named. */
  readonly instrument: string;
  readonly inPlan: StepInPlan | undefined;
};

function Step({ locale, step, place, gap, instrument, inPlan }: StepProps) {
  const { measure, title, what, who, proof, cell, before, of, done } = step;
  const facts = [
    ...(done === undefined
      ? [
          ...wayInWords(step, instrument, locale),
          ...drawbacksOf(step, locale),
          say(words.who, locale, { who: who[locale] }),
          say(words.proof, locale, { proof: proof[locale] }),
        ]
      : []),
    joinSentences(
      [
        `${say(words.partOf, locale, { n: before + 1, of, title: title[locale] })}${locale === "zh" ? "。" : "."}`,
        ...(before > 0 ? [say(words.before, locale, { n: before })] : []),
      ],
      locale,
    ),
  ];
  return (
    <li
      className={`flex gap-3 break-inside-avoid ${place === 1 ? "" : "lg:border-l lg:border-line-2 lg:pl-6 print:border-l print:pl-3"}`}
    >
      <span className="font-serif text-[24px] leading-7 text-ink-3" aria-hidden="true">
        {place}
      </span>
      <div className="flex min-w-0 grow flex-col">
        {cell === undefined || done !== undefined ? null : (
          <p className={`type-small ${cell === gap ? "font-semibold" : "text-ink-2"}`}>
            {say(cell === gap ? words.forGap : words.for, locale, { cell: nameCell(cell, locale) })}
          </p>
        )}
        {done === undefined ? (
          <p className="type-answer font-semibold">{what[locale]}</p>
        ) : (
          <>
            <p className="type-small font-semibold">{`✓ ${say(words.doneOn, locale, { date: done.on })}`}</p>
            <p className="type-answer text-ink-2 line-through">{what[locale]}</p>
            {done.next === undefined ? null : (
              <p className="type-answer mt-2 font-semibold">{say(words.nextStep, locale, { what: done.next })}</p>
            )}
          </>
        )}
        <ul className="type-small mt-2 flex flex-col gap-0.5 text-ink-2">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {inPlan === undefined ? (
          <p className="type-small mt-3 hidden print:block">{words.paper[locale]}</p>
        ) : (
          <div className="mt-3">{inPlan(measure)}</div>
        )}
      </div>
    </li>
  );
}
