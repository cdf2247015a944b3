import type { MoveRefusal } from "@/lib/assessments";
import type { EvidenceFile } from "@/lib/files";
import type { CellId, EvidenceGrade, ItemId, MeasureId } from "@/lib/instrument";
import { err, ok, type Result } from "@/lib/result";
import { monthsBetween } from "@/lib/scoring";
import type { MeasureWork } from "./efficiency";

export const PLAN_STATES = ["not-started", "running", "done", "verified", "set-aside"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_EVENTS = ["start", "finish", "resume", "verify", "reopen", "set-aside", "take-up"] as const;
export type PlanEvent = (typeof PLAN_EVENTS)[number];

/** Who changes the state of a measure of the plan: a manager, or the colleague who owns it. */
export type PlanMover = "manager" | "owner";

/**
 * The state machine of a measure of the plan. Only a record can verify it. If the record was wrong, reopening withdraws
 * it and the measure is done as before.
 */
export const PLAN_MOVES: Readonly<Record<PlanState, Readonly<Partial<Record<PlanEvent, PlanState>>>>> = {
  "not-started": { start: "running", "set-aside": "set-aside" },
  running: { finish: "done", verify: "verified", "set-aside": "set-aside" },
  done: { verify: "verified", resume: "running" },
  verified: { reopen: "done" },
  "set-aside": { "take-up": "not-started" },
};

const PLAN_MOVERS: Readonly<Record<PlanEvent, readonly PlanMover[]>> = {
  start: ["manager", "owner"],
  finish: ["manager", "owner"],
  resume: ["manager", "owner"],
  verify: ["manager", "owner"],
  reopen: ["manager"],
  "set-aside": ["manager"],
  "take-up": ["manager"],
};

export const moversOfPlan = (move: PlanEvent): readonly PlanMover[] => PLAN_MOVERS[move];

/** A person's relation to a measure: a manager, its owner, or neither. */
export function moverOf(
  { ownerId }: { readonly ownerId: string | null },
  { role }: { readonly role: "manager" | "contributor" },
  personId: string,
): PlanMover | undefined {
  if (role === "manager") return "manager";
  return ownerId === personId ? "owner" : undefined;
}

/** Events that require a reason. */
export const asksReason = (move: PlanEvent): boolean => move === "set-aside" || move === "reopen";

/** The state of a measure after an event, or why the event is refused. */
export function movePlan(
  state: PlanState,
  move: PlanEvent,
  facts: { readonly mover: PlanMover; readonly reason: string },
): Result<PlanState, MoveRefusal> {
  const next = PLAN_MOVES[state][move];
  if (next === undefined) return err("changed-meanwhile");
  if (!PLAN_MOVERS[move].includes(facts.mover)) return err("not-yours-to-do");
  if (asksReason(move) && facts.reason.trim() === "") return err("reason-missing");
  return ok(next);
}

/** Whether the measure still needs work; the frame counts these, and the next plan carries them over. */
export const isOpenMeasure = (state: PlanState): boolean =>
  state === "not-started" || state === "running" || state === "done";

/** What is late about a measure: its first step, or its record. Days are calendar days, `2026-12-14`. */
export type Lateness = "first-step" | "record";

/**
 * Whether the first step is done: all listed steps are ticked, or no steps are listed and work has begun, or the
 * measure is done.
 */
export function isFirstStepMade({
  state,
  steps,
  stepsOpen,
}: {
  readonly state: PlanState;
  readonly stepsOpen: number;
  readonly steps: number;
}): boolean {
  if (state === "done" || state === "verified") return true;
  return steps === 0 ? state === "running" : stepsOpen === 0;
}

/**
 * Whether a measure is late today, with its record or its first step. Only a date that was set can be late; verified
 * measures and those set aside are never late.
 */
export function latenessOf(
  measure: {
    readonly state: PlanState;
    readonly firstStepOn: string | null;
    readonly recordOn: string | null;
    readonly stepsOpen: number;
    readonly steps: number;
  },
  today: string,
): Lateness | undefined {
  const { state, firstStepOn, recordOn } = measure;
  if (!isOpenMeasure(state)) return undefined;
  if (recordOn !== null && recordOn < today) return "record";
  return !isFirstStepMade(measure) && firstStepOn !== null && firstStepOn < today ? "first-step" : undefined;
}

/** Days until the first step of a newly added measure. Source: method 7. */
export const FIRST_STEP_DAYS = 30;

/** Default duration, in months, of a firm's own measure without dates. */
const HORIZON_MONTHS = 12;

/**
 * A measure of a plan as work done between two freezes, for the effort that learning efficiency divides by.
 *
 * A measure is done if it was done by the day of the second freeze. Otherwise it has been running since its start or
 * since the first freeze, whichever is later. Effort is credited only once: a measure done by the first freeze counts
 * 0, and a measure that was running at the first freeze counts only with its remaining share. Shape: state and days of the
 * measure, the months its effect takes (null: from its start to its record), days of both freezes. Unit: months. Range:
 * elapsed from 0. Edge cases: a measure that started after the second freeze counts as not started; a horizon of 0
 * counts as 12 months. Errors: throws for a text that is not a date. Source: method 3.7.
 */
export function workBetween(
  measure: {
    readonly state: PlanState;
    readonly effort: number;
    readonly startedOn: string | null;
    readonly doneOn: string | null;
    readonly recordOn: string | null;
    readonly horizonMonths: number | null;
  },
  freezes: { readonly before: string; readonly after: string },
): MeasureWork {
  const { state, effort, startedOn, doneOn, recordOn } = measure;
  const { before, after } = freezes;
  const own = startedOn === null || recordOn === null ? 0 : monthsBetween(startedOn, recordOn);
  const horizonMonths = measure.horizonMonths ?? (own > 0 ? own : HORIZON_MONTHS);
  const idle = { effort, horizonMonths, elapsedMonths: 0 };
  if (state === "set-aside") return { state, ...idle };
  if (doneOn !== null && doneOn <= before) return { state: "not-started", ...idle };
  const earlier = startedOn === null || startedOn >= before ? 0 : monthsBetween(startedOn, before);
  const left = Math.max(0, horizonMonths - earlier);
  if (doneOn !== null && doneOn <= after) return { state: "done", ...idle, effort: (effort * left) / horizonMonths };
  if (startedOn === null || startedOn >= after) return { state: "not-started", ...idle };
  const from = [before, startedOn].toSorted()[1] ?? before;
  const elapsedMonths = Math.min(left, Math.max(0, monthsBetween(from, after)));
  return { state: "running", effort, horizonMonths, elapsedMonths };
}

/** The record that proves a measure. */
export type Verification = {
  readonly title: string;
  readonly date: string;
  readonly grade: EvidenceGrade;
  /** Where the document is and how it was checked; needed as long as the record has no file. */
  readonly reason: string;
};

export type PlanStep = {
  readonly id: string;
  /** In the firm's words; empty for the first step of a measure from the catalog. */
  readonly text: string;
  readonly catalogId: MeasureId | null;
  readonly doneAt: Date | null;
};

/**
 * The record that verified a measure; the next cycle offers it as evidence. `reason` is empty for records from before
 * it was required.
 */
export type PlanRecord = Verification & {
  readonly id: string;
  /** Who verified the measure with it (null after they have left), and when. */
  readonly by: string | null;
  readonly at: Date;
  /** Null if the record is declared without a file. */
  readonly file: EvidenceFile | null;
};

/** A measure of the plan with its current state: what to do, who does it, until when, and the progress. */
export type PlanMeasure = {
  readonly id: string;
  /** The id in the catalog of measures; null for a firm's own measure. */
  readonly catalogId: MeasureId | null;
  readonly title: string;
  readonly cell: CellId;
  readonly ownerId: string | null;
  /** The member's name, or a free text; empty if nobody is assigned, or after the member has left. */
  readonly owner: string;
  readonly firstStepOn: string | null;
  readonly recordOn: string | null;
  readonly cost: number | null;
  readonly currency: string | null;
  readonly effort: number;
  readonly proof: string;
  readonly note: string;
  readonly afterId: string | null;
  readonly carriedFromId: string | null;
  readonly state: PlanState;
  readonly reason: string;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
  readonly revision: number;
  readonly steps: readonly PlanStep[];
  readonly record: PlanRecord | null;
};

export type Plan = {
  readonly id: string;
  readonly firmId: string;
  readonly assessmentId: string;
  readonly resultRevision: number;
  /** Year of the cycle of the result, and when that revision was frozen. */
  readonly cycle: number;
  readonly frozenAt: Date;
  readonly effortLimit: number;
  /** In the order in which they were added. */
  readonly measures: readonly PlanMeasure[];
};

/** Kinds of entries in a plan's log; "limit" is about the plan itself, every other about one measure. */
export const PLAN_CHANGES = ["limit", "added", "carried", "changed", "moved", "step", "record"] as const;

export type PlanChange = (typeof PLAN_CHANGES)[number];

export type PlanLogEntry = {
  readonly id: string;
  readonly measureId: string | null;
  readonly change: PlanChange;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Null after that person has left. */
  readonly by: string | null;
  readonly at: Date;
};

/** A measure of a client's plan as its consultant sees it: no costs, no notes, no log. */
export type ClientMeasure = {
  readonly id: string;
  readonly catalogId: MeasureId | null;
  readonly title: string;
  readonly cell: CellId;
  /** Empty if nobody is assigned. */
  readonly owner: string;
  readonly ownerLeft: boolean;
  readonly firstStepOn: string | null;
  readonly recordOn: string | null;
  readonly effort: number;
  readonly isCarried: boolean;
  readonly state: PlanState;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
  readonly steps: number;
  readonly stepsDone: number;
  readonly record: { readonly title: string; readonly date: string; readonly grade: EvidenceGrade } | null;
};

/** The record of a verified measure, offered as evidence for one item of the cell that the measure was for. */
export type EvidenceOffer = {
  readonly recordId: string;
  readonly item: ItemId;
  readonly title: string;
  readonly date: string;
  readonly grade: EvidenceGrade;
  /** Attached when the record is accepted as evidence; null if it is declared without a file. */
  readonly file: EvidenceFile | null;
  readonly measureId: string;
  readonly catalogId: MeasureId | null;
  readonly measureTitle: string;
  /** Whether it was accepted as evidence for the item in this cycle. */
  readonly taken: boolean;
};

export * from "./efficiency";
export * from "./measure-id";
export * from "./open-step";
