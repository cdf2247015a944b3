import { PHASES } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import { phaseNames, say, planWords as words } from "@/lib/words";
import type { EfficiencyFacts, MeasuredEfficiency } from "./measured-efficiency";

export type EfficiencyRow = { readonly name: string; readonly value: string; readonly measured: boolean };

/** Points of a large measure, and months of a year: units that a manager can imagine. */
const LARGE_MEASURE = 3;
const YEAR_MONTHS = 12;

type Years = { readonly from: number; readonly to: number };

/** What a plan achieved between the results of two years, in words. */
export function efficiencyView(facts: EfficiencyFacts, { from, to }: Years, locale: Locale) {
  const rows: EfficiencyRow[] = [
    rowOf(words.whole[locale], facts.overall, locale),
    ...PHASES.map((phase) => rowOf(phaseNames[phase][locale], facts.phases[phase], locale)),
  ];
  return {
    title: words.efficiency[locale],
    reading: say(words.efficiencyReading, locale, {
      from,
      to,
      effort: facts.effort.toFixed(1),
      months: facts.months.toFixed(0),
    }),
    caption: words.efficiency[locale],
    rows,
    note: words.efficiencyNote[locale],
    exact: exactOf(facts, locale),
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
function exactOf({ overall, phases }: EfficiencyFacts, locale: Locale) {
  const named = [
    [words.whole[locale], overall] as const,
    ...PHASES.map((phase) => [phaseNames[phase][locale], phases[phase]] as const),
  ];
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
