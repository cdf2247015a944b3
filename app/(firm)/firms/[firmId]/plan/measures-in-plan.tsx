import Link from "next/link";
import { withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { ButtonForm } from "@/components/plan/plan-form";
import type { MeasuresInPlan } from "@/components/report/measures-section";
import { listPlans } from "@/db/plans/plans";
import type { Firm } from "@/lib/firms";
import { planFormWords, say } from "@/lib/i18n";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { catalogOf } from "@/lib/view/plan/measure";
import { planSaid } from "@/lib/view/plan/said";
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
export async function measuresInPlan(actor: UserActor, at: At): Promise<MeasuresInPlan | undefined> {
  const { firm, assessmentId, isNewest, locale } = at;
  const plans = await withFreshSession(() => listPlans(actor, { firmId: firm.id }));
  const own = plans.find((plan) => plan.assessmentId === assessmentId)?.measures ?? [];
  const mayTake = isNewest && can(actor, "plan.edit", firm);
  if (!mayTake && own.length === 0) return undefined;
  return {
    head: mayTake ? (
      <ButtonForm id={TAKE_FORM} action={takeIn} hidden={{ firmId: firm.id }} className="mb-3" {...planSaid(locale)} />
    ) : null,
    of(measure) {
      const taken = own.find(({ catalogId }) => catalogId === measure);
      if (taken !== undefined) {
        const aside = taken.state === "set-aside";
        return (
          <Link href={firmPaths.planMeasure(firm.id, taken.id)} prefetch={false} className="link">
            {aside ? say(words.asideState, locale, { reason: taken.reason }) : words.inPlan[locale]}
          </Link>
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
  };
}
