import { type PlanFacts, readRatingOf } from "@/app/_server/frames/plan-facts";
import { withFreshSession } from "@/app/_server/gate/actor";
import { dayIn } from "@/app/_server/gate/clock";
import type { UserActor } from "@/app/_server/gate/gate";
import { type MeasuredEfficiency, measureEfficiency } from "@/app/(firm)/firms/[firmId]/plan/plan-efficiency";
import type { EfficiencyRow } from "@/components/plan/efficiency-card";
import { findResult } from "@/db/results/results";
import { phaseNames } from "@/lib/catalog";
import { planWords, say } from "@/lib/i18n";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { isInsufficient } from "@/lib/result";

const words = planWords;

/** Learning efficiency of the latest plan whose next result is frozen, in words; undefined where there is none. */
export async function readEfficiency(actor: UserActor, { plans, results, firm }: PlanFacts, locale: Locale) {
  const measured = plans.flatMap((plan) => {
    const after = results.find(
      ({ year }) => year > plan.cycle && !results.some((other) => other.year > plan.cycle && other.year < year),
    );
    return after === undefined ? [] : [{ plan, after }];
  })[0];
  if (measured === undefined) return undefined;
  const { plan, after } = measured;
  const [before, next] = await Promise.all([
    readRatingOf(actor, plan),
    withFreshSession(() => findResult(actor, { assessmentId: after.assessmentId, revision: after.revision })),
  ]);
  if (next === undefined) return undefined;
  const facts = measureEfficiency(plan, {
    before: { rating: before, frozenOn: dayIn(firm.timeZone, plan.frozenAt) },
    after: { rating: next.rating, frozenOn: dayIn(firm.timeZone, after.frozenAt) },
  });
  const rows: EfficiencyRow[] = [
    rowOf(words.whole[locale], facts.overall, locale),
    ...PHASES.map((phase) => rowOf(phaseNames[phase][locale], facts.phases[phase], locale)),
  ];
  return {
    title: words.efficiency[locale],
    reading: say(words.efficiencyReading, locale, {
      from: plan.cycle,
      to: after.year,
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
