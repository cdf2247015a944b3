import { redirect } from "next/navigation";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { withFreshSession } from "@/app/_server/gate/actor";
import { NextCycle } from "@/components/assessments/next-cycle";
import { PageLink } from "@/components/shell/page-link";
import { Section } from "@/components/ui/section";
import { listAssessments } from "@/db/assessments/assessments";
import { listAssignments } from "@/db/assessments/assignments";
import { isComplete } from "@/lib/assessments";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { yearAt } from "@/lib/view/time/calendar";
import { firmOverviewWords, say, shellWords, cycleWords as words } from "@/lib/words";
import { openCycle } from "./actions";

export const generateMetadata = titled(shellWords.assessment);

/** Redirects to the current cycle; without one, offers to open the first or the next. */
export default async function AssessmentsPage({ params }: PageProps<"firmId">) {
  const { actor, locale, firmId, firm } = await requireFirm(params);
  const all = await withFreshSession(() => listAssessments(actor, { firmId }));
  const [latest] = all;
  if (latest !== undefined && !isComplete(latest.states)) {
    const given = await withFreshSession(() => listAssignments(actor, { assessmentId: latest.id }));
    const own = firm.role === "contributor" && given.length > 0;
    redirect((own ? firmPaths.mine : firmPaths.assessment)(firmId, latest.id));
  }

  return (
    <FirmFrame firmId={firmId} current="assessment" place={say(shellWords.assessment, locale)}>
      <div className="flex flex-col gap-5">
        <h1 className="type-finding">{words.listTitle[locale]}</h1>
        <NextCycle
          firm={firm}
          latest={latest}
          year={yearAt(firm.timeZone, new Date())}
          openCycle={can(actor, "assessment.open", firm) ? openCycle : undefined}
          locale={locale}
        />
        {all.length === 0 ? null : (
          <Section title={firmOverviewWords.cycles[locale]}>
            <ul className="-my-2 divide-y divide-line">
              {all.map((one) => (
                <li key={one.id} className="py-2">
                  <PageLink
                    className="link inline-flex min-h-6 items-center"
                    href={firmPaths.assessment(firmId, one.id)}
                  >
                    {say(words.toAssessment, locale, { year: one.cycle })}
                  </PageLink>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </FirmFrame>
  );
}
