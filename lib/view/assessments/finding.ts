import { isComplete, type PhaseState } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import { joinNames, phaseNames, say, firmOverviewWords as words } from "@/lib/words";
import { type CycleFacts, isPhaseWritable, itemsIn, listMissing, listOwnOpen } from "./facts";
import { listAwaited } from "./unheard";

type Reader = {
  /** Number of stored screening answers. */
  readonly screening: number;
  readonly personId: string;
};

/**
 * One or two sentences on the state of the cycle for the current reader; before the first answer, on its stored
 * screening.
 */
export function findingOf(facts: CycleFacts, locale: Locale, { screening, personId }: Reader): string[] {
  const { assessment, firm } = facts;
  if (isComplete(assessment.states)) return [say(words.complete, locale, { year: assessment.cycle })];
  return firm.role === "manager"
    ? managerFinding(facts, locale, { screening, personId })
    : contributorFinding(facts, locale);
}

function managerFinding(facts: CycleFacts, locale: Locale, { screening, personId }: Reader): string[] {
  const { assessment, instrument } = facts;
  const all = instrument.items.length;
  const stated = (state: PhaseState, text: Text) => {
    const phases = PHASES.filter((phase) => assessment.states[phase] === state);
    return phases.length === 0 ? [] : [say(text, locale, { phases: namesOf(phases, locale), n: phases.length })];
  };
  const first = [
    ...stated("returned", words.returned),
    ...stated("submitted", words.submitted),
    ...stated("accepted", words.accepted),
  ].slice(0, 1);
  if (facts.answered.size === 0 && first.length === 0) {
    const waits = screening > 0 ? say(words.freshScreening, locale, { n: screening, all }) : undefined;
    return [say(words.fresh, locale, { year: assessment.cycle }), waits ?? say(words.freshItems, locale, { all })];
  }
  return [...first, ...openFinding(facts, locale, personId)];
}

function openFinding(facts: CycleFacts, locale: Locale, personId: string): string[] {
  const writable = PHASES.filter((phase) => isPhaseWritable(facts, phase));
  if (writable.length === 0) return [];
  const n = listMissing(
    facts,
    writable.flatMap((phase) => itemsIn(facts, phase)),
  ).length;
  return n === 0
    ? [say(words.allAnswered, locale, { phases: namesOf(writable, locale) })]
    : [
        say(words.itemsOpen, locale, { n, all: facts.instrument.items.length }),
        ...waitingFinding(facts, locale, { phases: writable, personId }),
      ];
}

/** The sentence about colleagues whose answers are missing; with the name if it is one. */
function waitingFinding(facts: CycleFacts, locale: Locale, at: Parameters<typeof listAwaited>[1]): string[] {
  const names = listAwaited(facts, at);
  const [first] = names;
  if (first === undefined) return [];
  return [
    names.length === 1
      ? say(words.waitForOne, locale, { name: first })
      : say(words.waitForMany, locale, { people: names.length }),
  ];
}

function contributorFinding(facts: CycleFacts, locale: Locale): string[] {
  const writable = PHASES.filter((phase) => isPhaseWritable(facts, phase));
  if (writable.length === 0) return [words.ownClosed[locale]];
  const n = writable.reduce((sum, phase) => sum + listOwnOpen(facts, phase).length, 0);
  return n === 0 ? [words.ownDone[locale]] : [say(words.ownOpen, locale, { n, all: facts.mine.size })];
}

const namesOf = (phases: readonly Phase[], locale: Locale): string =>
  joinNames(
    phases.map((phase) => phaseNames[phase][locale]),
    locale,
  );
