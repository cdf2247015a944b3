import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { NextCycle } from "@/components/assessments/next-cycle";
import { Section } from "@/components/ui/section";
import { listAssessments } from "@/db/assessments/assessments";
import { listAssignments } from "@/db/assessments/assignments";
import { isComplete } from "@/lib/assessments";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { yearAt } from "@/lib/view/time/calendar";
import { firmOverviewWords, say, shellWords, cycleWords as words } from "@/lib/words";
import { openCycle } from "./actions";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(shellWords.assessment, await currentLocale()) };
}

/** Redirects to the current cycle; without one, offers to open the first or the next. */
export default async function AssessmentsPage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const { firm } = await requireFirmFrame(actor, firmId);
  const all = await withFreshSession(() => listAssessments(actor, { firmId }));
  const [latest] = all;
  if (latest !== undefined && !isComplete(latest.states)) {
    const given = await withFreshSession(() => listAssignments(actor, { assessmentId: latest.id }));
    const own = firm.role === "contributor" && given.length > 0;
    redirect((own ? firmPaths.mine : firmPaths.assessment)(firmId, latest.id));
  }

  return (
    <FirmFrame actor={actor} firmId={firmId} current="assessment" place={say(shellWords.assessment, locale)}>
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
                  <Link
                    href={firmPaths.assessment(firmId, one.id)}
                    prefetch={false}
                    className="link inline-flex min-h-6 items-center"
                  >
                    {say(words.toAssessment, locale, { year: one.cycle })}
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </FirmFrame>
  );
}
