import type { Metadata } from "next";
import { rateEarly, readCycle } from "@/app/_server/frames/cycle-facts";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { readLevelsLater } from "@/app/_server/frames/levels-later";
import type { PageProps } from "@/app/_server/frames/page";
import { readScreening } from "@/app/_server/screening/claimed-screening";
import { readCycles } from "@/app/(firm)/firms/[firmId]/read-cycles";
import { NoCycle } from "@/components/assessments/no-cycle";
import { Overview } from "@/components/assessments/overview";
import { PageLink } from "@/components/shell/page-link";
import { Notice } from "@/components/ui/notice";
import { listChangedConsents } from "@/db/cohorts/consent";
import { listFirmDeadlines } from "@/db/cohorts/deadlines";
import { listEngagements } from "@/db/consultants/engagements";
import { listInvitations } from "@/db/people/invitations";
import { listPlans } from "@/db/plans/plans";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { engagementState, type FirmEngagement } from "@/lib/engagement";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { missedLines } from "@/lib/view/cohort/late";
import { planDueSaid } from "@/lib/view/plan/finding";
import { dayAt, yearAt } from "@/lib/view/time/calendar";
import { say, sayNamed, shellWords, firmOverviewWords as words } from "@/lib/words";
import { openCycle } from "./assessments/actions";

type Props = PageProps<"firmId">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, firm } = await requireFirm(params);
  return { title: `${say(shellWords.overview, locale)} · ${firm.name}` };
}

/** The overview of the current cycle, and the next step. */
export default async function OverviewPage({ params }: Props) {
  const { actor, locale, firmId, firm, assessment } = await requireFirm(params);
  const [cycles, claimed, later] = await Promise.all([
    readCycles(actor, firmId),
    readScreening(actor, firmId),
    readLevelsLater(actor, firmId),
  ]);
  // people from whom levels are hidden see neither earlier results nor the screening
  const screening = later === undefined ? claimed : undefined;
  const current = cycles.find((one) => one.assessment.id === assessment?.id);
  const facts = current === undefined ? undefined : await readCycle(actor, firm, current.assessment);
  const invitations = current === undefined || firm.role !== "manager" ? [] : await listInvitations(actor, { firmId });
  const changedConsents = can(actor, "sharing.edit", firm) ? await listChangedConsents(actor, { firmId }) : [];
  const mayPlan = can(actor, "plan.edit", firm);
  const plans = mayPlan ? await listPlans(actor, { firmId }) : [];
  const late = missedLines(await listFirmDeadlines(actor, { firmId }), current?.assessment, {
    today: dayAt(COHORT_TIME_ZONE, new Date()),
    isManager: firm.role === "manager",
    locale,
  });
  const engagements = can(actor, "engagement.grant", firm) ? await listEngagements(actor, { firmId }) : [];
  const asking = engagements.filter((one) => engagementState(one, new Date()) === "asked");
  const mayInvite = can(actor, "people.invite", firm);
  return (
    <FirmFrame
      firmId={firmId}
      current="overview"
      place={
        current === undefined ? undefined : (
          <strong className="font-semibold text-ink">
            {say(words.cycle, locale, { year: current.assessment.cycle })}
          </strong>
        )
      }
      actions={
        mayInvite ? (
          <PageLink className="button button-compact" href={firmPaths.people(firmId)}>
            {words.invite[locale]}
          </PageLink>
        ) : undefined
      }
    >
      <Warnings asking={asking} late={late} firmId={firmId} locale={locale} />
      {current === undefined || facts === undefined ? (
        <NoCycle
          firm={firm}
          screening={screening}
          year={yearAt(firm.timeZone, new Date())}
          openCycle={can(actor, "assessment.open", firm) ? openCycle : undefined}
          locale={locale}
        />
      ) : (
        <Overview
          firm={firm}
          personId={actor.personId}
          facts={facts}
          rate={() => rateEarly(facts)}
          current={current}
          cycles={cycles}
          screening={screening}
          invitations={invitations.length}
          changedConsents={changedConsents}
          thisYear={yearAt(firm.timeZone, new Date())}
          later={later}
          lacksPlan={mayPlan && current.result !== undefined && plans.every(({ measures }) => measures.length === 0)}
          planDue={planDueSaid(plans[0]?.measures ?? [], dayAt(firm.timeZone, new Date()), locale)}
          locale={locale}
        />
      )}
    </FirmFrame>
  );
}

type WarningsProps = {
  readonly asking: readonly FirmEngagement[];
  readonly late: readonly string[];
  readonly firmId: string;
  readonly locale: Locale;
};

/** Consultants who ask for access, and missed deadlines. */
function Warnings({ asking, late, firmId, locale }: WarningsProps) {
  return (
    <>
      {asking.map(({ id, consultant }) => (
        <div key={id} className="mb-5">
          <Notice tone="warn" title={sayNamed(words.consultantAsks, locale, { name: consultant ?? "" })}>
            <PageLink href={`${firmPaths.people(firmId)}#consultants`}>{words.consultantDecide[locale]}</PageLink>
          </Notice>
        </div>
      ))}
      {late.map((line) => (
        <div key={line} className="mb-5">
          <Notice tone="warn" title={line} />
        </div>
      ))}
    </>
  );
}
