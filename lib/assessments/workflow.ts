import { CELLS, type CellId, type ItemId, PHASES, type Phase } from "@/lib/instrument";
import { err, ok, type Result, tabulate } from "@/lib/result";

export const PHASE_STATES = ["locked", "open", "submitted", "returned", "accepted"] as const;
export type PhaseState = (typeof PHASE_STATES)[number];

export const PHASE_EVENTS = ["unlock", "submit", "return", "accept", "reopen"] as const;
export type PhaseEvent = (typeof PHASE_EVENTS)[number];

/** Who may change the state of a phase: the firm's manager, a reviewer with an engagement, or the system itself. */
export type Mover = "manager" | "reviewer" | "system";

export type MoveRefusal =
  | "not-possible-now"
  | "answers-missing"
  | "position-missing"
  | "reason-missing"
  | "not-yours-to-do"
  | "changed-meanwhile";

/**
 * The state machine of a phase: from which state, by which event, into which state. A submitted phase is read-only for
 * everyone; returning or reopening it makes it writable again.
 */
export const MOVES: Readonly<Record<PhaseState, Readonly<Partial<Record<PhaseEvent, PhaseState>>>>> = {
  locked: { unlock: "open" },
  open: { submit: "submitted" },
  submitted: { return: "returned", accept: "accepted" },
  returned: { submit: "submitted" },
  accepted: { reopen: "open" },
};

/** Facts that a transition depends on. The caller reads them while it holds the lock of the assessment. */
export type MoveFacts = {
  readonly mover: Mover;
  /** True if the cohort requires that a reviewer accepts; otherwise the firm may also accept its own phases. */
  readonly reviewerRequired: boolean;
  /** Items of the phase that nobody has answered yet. */
  readonly itemsMissing: number;
  /** For Preparation only: at least one customer link has its nine determinants, and the four shares are filled in. */
  readonly positionComplete: boolean;
  readonly reason: string;
};

/** Whether this person may ever cause this event, in any state. */
export function mayMove(event: PhaseEvent, facts: Pick<MoveFacts, "mover" | "reviewerRequired">): boolean {
  switch (event) {
    case "unlock":
      return facts.mover === "system";
    case "submit":
    case "reopen":
      return facts.mover === "manager";
    case "accept":
    case "return":
      return facts.mover === "reviewer" || (facts.mover === "manager" && !facts.reviewerRequired);
  }
}

/** The state after an event, or the reason why the event is refused. Pure: changes nothing. */
export function advance(
  phase: Phase,
  state: PhaseState,
  event: PhaseEvent,
  facts: MoveFacts,
): Result<PhaseState, MoveRefusal> {
  const next = MOVES[state][event];
  if (next === undefined) return err("not-possible-now");
  if (!mayMove(event, facts)) return err("not-yours-to-do");
  if (event === "submit" && facts.itemsMissing > 0) return err("answers-missing");
  if (event === "submit" && phase === "PRE" && !facts.positionComplete) return err("position-missing");
  if ((event === "return" || event === "reopen") && facts.reason.trim() === "") return err("reason-missing");
  return ok(next);
}

/** Answers and firm records of a phase can be changed only in these states. */
export const isWritable = (state: PhaseState): boolean => state === "open" || state === "returned";

/** The next phase; undefined after the last. If phases run in sequence, it opens when the given one is submitted. */
export const phaseAfter = (phase: Phase): Phase | undefined => PHASES[PHASES.indexOf(phase) + 1];

/** The initial state of each phase of a new assessment: all open, or, in sequence, only the first. */
export const openingStates = (inSequence: boolean): Readonly<Record<Phase, PhaseState>> =>
  tabulate(PHASES, (phase) => (inSequence && phase !== PHASES[0] ? "locked" : "open"));

/** Whether all four phases are accepted. The transition that completes this freezes the result. */
export const isComplete = (states: Readonly<Record<Phase, PhaseState>>): boolean =>
  PHASES.every((phase) => states[phase] === "accepted");

