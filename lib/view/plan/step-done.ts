import { measureGuides } from "@/lib/catalog";
import type { PlanMeasure, PlanStep } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { dateInWords } from "@/lib/words";
import type { FirstStep } from "../results/first-steps";
import { dayAt } from "../time/calendar";
import { stepText } from "./steps";

/** A step of a result that the plan marks as done: the day in words, and what comes next; undefined after the last step. */
export type StepDone = { readonly on: string; readonly next: string | undefined };

type At = {
  readonly timeZone: string;
  readonly locale: Locale /** When the result became final. */;
  readonly since: Date;
};

/**
 * Whether the plan of a result marks a step as done since the result became final: what was ticked before, the result has
 * found undone again. A measure that is done has done all its steps; of one that is set aside or runs, only a ticked step
 * with the words of the result is. Next is the first open step of the plan, or of the guide of the measure.
 */
export function stepDone(
  plan: readonly Pick<PlanMeasure, "catalogId" | "state" | "steps" | "doneOn">[],
  { measure, what, before }: FirstStep,
  { timeZone, locale, since }: At,
): StepDone | undefined {
  const taken = plan.find(({ catalogId }) => catalogId === measure);
  if (taken === undefined || taken.state === "set-aside") return undefined;
  // the first step of the list has words of its own there, other than in the guide of the measure
  const isThis = (step: PlanStep) => stepText(step, "en") === what.en || (before === 0 && step.catalogId === measure);
  const ticked = taken.steps.find(isThis)?.doneAt ?? undefined;
  const tickedOn = ticked === undefined || ticked < since ? undefined : dayAt(timeZone, ticked);
  if (taken.state === "done" || taken.state === "verified") {
    const on = tickedOn ?? taken.doneOn;
    return on === null || on < dayAt(timeZone, since) ? undefined : { on: dateInWords(on, locale), next: undefined };
  }
  if (tickedOn === undefined) return undefined;
  const open = taken.steps.find(({ doneAt }) => doneAt === null);
  const texts = taken.steps.map((step) => stepText(step, "en"));
  const guide = measureGuides.find(({ id }) => id === measure);
  const following = guide?.steps.slice(before + 1).find((step) => !texts.includes(step.what.en));
  return {
    on: dateInWords(tickedOn, locale),
    next: open === undefined ? following?.what[locale] : stepText(open, locale),
  };
}
