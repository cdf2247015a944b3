import {
  type Assessment,
  type Assignment,
  covers,
  type Evidence,
  isLiveAssignment,
  type OwnAnswer,
  sectionOrder,
  type Thread,
} from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import {
  type CellId,
  type Instrument,
  type Item,
  type ItemId,
  lensOf,
  type Phase,
  phaseOf,
  type RecordValue,
} from "@/lib/instrument";
import { initialsOf } from "@/lib/name-rules";
import type { Locale } from "@/lib/result";
import { NEVER_SAVED, type Revision } from "@/lib/saving";
import { nameScope } from "@/lib/view/assessments/scopes";
import {
  assignmentStateWords,
  assignmentWords,
  inSentence,
  lensNames,
  phaseNames,
  phasePageWords,
  questionnaireWords,
  say,
} from "@/lib/words";
import { threadView } from "../assessments/threads";
import type { Card, FirmField, Holder, ListedItem, PhaseView } from "./card";

/** What this person and the firm have entered in one assessment. */
export type SavedCards = {
  readonly own: ReadonlyMap<ItemId, OwnAnswer>;
  readonly notApplicable: ReadonlyMap<ItemId, string>;
  readonly evidence: readonly Evidence[];
  readonly revisions: ReadonlyMap<string, Revision>;
  readonly assignments: readonly Assignment[];
  readonly threads: readonly Thread[];
};

export type QuestionnaireView = {
  readonly cards: readonly Card[];
  readonly phases: readonly PhaseView[];
  readonly rule: string;
  /** Whether this person was ever assigned items. */
  readonly given: boolean;
};

export type CardFacts = {
  readonly personId: string;
  readonly mine: ReadonlySet<ItemId>;
  readonly isShown: (item: Item) => boolean;
  readonly assessment: Assessment & { readonly firm: Firm };
  readonly instrument: Instrument;
  readonly said: SavedCards;
  readonly locale: Locale;
};

const itemsOf = (cell: CellId, { instrument, isShown }: CardFacts): readonly Item[] =>
  instrument.items.filter((item) => item.cell === cell && isShown(item));

export function cardsOf(cell: CellId, place: CardFacts): readonly Card[] {
  const { locale } = place;
  const items = itemsOf(cell, place);
  const named = say(questionnaireWords.place, locale, {
    phase: phaseNames[phaseOf(cell)][locale],
    lens: inSentence(lensNames[lensOf(cell)], locale),
  });
  return items.map((item, index) => ({
    ...wordsOf(item, locale),
    ...repliesOf(item, place),
    ...togetherOf(item, place),
    id: item.id,
    cell,
    place: named,
    count: say(phasePageWords.itemInSection, locale, { n: index + 1, all: items.length }),
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

function repliesOf(item: Item, { assessment, said }: CardFacts) {
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

function recordOf<V>({ revisions }: SavedCards, key: string, value: V): FirmField<V> {
  const known = revisions.get(key);
  return {
    key,
    value,
    revision: known?.revision ?? 0,
    by: known?.by ?? null,
    savedAt: known?.at.toISOString() ?? null,
  };
}

export function phaseView(phase: Phase, place: CardFacts): PhaseView {
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

/** Who has the item as an assignment, and the comments on it. */
function togetherOf(item: Item, { said, locale, personId, assessment, mine }: CardFacts) {
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

/** The colleague to whom an item was assigned that this person does not have to answer. */
function awayOf(item: Item, { said, mine }: CardFacts): ListedItem["away"] {
  if (mine.has(item.id)) return null;
  const holder = said.assignments.find((one) => covers(one.scope, item.id) && isLiveAssignment(one.state));
  return holder === undefined ? null : { name: holder.assignee, initials: initialsOf(holder.assignee) };
}
