import { CELLS, type CellId, type ItemId, PHASES, type Phase } from "@/lib/instrument";
import { err, ok, type Result, tabulate } from "@/lib/result";

export const PHASE_STATES = ["locked", "open", "submitted", "returned", "accepted"] as const;
export type PhaseState = (typeof PHASE_STATES)[number];

export const PHASE_EVENTS = ["unlock", "submit", "return", "accept", "reopen"] as const;
export type PhaseEvent = (typeof PHASE_EVENTS)[number];

/** Who makes a move: the firm's manager, a reviewer whom the firm has engaged, or the system itself. */
export type Mover = "manager" | "reviewer" | "system";

export type MoveRefusal =
  | "not-possible-now"
  | "answers-missing"
  | "position-missing"
  | "reason-missing"
  | "not-yours-to-do"
  | "changed-meanwhile";

/**
 * The moves of a phase, as one table: from which state, by which event, into which state.
 * Submitting makes a phase read-only for all; returning or reopening makes it writable again.
 */
export const MOVES: Readonly<Record<PhaseState, Readonly<Partial<Record<PhaseEvent, PhaseState>>>>> = {
  locked: { unlock: "open" },
  open: { submit: "submitted" },
  submitted: { return: "returned", accept: "accepted" },
  returned: { submit: "submitted" },
  accepted: { reopen: "open" },
};

/** Facts a move depends on; they come from the caller, who reads them under the lock of the assessment. */
export type MoveFacts = {
  readonly mover: Mover;
  /** A cohort may ask that a reviewer accepts; else the firm may accept its own phases too. */
  readonly reviewerRequired: boolean;
  /** Items of the phase that nobody has answered yet. */
  readonly itemsMissing: number;
  /** Preparation only: one customer link with nine determinants, and the four shares. */
  readonly positionComplete: boolean;
  readonly reason: string;
};

/** Whether this mover may make this move at all, whatever the state. */
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

/** The state after a move, or why it is refused. Nothing is changed by asking. */
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

/** Answers and firm records of a phase may be changed in these states only. */
export const isWritable = (state: PhaseState): boolean => state === "open" || state === "returned";

/** The phase that follows another; undefined after the last. In a sequence it opens when that one is submitted. */
export const phaseAfter = (phase: Phase): Phase | undefined => PHASES[PHASES.indexOf(phase) + 1];

/** In what state each phase of a new assessment begins: all open, or in a sequence the first. */
export const openingStates = (inSequence: boolean): Readonly<Record<Phase, PhaseState>> =>
  tabulate(PHASES, (phase) => (inSequence && phase !== PHASES[0] ? "locked" : "open"));

/** The result is frozen by the move that makes all four phases accepted. */
export const isComplete = (states: Readonly<Record<Phase, PhaseState>>): boolean =>
  PHASES.every((phase) => states[phase] === "accepted");

export const ASSIGNMENT_STATES = ["assigned", "started", "done", "handed-back", "withdrawn"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const ASSIGNMENT_EVENTS = ["start", "finish", "resume", "hand-back", "withdraw", "assign"] as const;
export type AssignmentEvent = (typeof ASSIGNMENT_EVENTS)[number];

/** Who moves an assignment: the manager who gives, the colleague who has it, or an answer that is saved. */
export type AssignmentMover = "manager" | "assignee" | "system";

/**
 * The moves of an assignment, as one table. Answers move it by themselves: the first starts it, the last finishes it, and
 * one taken back resumes it.
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

/** The state of an assignment after a move, or why it is refused. Handing back asks for a reason. */
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

/** Still with the colleague: these items are his and leave the count of who gave them. */
export const isLiveAssignment = (state: AssignmentState): boolean =>
  state === "assigned" || state === "started" || state === "done";

/** What is given to a colleague: a whole cell, or one item. */
export type Scope = CellId | ItemId;

/** The cell that a scope is or lies in. */
export function cellOfScope(scope: Scope): CellId {
  const cell = CELLS.find((one) => one === scope || scope.startsWith(`${one}.`));
  if (cell === undefined) throw new Error(`not a cell or an item: ${scope}`);
  return cell;
}

export const covers = (scope: Scope, item: ItemId): boolean => item === scope || item.startsWith(`${scope}.`);

export type GivenItems = { readonly scope: Scope; readonly state: AssignmentState; readonly assigneeId: string };

/**
 * Which items are this person's to answer.
 *
 * Whoever was given items has exactly those that are still with him, a manager also all that nobody has. A contributor who
 * was never given any answers the whole questionnaire.
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
 * Items that keep the firm's levels, verdicts and screening from a colleague: his own, in phases that are not submitted.
 *
 * While he can still answer, or change what he answered, no figure of the firm may sway him. Source: method 3.2.
 */
export const itemsBeforeLevels = (
  own: readonly ItemId[],
  states: Readonly<Record<Phase, PhaseState>>,
): readonly ItemId[] =>
  own.filter((item) => PHASES.some((phase) => item.startsWith(`${phase}.`) && isBeforeSubmission(states[phase])));

const isBeforeSubmission = (state: PhaseState): boolean => state !== "submitted" && state !== "accepted";

/** Days after an assignment on which a colleague is reminded while items are open; each once, and none after the last. */
export const REMINDER_DAYS = [3, 7, 14] as const;

export const THREAD_STATES = ["open", "processed"] as const;
type ThreadState = (typeof THREAD_STATES)[number];

export const THREAD_EVENTS = ["process", "reopen"] as const;
export type ThreadEvent = (typeof THREAD_EVENTS)[number];

/** The moves of a thread of comments. A new comment reopens one that was processed. */
export const THREAD_MOVES: Readonly<Record<ThreadState, Readonly<Partial<Record<ThreadEvent, ThreadState>>>>> = {
  open: { process: "processed" },
  processed: { reopen: "open" },
};

/**
 * Who reads a thread: its author and the managers, or every member. A contributor's words are read by managers alone,
 * wherever they stand, so that no comment can tell a colleague's answer.
 */
export const AUDIENCES = ["managers", "members"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A phase of an assessment of a firm. */
export type AtPhase = { readonly firmId: string; readonly assessmentId: string; readonly phase: Phase };

export type Comment = {
  readonly id: string;
  /** Null once the author has left. */
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
