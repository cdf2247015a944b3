import { measureGuides } from "@/lib/catalog";
import type { PlanMeasure, PlanStep } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { dateInWords } from "@/lib/words";
import type { FirstStep } from "../results/first-steps";
import { dayAt } from "../time/calendar";
import { stepText } from "./steps";

/**
 * A step of a result that the plan marks as done: the day in words, and the next step; undefined after the last one.
 */
export type StepDone = { readonly on: string; readonly next: string | undefined };

type At = {
  readonly timeZone: string;
  readonly locale: Locale;
  /** When the result became final. */
  readonly since: Date;
};

/**
 * Whether the plan marks a step of its result as done since the result became final; a step ticked earlier was found
 * undone by the result. All steps of a completed measure count as done; otherwise only a ticked step with the same text
 * as in the result does. The next step is the first open one of the plan, or of the measure's guide.
 */
export function stepDone(
  plan: readonly Pick<PlanMeasure, "catalogId" | "state" | "steps" | "doneOn">[],
  { measure, what, before }: FirstStep,
  { timeZone, locale, since }: At,
): StepDone | undefined {
  const taken = plan.find(({ catalogId }) => catalogId === measure);
  if (taken === undefined || taken.state === "set-aside") return undefined;
  // the first step of the catalog has its own wording, different from the measure's guide
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
