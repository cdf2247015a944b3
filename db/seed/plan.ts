import { randomUUIDv7 } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { measures1 } from "@/lib/catalog";
import type { CellId, MeasureId } from "@/lib/instrument";
import type { PlanState } from "@/lib/plan";
import { assessment } from "../schema/assessments";
import { type PlanChange, plan, planEvent, planMeasure, planRecord, planStep } from "../schema/plans";
import type { Tx } from "../scope";

type Days = { readonly firstStep: string; readonly record: string; readonly started?: string; readonly done?: string };
type MeasurePlan = {
  readonly measure: MeasureId;
  readonly cell: CellId;
  /** Place in the list of the firm's people. */
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
type PlanOf = {
  readonly cycle: number;
  readonly madeOn: string;
  readonly limit: number;
  readonly measures: readonly MeasurePlan[];
};

/** The plan of 2025: what it left running was carried into the next. */
const plan2025: PlanOf = {
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

/** The plan of 2026, a year after its result: one first step is late, one record has verified a measure. Source: screen 08. */
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
        ["Write down five expectations for the quarter", "2026-09-11"],
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

type At = { readonly firmId: string; readonly people: readonly string[] };
const at = (day: string, minute = 0) => new Date(Date.parse(`${day}T10:00:00+08:00`) + minute * 60_000);

/** Hailan's two plans, each from the result of its year, with the log of how they came to where they are. */
export async function insertPlans(tx: Tx, here: At): Promise<void> {
  const before = await insertPlan(tx, here, plan2025, new Map());
  await insertPlan(tx, here, plan2026, before);
}

async function insertPlan(tx: Tx, here: At, own: PlanOf, before: ReadonlyMap<MeasureId, string>) {
  const { firmId } = here;
  const [cycle] = await tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(eq(assessment.firmId, firmId), eq(assessment.cycle, own.cycle)));
  if (cycle === undefined) throw new Error(`no cycle of ${own.cycle}`);
  const planId = randomUUIDv7();
  const key = { firmId, id: planId, assessmentId: cycle.id, resultRevision: 1 };
  await tx.insert(plan).values({ ...key, effortLimit: own.limit, createdAt: at(own.madeOn) });
  const ids = new Map<MeasureId, string>();
  for (const [index, measure] of own.measures.entries()) {
    const id = randomUUIDv7();
    ids.set(measure.measure, id);
    await insertMeasure(tx, here, measure, {
      planId,
      id,
      createdAt: at(own.madeOn, index),
      carriedFromId: measure.carried === true ? (before.get(measure.measure) ?? null) : null,
    });
  }
  return ids;
}

type Row = {
  readonly planId: string;
  readonly id: string;
  readonly createdAt: Date;
  readonly carriedFromId: string | null;
};

async function insertMeasure(tx: Tx, { firmId, people }: At, own: MeasurePlan, row: Row): Promise<void> {
  const { state, days, steps = [], verified, reason = "", cost = null, note = "" } = own;
  const effort = measures1.measures.find(({ id }) => id === own.measure)?.effort ?? 1;
  await tx.insert(planMeasure).values({
    firmId,
    ...row,
    catalogId: own.measure,
    cell: own.cell,
    ownerId: state === "set-aside" ? null : (people[own.owner] ?? null),
    firstStepOn: days?.firstStep ?? null,
    recordOn: days?.record ?? null,
    startedOn: days?.started ?? null,
    doneOn: days?.done ?? null,
    cost,
    currency: cost === null ? null : "CNY",
    effort,
    note,
    state,
    reason,
  });
  const byOwner = people[own.owner] ?? null;
  if (steps.length > 0) {
    await tx.insert(planStep).values(
      steps.map(([text, ticked], position) => ({
        firmId,
        measureId: row.id,
        position,
        text,
        doneAt: ticked === undefined ? null : at(ticked),
      })),
    );
  }
  if (verified !== undefined)
    await tx.insert(planRecord).values({ firmId, measureId: row.id, grade: "E2", byPersonId: byOwner, ...verified });
  const log = (change: PlanChange, when: Date, before: object, after: object, byPersonId: string | null) => ({
    firmId,
    planId: row.planId,
    measureId: row.id,
    change,
    before: { ...before },
    after: { ...after },
    byPersonId,
    at: when,
  });
  const taken = state === "set-aside" ? { state, reason } : { state: "not-started" };
  const [manager = null] = people;
  await tx
    .insert(planEvent)
    .values([
      log(own.carried === true ? "carried" : "added", row.createdAt, {}, own.carried === true ? {} : taken, manager),
      ...(days?.started === undefined || own.carried === true
        ? []
        : [log("moved", at(days.started), { state: "not-started" }, { state: "running" }, byOwner)]),
      ...steps.flatMap(([step, ticked]) =>
        ticked === undefined || own.carried === true
          ? []
          : [log("step", at(ticked), { step, done: false }, { step, done: true }, byOwner)],
      ),
      ...(days?.done === undefined
        ? []
        : [log("moved", at(days.done), { state: "running" }, { state: "done" }, byOwner)]),
      ...(verified === undefined
        ? []
        : [
            log(
              "moved",
              at(verified.date, 5),
              { state: "done" },
              { state: "verified", ...verified, grade: "E2" },
              byOwner,
            ),
          ]),
    ]);
}
