import type { UserActor } from "@/app/_server/gate/gate";
import { listOwnAnswers } from "@/db/assessments/answers";
import { listAssignments } from "@/db/assessments/assignments";
import { listThreads } from "@/db/assessments/comments";
import { listNotApplicable } from "@/db/assessments/not-applicable";
import { listEvidence } from "@/db/evidence/evidence";
import { listRevisions } from "@/db/fields/revisions";
import type { Assessment } from "@/lib/assessments";
import { sectionOrder } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { Firm } from "@/lib/firms";
import { type Item, PHASES, type Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { isOwnItem, mineOf } from "@/lib/view/assessments/facts";
import {
  type CardFacts,
  cardsOf,
  phaseView,
  type QuestionnaireView,
  type SavedCards,
} from "@/lib/view/questionnaire/cards";

/** The cards of one phase and the section list of all four, in one language and in this assessment's order. */
export async function readQuestionnaire(
  actor: UserActor,
  assessment: Assessment & { readonly firm: Firm },
  ids: { readonly phase: Phase; readonly locale: Locale },
): Promise<QuestionnaireView> {
  const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
  if (instrument === undefined) throw new Error(`no instrument ${assessment.instrument.version}`);
  const of = { assessmentId: assessment.id };
  const [own, notApplicable, evidence, revisions, assignments, threads] = await Promise.all([
    listOwnAnswers(actor, of),
    listNotApplicable(actor, of),
    listEvidence(actor, of),
    listRevisions(actor, { ...of, firmId: assessment.firmId }),
    listAssignments(actor, of),
    listThreads(actor, of),
  ]);
  const said: SavedCards = {
    own: new Map(own.map((row) => [row.item, row])),
    notApplicable,
    evidence,
    revisions,
    assignments,
    threads,
  };
  const { personId } = actor;
  const mine = mineOf({ firm: assessment.firm, instrument, assignments, personId });
  // A person with assignments sees those items, and in a closed phase those they answered; a manager sees all, with
  // their assignees.
  const isShown = (item: Item) =>
    assessment.firm.role === "manager" || isOwnItem({ assessment, mine, own: said.own }, item);
  const place: CardFacts = { assessment, instrument, said, locale: ids.locale, personId, mine, isShown };
  return {
    cards: sectionOrder(ids.phase, assessment.viewSeed).flatMap((cell) => cardsOf(cell, place)),
    phases: PHASES.map((phase) => phaseView(phase, place)).filter((one) => one.sections.length > 0),
    rule: instrument.answerRule[ids.locale],
    given: assignments.some((one) => one.assigneeId === personId),
  };
}
