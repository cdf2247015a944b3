import { redirect } from "next/navigation";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { withFreshSession } from "@/app/_server/gate/actor";
import { ChangeTable } from "@/components/plan/change-table";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { listPlanEvents } from "@/db/plans/plans";
import { firmPaths } from "@/lib/paths";
import { changesOf } from "@/lib/view/plan/changes";
import { planFormWords, planWords, say } from "@/lib/words";
import { readPlan } from "../read-plan";

const words = planFormWords;

export const generateMetadata = titled(planWords.log);

/** Every change of the plan, latest first. */
export default async function PlanLogPage({ params }: PageProps<"firmId">) {
  const { actor, locale, firmId } = await requireFirm(params);
  const facts = await readPlan(actor, firmId);
  const { plan, firm } = facts;
  if (plan === undefined) redirect(firmPaths.plan(firm.id));
  const events = await withFreshSession(() => listPlanEvents(actor, { firmId: firm.id, planId: plan.id }));
  return (
    <FirmFrame
      firmId={firm.id}
      current="plan"
      place={
        <PageLink className="link font-medium" href={firmPaths.plan(firm.id)}>
          {say(planWords.ofYear, locale, { year: plan.cycle + 1 })}
        </PageLink>
      }
    >
      <div className="flex flex-col gap-5">
        <FindingHeader finding={[words.logTitle[locale]]} lede={words.logLede[locale]} />
        <div className="section">
          <ChangeTable
            caption={planWords.log[locale]}
            head={[words.when[locale], words.who[locale], words.what[locale], words.change[locale]]}
            rows={changesOf(events, { facts, locale })}
          />
        </div>
      </div>
    </FirmFrame>
  );
}
