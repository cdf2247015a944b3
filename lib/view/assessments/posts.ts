import { isComplete, type PhaseState } from "@/lib/assessments";
import { type Aim, PHASES, type Phase, phaseOf } from "@/lib/instrument";
import { initialsOf } from "@/lib/name-rules";
import { firmPaths } from "@/lib/paths";
import { isItemId } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import {
  inSentence,
  modeNamesAtFirstUse,
  phaseActivities,
  phaseNames,
  phaseStateWords,
  roleNames,
  say,
  upgradingNames,
  firmOverviewWords as words,
} from "@/lib/words";
import { type EarlyReading, earlyReadingOf, type RateNow } from "./early-reading";
import {
  type CycleFacts,
  countOwnAnswered,
  isOwnItem,
  isPhaseWritable,
  itemsIn,
  listMissing,
  readPosition,
} from "./facts";

/** The state of a phase, or that there is no cycle yet. */
export type PostState = PhaseState | "not-begun";

export type Post = {
  readonly phase: Phase;
  readonly name: string;
  readonly activity: string;
  readonly state: PostState;
  /** The state in words, for example "Accepted 9 Oct 2026" or "Open, 3 items left". */
  readonly stateLine: string;
  readonly href: string;
  readonly what: readonly string[];
  /** Items with an answer, and items that apply. */
  readonly done: number;
  readonly all: number;
  readonly who: { readonly initials: readonly string[]; readonly line: string };
  readonly early: EarlyReading;
};

/** The four phases of the cycle as the current user sees them. */
export const postsOf = (facts: CycleFacts, rate: RateNow, locale: Locale): Post[] =>
  PHASES.map((phase) => postOf(facts, phase, rate, locale));

function postOf(facts: CycleFacts, phase: Phase, rate: RateNow, locale: Locale): Post {
  const items = itemsIn(facts, phase);
  const isManager = facts.firm.role === "manager";
  const applying = items.filter(
    (item) => !(item.id in facts.input.notApplicable) && (isManager || isOwnItem(facts, item)),
  );
  const done = isManager ? applying.length - listMissing(facts, applying).length : countOwnAnswered(facts, applying);
  const { id } = facts.assessment;
  const isGiven = isManager || applying.length > 0;
  const counted = isGiven ? say(words.itemsOf, locale, { n: done, all: applying.length }) : words.noneGiven[locale];
  return {
    phase,
    name: phaseNames[phase][locale],
    activity: phaseActivities[phase][locale],
    state: postStateOf(facts, phase),
    stateLine: stateLineOf(facts, phase, locale),
    href: isPhaseWritable(facts, phase)
      ? firmPaths.phase(facts.firm.id, id, phase)
      : firmPaths.review(facts.firm.id, id, phase),
    what: whatOf(facts, phase, locale, counted),
    done,
    all: applying.length,
    who: whoOf(facts, phase, locale),
    early: isGiven
      ? earlyReadingOf(facts, { rate, phase, locale })
      : { kind: "words", words: words.noneGivenSoFar[locale] },
  };
}

/** An open phase counts as not begun until someone has answered one of its items. */
export function postStateOf(facts: CycleFacts, phase: Phase): PostState {
  const state = facts.assessment.states[phase];
  const begun = itemsIn(facts, phase).some((item) => facts.answered.has(item.id));
  return state === "open" && !begun ? "not-begun" : state;
}

/** The state of a phase in words, for example "Accepted 9 Oct 2026", "Open, 3 items left" or "Not begun". */
export function stateLineOf(facts: CycleFacts, phase: Phase, locale: Locale): string {
  const row = facts.assessment.phases.find((one) => one.phase === phase);
  const state = postStateOf(facts, phase);
  const left = listMissing(facts, itemsIn(facts, phase)).length;
  const on = (at: Date | null | undefined, word: string) =>
    at === null || at === undefined
      ? word
      : say(words.stateOn, locale, { state: word, date: dayInWords(at, facts.firm.timeZone, locale) });
  switch (state) {
    case "not-begun":
      return words.notBegun[locale];
    case "open":
      return left === 0 ? words.openReady[locale] : say(words.openLeft, locale, { n: left });
    case "locked":
    case "returned":
      return phaseStateWords[state][locale];
    case "submitted":
      return on(row?.submittedAt, phaseStateWords.submitted[locale]);
    case "accepted":
      return on(row?.acceptedAt, phaseStateWords.accepted[locale]);
  }
}

function whatOf(facts: CycleFacts, phase: Phase, locale: Locale, items: string): readonly string[] {
  switch (phase) {
    case "PRE": {
      const position = readPosition(facts);
      return [
        items,
        [
          say(words.links, locale, { n: position.links }),
          position.functions ? words.functionsDone[locale] : words.functionsOpen[locale],
        ].join(locale === "zh" ? "，" : ", "),
        say(words.contextOf, locale, { n: position.context, all: position.contextAll }),
        aimLine(position.aimDecided ? position.aim : null, locale),
      ];
    }
    case "APP":
      return [items, say(words.records, locale, { n: countRecords(facts) })];
    case "LRN":
      return [items];
    case "EVA":
      return [items, (isComplete(facts.assessment.states) ? words.frozen : words.freezes)[locale]];
  }
}

const countRecords = ({ input, instrument }: CycleFacts): number =>
  Object.entries(input.evidence)
    .filter(
      ([item]) => isItemId(item) && instrument.items.some((one) => one.id === item && phaseOf(one.cell) === "APP"),
    )
    .reduce((sum, [, records]) => sum + records.length, 0);

function aimLine(aim: Aim | null, locale: Locale): string {
  if (aim === null) return words.aimOpen[locale];
  if (aim.kind === "stay") return say(words.aim, locale, { aim: words.aimStay[locale] });
  const target =
    aim.role !== undefined
      ? roleNames[aim.role]
      : aim.mode !== undefined
        ? modeNamesAtFirstUse[aim.mode]
        : aim.upgrading !== undefined
          ? upgradingNames[aim.upgrading]
          : undefined;
  if (target === undefined) return words.aimOpen[locale];
  const name = inSentence(target, locale);
  return aim.year === undefined
    ? say(words.aim, locale, { aim: name })
    : say(words.aimYear, locale, { aim: name, year: aim.year });
}

/** A manager sees who has answered something in the phase; others see only their own part. */
function whoOf(facts: CycleFacts, phase: Phase, locale: Locale): Post["who"] {
  if (facts.firm.role !== "manager") {
    if (!itemsIn(facts, phase).some((item) => isOwnItem(facts, item)))
      return { initials: [], line: words.notYours[locale] };
    const own = countOwnAnswered(facts, itemsIn(facts, phase));
    return { initials: [], line: (own === 0 ? words.notYou : words.you)[locale] };
  }
  const working = new Set(
    facts.progress.filter((row) => row.phase === phase && row.answered > 0).map((row) => row.personId),
  );
  const names = facts.members.filter((member) => working.has(member.personId)).map((member) => member.displayName);
  if (working.size === 0) return { initials: [], line: words.nobody[locale] };
  const line =
    names.length > 0 && working.size <= 2
      ? names.join(locale === "zh" ? "、" : ", ")
      : say(words.people, locale, { n: working.size });
  return { initials: [...new Set(names.map(initialsOf))].slice(0, 3), line };
}
