import type { Member } from "@/lib/firms";
import type { MeasureId } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { FIRST_STEP_DAYS, isFirstStepMade, type PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { dateFields, memberField } from "@/lib/view/plan/form-values";
import { catalogOf } from "@/lib/view/plan/measure";
import { planReplies } from "@/lib/view/plan/replies";
import { countSteps, lateOf, ownerOf } from "@/lib/view/plan/rows";
import { stepDone } from "@/lib/view/plan/step-done";
import { dayAt, daysAfter } from "@/lib/view/time/calendar";
import { dateInWords, planFormWords, say, stepsWords } from "@/lib/words";
import type { MeasuresInPlan } from "../results/measures-section";
import { SoftLink } from "../ui/soft-link";
import { ButtonForm, type PlanAction, PlanForm } from "./plan-form";

const words = planFormWords;
const TAKE_FORM = "take-in";

type At = {
  readonly firmId: string;
  /** Measures of this result that are already in the plan. */
  readonly own: readonly PlanMeasure[];
  /** For adding a measure to the plan: the action, the members who may own it, and this person. Undefined if not allowed. */
  readonly take:
    | { readonly action: PlanAction; readonly members: readonly Member[]; readonly personId: string }
    | undefined;
  /** Shown if the plan can only be made from a newer result. */
  readonly note: string | undefined;
  readonly timeZone: string;
  /** When the result became final. */
  readonly since: Date;
  readonly locale: Locale;
};

/** Buttons on the measures of a result: add to the plan, or the status if already in it. */
export function measuresInPlan({ firmId, own, take, note, timeZone, since, locale }: At): MeasuresInPlan {
  const today = dayAt(timeZone, new Date());
  // created once for all forms, so that it is sent to the browser once
  const said = planReplies(locale);
  const fields = take === undefined ? [] : takeFields(take, today, locale);
  const takenAs = (measure: MeasureId) => own.find(({ catalogId }) => catalogId === measure);
  return {
    head:
      take === undefined ? null : (
        <ButtonForm id={TAKE_FORM} action={take.action} hidden={{ firmId }} className="mb-3" said={said} />
      ),
    of(measure) {
      const taken = takenAs(measure);
      if (taken !== undefined) {
        const aside = taken.state === "set-aside";
        return (
          <SoftLink href={firmPaths.planMeasure(firmId, taken.id)} className="link">
            {aside ? say(words.asideState, locale, { reason: taken.reason }) : words.inPlan[locale]}
          </SoftLink>
        );
      }
      if (take === undefined) return null;
      const title = catalogOf(measure)?.title[locale] ?? measure;
      return (
        <button
          type="submit"
          form={TAKE_FORM}
          name="measure"
          value={measure}
          aria-label={say(words.takeNamed, locale, { title })}
          className="button button-compact"
        >
          {words.take[locale]}
        </button>
      );
    },
    note,
    doneOf: (step) => stepDone(own, step, { timeZone, locale, since }),
    step(measure) {
      const taken = takenAs(measure);
      if (taken !== undefined) return <Standing firmId={firmId} taken={taken} today={today} locale={locale} />;
      if (take === undefined) return null;
      const form = { firmId, measure, fields, said, locale };
      return <TakeForm {...form} action={take.action} />;
    },
  };
}

type StandingProps = {
  readonly firmId: string;
  readonly taken: PlanMeasure;
  readonly today: string;
  readonly locale: Locale;
};

/** Status of a step in the plan: owner and date, or why it was set aside. */
function Standing({ firmId, taken, today, locale }: StandingProps) {
  const due = taken.firstStepOn;
  const counted = countSteps(taken);
  const isMade = isFirstStepMade(counted);
  const allTicked = counted.steps > 0 && counted.stepsOpen === 0;
  const isPassed = lateOf(taken, today) === "first-step";
  const dueWords = isPassed ? stepsWords.duePassed : stepsWords.due;
  return (
    <p className="type-small">
      <SoftLink href={firmPaths.planMeasure(firmId, taken.id)} className="link">
        {taken.state === "set-aside"
          ? say(words.asideState, locale, { reason: taken.reason })
          : stepsWords.inPlan[locale]}
      </SoftLink>
      {taken.state === "set-aside" ? null : (
        <span className="block text-ink-2">
          {`${stepsWords.owner[locale]}${locale === "zh" ? "：" : ": "}${ownerOf(taken, locale)}`}
          {allTicked ? `${locale === "zh" ? "。" : ". "}${stepsWords.allTicked[locale]}` : ""}
          {due === null || isMade
            ? ""
            : `${locale === "zh" ? "，" : ", "}${say(dueWords, locale, { date: dateInWords(due, locale) })}`}
        </span>
      )}
    </p>
  );
}

/** Form fields for the owner and date of a step: at first, this person and 30 days from today. */
function takeFields({ members, personId }: NonNullable<At["take"]>, today: string, locale: Locale) {
  const values = { ownerId: personId, firstStepOn: daysAfter(today, FIRST_STEP_DAYS) };
  const owner = memberField(values, members, locale);
  const [day] = dateFields(values, locale);
  return day === undefined ? [owner] : [owner, { ...day, label: stepsWords.dueLabel[locale] }];
}

type TakeProps = {
  readonly action: PlanAction;
  readonly firmId: string;
  readonly measure: MeasureId;
  readonly fields: ReturnType<typeof takeFields>;
  readonly said: ReturnType<typeof planReplies>;
  readonly locale: Locale;
};

/** Owner, date and one button, beside the step. */
function TakeForm({ action, firmId, measure, fields, said, locale }: TakeProps) {
  const title = catalogOf(measure)?.title[locale] ?? measure;
  return (
    <>
      <p className="type-small hidden print:block">{stepsWords.paper[locale]}</p>
      <div className="no-print">
        <PlanForm
          action={action}
          hidden={{ firmId, measure }}
          fields={fields}
          submit={stepsWords.take[locale]}
          submitName={say(words.takeNamed, locale, { title })}
          said={said}
        />
      </div>
    </>
  );
}
