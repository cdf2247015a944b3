import type { Metadata } from "next";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import type { PageProps } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { readAll, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { readScreening } from "@/app/_server/screening/claimed-screening";
import { closeOverdueWaves } from "@/app/_server/secret-links/pulse";
import { PhaseCard } from "@/components/assessments/phase-card";
import { WholeSection } from "@/components/assessments/whole-section";
import { UpgradeNotice } from "@/components/instrument/upgrade-notice";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listAssessments } from "@/db/assessments/assessments";
import { findUpgrade } from "@/db/assessments/upgrades";
import { listInvitations } from "@/db/people/invitations";
import { listPulseWaves } from "@/db/pulse/pulse";
import { type Assessment, isComplete } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import { PHASES } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { phaseCard, type RecordStep } from "@/lib/view/assessments/phase-card";
import { pulseStep } from "@/lib/view/pulse/progress";
import { offeredAnswers } from "@/lib/view/screening/screening-offer";
import {
  assignmentWords,
  commentWords,
  firmOverviewWords,
  ownAnswersWords,
  reviewWords,
  say,
  cycleWords as words,
} from "@/lib/words";
import { finishAll, reopenAll } from "./review/actions";

type Props = PageProps<"firmId" | "assessmentId">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, assessment } = await requireCycle(params);
  return { title: say(firmOverviewWords.cycle, locale, { year: assessment.cycle }) };
}

/** The four phases of one cycle with their sections, progress and links. */
export default async function AssessmentPage({ params, searchParams }: Props) {
  const { actor, locale, firm, assessment } = await requireCycle(params);
  const query = await onceEach(searchParams);
  const [facts, screening, cycles, invited] = await readAll(() => [
    readCycle(actor, firm, assessment),
    readScreening(actor, firm.id),
    listAssessments(actor, { firmId: firm.id }),
    can(actor, "people.read", firm) ? listInvitations(actor, { firmId: firm.id }) : [],
  ]);
  const mayUpgrade = can(actor, "assessment.upgrade", firm);
  const upgrade = mayUpgrade
    ? await withFreshSession(() => findUpgrade(actor, { assessmentId: assessment.id }))
    : undefined;
  const pulse = await withFreshSession(() => readPulseStep(actor, firm, locale));
  const offered = offeredAnswers(facts, screening, cycles.length === 1).length;
  const complete = isComplete(assessment.states);
  const all = facts.instrument.items.length;
  return (
    <FirmFrame
      firmId={firm.id}
      current="assessment"
      place={
        <strong className="font-semibold text-ink">
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </strong>
      }
      actions={can(actor, "input.export", firm) ? <CycleLinks assessment={assessment} locale={locale} /> : undefined}
    >
      <div className="flex flex-col gap-5">
        {query.opened === undefined ? null : (
          <Notice tone="info" title={say(words.opened, locale, { year: assessment.cycle })} />
        )}
        {query.reopened === undefined ? null : <Notice tone="info" title={reviewWords.reopenedAll[locale]} />}
        <FindingHeader
          finding={[
            complete ? words.findingComplete[locale] : say(words.finding, locale, { n: facts.answered.size, all }),
          ]}
          lede={(complete ? words.ledeComplete : words.lede)[locale]}
          action={
            complete ? (
              <PageLink className="button button-primary" href={firmPaths.result(firm.id, assessment.id)}>
                {firmOverviewWords.openResult[locale]}
              </PageLink>
            ) : undefined
          }
        />
        {upgrade === undefined ? null : (
          <UpgradeNotice locale={locale} firmId={firm.id} at={assessment} to={upgrade.to} />
        )}
        {offered === 0 ? null : (
          <Notice tone="info" title={say(words.screeningOffer, locale, { n: offered })}>
            <p>{words.screeningOfferText[locale]}</p>
            <p className="mt-3">
              <PageLink className="button" href={firmPaths.screening(firm.id, assessment.id)}>
                {words.screeningOpen[locale]}
              </PageLink>
            </p>
          </Notice>
        )}
        {PHASES.map((phase) => (
          <PhaseCard key={phase} {...phaseCard(facts, phase, locale, pulse)} />
        ))}
        <WholeSection
          facts={facts}
          locale={locale}
          personId={actor.personId}
          invited={invited.map(({ email }) => email)}
          actions={{ finish: finishAll, reopen: reopenAll }}
        />
      </div>
    </FirmFrame>
  );
}

/** Comments, assignments while the cycle is open, and the download of its input. */
function CycleLinks({ assessment, locale }: { readonly assessment: Assessment; readonly locale: Locale }) {
  const { id, firmId, states } = assessment;
  return (
    <>
      <PageLink className="button button-compact" href={firmPaths.comments(firmId, id)}>
        {commentWords.title[locale]}
      </PageLink>
      {isComplete(states) ? null : (
        <PageLink className="button button-compact" href={firmPaths.assignments(firmId, id)}>
          {assignmentWords.title[locale]}
        </PageLink>
      )}
      <a
        className="button button-compact"
        href={`/api/v1/assessments/${id}/export`}
        download
        title={ownAnswersWords.exportInputNote[locale]}
      >
        {ownAnswersWords.exportInput[locale]}
      </a>
    </>
  );
}

/**
 * For managers: the step that leads to the short employee questionnaire, shown beside the items of the phase Learning.
 */
async function readPulseStep(actor: UserActor, firm: Firm, locale: Locale): Promise<RecordStep | undefined> {
  if (!can(actor, "pulse.read", firm)) return undefined;
  await closeOverdueWaves(actor, firm.id);
  return pulseStep(await listPulseWaves(actor, { firmId: firm.id }), firm.id, locale);
}
