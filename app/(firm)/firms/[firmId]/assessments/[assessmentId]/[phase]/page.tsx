import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { SaveState } from "@/components/outbox/save-state";
import { Questionnaire } from "@/components/questionnaire/questionnaire";
import { EmptyState } from "@/components/ui/empty-state";
import { findAssessment, listPhaseEvents } from "@/db/assessments/assessments";
import { listMembers } from "@/db/people/members";
import { isWritable } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import type { Clock } from "@/lib/view/questionnaire/card";
import { closedWords } from "@/lib/view/questionnaire/closed";
import { nextFrom } from "@/lib/view/questionnaire/next-phase";
import { dayAt } from "@/lib/view/time/calendar";
import {
  assignmentWords,
  evidenceGradeNames,
  fileWords,
  phaseNames,
  phasePageWords,
  questionnaireWords,
  say,
  speak,
} from "@/lib/words";
import { saveForm } from "./actions";
import { readQuestionnaire } from "./read-questionnaire";
import { togetherFrame } from "./together";

type Props = { readonly params: Promise<{ firmId: string; assessmentId: string; phase: string }> };

/** The assessment for this person; responds 404 if they may not see it. */
const requireAssessment = cache(async (firmId: string, rawAssessment: string) => {
  const actor = await requireActor();
  const assessmentId = requireId(rawAssessment);
  const assessment = await withFreshSession(() => findAssessment(actor, { assessmentId }));
  if (assessment === undefined || assessment.firmId !== firmId) notFound();
  return assessment;
});

function requirePhase(raw: string): Phase {
  const phase = PHASES.find((one) => one === raw);
  if (phase === undefined) notFound();
  return phase;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const phase = requirePhase((await params).phase);
  const locale = await currentLocale();
  return { title: phaseNames[phase][locale] };
}

/** One phase of the questionnaire: twelve cards as one form; with JavaScript one card is shown at a time. */
export default async function PhasePage({ params }: Props) {
  const { firmId, assessmentId, phase: raw } = await params;
  const phase = requirePhase(raw);
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const assessment = await requireAssessment(firmId, assessmentId);
  const [view, members, remark] = await withFreshSession(() =>
    Promise.all([
      readQuestionnaire(actor, assessment, { phase, locale }),
      listMembers(actor, { firmId }),
      assessment.states[phase] === "returned" ? findRemark(assessmentId, phase) : undefined,
    ]),
  );
  const { firm, role, states } = assessment;
  const base = `/firms/${firmId}/assessments/${assessmentId}`;
  const name = phaseNames[phase][locale];
  const words = speak(questionnaireWords, locale);
  const clock: Clock = { locale, timeZone: firm.timeZone };
  const subject = { role };
  const maySubmit = can(actor, "phase.submit", subject);
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="assessment"
      place={
        <span className="max-lg:hidden">
          <span className="font-medium text-ink">
            {say(phasePageWords.assessmentOf, locale, { year: assessment.cycle })}
          </span>{" "}
          {name}
        </span>
      }
      actions={
        <>
          <span className="max-sm:hidden">
            <SaveState owner={actor.personId} words={words} clock={clock} all />
          </span>
          <a className="button button-compact" href={`/firms/${firmId}`}>
            {phasePageWords.leave[locale]}
          </a>
        </>
      }
    >
      {view.cards.length === 0 ? (
        <EmptyState
          title={assignmentWords.notHere[locale]}
          action={
            <a className="button button-primary" href={firmPaths.mine(firmId, assessmentId)}>
              {assignmentWords.toMine[locale]}
            </a>
          }
        >
          {assignmentWords.notHereWords[locale]}
        </EmptyState>
      ) : (
        <Questionnaire
          owner={actor.personId}
          firmId={firmId}
          assessmentId={assessmentId}
          phase={phase}
          phases={view.phases}
          cards={view.cards}
          clock={clock}
          title={say(phasePageWords.title, locale, { phase: name, n: view.cards.length })}
          closed={closedWords(states[phase], name, firm.reviewerRequired, locale)}
          remark={
            remark === undefined
              ? null
              : { title: say(phasePageWords.returnedTitle, locale, { phase: name }), words: remark }
          }
          maySubmit={maySubmit}
          frame={{
            assessmentId,
            rule: view.rule,
            asOf: dayAt(firm.timeZone, new Date()),
            grades: gradeNames(locale),
            recordsHref: `${base}/records`,
            fileWords: speak(fileWords, locale),
            together: togetherFrame({
              firm,
              assessmentId,
              members,
              locale,
              writable: isWritable(states[phase]),
              actor,
            }),
            access: { writable: isWritable(states[phase]), mayNotApply: can(actor, "not-applicable.edit", subject) },
          }}
          links={{
            review: `${base}/review?phase=${phase}`,
            next: nextFrom({ assessment, phase, phases: view.phases, maySubmit, locale }),
            mine: role === "contributor" && view.given ? firmPaths.mine(firmId, assessmentId) : null,
            signIn: `/sign-in?next=${encodeURIComponent(`${base}/${phase}`)}`,
          }}
          action={saveForm}
          words={words}
        />
      )}
    </FirmFrame>
  );
}

const gradeNames = (locale: Locale) => ({
  E0: evidenceGradeNames.E0[locale],
  E1: evidenceGradeNames.E1[locale],
  E2: evidenceGradeNames.E2[locale],
  E3: evidenceGradeNames.E3[locale],
});

/** The reviewer's remark with which the phase was returned. */
async function findRemark(assessmentId: string, phase: Phase): Promise<string | undefined> {
  const events = await listPhaseEvents(await requireActor(), { assessmentId });
  return events.find((event) => event.phase === phase && event.event === "return")?.reason;
}
