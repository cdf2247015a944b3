import { notFound } from "next/navigation";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { readAll } from "@/app/_server/gate/actor";
import { BulletinSection } from "@/components/cohort/dashboard/bulletin-section";
import { FunnelSection } from "@/components/cohort/dashboard/funnel-section";
import { GapsSection } from "@/components/cohort/dashboard/gaps-section";
import { WeeklyTable } from "@/components/cohort/dashboard/weekly-table";
import { WeeksSection } from "@/components/cohort/dashboard/weeks-section";
import { FindingHeader } from "@/components/ui/finding-header";
import { PrintButton } from "@/components/ui/print-button";
import { findProgress } from "@/db/cohorts/dashboard";
import { findSnapshot } from "@/db/snapshots/snapshots";
import { COHORT_TIME_ZONE, countOf, lastWeeks, weekNumber } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import { dayAt } from "@/lib/view/time/calendar";
import { say, dashboardWords as w } from "@/lib/words";

export const generateMetadata = titled(w.weeklyTitle);

/** Weekly progress, for reading, printing or downloading as a workbook. */
export default async function WeeklyPage({ params }: PageProps<"cohortId">) {
  const { actor, locale, cohortId } = await requireCohort(params);
  const [found, snapshot, figures] = await readAll(() => [
    findProgress(actor, { cohortId }),
    findSnapshot(actor, { cohortId, audience: "firm" }),
    findSnapshot(actor, { cohortId, audience: "administrator" }),
  ]);
  if (found === undefined) notFound();
  const { own, parts, cycles, optedOut, minimumK } = found;
  const cycle = cycles[0] ?? 0;
  const day = dayAt(COHORT_TIME_ZONE, new Date());
  const [monday = day] = lastWeeks(day, 1);
  const finding = say(w.weeklyFinding, locale, {
    n: countOf(own, { stage: "submitted", cycle, week: monday }),
    week: weekNumber(monday),
    all: countOf(own, { stage: "submitted", cycle }),
  });
  return (
    <CohortFrame
      cohortId={cohortId}
      current="weekly"
      place={<span className="font-medium text-ink">{say(w.weeklyTitle, locale)}</span>}
      actions={<PrintButton label={say(w.print, locale)} />}
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[finding]}
          lede={say(w.weeklyLede, locale)}
          action={
            <a className="button button-primary no-print" href={cohortPaths.weeklyFile(cohortId, "xlsx")} download>
              {say(w.weeklyExcel, locale)}
            </a>
          }
        />
        <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
          <FunnelSection locale={locale} own={own} cycle={cycle} optedOut={optedOut} />
          <WeeksSection locale={locale} own={own} parts={parts} cycle={cycle} day={day} hrefOf={cohortPaths.weekly} />
        </div>
        <WeeklyTable locale={locale} own={own} parts={parts} cycle={cycle} day={day} />
        {figures === undefined ? null : <GapsSection locale={locale} report={figures.report} />}
        <BulletinSection
          locale={locale}
          k={snapshot?.report.k ?? minimumK}
          facts={{
            name: own.name,
            own,
            cycle,
            monday,
            published: snapshot && { report: snapshot.report, day: dayAt(COHORT_TIME_ZONE, snapshot.at) },
          }}
        />
      </div>
    </CohortFrame>
  );
}