export const ASSIGNMENT_STATES = ["assigned", "started", "done", "handed-back", "withdrawn"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const ASSIGNMENT_EVENTS = ["start", "finish", "resume", "hand-back", "withdraw", "assign"] as const;
export type AssignmentEvent = (typeof ASSIGNMENT_EVENTS)[number];

/**
 * Who changes the state of an assignment: the manager who assigned it, the colleague who has it, or the system when an
 * answer is saved.
 */
export type AssignmentMover = "manager" | "assignee" | "system";

/**
 * The state machine of an assignment. Saved answers drive it automatically: the first one starts it, the last one
 * finishes it, and a withdrawn one resumes it.
 */
export const ASSIGNMENT_MOVES: Readonly<
  Record<AssignmentState, Readonly<Partial<Record<AssignmentEvent, AssignmentState>>>>
> = {
  assigned: { start: "started", finish: "done", "hand-back": "handed-back", withdraw: "withdrawn" },
  started: { finish: "done", "hand-back": "handed-back", withdraw: "withdrawn" },
  done: { resume: "started" },
  "handed-back": { assign: "assigned" },
  withdrawn: { assign: "assigned" },
};

const ASSIGNMENT_MOVERS: Readonly<Record<AssignmentEvent, AssignmentMover>> = {
  start: "system",
  finish: "system",
  resume: "system",
  "hand-back": "assignee",
  withdraw: "manager",
  assign: "manager",
};

export const moverOfAssignment = (event: AssignmentEvent): AssignmentMover => ASSIGNMENT_MOVERS[event];

/** The state of an assignment after an event, or the reason why the event is refused. Returning requires a reason. */
export function moveAssignment(
  state: AssignmentState,
  event: AssignmentEvent,
  facts: { readonly mover: AssignmentMover; readonly reason: string },
): Result<AssignmentState, MoveRefusal> {
  const next = ASSIGNMENT_MOVES[state][event];
  if (next === undefined) return err("changed-meanwhile");
  if (facts.mover !== ASSIGNMENT_MOVERS[event]) return err("not-yours-to-do");
  if (event === "hand-back" && facts.reason.trim() === "") return err("reason-missing");
  return ok(next);
}

/** Whether the colleague still has the assignment; its items then do not count for the manager who assigned them. */
export const isLiveAssignment = (state: AssignmentState): boolean =>
  state === "assigned" || state === "started" || state === "done";

/** What is assigned to a colleague: a whole cell, or one item. */
export type Scope = CellId | ItemId;

/** The cell that a scope is, or that contains it. */
export function cellOfScope(scope: Scope): CellId {
  const cell = CELLS.find((one) => one === scope || scope.startsWith(`${one}.`));
  if (cell === undefined) throw new Error(`not a cell or an item: ${scope}`);
  return cell;
}

export const covers = (scope: Scope, item: ItemId): boolean => item === scope || item.startsWith(`${scope}.`);

export type GivenItems = { readonly scope: Scope; readonly state: AssignmentState; readonly assigneeId: string };

/**
 * The items that this person has to answer.
 *
 * A contributor with assignments gets exactly the items still assigned to them. A manager also gets all items that
 * nobody was assigned. A contributor who was never assigned any gets the whole questionnaire.
 */
export function ownItems(
  items: readonly ItemId[],
  given: readonly GivenItems[],
  who: { readonly personId: string; readonly isManager: boolean },
): readonly ItemId[] {
  const live = given.filter(({ state }) => isLiveAssignment(state));
  const isMine = (item: ItemId) => live.some((one) => one.assigneeId === who.personId && covers(one.scope, item));
  const isOthers = (item: ItemId) => live.some((one) => one.assigneeId !== who.personId && covers(one.scope, item));
  if (who.isManager) return items.filter((item) => isMine(item) || !isOthers(item));
  return given.some((one) => one.assigneeId === who.personId) ? items.filter(isMine) : items;
}

/**
 * The person's own items in phases that are not submitted. Until these are submitted, the firm's levels, verdicts and
 * screening are hidden from that person.
 *
 * As long as someone can still give or change an answer, no figure of the firm may influence it. Source: method 3.2.
 */
export const itemsBeforeLevels = (
  own: readonly ItemId[],
  states: Readonly<Record<Phase, PhaseState>>,
): readonly ItemId[] =>
  own.filter((item) => PHASES.some((phase) => item.startsWith(`${phase}.`) && isBeforeSubmission(states[phase])));

const isBeforeSubmission = (state: PhaseState): boolean => state !== "submitted" && state !== "accepted";

/** Days after an assignment on which a colleague with open items gets a reminder; one each day listed, then no more. */
export const REMINDER_DAYS = [3, 7, 14] as const;

export const THREAD_STATES = ["open", "processed"] as const;
type ThreadState = (typeof THREAD_STATES)[number];

export const THREAD_EVENTS = ["process", "reopen"] as const;
export type ThreadEvent = (typeof THREAD_EVENTS)[number];

/** The state machine of a comment thread. A new comment reopens a processed thread. */
export const THREAD_MOVES: Readonly<Record<ThreadState, Readonly<Partial<Record<ThreadEvent, ThreadState>>>>> = {
  open: { process: "processed" },
  processed: { reopen: "open" },
};

/**
 * Who reads a thread: its author and the managers, or every member. A contributor's comments are always readable by
 * managers only, so that no comment can reveal an answer to a colleague.
 */
export const AUDIENCES = ["managers", "members"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A phase of an assessment of a firm. */
export type AtPhase = { readonly firmId: string; readonly assessmentId: string; readonly phase: Phase };

export type Comment = {
  readonly id: string;
  /** Null after the author has left. */
  readonly author: string | null;
  readonly isOwn: boolean;
  readonly byManager: boolean;
  readonly text: string;
  readonly at: Date;
};

export type Thread = {
  readonly id: string;
  readonly item: ItemId;
  readonly audience: Audience;
  readonly state: ThreadState;
  readonly processedBy: string | null;
  readonly processedAt: Date | null;
  readonly comments: readonly Comment[];
};
