import { isLiveAssignment, type Scope, sectionOrder } from "@/lib/assessments";
import { lensOf, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { assignmentStateWords, assignmentWords, lensNames, phaseNames, phaseStateWords, say } from "@/lib/words";
import { type CycleFacts, isPhaseWritable, itemsIn } from "./facts";

export type ScopeBox = {
  readonly scope: string;
  readonly label: string;
  /** Who already has it. */
  readonly note: string;
};

export type PhaseBoxes = {
  readonly phase: string;
  readonly name: string;
  /** Why nothing can be assigned here; undefined if it can. */
  readonly closed: string | undefined;
  readonly sections: readonly ScopeBox[];
  readonly itemsLabel: string;
  readonly items: readonly ScopeBox[];
};

/** The checkboxes of the form: sections in the order of this assessment, each with the people who already have it. */
export const phaseBoxes = (facts: CycleFacts, locale: Locale): readonly PhaseBoxes[] =>
  PHASES.map((phase) => ({
    phase,
    name: phaseNames[phase][locale],
    closed: isPhaseWritable(facts, phase) ? undefined : phaseStateWords[facts.assessment.states[phase]][locale],
    sections: sectionOrder(phase, facts.assessment.viewSeed).map((cell) => ({
      scope: cell,
      label: lensNames[lensOf(cell)][locale],
      note: holdersOf(facts, cell, locale),
    })),
    itemsLabel: say(assignmentWords.singleItems, locale, { phase: phaseNames[phase][locale] }),
    items: itemsIn(facts, phase).map((item) => ({
      scope: item.id,
      label: item.name[locale],
      note: holdersOf(facts, item.id, locale),
    })),
  }));

/** Who has the scope as an assignment, for example "Chen Jing, started". */
function holdersOf({ assignments }: CycleFacts, scope: Scope, locale: Locale): string {
  return assignments
    .filter((one) => one.scope === scope && isLiveAssignment(one.state))
    .map(({ assignee, state }) => {
      const word = assignmentStateWords[state][locale];
      return locale === "zh" ? `${assignee}（${word}）` : `${assignee}, ${word.toLowerCase()}`;
    })
    .join(locale === "zh" ? "、" : "; ");
}
