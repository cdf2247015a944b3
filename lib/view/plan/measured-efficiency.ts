import { PHASES, type Phase } from "@/lib/instrument";
import { type EfficiencyReason, effortCredit, learningEfficiency, type Plan, workBetween } from "@/lib/plan";
import { isMissing, type Maybe, type Rating } from "@/lib/rating";
import { insufficient, tabulate } from "@/lib/result";
import { monthsBetween, type Score, type Scored } from "@/lib/scoring";
import { catalogOf } from "./measure";

export type MeasuredEfficiency = ReturnType<typeof learningEfficiency>;
export type EfficiencyFacts = {
  readonly effort: number;
  readonly months: number;
  readonly overall: MeasuredEfficiency;
  readonly phases: Readonly<Record<Phase, MeasuredEfficiency>>;
};
export type { EfficiencyReason };

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
