import { PHASES, type Phase } from "@/lib/instrument";
import { err, ok, type Result } from "@/lib/result";

export const PHASE_STATES = ["locked", "open", "submitted", "returned", "accepted"] as const;
export type PhaseState = (typeof PHASE_STATES)[number];

export const PHASE_EVENTS = ["unlock", "submit", "return", "accept", "reopen"] as const;
export type PhaseEvent = (typeof PHASE_EVENTS)[number];

/** Who makes a move: the firm's manager, the reviewer a cohort asks for, or the system itself. */
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
 * Submitting makes a phase read-only for all; returning or reopening makes it writable again. Source: product, the cycle.
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
  /** A cohort may ask that a reviewer accepts; else the firm accepts its own phases. */
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
      return facts.mover === (facts.reviewerRequired ? "reviewer" : "manager");
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

/** The result is frozen by the move that makes all four phases accepted. */
export const isComplete = (states: Readonly<Record<Phase, PhaseState>>): boolean =>
  PHASES.every((phase) => states[phase] === "accepted");
