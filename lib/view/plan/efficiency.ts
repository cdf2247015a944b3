import { PHASES, type Phase } from "@/lib/instrument";
import { effortCredit, learningEfficiency, type Plan, workBetween } from "@/lib/plan";
import { isMissing, type Maybe, type Rating } from "@/lib/rating";
import { insufficient, isInsufficient, type Locale, tabulate } from "@/lib/result";
import { monthsBetween, type Score, type Scored } from "@/lib/scoring";
import { phaseNames, say, planWords as words } from "@/lib/words";
import { catalogOf } from "./measure";

type MeasuredEfficiency = ReturnType<typeof learningEfficiency>;
type EfficiencyFacts = {
  readonly effort: number;
  readonly months: number;
  readonly overall: MeasuredEfficiency;
  readonly phases: Readonly<Record<Phase, MeasuredEfficiency>>;
};

type Frozen = { readonly rating: Rating; readonly frozenOn: string };

/** The effect of a plan's measures between its result and the next one. Source: method 3.7. */
export function measureEfficiency(plan: Plan, { before, after }: { before: Frozen; after: Frozen }): EfficiencyFacts {
  const freezes = { before: before.frozenOn, after: after.frozenOn };
  const effort = effortCredit(
    plan.measures.map((measure) =>
      workBetween({ ...measure, horizonMonths: catalogOf(measure.catalogId)?.horizonMonths ?? null }, freezes),
    ),
  );
  const months = Math.max(0, monthsBetween(freezes.before, freezes.after));
  const measured = (of: (rating: Rating) => Maybe<Score>) =>
    learningEfficiency({ before: scoredOf(of(before.rating)), after: scoredOf(of(after.rating)), effort, months });
  return {
    effort,
    months,
    overall: measured(({ scores }) => scores.overall),
    phases: tabulate(PHASES, (phase) => measured(({ scores }) => scores.phases[phase])),
  };
}

const scoredOf = (score: Maybe<Score>): Scored => (isMissing(score) ? insufficient("too-few-answers") : score);

export type EfficiencyRow = { readonly name: string; readonly value: string; readonly measured: boolean };

/** Points of a large measure, and months of a year: units that a manager can imagine. */
const LARGE_MEASURE = 3;
const YEAR_MONTHS = 12;

type Years = { readonly from: number; readonly to: number };

/** What a plan achieved between the results of two years, in words. */
export function efficiencyView(facts: EfficiencyFacts, { from, to }: Years, locale: Locale) {
  const named = [
    [words.whole[locale], facts.overall] as const,
    ...PHASES.map((phase) => [phaseNames[phase][locale], facts.phases[phase]] as const),
  ];
  return {
    title: words.efficiency[locale],
    reading: say(words.efficiencyReading, locale, {
      from,
      to,
      effort: facts.effort.toFixed(1),
      months: facts.months.toFixed(0),
    }),
    rows: named.map(([name, of]) => rowOf(name, of, locale)),
    note: words.efficiencyNote[locale],
    exact: exactOf(named, locale),
  };
}

const REASONS = {
  "not-reliable": words.efficiencyNotReliable,
  "no-effort": words.efficiencyNoEffort,
  "no-time": words.efficiencyNoTime,
  "not-scored": words.efficiencyNotScored,
} as const;

function rowOf(name: string, of: MeasuredEfficiency, locale: Locale): EfficiencyRow {
  if (isInsufficient(of)) return { name, value: REASONS[of.reason][locale], measured: false };
  const sentence = of.value < 0 ? words.efficiencyLoss : words.efficiencyGain;
  const [value, error] = [levelsInWords(of.value), levelsInWords(of.standardError)];
  return { name, value: say(sentence, locale, { value, error }), measured: true };
}

/** Levels per large measure and year, with one decimal, or up to the first digit that is not 0. */
function levelsInWords(rate: number): string {
  const levels = Math.abs(rate) * LARGE_MEASURE * YEAR_MONTHS;
  const tenths = levels.toFixed(1);
  return tenths === "0.0" && levels > 0 ? levels.toPrecision(1) : tenths;
}

/** The figures as defined by the method, if there are any. */
function exactOf(named: readonly (readonly [string, MeasuredEfficiency])[], locale: Locale) {
  const lines = named.flatMap(([name, of]) =>
    isInsufficient(of)
      ? []
      : [
          say(words.efficiencyExactValue, locale, {
            name,
            value: signed(of.value),
            error: of.standardError.toFixed(4),
          }),
        ],
  );
  return { title: words.efficiencyExact[locale], reading: words.efficiencyExactReading[locale], lines };
}

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(4)}`;
