import { type Measure, measures1, whyNotSmall } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import type { Plan } from "@/lib/plan";
import { isMissing, measuresForSize, POLICY_MEASURES, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { measuresWords, planFormWords, say } from "@/lib/words";
import { differenceInTenths } from "@/lib/words/levels";
import { cellServed } from "./measure";

export type LibraryRow = {
  readonly id: string;
  readonly title: string;
  readonly serves: string;
  readonly why: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What the firm has decided about it; undefined if nothing yet. */
  readonly stands: string | undefined;
  readonly takeLabel: string;
};

const EFFORT = { 1: planFormWords.effort1, 2: planFormWords.effort2, 3: planFormWords.effort3 } as const;
const TESTED = { B: measuresWords.testedB, C: measuresWords.testedC, D: measuresWords.testedD } as const;

/** One measure of the catalog in words; the caller adds what the firm decided about it. */
function rowOf(measure: Measure, rating: Rating | undefined, locale: Locale): Omit<LibraryRow, "stands" | "takeLabel"> {
  const effects = CELLS.flatMap((cell) => {
    const effect = measure.effects[cell];
    return effect === undefined ? [] : [`${nameCell(cell, locale)} ${differenceInTenths(effect)}`];
  });
  return {
    id: measure.id,
    title: measure.title[locale],
    serves: nameCell(cellServed(measure, rating), locale),
    why: measure.why[locale],
    facts: [
      [measuresWords.firstStep[locale], measure.firstStep[locale]],
      [measuresWords.proof[locale], measure.proof[locale]],
      [measuresWords.effect[locale], effects.join(locale === "zh" ? "，" : ", ")],
      [measuresWords.effort[locale], EFFORT[measure.effort][locale]],
      [measuresWords.horizon[locale], say(measuresWords.months, locale, { n: measure.horizonMonths })],
      [measuresWords.tested[locale], TESTED[measure.evidenceGrade][locale]],
    ],
  };
}

type Group = { readonly id: string; readonly title: string; readonly measures: readonly Measure[] };

type Listing = {
  readonly rating: Rating | undefined;
  readonly year: number | undefined;
  readonly employees: number | null;
  readonly locale: Locale;
};

/**
 * Groups: what the result recommends in order, then the rest, the measures that others must start, and those that do not
 * fit a firm of this size.
 */
export function groupsOf({ rating, year, employees, locale }: Listing): Group[] {
  const measures = measuresForSize(employees);
  const asked = rating === undefined || isMissing(rating.recommendations) ? [] : rating.recommendations;
  const recommended = asked.flatMap(({ measure }) => measures.find(({ id }) => id === measure) ?? []);
  const rest = measures.filter((measure) => !recommended.includes(measure));
  const ofOthers = (measure: Measure) => POLICY_MEASURES.includes(measure.id);
  return [
    { id: "recommended", title: say(planFormWords.recommended, locale, { year: year ?? "" }), measures: recommended },
    { id: "others", title: planFormWords.others[locale], measures: rest.filter((measure) => !ofOthers(measure)) },
    { id: "ask", title: planFormWords.askOthers[locale], measures: rest.filter(ofOthers) },
    { id: TOO_LARGE, title: planFormWords.tooLarge[locale], measures: tooLarge(measures) },
  ].filter((group) => group.measures.length > 0);
}

/** The group of measures that do not fit; none of them can be taken. */
export const TOO_LARGE = "too-large";

/** Measures that do not fit, each with the reason instead of its purpose. */
const tooLarge = (fitting: readonly Measure[]): readonly Measure[] =>
  measures1.measures.flatMap((measure) => {
    const why = whyNotSmall(measure.id);
    return why === undefined || fitting.some(({ id }) => id === measure.id) ? [] : [{ ...measure, why }];
  });

type RowAt = { readonly plan: Plan | undefined; readonly rating: Rating | undefined; readonly locale: Locale };

/** A row of the catalog, with its state in the plan. */
export function libraryRow(measure: Measure, { plan, rating, locale }: RowAt): LibraryRow {
  const own = plan?.measures.find(({ catalogId }) => catalogId === measure.id);
  const stands =
    own === undefined
      ? undefined
      : own.state === "set-aside"
        ? say(planFormWords.asideState, locale, { reason: own.reason })
        : planFormWords.inPlan[locale];
  return {
    ...rowOf(measure, rating, locale),
    stands,
    takeLabel: say(planFormWords.takeNamed, locale, { title: measure.title[locale] }),
  };
}
