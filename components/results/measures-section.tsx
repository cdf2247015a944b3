import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { type Measure, measureOf } from "@/lib/catalog";
import { CELLS, type MeasureId } from "@/lib/instrument";
import { isMissing, type Rating, type Recommendation } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { adviceNotes, gapSaid, noAdviceSaid, passedOverSaid, stepToTake } from "@/lib/view/results/advice";
import { closesGap, effectOn } from "@/lib/view/results/facts";
import { firstSteps } from "@/lib/view/results/first-steps";
import { EFFORT } from "@/lib/view/results/way-in-words";
import { measuresWords, say } from "@/lib/words";
import { differenceInTenths } from "@/lib/words/levels";
import type { DoneOf } from "./steps-section";

/** What the firm can do with the measures: an action above them, and a status beside each. */
export type MeasuresInPlan = {
  readonly head: ReactNode;
  readonly of: (measure: MeasureId) => ReactNode;
  /** Why nothing can be added to the plan from here. */
  readonly note?: string | undefined;
  /** The status of a measure with its owner and date, shown beside a step. */
  readonly step: (measure: MeasureId) => ReactNode;
  readonly doneOf: DoneOf;
};

type MeasuresProps = { readonly locale: Locale; readonly rating: Rating; readonly plan?: MeasuresInPlan | undefined };

/** The proposed measures in order of priority, each with its gap, expected effect and evidence. */
export function MeasuresSection({ locale, rating, plan }: MeasuresProps) {
  const { recommendations } = rating;
  const none = noAdviceSaid(rating, locale);
  if (none !== undefined || isMissing(recommendations)) {
    return (
      <Section id="measures" title={measuresWords.title[locale]}>
        <p className="text-ink-2">{none?.text}</p>
      </Section>
    );
  }
  const passedOver = passedOverSaid(rating, locale);
  return (
    <Section id="measures" title={measuresWords.title[locale]} reading={measuresWords.reading[locale]}>
      {passedOver === undefined ? null : <p className="type-small mb-3 text-ink-2">{passedOver}</p>}
      {plan?.head}
      <ol className="border-t border-line-2">
        {listed(rating, recommendations).map((recommendation) => (
          <MeasureRow
            key={recommendation.measure}
            locale={locale}
            rating={rating}
            recommendation={recommendation}
            plan={plan}
          />
        ))}
      </ol>
    </Section>
  );
}

/** Measures that close a gap shown on the page, and those whose steps are shown at its top. */
function listed(rating: Rating, recommendations: readonly Recommendation[]): readonly Recommendation[] {
  const first = new Set(firstSteps(rating).map(({ measure }) => measure));
  return recommendations.filter((own) => closesGap(own) || first.has(own.measure));
}

type RowProps = MeasuresProps & { readonly recommendation: Recommendation };

function MeasureRow({ locale, rating, recommendation, plan }: RowProps) {
  const measure = measureOf(recommendation.measure, recommendation.form);
  if (measure === undefined) return null;
  const step = stepToTake(measure, recommendation, locale);
  return (
    <li
      id={measure.id}
      className="grid gap-x-8 gap-y-3 break-inside-avoid border-b border-line py-4 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,0.9fr)_minmax(0,1.1fr)] print:grid-cols-[minmax(0,1.25fr)_minmax(0,0.9fr)_minmax(0,1.1fr)]"
    >
      <div>
        <h3 className="type-h3">{measure.title[locale]}</h3>
        <p className="type-small mt-1 text-ink-2">
          {gapSaid(rating, recommendation, locale)}
          {locale === "zh" ? "" : " "}
          {measure.why[locale]}
        </p>
        <Notes locale={locale} recommendation={recommendation} />
        {plan === undefined ? null : <div className="no-print mt-3">{plan.of(measure.id)}</div>}
      </div>
      <Facts locale={locale} measure={measure} recommendation={recommendation} />
      <dl className="type-small flex flex-col gap-2">
        <Pair name={step.name} value={step.what} />
        <Pair name={measuresWords.proof[locale]} value={measure.proof[locale]} />
      </dl>
    </li>
  );
}

const TESTED = { B: measuresWords.testedB, C: measuresWords.testedC, D: measuresWords.testedD } as const;

type FactsProps = { readonly locale: Locale; readonly measure: Measure; readonly recommendation: Recommendation };

function Facts({ locale, measure, recommendation }: FactsProps) {
  const effects = CELLS.flatMap((cell) => {
    const effect = effectOn(recommendation, cell);
    return effect === 0 ? [] : [`${nameCell(cell, locale)} ${differenceInTenths(effect)}`];
  });
  return (
    <dl className="type-small grid grid-cols-2 gap-x-4 gap-y-2">
      <div className="col-span-2">
        <dt className="text-ink-3">{measuresWords.effect[locale]}</dt>
        {effects.length === 0 ? <dd>{measuresWords.effectLittle[locale]}</dd> : null}
        {effects.map((effect) => (
          <dd key={effect}>{effect}</dd>
        ))}
      </div>
      <Pair name={measuresWords.tested[locale]} value={TESTED[measure.evidenceGrade][locale]} />
      <Pair
        name={measuresWords.horizon[locale]}
        value={say(measuresWords.months, locale, { n: measure.horizonMonths })}
      />
      <Pair name={measuresWords.effort[locale]} value={EFFORT[measure.effort][locale]} />
      <Pair name={measuresWords.actor[locale]} value={measure.actor[locale]} />
    </dl>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-ink-3">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Notes({ locale, recommendation }: { locale: Locale; recommendation: Recommendation }) {
  const notes = adviceNotes(recommendation, locale);
  return notes.map((note) => (
    <p key={note} className="type-caption mt-1.5 text-ink-3">
      {note}
    </p>
  ));
}
