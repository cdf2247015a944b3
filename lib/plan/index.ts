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

/** Who moves a measure of the plan: a manager, or the colleague who owns it. */
export type PlanMover = "manager" | "owner";

/**
 * The moves of a measure of the plan, as one table. It is verified by its record and by nothing else. A record that was
 * wrong is taken back by reopening, and the measure is done as before.
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

/** Who somebody is to a measure: a manager, its owner, or neither. */
export function moverOf(
  { ownerId }: { readonly ownerId: string | null },
  { role }: { readonly role: "manager" | "contributor" },
  personId: string,
): PlanMover | undefined {
  if (role === "manager") return "manager";
  return ownerId === personId ? "owner" : undefined;
}

/** Moves that ask for a reason. */
export const asksReason = (move: PlanEvent): boolean => move === "set-aside" || move === "reopen";

/** The state of a measure after a move, or why it is refused. */
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

/** Still to be worked on: what the frame counts and the next plan carries over. */
export const isOpenMeasure = (state: PlanState): boolean =>
  state === "not-started" || state === "running" || state === "done";

/** What a measure is late with: its first step, or its record. Days are calendar days, `2026-12-14`. */
export type Lateness = "first-step" | "record";

/** Whether the first step is made: all listed steps are ticked, or, with none listed, work has begun; or all is done. */
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
 * Whether a measure is late today, with its record or with its first step. A date that was not set cannot be late; nor can what is verified or set aside.
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

/** Days until the first step of a measure that is taken in. Source: method 7. */
export const FIRST_STEP_DAYS = 30;

/** Months over which a measure of the firm's own is worked on where its dates do not say. */
const HORIZON_MONTHS = 12;

/**
 * A measure of a plan as work done between two freezes, for the effort that learning efficiency divides by.
 *
 * It is done if it was done by the day of the second freeze; else it runs, by the months from its start, or from the
 * first freeze where that is later, to the second. Effort is credited once: what was done by the first freeze counts
 * nothing, and of what ran before it only the share that was left then can count. Shape: state and days of the measure, the months its effect takes
 * (null: from its start to its record), days of both freezes. Unit: months. Range: elapsed from 0. Edge cases: what
 * started after the second freeze has not started; a horizon of no time reads as 12 months. Errors: a text that is no
 * date is thrown. Source: method 3.7.
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
  /** Where the paper is and how it was checked: a record counts by this until its file stands with it. */
  readonly reason: string;
};

export type PlanStep = {
  readonly id: string;
  /** In the firm's words; empty for the first step of a measure of the list. */
  readonly text: string;
  readonly catalogId: MeasureId | null;
  readonly doneAt: Date | null;
};

/** What proved a measure; the next cycle is offered it as evidence. Its reason is empty for records from before it was asked. */
export type PlanRecord = Verification & {
  readonly id: string;
  /** Who verified the measure by it, null once he has left, and when. */
  readonly by: string | null;
  readonly at: Date;
  /** Null where the record is only declared. */
  readonly file: EvidenceFile | null;
};

/** A measure of the plan as it stands: what is to be done, who does it, until when, and how far it is. */
export type PlanMeasure = {
  readonly id: string;
  /** Of the list of measures; null for one of the firm's own. */
  readonly catalogId: MeasureId | null;
  readonly title: string;
  readonly cell: CellId;
  readonly ownerId: string | null;
  /** The member's name, or the free one; empty while nobody has it, or once the member has left. */
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
  /** Year of the cycle whose result it was made from, and when that revision was frozen. */
  readonly cycle: number;
  readonly frozenAt: Date;
  readonly effortLimit: number;
  /** In the order in which they were added. */
  readonly measures: readonly PlanMeasure[];
};

/** What a plan's log tells of; "limit" is of the plan itself, every other of one measure. */
export const PLAN_CHANGES = ["limit", "added", "carried", "changed", "moved", "step", "record"] as const;

export type PlanChange = (typeof PLAN_CHANGES)[number];

export type PlanLogEntry = {
  readonly id: string;
  readonly measureId: string | null;
  readonly change: PlanChange;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Null once that person has left. */
  readonly by: string | null;
  readonly at: Date;
};

/** A measure of a client's plan as its consultant reads it: no costs, no notes, no log. */
export type ClientMeasure = {
  readonly id: string;
  readonly catalogId: MeasureId | null;
  readonly title: string;
  readonly cell: CellId;
  /** Empty while nobody has it. */
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

/** The record of a verified measure, offered as evidence for one item of the cell that the measure served. */
export type EvidenceOffer = {
  readonly recordId: string;
  readonly item: ItemId;
  readonly title: string;
  readonly date: string;
  readonly grade: EvidenceGrade;
  /** Comes along when the record is taken up; null where it is only declared. */
  readonly file: EvidenceFile | null;
  readonly measureId: string;
  readonly catalogId: MeasureId | null;
  readonly measureTitle: string;
  /** Whether it stands as evidence behind the item in this cycle. */
  readonly taken: boolean;
};

export * from "./efficiency";
export * from "./measure-id";
export * from "./open-step";
