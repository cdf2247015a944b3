import {
  ASSIGNMENT_EVENTS,
  ASSIGNMENT_MOVES,
  ASSIGNMENT_STATES,
  MOVES,
  type Mover,
  mayMove,
  moverOfAssignment,
  PHASE_EVENTS,
  PHASE_STATES,
} from "@/lib/assessments";
import { moversOfPlan, PLAN_EVENTS, PLAN_MOVES, PLAN_STATES } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import {
  assignmentMoverWords,
  assignmentMoveWords,
  assignmentStateWords,
  helpWords,
  moverWords,
  phaseMoveWords,
  phaseStateWords,
  planMoverWords,
  planMoveWords,
  planStateWords,
} from "@/lib/words";
import { MethodTable } from "../method/method-table";

const MOVERS: readonly Mover[] = ["manager", "reviewer", "system"];

/** The transitions of a phase, drawn from the table that the program uses. Without a cohort no reviewer is required. */
export function Moves({ locale }: { locale: Locale }) {
  const rows = PHASE_STATES.flatMap((from) =>
    PHASE_EVENTS.flatMap((event) => {
      const to = MOVES[from][event];
      if (to === undefined) return [];
      const movers = MOVERS.filter((mover) => mayMove(event, { mover, reviewerRequired: false }));
      const who = movers.map((mover) => moverWords[mover][locale]).join(locale === "zh" ? "、" : ", ");
      return [
        {
          key: `${from}.${event}`,
          cells: [phaseStateWords[from][locale], phaseMoveWords[event][locale], phaseStateWords[to][locale], who],
        },
      ];
    }),
  );
  return (
    <>
      <MethodTable
        caption={helpWords.phases[locale]}
        head={[helpWords.from[locale], helpWords.move[locale], helpWords.to[locale], helpWords.whoMoves[locale]]}
        rows={rows}
      />
      <p className="mt-3 max-w-[80ch] text-ink-2">{helpWords.conditions[locale]}</p>
    </>
  );
}

/** The transitions of an assigned item, drawn from the table of transitions that the program uses. */
export function AssignmentMoves({ locale }: { locale: Locale }) {
  const rows = ASSIGNMENT_STATES.flatMap((from) =>
    ASSIGNMENT_EVENTS.flatMap((event) => {
      const to = ASSIGNMENT_MOVES[from][event];
      if (to === undefined) return [];
      const words = [
        assignmentStateWords[from],
        assignmentMoveWords[event],
        assignmentStateWords[to],
        assignmentMoverWords[moverOfAssignment(event)],
      ];
      return [{ key: `${from}.${event}`, cells: words.map((word) => word[locale]) }];
    }),
  );
  return (
    <MethodTable
      caption={helpWords.togetherMoves[locale]}
      head={[helpWords.from[locale], helpWords.move[locale], helpWords.to[locale], helpWords.whoMoves[locale]]}
      rows={rows}
    />
  );
}

/** The transitions of a measure in the plan, drawn from the table of transitions that the program uses. */
export function PlanMoves({ locale }: { locale: Locale }) {
  const rows = PLAN_STATES.flatMap((from) =>
    PLAN_EVENTS.flatMap((event) => {
      const to = PLAN_MOVES[from][event];
      if (to === undefined) return [];
      const words = [planStateWords[from], planMoveWords[event], planStateWords[to]].map((word) => word[locale]);
      const who = moversOfPlan(event).map((mover) => planMoverWords[mover][locale]);
      return [{ key: `${from}.${event}`, cells: [...words, who.join(locale === "zh" ? "、" : ", ")] }];
    }),
  );
  return (
    <MethodTable
      caption={helpWords.planMoves[locale]}
      head={[helpWords.from[locale], helpWords.move[locale], helpWords.to[locale], helpWords.whoMoves[locale]]}
      rows={rows}
    />
  );
}
