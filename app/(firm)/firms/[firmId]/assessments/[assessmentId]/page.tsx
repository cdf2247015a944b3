import type { Metadata } from "next";
import Link from "next/link";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { readScreening } from "@/app/_server/screening/claimed-screening";
import { PhaseCard } from "@/components/assessments/phase-card";
import { UpgradeNotice } from "@/components/instrument/upgrade-notice";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listAssessments } from "@/db/assessments/assessments";
import { findUpgrade } from "@/db/assessments/upgrades";
import { isComplete } from "@/lib/assessments";
import { PHASES } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { phaseCard } from "@/lib/view/assessments/phase-card";
import { offeredAnswers } from "@/lib/view/screening/screening-offer";
import {
  assignmentWords,
  commentWords,
  firmOverviewWords,
  ownAnswersWords,
  say,
  cycleWords as words,
} from "@/lib/words";
import { readPulseStep } from "./read-pulse-step";

type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<{ opened?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { firmId, assessmentId } = await params;
  const [{ assessment }, locale] = await Promise.all([requireCycle(firmId, assessmentId), currentLocale()]);
  return { title: say(firmOverviewWords.cycle, locale, { year: assessment.cycle }) };
}

/** The four phases of one cycle with their sections, progress and links. */
export default async function AssessmentPage({ params, searchParams }: Props) {
  const [path, query, locale] = await Promise.all([params, onceEach(searchParams), currentLocale()]);
  const { actor, firm, assessment } = await requireCycle(path.firmId, path.assessmentId);
  const [facts, screening, cycles] = await withFreshSession(() =>
    Promise.all([
      readCycle(actor, firm, assessment),
      readScreening(actor, firm.id),
      listAssessments(actor, { firmId: firm.id }),
    ]),
  );
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
      actor={actor}
      firmId={firm.id}
      current="assessment"
      place={
        <strong className="font-semibold text-ink">
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </strong>
      }
      actions={
        can(actor, "input.export", firm) ? (
          <>
            <Link className="button button-compact" prefetch={false} href={firmPaths.comments(firm.id, assessment.id)}>
              {commentWords.title[locale]}
            </Link>
            {complete ? null : (
              <Link
                className="button button-compact"
                prefetch={false}
                href={firmPaths.assignments(firm.id, assessment.id)}
              >
                {assignmentWords.title[locale]}
              </Link>
            )}
            <a
              className="button button-compact"
              href={`/api/v1/assessments/${assessment.id}/export`}
              download
              title={ownAnswersWords.exportInputNote[locale]}
            >
              {ownAnswersWords.exportInput[locale]}
            </a>
          </>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-5">
        {query.opened === undefined ? null : (
          <Notice tone="info" title={say(words.opened, locale, { year: assessment.cycle })} />
        )}
        <FindingHeader
          finding={[
            complete ? words.findingComplete[locale] : say(words.finding, locale, { n: facts.answered.size, all }),
          ]}
          lede={(complete ? words.ledeComplete : words.lede)[locale]}
          action={
            complete ? (
              <Link href={firmPaths.result(firm.id, assessment.id)} prefetch={false} className="button button-primary">
                {firmOverviewWords.openResult[locale]}
              </Link>
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
              <Link className="button" prefetch={false} href={firmPaths.screening(firm.id, assessment.id)}>
                {words.screeningOpen[locale]}
              </Link>
            </p>
          </Notice>
        )}
        {PHASES.map((phase) => (
          <PhaseCard key={phase} {...phaseCard(facts, phase, locale, pulse)} />
        ))}
      </div>
    </FirmFrame>
  );
}
