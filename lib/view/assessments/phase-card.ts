import { sectionOrder } from "@/lib/assessments";
import { cellNames } from "@/lib/catalog";
import { type CellId, lensOf, type Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { minutesFor, SECONDS_AN_ITEM } from "@/lib/view/questionnaire/pace";
import { lensNames, phaseActivities, phaseNames, pulseWords, say, cycleWords as words } from "@/lib/words";
import {
  type CycleFacts,
  countOwnAnswered,
  isOwnItem,
  isPhaseWritable,
  itemsIn,
  listMissing,
  listOwnOpen,
  readPosition,
} from "./facts";
import { type PostState, postStateOf, stateLineOf } from "./posts";

/** A part of the firm's data that comes before the items of Preparation. */
export type RecordStep = {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly done: boolean;
  readonly href: string;
};

export type SectionLine = ReturnType<typeof sectionLine>;

export type PhaseCardFacts = {
  readonly locale: Locale;
  readonly id: string;
  readonly name: string;
  readonly activity: string;
  readonly state: PostState;
  readonly stateLine: string;
  /** How much the reader still has to do; undefined if the phase is read-only. */
  readonly left?: string | undefined;
  /** The steps next to the items, under their own title. */
  readonly steps: readonly RecordStep[];
  readonly stepsTitle: string;
  readonly sections: readonly SectionLine[];
  readonly actions: readonly { readonly href: string; readonly label: string; readonly primary: boolean }[];
};

/** One phase as shown to this person on the assessment page. */
export function phaseCard(
  facts: CycleFacts,
  phase: Phase,
  locale: Locale,
  pulse: RecordStep | undefined,
): PhaseCardFacts {
  const { firm, assessment } = facts;
  const writable = isPhaseWritable(facts, phase);
  const left = listOwnOpen(facts, phase).length;
  const items = itemsIn(facts, phase);
  const isGiven = items.some((item) => facts.mine.has(item.id));
  const isShown = (cell: CellId) =>
    firm.role === "manager" || items.some((item) => item.cell === cell && isOwnItem(facts, item));
  return {
    locale,
    id: phase,
    name: phaseNames[phase][locale],
    activity: phaseActivities[phase][locale],
    state: postStateOf(facts, phase),
    stateLine: stateLineOf(facts, phase, locale),
    left: writable ? (isGiven ? leftInWords(left, locale) : words.ownNoneGiven[locale]) : undefined,
    steps: stepsOf(facts, phase, locale, pulse),
    stepsTitle: (phase === "PRE" ? words.firmRecords : pulseWords.stepTitle)[locale],
    sections: sectionOrder(phase, assessment.viewSeed)
      .filter(isShown)
      .map((cell) => sectionLine(facts, phase, cell, locale)),
    actions: actionsOf(facts, phase, locale, {
      writable,
      left,
      items: firmPaths.phase(firm.id, assessment.id, phase),
      review: firmPaths.review(firm.id, assessment.id, phase),
    }),
  };
}

function stepsOf(facts: CycleFacts, phase: Phase, locale: Locale, pulse: RecordStep | undefined): RecordStep[] {
  if (phase === "PRE") return recordSteps(facts, locale);
  return phase === "LRN" && pulse !== undefined ? [pulse] : [];
}

const leftInWords = (n: number, locale: Locale): string =>
  n === 0 ? words.ownNone[locale] : say(words.ownLeft, locale, { n, minutes: minutesFor(n, SECONDS_AN_ITEM) });

type Doors = { readonly writable: boolean; readonly left: number; readonly items: string; readonly review: string };

function actionsOf(facts: CycleFacts, phase: Phase, locale: Locale, { writable, left, items, review }: Doors) {
  const isManager = facts.firm.role === "manager";
  const values = { phase: phaseNames[phase][locale] };
  const ready = listMissing(facts, itemsIn(facts, phase)).length === 0;
  const button = (href: string, label: string, primary = false) => ({ href, label, primary });
  if (!writable) {
    const accepts = facts.assessment.states[phase] === "submitted" && isManager && !facts.firm.reviewerRequired;
    const label = (accepts ? words.accept : words.history)[locale];
    return [button(items, words.lookAt[locale]), button(review, label, accepts)];
  }
  const begun = itemsIn(facts, phase).filter((item) => facts.mine.has(item.id)).length > left;
  const go = say(begun ? words.goOn : words.begin, locale, values);
  const look = (isManager ? words.review : words.reviewOnly)[locale];
  return [button(items, left === 0 ? words.lookAt[locale] : go), button(review, look, ready && isManager)];
}

/** A section of the phase: how many of its items the reader has answered, and how many anyone has. */
function sectionLine(facts: CycleFacts, phase: Phase, cell: CellId, locale: Locale) {
  const items = itemsIn(facts, phase).filter((item) => item.cell === cell);
  const applying = items.filter((item) => !(item.id in facts.input.notApplicable));
  const open = listOwnOpen(facts, phase).find((item) => item.cell === cell) ?? items[0];
  return {
    key: cell,
    name: lensNames[lensOf(cell)][locale],
    gloss: cellNames[cell][locale],
    href: firmPaths.phase(facts.firm.id, facts.assessment.id, phase, open?.id),
    own: countOwnAnswered(facts, applying),
    anyone: applying.length - listMissing(facts, applying).length,
    notApplicable: items.length - applying.length,
    all: items.length,
  };
}

/** Profile, links, functions, context, aim: in this order, before the items of Preparation. */
function recordSteps(facts: CycleFacts, locale: Locale): RecordStep[] {
  const position = readPosition(facts);
  const { firm, assessment } = facts;
  const mine = firm.role === "manager" ? "" : words.stepManager[locale];
  const record = (name: "functions" | "context" | "aim") => firmPaths.record(firm.id, assessment.id, name);
  return [
    {
      key: "profile",
      label: words.stepProfile[locale],
      detail: mine,
      done: position.profile,
      href: firmPaths.profile(firm.id),
    },
    {
      key: "links",
      label: words.stepLinks[locale],
      detail: linksDetail(position, locale),
      done: position.customerComplete && !position.overSales,
      href: firmPaths.position(firm.id),
    },
    {
      key: "functions",
      label: words.stepFunctions[locale],
      detail: mine,
      done: position.functions,
      href: record("functions"),
    },
    {
      key: "context",
      label: words.stepContext[locale],
      detail: say(words.contextOf, locale, { n: position.context, all: position.contextAll }),
      done: position.context === position.contextAll,
      href: record("context"),
    },
    { key: "aim", label: words.stepAim[locale], detail: mine, done: position.aimDecided, href: record("aim") },
  ];
}

function linksDetail(position: ReturnType<typeof readPosition>, locale: Locale): string {
  if (position.customers === 0) return words.stepLinksNone[locale];
  if (position.overSales) return words.stepLinksOver[locale];
  return say(position.customerComplete ? words.stepLinksDone : words.stepLinksSome, locale, { n: position.links });
}
