import { phaseNames } from "@/lib/catalog";
import { say, planWords as words } from "@/lib/i18n";
import { PHASES } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import type { EfficiencyFacts, MeasuredEfficiency } from "./measured-efficiency";

export type EfficiencyRow = { readonly name: string; readonly value: string; readonly measured: boolean };

type Years = { readonly from: number; readonly to: number };

/** What a plan brought from one year's result to another's, in words. */
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
    unit: words.efficiencyUnit[locale],
    rows,
    note: words.efficiencyNote[locale],
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
  const [value, error] = [signed(of.value), of.standardError.toFixed(4)];
  return { name, value: say(words.efficiencyValue, locale, { value, error }), measured: true };
}

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(4)}`;
