import type { CellId, MeasureId } from "@/lib/instrument";
import { isOpenMeasure, type PlanState } from "@/lib/plan";
import { dayAhead } from "../cycles";

type Days = { readonly firstStep: string; readonly record: string; readonly started?: string; readonly done?: string };
export type MeasurePlan = {
  readonly measure: MeasureId;
  readonly cell: CellId;
  /** Index in the list of the firm's people. */
  readonly owner: number;
  readonly state: PlanState;
  readonly days?: Days;
  readonly steps?: readonly (readonly [text: string, tickedOn?: string])[];
  readonly reason?: string;
  readonly verified?: { readonly title: string; readonly date: string };
  readonly carried?: boolean;
  readonly cost?: number;
  readonly note?: string;
};
export type PlanOf = {
  readonly cycle: number;
  readonly madeOn: string;
  readonly limit: number;
  readonly measures: readonly MeasurePlan[];
};

/** The plan of 2025. Its unfinished measures were carried over to the next plan. */
export const plan2025: PlanOf = {
  cycle: 2024,
  madeOn: "2024-12-16",
  limit: 6,
  measures: [
    {
      measure: "M02",
      cell: "PRE.POS",
      owner: 0,
      state: "verified",
      days: { firstStep: "2025-01-15", record: "2025-05-30", started: "2025-01-08", done: "2025-05-12" },
      steps: [["Enter each main customer in the register", "2025-01-14"]],
      verified: { title: "Minutes with the aim, its year and reasons", date: "2025-05-12" },
    },
    {
      measure: "M16",
      cell: "LRN.ORG",
      owner: 2,
      state: "verified",
      days: { firstStep: "2025-02-14", record: "2025-11-14", started: "2025-02-03", done: "2025-11-07" },
      steps: [["List the skills each line leader lacks", "2025-02-12"]],
      verified: { title: "Course list with tests passed", date: "2025-11-07" },
    },
    {
      measure: "M23",
      cell: "EVA.ORG",
      owner: 6,
      state: "running",
      days: { firstStep: "2025-09-12", record: "2026-10-30", started: "2025-09-01" },
      steps: [["Agree which events call for a review", "2025-09-10"]],
    },
  ],
};

/** The plan of 2026 as it was on `STOOD_ON`. */
const plan2026: PlanOf = {
  cycle: 2025,
  madeOn: "2025-12-15",
  limit: 8,
  measures: [
    {
      measure: "M22",
      cell: "EVA.NET",
      owner: 2,
      state: "running",
      days: { firstStep: "2026-09-15", record: "2026-12-18", started: "2026-09-01" },
      steps: [
        [
          "Write down five things you expect next quarter, each with a date, a figure and a person responsible.",
          "2026-09-11",
        ],
        ["Set a warning line for each", "2026-09-14"],
      ],
    },
    {
      measure: "M10",
      cell: "LRN.INT",
      owner: 0,
      state: "running",
      days: { firstStep: "2026-11-23", record: "2027-03-31", started: "2026-11-02" },
      steps: [["Name a contact per partner", "2026-11-09"], ["Ten questions, Nordhem"], ["Ten questions, Asahi"]],
      note: "Nordhem: four questions are written.",
    },
    {
      measure: "M13",
      cell: "LRN.NET",
      owner: 6,
      state: "not-started",
      days: { firstStep: "2027-01-15", record: "2027-09-30" },
      steps: [["List the standards that change within a year"]],
      cost: 42_000,
    },
    {
      measure: "M24",
      cell: "EVA.INT",
      owner: 7,
      state: "running",
      days: { firstStep: "2026-11-02", record: "2027-03-31", started: "2026-10-12" },
      steps: [["Put learning on the agenda of the next talks", "2026-10-30"]],
    },
    {
      measure: "M20",
      cell: "APP.INT",
      owner: 1,
      state: "not-started",
      days: { firstStep: "2026-12-14", record: "2027-08-31" },
      steps: [["Invite three suppliers of housings and harnesses"]],
      cost: 60_000,
    },
    {
      measure: "M23",
      cell: "EVA.ORG",
      owner: 6,
      state: "verified",
      carried: true,
      days: { firstStep: "2025-09-12", record: "2026-10-30", started: "2025-09-01", done: "2026-10-30" },
      steps: [["Agree which events call for a review", "2025-09-10"]],
      verified: { title: "6 pairs of review and revision", date: "2026-11-04" },
    },
    {
      measure: "M18",
      cell: "APP.POS",
      owner: 0,
      state: "set-aside",
      reason: "Nordhem contract bars it until 2028",
    },
    { measure: "M21", cell: "APP.INT", owner: 0, state: "set-aside", reason: "For the association to decide" },
    { measure: "M19", cell: "PRE.NET", owner: 0, state: "set-aside", reason: "No reliable gap" },
  ],
};

const STOOD_ON = new Date("2026-11-27T00:00:00+08:00");
const WEEK_DAYS = 7;
const WEEK_MS = WEEK_DAYS * 86_400_000;

/**
 * The plan of 2026, one year after its result: one first step is late, one measure is verified.
 *
 * Dates of unfinished measures are shifted by whole weeks to the day the demo is created, or they would all become
 * overdue.
 */
export function currentPlan(now: Date): PlanOf {
  const weeks = Math.floor((now.getTime() - STOOD_ON.getTime()) / WEEK_MS);
  const on = (day: string): string => dayAhead(weeks * WEEK_DAYS, new Date(`${day}T00:00:00+08:00`));
  return { ...plan2026, measures: plan2026.measures.map((one) => (isOpenMeasure(one.state) ? moved(one, on) : one)) };
}

function moved(measure: MeasurePlan, on: (day: string) => string): MeasurePlan {
  const { days, steps = [] } = measure;
  if (days === undefined) return measure;
  const { firstStep, record, started } = days;
  return {
    ...measure,
    days: { firstStep: on(firstStep), record: on(record), ...(started === undefined ? {} : { started: on(started) }) },
    steps: steps.map(([text, ticked]) => (ticked === undefined ? [text] : [text, on(ticked)])),
  };
}
