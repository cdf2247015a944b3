import type { UserActor } from "@/app/_server/gate/gate";
import { listOwnAnswers } from "@/db/assessments/answers";
import { listAssignments } from "@/db/assessments/assignments";
import { listThreads } from "@/db/assessments/comments";
import { listEvidence, listNotApplicable } from "@/db/evidence/evidence";
import { listRevisions, type Revision } from "@/db/fields/save-fields";
import { findInstrument, lensNames, phaseNames } from "@/lib/catalog";
import type { Assessment, Assignment, Evidence, OwnAnswer } from "@/lib/cycle";
import type { Firm } from "@/lib/firms";
import { assignmentStateWords, assignmentWords, questionnaireWords, say } from "@/lib/i18n";
import {
  type CellId,
  type Instrument,
  type Item,
  type ItemId,
  lensOf,
  PHASES,
  type Phase,
  phaseOf,
  type RecordValue,
} from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { NEVER_SAVED } from "@/lib/saving";
import { mineOf } from "@/lib/view/cycle/facts";
import { nameScope } from "@/lib/view/cycle/scopes";
import { initialsOf } from "@/lib/view/people/initials";
import type { Card, FirmField, Holder, ListedItem, PhaseView } from "@/lib/view/questionnaire/card";
import { sectionOrder } from "@/lib/view/questionnaire/order";
import { threadView } from "@/lib/view/questionnaire/threads";
import { covers, isLiveAssignment, type Thread } from "@/lib/workflow";

/** What this person and the firm have said in one assessment. */
type Said = {
  readonly own: ReadonlyMap<ItemId, OwnAnswer>;
  readonly notApplicable: ReadonlyMap<ItemId, string>;
  readonly evidence: readonly Evidence[];
  readonly revisions: ReadonlyMap<string, Revision>;
  readonly assignments: readonly Assignment[];
  readonly threads: readonly Thread[];
};

type QuestionnaireView = {
  readonly cards: readonly Card[];
  readonly phases: readonly PhaseView[];
  readonly rule: string;
  /** Whether this person was ever given items. */
  readonly given: boolean;
};

/** The cards of one phase and the section list of all four, in one language and this assessment's order. */
export async function readQuestionnaire(
  actor: UserActor,
  assessment: Assessment & { readonly firm: Firm },
  at: { readonly phase: Phase; readonly locale: Locale },
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
  const said: Said = {
    own: new Map(own.map((row) => [row.item, row])),
    notApplicable,
    evidence,
    revisions,
    assignments,
    threads,
  };
  const { personId } = actor;
  const mine = mineOf({ firm: assessment.firm, instrument, assignments, personId });
  // Who was given items sees those; a manager sees all of them, and whose they are.
  const isShown = (item: Item) => assessment.firm.role === "manager" || mine.has(item.id);
  const place: Place = { assessment, instrument, said, locale: at.locale, personId, mine, isShown };
  return {
    cards: sectionOrder(at.phase, assessment.viewSeed).flatMap((cell) => cardsOf(cell, place)),
    phases: PHASES.map((phase) => phaseView(phase, place)).filter((one) => one.sections.length > 0),
    rule: instrument.answerRule[at.locale],
    given: assignments.some((one) => one.assigneeId === personId),
  };
}

type Place = {
  readonly personId: string;
  readonly mine: ReadonlySet<ItemId>;
  readonly isShown: (item: Item) => boolean;
  readonly assessment: Assessment & { readonly firm: Firm };
  readonly instrument: Instrument;
  readonly said: Said;
  readonly locale: Locale;
};

const itemsOf = (cell: CellId, { instrument, isShown }: Place): readonly Item[] =>
  instrument.items.filter((item) => item.cell === cell && isShown(item));

function cardsOf(cell: CellId, place: Place): readonly Card[] {
  const { locale } = place;
  const items = itemsOf(cell, place);
  const lens = lensNames[lensOf(cell)][locale];
  const named = say(questionnaireWords.place, locale, {
    phase: phaseNames[phaseOf(cell)][locale],
    lens: locale === "en" ? lens.toLowerCase() : lens,
  });
  return items.map((item, index) => ({
    ...wordsOf(item, locale),
    ...saidOf(item, place),
    ...togetherOf(item, place),
    id: item.id,
    cell,
    place: named,
    count: say(questionnaireWords.ofThree, locale, { n: index + 1, all: items.length }),
  }));
}

