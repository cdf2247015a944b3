import { type CycleFacts, isPhaseWritable, itemsIn } from "@/app/_server/frames/cycle-facts";
import type { PhaseBoxes } from "@/components/assignments/scope-boxes";
import { lensNames, phaseNames } from "@/lib/catalog";
import { assignmentStateWords, assignmentWords, phaseStateWords, refusalWords, say, speak } from "@/lib/i18n";
import { lensOf, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { sectionOrder } from "@/lib/view/questionnaire/order";
import { isLiveAssignment, type Scope } from "@/lib/workflow";

/** The boxes of the form: sections in the order of this assessment, with who has each already. */
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

/** "Chen Jing, started". */
function holdersOf({ assignments }: CycleFacts, scope: Scope, locale: Locale): string {
  return assignments
    .filter((one) => one.scope === scope && isLiveAssignment(one.state))
    .map(({ assignee, state }) => {
      const word = assignmentStateWords[state][locale];
      return locale === "zh" ? `${assignee}（${word}）` : `${assignee}, ${word.toLowerCase()}`;
    })
    .join(locale === "zh" ? "、" : "; ");
}

/** Why passing on, taking back and handing back are refused: the questionnaire carries these words and no others. */
const REFUSED = {
  "changed-meanwhile": refusalWords["changed-meanwhile"],
  "not-found": refusalWords["not-found"],
  "not-possible-now": refusalWords["not-possible-now"],
  "not-yours-to-do": refusalWords["not-yours-to-do"],
  "phase-closed": refusalWords["phase-closed"],
  "reason-missing": refusalWords["reason-missing"],
} as const;

/** Sentences for what was done or refused. */
export function saidOf(locale: Locale) {
  const { given, givenLater, givenNoMail, nothingNew, takenBack, handedBack } = speak(assignmentWords, locale);
  return {
    said: { given, givenLater, givenNoMail, nothingNew, takenBack, handedBack },
    refusals: speak(REFUSED, locale),
  };
}

/** The same with the sentences about reminders. */
export function reminderSaidOf(locale: Locale) {
  const { remindedNow, remindedNoMail, remindNothing, remindOff, remindTooSoon } = speak(assignmentWords, locale);
  const { said, refusals } = saidOf(locale);
  return {
    said: { ...said, reminded: remindedNow, remindedNoMail, remindNothing, remindOff, remindTooSoon },
    refusals,
  };
}
