import { isWritable, type MadeMove } from "@/lib/assessments";
import { type Item, type ItemAnswer, PHASES, type Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { momentInWords } from "@/lib/view/time/firm-time";
import { levelNames, phaseEventWords, phaseNames, questionnaireWords, say, reviewWords as words } from "@/lib/words";
import { type CycleFacts, itemsIn, listMissing, listOwnOpen, readPosition } from "./facts";
import { tasksOf } from "./tasks";

export type LinkedItem = {
  readonly id: string;
  readonly href: string;
  /** The section of the item, for example "Learning – Working with partners". */
  readonly place: string;
  readonly name: string;
  readonly note?: string | undefined;
};

export type InPhase = { readonly facts: CycleFacts; readonly phase: Phase; readonly locale: Locale };

/** What prevents submitting, and what should be checked before it. */
export function reviewLists(at: InPhase) {
  const { facts, phase } = at;
  const items = itemsIn(facts, phase);
  const own = (item: Item) => facts.own.get(item.id);
  const isDontKnow = (answer: ItemAnswer | null | undefined) => answer != null && "dontKnow" in answer;
  return {
    missing: listed(at, listMissing(facts, items)),
    dontKnow: listed(
      at,
      items.filter((item) => isDontKnow(own(item)?.value.answer)),
    ),
    marked: listed(
      at,
      items.filter((item) => own(item)?.value.marked === true),
      (item) => own(item)?.value.comment || undefined,
    ),
    comments: listed(
      at,
      items.filter((item) => openThread(at, item) !== undefined),
      (item) => openThread(at, item)?.comments.at(-1)?.text,
    ),
    notApplicable: listed(
      at,
      items.filter((item) => item.id in facts.input.notApplicable),
      (item) => facts.input.notApplicable[item.id],
    ),
  };
}

/** Missing facts of the position that prevent submitting Preparation; empty for the other phases. */
export function missingPosition({ facts, phase, locale }: InPhase): LinkedItem[] {
  if (phase !== "PRE") return [];
  const position = readPosition(facts);
  const { firm, assessment } = facts;
  const links = firmPaths.position(firm.id);
  return [
    ...(position.customerComplete ? [] : [factLine("customer", words.needCustomer[locale], links)]),
    ...(position.overSales ? [factLine("sales", words.needLowerShares[locale], links)] : []),
    ...(position.functions
      ? []
      : [factLine("shares", words.needShares[locale], firmPaths.record(firm.id, assessment.id, "functions"))]),
  ];
}

const factLine = (id: string, name: string, href: string): LinkedItem => ({ id, name, href, place: "" });

/** Optional facts that Preparation can be submitted without; empty for the other phases. */
export function unfilledRecords({ facts, phase, locale }: InPhase): LinkedItem[] {
  if (phase !== "PRE") return [];
  const { context, contextAll, aimDecided } = readPosition(facts);
  const href = (record: "aim" | "context") => firmPaths.record(facts.firm.id, facts.assessment.id, record);
  return [
    ...(aimDecided ? [] : [factLine("aim", words.unfilledAim[locale], href("aim"))]),
    ...(context === contextAll
      ? []
      : [factLine("context", say(words.unfilledContext, locale, { n: context, all: contextAll }), href("context"))]),
  ];
}

/**
 * Where this person continues after this phase is accepted: their next open item, otherwise a phase ready to be
 * submitted or accepted, otherwise any other task.
 */
export function nextAfter({ facts, locale }: InPhase): { readonly href: string; readonly label: string } | undefined {
  const { states, id } = facts.assessment;
  const named = (phase: Phase) => ({ phase: phaseNames[phase][locale] });
  const writable = PHASES.filter((phase) => isWritable(states[phase]));
  for (const phase of writable) {
    const [item] = listOwnOpen(facts, phase);
    if (item !== undefined)
      return {
        href: firmPaths.phase(facts.firm.id, id, phase, item.id),
        label: say(words.goOnWith, locale, named(phase)),
      };
  }
  const ready = writable.find((phase) => listMissing(facts, itemsIn(facts, phase)).length === 0);
  if (ready !== undefined)
    return { href: firmPaths.review(facts.firm.id, id, ready), label: say(words.submitNext, locale, named(ready)) };
  const submitted = PHASES.find((phase) => states[phase] === "submitted");
  // invitations and screening answers are not relevant here
  if (submitted === undefined) return tasksOf(facts, { locale, screening: [], invitations: 1 })[0];
  return {
    href: firmPaths.review(facts.firm.id, id, submitted),
    label: say(words.acceptNext, locale, named(submitted)),
  };
}

export type AnsweredItem = ReturnType<typeof answerRows>[number];

/** The items of a phase with the number of people who answered each, and the reader's own answer. */
export function answerRows(at: InPhase) {
  const { facts, phase, locale } = at;
  return itemsIn(facts, phase).map((item) => ({
    id: item.id,
    href: hrefOf(at, item),
    name: item.name[locale],
    place: nameCell(item.cell, locale),
    answered: item.id in facts.input.notApplicable ? "–" : String(facts.answered.get(item.id) ?? 0),
    own:
      item.id in facts.input.notApplicable
        ? words.notApplicableShort[locale]
        : answerInWords(facts.own.get(item.id)?.value.answer ?? null, locale),
  }));
}

function answerInWords(answer: ItemAnswer | null, locale: Locale): string {
  if (answer === null) return words.noAnswer[locale];
  if ("dontKnow" in answer) return questionnaireWords.dontKnow[locale];
  return say(words.levelNamed, locale, { level: answer.level, name: levelNames[answer.level][locale] });
}

export type PastMove = ReturnType<typeof historyOf>[number];

/** The events of this phase, latest first. */
export const historyOf = (events: readonly MadeMove[], { facts, phase, locale }: InPhase) =>
  events
    .filter((event) => event.phase === phase)
    .map((event) => ({
      key: event.at.toISOString() + event.event,
      when: momentInWords(event.at, facts.firm.timeZone, locale),
      who: event.by ?? (event.signedName || words.formerColleague[locale]),
      what: phaseEventWords[event.event][locale],
      why: event.reason,
    }));

const hrefOf = ({ facts, phase }: InPhase, item: Item): string =>
  firmPaths.phase(facts.firm.id, facts.assessment.id, phase, item.id);

function listed(at: InPhase, items: readonly Item[], noteOf: (item: Item) => string | undefined = () => undefined) {
  return items.map(
    (item): LinkedItem => ({
      id: item.id,
      href: hrefOf(at, item),
      name: item.name[at.locale],
      place: nameCell(item.cell, at.locale),
      note: noteOf(item),
    }),
  );
}

const openThread = ({ facts }: InPhase, item: Item) =>
  facts.threads.find((thread) => thread.item === item.id && thread.state === "open");

export function reviewFinding({ facts, phase, locale }: InPhase, missing: number, position: number): string {
  const values = { phase: phaseNames[phase][locale], n: missing };
  switch (facts.assessment.states[phase]) {
    case "locked":
      return say(words.isLocked, locale, values);
    case "submitted":
      return say(words.isSubmitted, locale, values);
    case "accepted":
      return say(words.isAccepted, locale, values);
    case "open":
    case "returned":
      if (missing > 0) return say(words.missing, locale, values);
      return say(position > 0 ? words.missingPosition : words.ready, locale, values);
  }
}

export function reviewLedeOf({ facts, phase, locale }: InPhase, remark: string): string | undefined {
  switch (facts.assessment.states[phase]) {
    case "locked":
      return undefined;
    case "submitted":
      return words.ledeSubmitted[locale];
    case "accepted":
      return words.ledeAccepted[locale];
    case "returned":
      return say(words.ledeReturned, locale, { reason: remark });
    case "open":
      return words.ledeOpen[locale];
  }
}
