import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { ChangeTable } from "@/components/plan/change-table";
import { FindingHeader } from "@/components/ui/finding-header";
import { listPlanEvents } from "@/db/plans/plans";
import { firmPaths } from "@/lib/paths";
import { changesOf } from "@/lib/view/plan/changes";
import { planFormWords, planWords, say } from "@/lib/words";
import { readPlan } from "../read-plan";

const words = planFormWords;
type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: planWords.log[await currentLocale()] };
}

/** Every change of the plan, latest first. */
export default async function PlanLogPage({ params }: Props) {
  const [actor, { firmId }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const facts = await readPlan(actor, firmId);
  const { plan, firm } = facts;
  if (plan === undefined) redirect(firmPaths.plan(firm.id));
  const events = await withFreshSession(() => listPlanEvents(actor, { firmId: firm.id, planId: plan.id }));
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="plan"
      place={
        <Link href={firmPaths.plan(firm.id)} prefetch={false} className="link font-medium">
          {say(planWords.ofYear, locale, { year: plan.cycle + 1 })}
        </Link>
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
