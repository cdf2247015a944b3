import type { Assignment } from "@/lib/assessments";
import { type AssignmentState, isLiveAssignment } from "@/lib/assessments";
import type { Item } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { minutesFor, SECONDS_AN_ITEM } from "@/lib/view/questionnaire/pace";
import { assignmentWords, say } from "@/lib/words";
import type { CycleFacts } from "./facts";

export function assignmentsFinding({ assignments }: CycleFacts, locale: Locale): string[] {
  const live = assignments.filter(({ state }) => isLiveAssignment(state));
  const back = assignments.filter(({ state }) => state === "handed-back").length;
  if (live.length === 0 && back === 0) return [assignmentWords.none[locale]];
  if (live.length === 0) return [say(assignmentWords.findingBack, locale, { n: back })];
  const done = live.filter(({ state }) => state === "done").length;
  return [
    say(assignmentWords.finding, locale, { done, all: live.length }),
    ...(back === 0 ? [] : [say(assignmentWords.findingAlsoBack, locale, { n: back })]),
  ];
}

const ORDER: readonly AssignmentState[] = ["handed-back", "started", "assigned", "done", "withdrawn"];

/** Sort order: assignments that need action first, withdrawn ones last. */
export const inOrder = (all: readonly Assignment[]): readonly Assignment[] =>
  all.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.assignee.localeCompare(b.assignee));

export function mineFinding(facts: CycleFacts, open: readonly Item[], locale: Locale): string {
  if (open.length > 0) {
    return say(assignmentWords.mineFinding, locale, {
      n: open.length,
      minutes: minutesFor(open.length, SECONDS_AN_ITEM),
    });
  }
  return (facts.mine.size === 0 ? assignmentWords.mineNone : assignmentWords.mineDone)[locale];
}
