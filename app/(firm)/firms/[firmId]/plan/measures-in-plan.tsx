import { withFreshSession } from "@/app/_server/gate/actor";
import { dayIn } from "@/app/_server/gate/clock";
import type { UserActor } from "@/app/_server/gate/gate";
import { ButtonForm, PlanForm } from "@/components/plan/plan-form";
import type { MeasuresInPlan } from "@/components/results/measures-section";
import { SoftLink } from "@/components/ui/soft-link";
import { listMembers } from "@/db/people/members";
import { listPlans } from "@/db/plans/plans";
import type { Firm } from "@/lib/firms";
import type { MeasureId } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { PlanMeasure } from "@/lib/plan";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { dateFields, ownerFields } from "@/lib/view/plan/form-values";
import { catalogOf } from "@/lib/view/plan/measure";
import { planReplies } from "@/lib/view/plan/replies";
import { lateOf, ownerOf } from "@/lib/view/plan/rows";
import { daysAfter } from "@/lib/view/time/calendar";
import { dateInWords, planFormWords, say, stepsWords } from "@/lib/words";
import { FIRST_STEP_DAYS } from "./fields";
import { takeIn } from "./take-actions";

const words = planFormWords;
const TAKE_FORM = "take-in";

type At = {
  readonly firm: Firm;
  readonly assessmentId: string;
  /** Plans are made from the newest result alone. */
  readonly isNewest: boolean;
  readonly locale: Locale;
};

/** Buttons on the measures of a result: into the plan, or how it stands there already. */
export async function measuresInPlan(actor: UserActor, input: At): Promise<MeasuresInPlan | undefined> {
  const { firm, assessmentId, isNewest, locale } = input;
  const plans = await withFreshSession(() => listPlans(actor, { firmId: firm.id }));
  const own = plans.find((plan) => plan.assessmentId === assessmentId)?.measures ?? [];
  const mayEdit = can(actor, "plan.edit", firm);
  const mayTake = isNewest && mayEdit;
  if (!mayEdit && own.length === 0) return undefined;
  const members = mayTake ? await withFreshSession(() => listMembers(actor, { firmId: firm.id })) : [];
  // made once for all forms: what is the same travels once
  const said = planReplies(locale);
  const fields = takeFields(firm, members, locale);
  const takenAs = (measure: MeasureId) => own.find(({ catalogId }) => catalogId === measure);
  return {
    head: mayTake ? (
      <ButtonForm id={TAKE_FORM} action={takeIn} hidden={{ firmId: firm.id }} className="mb-3" {...said} />
    ) : null,
    of(measure) {
      const taken = takenAs(measure);
      if (taken !== undefined) {
        const aside = taken.state === "set-aside";
        return (
          <SoftLink href={firmPaths.planMeasure(firm.id, taken.id)} className="link">
            {aside ? say(words.asideState, locale, { reason: taken.reason }) : words.inPlan[locale]}
          </SoftLink>
        );
      }
      if (!mayTake) return null;
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
    note: mayEdit && !isNewest ? stepsWords.olderResult[locale] : undefined,
    step(measure) {
      const taken = takenAs(measure);
      if (taken !== undefined) return <Standing firm={firm} taken={taken} locale={locale} />;
      if (!mayTake) return null;
      return <TakeForm firm={firm} measure={measure} fields={fields} said={said} locale={locale} />;
    },
  };
}

/** How a step is held in the plan: by whom and until when, or why it was set aside. */
function Standing({ firm, taken, locale }: { firm: Firm; taken: PlanMeasure; locale: Locale }) {
  const due = taken.firstStepOn;
  const isPassed = lateOf(taken, dayIn(firm.timeZone)) === "first-step";
  const dueWords = isPassed ? stepsWords.duePassed : stepsWords.due;
  return (
    <p className="type-small">
      <SoftLink href={firmPaths.planMeasure(firm.id, taken.id)} className="link">
        {taken.state === "set-aside"
          ? say(words.asideState, locale, { reason: taken.reason })
          : stepsWords.inPlan[locale]}
      </SoftLink>
      {taken.state === "set-aside" ? null : (
        <span className="block text-ink-2">
          {`${stepsWords.owner[locale]}${locale === "zh" ? "：" : ": "}${ownerOf(taken, locale)}`}
          {due === null
            ? ""
            : `${locale === "zh" ? "，" : ", "}${say(dueWords, locale, { date: dateInWords(due, locale) })}`}
        </span>
      )}
    </p>
  );
}

/** Who does a step and until when, as the form asks it. */
function takeFields(firm: Firm, members: Awaited<ReturnType<typeof listMembers>>, locale: Locale) {
  const due = daysAfter(dayIn(firm.timeZone), FIRST_STEP_DAYS);
  const [asked] = ownerFields({}, members, locale);
  const nobody = { value: "", label: stepsWords.ownerOpen[locale] };
  const owner = asked === undefined ? undefined : { ...asked, options: [nobody, ...(asked.options ?? []).slice(1)] };
  const [dueField] = dateFields({ firstStepOn: due }, locale);
  const date = dueField === undefined ? undefined : { ...dueField, label: stepsWords.dueLabel[locale] };
  return [owner, date].filter((field) => field !== undefined);
}

type TakeProps = {
  readonly firm: Firm;
  readonly measure: MeasureId;
  readonly fields: ReturnType<typeof takeFields>;
  readonly said: ReturnType<typeof planReplies>;
  readonly locale: Locale;
};

/** Owner, date and one press, where the step stands. */
function TakeForm({ firm, measure, fields, said, locale }: TakeProps) {
  const title = catalogOf(measure)?.title[locale] ?? measure;
  return (
    <>
      <p className="type-small hidden print:block">{stepsWords.paper[locale]}</p>
      <div className="no-print">
        <PlanForm
          action={takeIn}
          hidden={{ firmId: firm.id, measure }}
          fields={fields}
          submit={stepsWords.take[locale]}
          submitName={say(words.takeNamed, locale, { title })}
          {...said}
        />
      </div>
    </>
  );
}
