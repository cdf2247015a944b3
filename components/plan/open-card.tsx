import type { Member } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import { type Lateness, moversOfPlan, PLAN_EVENTS, PLAN_MOVES, type PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { dateFields, formValuesOf, ownerFields } from "@/lib/view/plan/form-values";
import { titleOf } from "@/lib/view/plan/measure";
import { planReplies } from "@/lib/view/plan/replies";
import { lateOf, ownerOf, stateSaid } from "@/lib/view/plan/rows";
import { stepText } from "@/lib/view/plan/steps";
import { dateInWords, planFormWords, planMoveWords, planWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";
import { KeepOpen } from "./keep-open";
import { ButtonForm, type PlanAction, PlanForm } from "./plan-form";
import { StateTag } from "./state-mark";

const words = planWords;

type Props = {
  readonly firmId: string;
  readonly members: readonly Member[];
  readonly measure: PlanMeasure;
  /** The person's relation to the measure: manager, owner, or neither. */
  readonly mover: "manager" | "owner" | undefined;
  readonly today: string;
  readonly actions: Readonly<Record<"tick" | "move" | "saveDates" | "handOver", PlanAction>>;
  readonly locale: Locale;
};

/** When the first steps are or were due; an overdue measure without first steps counts as not started. */
function dueWords(late: Lateness | undefined, stepsOpen: number) {
  if (late !== "first-step") return words.openFirst;
  return stepsOpen > 0 ? words.openWas : words.openWasStart;
}

/** One measure beside the roadmap: first steps to tick, next transition, new date, other owner. */
export function OpenCard(props: Props) {
  const { firmId, measure, mover, today, actions, locale } = props;
  const late = lateOf(measure, today);
  const stepsOpen = measure.steps.filter(({ doneAt }) => doneAt === null).length;
  return (
    <Section id="open" title={say(words.open, locale, { title: titleOf(measure, locale) })}>
      <KeepOpen id={measure.id} />
      <p className="type-small flex flex-wrap gap-x-4 gap-y-1">
        <span>{ownerOf(measure, locale)}</span>
        <StateTag state={measure.state} late={late} said={stateSaid(measure, late, locale)} />
      </p>
      {measure.firstStepOn === null ? null : (
        <p className="mt-2 text-ink-2">
          {say(dueWords(late, stepsOpen), locale, {
            date: dateInWords(measure.firstStepOn, locale),
            n: stepsOpen,
          })}
        </p>
      )}
      <div className="mt-2">
        <Steps measure={measure} tick={mover === undefined ? undefined : actions.tick} locale={locale} />
      </div>
      <div className="no-print mt-3 flex flex-col gap-3">
        {mover === undefined ? null : <NextMoves measure={measure} mover={mover} move={actions.move} locale={locale} />}
        {mover === "manager" ? (
          <div className="flex flex-wrap gap-2">
            <Changes {...props} />
          </div>
        ) : null}
        <PageLink href={firmPaths.planMeasure(firmId, measure.id)}>{words.more[locale]}</PageLink>
      </div>
    </Section>
  );
}

type StepsProps = {
  readonly measure: PlanMeasure;
  /** Undefined if the person may not tick steps. */
  readonly tick: PlanAction | undefined;
  readonly locale: Locale;
};

export function Steps({ measure, tick, locale }: StepsProps) {
  const form = `tick-${measure.id}`;
  return (
    <>
      {tick === undefined ? null : (
        <ButtonForm id={form} action={tick} hidden={{ measureId: measure.id }} said={planReplies(locale)} />
      )}
      <StepList
        form={tick === undefined ? undefined : form}
        none={words.noSteps[locale]}
        steps={measure.steps.map((step) => {
          const text = stepText(step, locale);
          const done = step.doneAt !== null;
          return { id: step.id, text, done, label: say(done ? words.untick : words.tick, locale, { step: text }) };
        })}
      />
    </>
  );
}

type MovesProps = {
  readonly measure: PlanMeasure;
  readonly mover: "manager" | "owner";
  readonly move: PlanAction;
  readonly locale: Locale;
};

/** Transitions that need no further input; those with a reason or a record are on the measure's page. */
export function NextMoves({ measure, mover, move, locale }: MovesProps) {
  const plain = PLAN_EVENTS.filter(
    (event) =>
      PLAN_MOVES[measure.state][event] !== undefined &&
      moversOfPlan(event).includes(mover) &&
      event !== "verify" &&
      event !== "set-aside" &&
      event !== "reopen",
  );
  return (
    <ButtonForm action={move} hidden={{ measureId: measure.id, state: measure.state }} said={planReplies(locale)}>
      {plain.length === 0 ? null : (
        <div className="flex flex-wrap gap-2">
          {plain.map((event) => (
            <button key={event} type="submit" name="move" value={event} className="button button-compact">
              {planMoveWords[event][locale]}
            </button>
          ))}
        </div>
      )}
    </ButtonForm>
  );
}

function Changes({ members, measure, actions, locale }: Props) {
  const values = formValuesOf(measure, locale);
  const hidden = { measureId: measure.id, base: String(measure.revision) };
  const shared = { hidden, submit: planFormWords.save[locale], said: planReplies(locale) };
  return (
    <>
      <details className="open:basis-full">
        <summary className="button button-compact">{words.setDate[locale]}</summary>
        <div className="mt-3">
          <PlanForm action={actions.saveDates} fields={dateFields(values, locale)} {...shared} />
        </div>
      </details>
      <details className="open:basis-full">
        <summary className="button button-compact">{words.handOver[locale]}</summary>
        <div className="mt-3">
          <PlanForm action={actions.handOver} fields={ownerFields(values, members, locale)} {...shared} />
        </div>
      </details>
    </>
  );
}

type StepView = {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
  /** What pressing does, in words. */
  readonly label: string;
};

type StepListProps = {
  readonly steps: readonly StepView[];
  /** The form that the buttons belong to; undefined makes the list read-only. */
  readonly form: string | undefined;
  readonly none: string;
};

/** The first steps of a measure, each with its own tick button. */
function StepList({ steps, form, none }: StepListProps) {
  if (steps.length === 0) return <p className="type-small text-ink-2">{none}</p>;
  return (
    <ul className="flex flex-col">
      {steps.map((step) => (
        <li key={step.id}>
          {form === undefined ? (
            <span className="flex min-h-8 items-center gap-2.5">
              <TickMark done={step.done} />
              {step.text}
            </span>
          ) : (
            <button
              type="submit"
              form={form}
              name="step"
              value={`${step.id}:${step.done ? 0 : 1}`}
              aria-label={step.label}
              className="flex min-h-8 w-full items-center gap-2.5 rounded-control text-left hover:bg-sunken max-sm:min-h-11"
            >
              <TickMark done={step.done} />
              <span className={step.done ? "text-ink-2" : ""}>{step.text}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const TickMark = ({ done }: { done: boolean }) => (
  <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
    <rect x={1} y={1} width={12} height={12} fill="none" strokeWidth={1.4} className="stroke-line-strong" />
    {done ? <path d="M3.8 7.2 6.2 9.6 10.4 4.4" fill="none" strokeWidth={1.8} className="stroke-ink" /> : null}
  </svg>
);
