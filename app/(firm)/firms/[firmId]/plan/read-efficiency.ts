import { withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { findResult } from "@/db/results/results";
import type { Locale } from "@/lib/result";
import { efficiencyView, measureEfficiency } from "@/lib/view/plan/efficiency";
import { dayAt } from "@/lib/view/time/calendar";
import { type PlanFacts, readRatingOf, resultAfter } from "./read-plan";

/**
 * How efficiently the firm learned, in words: for the latest plan that was followed by another final result; undefined
 * if there is none.
 */
export async function readEfficiency(actor: UserActor, { plans, results, firm }: PlanFacts, locale: Locale) {
  const measured = plans.flatMap((plan) => {
    const after = resultAfter(results, plan);
    return after === undefined ? [] : [{ plan, after }];
  })[0];
  if (measured === undefined) return undefined;
  const { plan, after } = measured;
  const [before, next] = await Promise.all([
    readRatingOf(actor, plan),
    withFreshSession(() => findResult(actor, after)),
  ]);
  if (next === undefined) return undefined;
  const facts = measureEfficiency(plan, {
    before: { rating: before, frozenOn: dayAt(firm.timeZone, plan.frozenAt) },
    after: { rating: next.rating, frozenOn: dayAt(firm.timeZone, after.frozenAt) },
  });
  return efficiencyView(facts, { from: plan.cycle, to: after.year }, locale);
}