function wordsOf(item: Item, locale: Locale) {
  const { anchors, evidence } = item;
  return {
    name: item.name[locale],
    question: item.question[locale],
    hint: item.hint[locale],
    anchors: { 1: anchors[1][locale], 3: anchors[3][locale], 5: anchors[5][locale] },
    proof: { countsTo5: evidence.countsTo5[locale], countsTo3: evidence.countsTo3[locale] },
    evidenceMonths: item.evidenceMonths,
    naReason: item.notApplicable?.reason[locale] ?? null,
  };
}

function saidOf(item: Item, { assessment, said }: Place) {
  const own = said.own.get(item.id);
  const reason = said.notApplicable.get(item.id);
  const records = said.evidence
    .filter((record) => record.item === item.id)
    .map(({ id, grade, title, date, file }) => ({
      ...recordOf<RecordValue>(said, `evidence:${assessment.id}:${id}`, { item: item.id, grade, title, date }),
      file,
    }));
  return {
    saved: own === undefined ? NEVER_SAVED : { value: own.value, revision: own.revision, savedAt: own.savedAt },
    na: recordOf(said, `not-applicable:${assessment.id}:${item.id}`, reason === undefined ? null : { reason }),
    records,
  };
}

function recordOf<V>({ revisions }: Said, key: string, value: V): FirmField<V> {
  const known = revisions.get(key);
  return {
    key,
    value,
    revision: known?.revision ?? 0,
    by: known?.by ?? null,
    savedAt: known?.at.toISOString() ?? null,
  };
}

function phaseView(phase: Phase, place: Place): PhaseView {
  const { assessment, said, locale } = place;
  const listed = (item: Item): ListedItem => {
    const own = said.own.get(item.id);
    return {
      id: item.id,
      name: item.name[locale],
      answered: own !== undefined && own.value.answer !== null,
      marked: own?.value.marked ?? false,
      applies: !said.notApplicable.has(item.id),
      mine: place.mine.has(item.id),
      away: awayOf(item, place),
    };
  };
  return {
    phase,
    name: phaseNames[phase][locale],
    href: `/firms/${assessment.firmId}/assessments/${assessment.id}/${phase}`,
    sections: sectionOrder(phase, assessment.viewSeed)
      .map((cell) => ({
        cell,
        phase,
        name: lensNames[lensOf(cell)][locale],
        items: itemsOf(cell, place).map(listed),
      }))
      .filter((section) => section.items.length > 0),
  };
}

/** Who was given the item, and what was said about it. */
function togetherOf(item: Item, { said, locale, personId, assessment, mine }: Place) {
  const { timeZone } = assessment.firm;
  const held = said.assignments.filter((one) => covers(one.scope, item.id) && isLiveAssignment(one.state));
  return {
    mine: mine.has(item.id),
    holders: held.map(
      (one): Holder => ({
        id: one.id,
        name: one.assignee,
        initials: initialsOf(one.assignee),
        isMe: one.assigneeId === personId,
        isOpen: one.state === "assigned" || one.state === "started",
        what: nameScope(one.scope, locale),
        state: assignmentStateWords[one.state][locale],
        from: [
          say(assignmentWords.passedBy, locale, { name: one.givenBy ?? assignmentWords.aManager[locale] }),
          ...(one.note === "" ? [] : [one.note]),
        ].join(locale === "zh" ? "：" : ": "),
      }),
    ),
    threads: said.threads
      .filter((thread) => thread.item === item.id)
      .map((thread) => threadView(thread, { timeZone, locale })),
  };
}

/** The colleague who was given an item that is not this person's. */
function awayOf(item: Item, { said, mine }: Place): ListedItem["away"] {
  if (mine.has(item.id)) return null;
  const holder = said.assignments.find((one) => covers(one.scope, item.id) && isLiveAssignment(one.state));
  return holder === undefined ? null : { name: holder.assignee, initials: initialsOf(holder.assignee) };
}
