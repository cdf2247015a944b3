import type { Metadata } from "next";
import { requireCycle, requirePhase } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import type { PageProps } from "@/app/_server/frames/page";
import { readAll } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { SaveState } from "@/components/outbox/save-state";
import { Questionnaire } from "@/components/questionnaire/questionnaire";
import { EmptyState } from "@/components/ui/empty-state";
import { listPhaseEvents } from "@/db/assessments/assessments";
import { listMembers } from "@/db/people/members";
import { isWritable } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
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

type Props = PageProps<"firmId" | "assessmentId" | "phase">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const phase = requirePhase((await params).phase);
  return { title: phaseNames[phase][await currentLocale()] };
}

/** One phase of the questionnaire: twelve cards as one form; with JavaScript one card is shown at a time. */
export default async function PhasePage({ params }: Props) {
  const phase = requirePhase((await params).phase);
  const { actor, locale, firm, assessment } = await requireCycle(params);
  const { id: assessmentId, states } = assessment;
  const { id: firmId, role } = firm;
  const [view, members, remark] = await readAll(() => [
    readQuestionnaire(actor, assessment, { phase, locale }),
    listMembers(actor, { firmId }),
    states[phase] === "returned" ? findRemark(actor, assessmentId, phase) : undefined,
  ]);
  const base = `/firms/${firmId}/assessments/${assessmentId}`;
  const name = phaseNames[phase][locale];
  const words = speak(questionnaireWords, locale);
  const clock: Clock = { locale, timeZone: firm.timeZone };
  const maySubmit = can(actor, "phase.submit", firm);
  const writable = isWritable(states[phase]);
  return (
    <FirmFrame
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
        <NotGiven href={firmPaths.mine(firmId, assessmentId)} locale={locale} />
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
            grades: speak(evidenceGradeNames, locale),
            recordsHref: `${base}/records`,
            fileWords: speak(fileWords, locale),
            together: togetherFrame({ firm, assessmentId, members, locale, writable, actor }),
            access: { writable, mayNotApply: can(actor, "not-applicable.edit", firm) },
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

/** Shown to a contributor whose assignments contain no item of this phase. */
const NotGiven = ({ href, locale }: { readonly href: string; readonly locale: Locale }) => (
  <EmptyState
    title={assignmentWords.notHere[locale]}
    action={
      <a className="button button-primary" href={href}>
        {assignmentWords.toMine[locale]}
      </a>
    }
  >
    {assignmentWords.notHereWords[locale]}
  </EmptyState>
);

/** The reviewer's remark with which the phase was returned. */
async function findRemark(actor: UserActor, assessmentId: string, phase: Phase): Promise<string | undefined> {
  const events = await listPhaseEvents(actor, { assessmentId });
  return events.find((event) => event.phase === phase && event.event === "return")?.reason;
}
