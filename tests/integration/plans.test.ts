import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asActor } from "@/db/core/scope";
import { acceptInvitation, createInvitation } from "@/db/people/invitations";
import { erasePerson } from "@/db/personal-data/erase-person";
import { moveMeasure } from "@/db/plans/measure-moves";
import { changeMeasure, tickStep } from "@/db/plans/plan-changes";
import { addMeasure, beginPlan, type NewMeasure, setEffortLimit } from "@/db/plans/plan-measures";
import { findMeasure, listPlanEvents, listPlans } from "@/db/plans/plans";
import { measures1 } from "@/lib/catalog";
import { PLAN_MOVES, type Plan, type PlanMeasure } from "@/lib/plan";
import { loggedStep, stepText } from "@/lib/view/plan/steps";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import {
  type AnAssessment,
  aFrozenCycle,
  aMember,
  anAssessment,
  aPerson,
  hashed,
  inAnHour,
} from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const M22: NewMeasure = {
  catalogId: "M22",
  title: "",
  cell: "EVA.NET",
  effort: 1,
  firstStepOn: "2026-12-14",
  recordOn: "2027-03-31",
  steps: ["Name a contact", "Ten questions"],
};
const OWN: NewMeasure = { ...M22, catalogId: null, title: "Own measure", cell: "LRN.INT", effort: 2 };

async function aPlan(measures: readonly NewMeasure[] = [M22]): Promise<AnAssessment & { readonly ids: string[] }> {
  const at = await aFrozenCycle();
  const ids: string[] = [];
  for (const measure of measures) {
    const added = await addMeasure(at.manager, { firmId: at.firmId, measure });
    if (!added.ok) throw new Error(added.error);
    ids.push(added.value.measureId);
  }
  return { ...at, ids };
}

async function planOf(at: AnAssessment, actor = at.manager): Promise<Plan> {
  const [plan] = await listPlans(actor, at);
  if (plan === undefined) throw new Error("there is no plan");
  return plan;
}

async function first(at: AnAssessment): Promise<PlanMeasure> {
  const [measure] = (await planOf(at)).measures;
  if (measure === undefined) throw new Error("the plan is empty");
  return measure;
}

const own = (at: AnAssessment, measureId: string) => ({ firmId: at.firmId, measureId });
const today = "2026-12-17";

describe("a plan", () => {
  test("is made from the latest frozen result and keeps its revision", async () => {
    const at = await aPlan([M22, OWN]);
    const plan = await planOf(at);
    expect(plan).toMatchObject({ assessmentId: at.assessmentId, resultRevision: 1, cycle: 2026, effortLimit: 6 });
    expect(plan.measures.map(({ catalogId, title, effort }) => [catalogId, title, effort])).toEqual([
      ["M22", "", 1],
      [null, "Own measure", 2],
    ]);
    expect(plan.measures[0]?.steps.map(({ text }) => text)).toEqual(["Name a contact", "Ten questions"]);
  });

  test("does not exist before the first freeze", async () => {
    const at = await anAssessment();
    expect(await addMeasure(at.manager, { firmId: at.firmId, measure: M22 })).toEqual({
      ok: false,
      error: "no-result",
    });
    expect(await beginPlan(at.manager, at)).toBeUndefined();
    expect(await listPlans(at.manager, at)).toEqual([]);
  });

  test("takes a measure in with its owner and first day, and only a member owns one", async () => {
    const at = await aFrozenCycle();
    const owned = { ...M22, ownerId: at.manager.personId, firstStepOn: "2026-12-20" };
    expect(await addMeasure(at.manager, { firmId: at.firmId, measure: { ...owned, ownerId: randomUUID() } })).toEqual({
      ok: false,
      error: "not-found",
    });
    expect((await addMeasure(at.manager, { firmId: at.firmId, measure: owned })).ok).toBe(true);
    expect(await first(at)).toMatchObject({ ownerId: at.manager.personId, firstStepOn: "2026-12-20" });
  });

  test("contains a listed measure once, even if two managers add it at the same time", async () => {
    const at = await aFrozenCycle();
    const both = await Promise.all([1, 2].map(() => addMeasure(at.manager, { firmId: at.firmId, measure: M22 })));
    expect((await planOf(at)).measures).toHaveLength(1);
    const measureId = (await planOf(at)).measures[0]?.id;
    expect(both).toEqual([1, 2].map(() => ({ ok: true, value: { measureId } })));
    const { steps } = await first(at);
    expect(steps).toHaveLength(2);
  });

  test("refuses to add a measure that somebody else has added, or that the same person has set aside", async () => {
    const at = await aFrozenCycle();
    const other = await aMember(at, { role: "manager" });
    const take = (by: typeof other, measure: NewMeasure = M22) => addMeasure(by, { firmId: at.firmId, measure });
    expect(await take(at.manager)).toMatchObject({ ok: true });
    expect(await take(other)).toEqual({ ok: false, error: "in-plan-already" });
    expect(await take(at.manager, { ...M22, setAside: "Later" })).toEqual({ ok: false, error: "in-plan-already" });
    // The measure is already in the plan. Adding it with another owner or date is refused, too, because these would be
    // lost.
    for (const more of [{ ownerId: at.contributor.personId }, { firstStepOn: "2027-01-15" }, { firstStepOn: null }])
      expect(await take(at.manager, { ...M22, ...more })).toEqual({ ok: false, error: "in-plan-already" });
  });

  test("moves a measure once when one person presses twice, and refuses a second person", async () => {
    const at = await aPlan();
    const other = await aMember(at, { role: "manager" });
    const { id } = await first(at);
    const step = { ...own(at, id), mover: "manager", reason: "", today } as const;
    const press = (by: typeof other, state: "not-started" | "running", move: "start" | "finish" | "verify") =>
      moveMeasure(by, { ...step, state, move, ...(move === "verify" ? { record } : {}) });
    const record = { title: "Log", date: "2026-12-01", grade: "E2", reason: "Seen in the office" } as const;
    const moves = [
      ["not-started", "start", "running"],
      ["running", "verify", "verified"],
    ] as const;
    for (const [state, move, to] of moves) {
      const both = await Promise.all([press(at.manager, state, move), press(at.manager, state, move)]);
      expect(both).toEqual([1, 2].map(() => ({ ok: true, value: to })));
      expect(await press(other, state, move)).toEqual({ ok: false, error: "changed-meanwhile" });
    }
    expect(await press(at.manager, "not-started", "start")).toEqual({ ok: false, error: "changed-meanwhile" });
    const plan = await planOf(at);
    const events = await listPlanEvents(at.manager, { firmId: at.firmId, planId: plan.id, measureId: id });
    expect(events.filter(({ change }) => change === "moved")).toHaveLength(2);
    expect(plan.measures[0]?.record).toMatchObject(record);
  });

  test("adds one of the firm's own once for each form, also when it is pressed twice", async () => {
    const at = await aFrozenCycle();
    const id = randomUUID();
    const add = (measure: NewMeasure) => addMeasure(at.manager, { firmId: at.firmId, measure });
    const both = await Promise.all([1, 2].map(() => add({ ...OWN, id })));
    expect(both).toEqual([1, 2].map(() => ({ ok: true, value: { measureId: id } })));
    expect(await add({ ...OWN, id, title: "Another" })).toMatchObject({ ok: true });
    expect((await planOf(at)).measures.map(({ title }) => title)).toEqual(["Own measure", "Another"]);
  });

  test("is read by members and by nobody else, and changed by managers", async () => {
    const at = await aPlan();
    const measure = await first(at);
    expect((await planOf(at, at.contributor)).measures).toHaveLength(1);
    expect(await listPlans(aStranger(), at)).toEqual([]);
    expect(await findMeasure(aStranger(), { measureId: measure.id })).toBeUndefined();
    await expect(addMeasure(at.contributor, { firmId: at.firmId, measure: OWN })).rejects.toThrow();
    const plan = await planOf(at);
    const limit = { firmId: at.firmId, planId: plan.id, limit: 8 };
    expect(await setEffortLimit(at.contributor, limit)).toEqual({ ok: false, error: "not-found" });
    expect(await setEffortLimit(at.manager, limit)).toEqual({ ok: true, value: undefined });
    expect((await planOf(at)).effortLimit).toBe(8);
  });
});

describe("changing a measure", () => {
  test("waits for nobody who waits for it, whatever else is done to the plan in that moment", async () => {
    const at = await aPlan([M22, OWN]);
    const [one, two] = (await planOf(at)).measures;
    if (one === undefined || two === undefined) throw new Error("the plan is too short");
    const planId = (await planOf(at)).id;
    const stepId = one.steps[0]?.id ?? "";
    const rounds = Array.from({ length: 40 }, async (_, turn) => {
      const done = turn % 2 === 0;
      const move = { ...own(at, two.id), mover: "manager", reason: "", today } as const;
      await Promise.all([
        changeMeasure(at.manager, { ...own(at, one.id), base: turn, values: { note: `note ${turn}` } }),
        tickStep(at.manager, { ...own(at, one.id), stepId, done }),
        moveMeasure(at.manager, { ...move, state: "not-started", move: "start" }),
        changeMeasure(at.manager, { ...own(at, two.id), base: turn, values: { afterId: done ? one.id : null } }),
        setEffortLimit(at.manager, { firmId: at.firmId, planId, limit: (turn % 9) + 1 }),
      ]);
    });
    expect((await Promise.allSettled(rounds)).filter(({ status }) => status === "rejected")).toEqual([]);
  });

  test("from an old revision is a conflict that names who was faster", async () => {
    const at = await aPlan();
    const { id, revision } = await first(at);
    const change = { ...own(at, id), base: revision, values: { note: "one" } };
    expect(await changeMeasure(at.manager, change)).toEqual({ status: "saved", revision: revision + 1 });
    expect(await changeMeasure(at.manager, { ...change, values: { note: "two" } })).toMatchObject({
      status: "conflict",
      by: "Lin Wei",
      revision: revision + 1,
    });
    expect((await first(at)).note).toBe("one");
  });

  test("keeps the ticks of steps whose words stay", async () => {
    const at = await aPlan();
    const { id, revision, steps } = await first(at);
    await tickStep(at.manager, { ...own(at, id), stepId: steps[0]?.id ?? "", done: true });
    const values = { steps: ["Ten questions", "Name a contact", "Ask"] };
    expect(await changeMeasure(at.manager, { ...own(at, id), base: revision, values })).toMatchObject({
      status: "saved",
    });
    const after = (await first(at)).steps.map(({ text, doneAt }) => [text, doneAt !== null]);
    expect(after).toEqual([
      ["Ten questions", false],
      ["Name a contact", true],
      ["Ask", false],
    ]);
  });

  test("refuses a record before the first step, an owner of another firm, and a circle", async () => {
    const at = await aPlan([M22, OWN]);
    const [a = "", b = ""] = at.ids;
    const try_ = (measureId: string, values: Parameters<typeof changeMeasure>[1]["values"]) =>
      changeMeasure(at.manager, { ...own(at, measureId), base: 1, values });
    for (const recordOn of ["2020-05-29", "2099-01-01"])
      expect(await try_(a, { firstStepOn: null, recordOn })).toEqual({ status: "refused", reason: "day-out-of-range" });
    expect(await try_(a, { recordOn: "2026-01-01" })).toEqual({ status: "refused", reason: "dates-crossed" });
    const other = await anAssessment();
    expect(await try_(a, { ownerId: other.manager.personId })).toEqual({ status: "refused", reason: "not-found" });
    expect(await try_(a, { afterId: b })).toMatchObject({ status: "saved" });
    expect(await try_(b, { afterId: a })).toEqual({ status: "refused", reason: "comes-after-itself" });
  });
});

test("two managers who order the same two measures against each other make no circle", async () => {
  const at = await aPlan([M22, OWN]);
  const [a = "", b = ""] = at.ids;
  const order = (measureId: string, afterId: string) =>
    changeMeasure(at.manager, { ...own(at, measureId), base: 1, values: { afterId } });
  const outcomes = await Promise.all([order(a, b), order(b, a)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["refused", "saved"]);
  expect(outcomes).toContainEqual({ status: "refused", reason: "comes-after-itself" });
});

test("of two steps with the same words only the ticked one stays ticked", async () => {
  const at = await aPlan([{ ...M22, steps: ["Ask", "Ask"] }]);
  const { id, revision, steps } = await first(at);
  await tickStep(at.manager, { ...own(at, id), stepId: steps[0]?.id ?? "", done: true });
  await changeMeasure(at.manager, { ...own(at, id), base: revision, values: { steps: ["Plan", "Ask", "Ask"] } });
  expect((await first(at)).steps.map(({ doneAt }) => doneAt !== null)).toEqual([false, true, false]);
});

test("a conflict names who changed the measure, not who ticked a step", async () => {
  const at = await aPlan();
  const { id, revision, steps } = await first(at);
  const change = { ...own(at, id), base: revision, values: { ownerId: at.contributor.personId } };
  await changeMeasure(at.manager, change);
  await tickStep(at.contributor, { ...own(at, id), stepId: steps[0]?.id ?? "", done: true });
  const other = { ...change, values: { ownerName: "Somebody", ownerId: null } };
  expect(await changeMeasure(at.manager, other)).toMatchObject({ status: "conflict", by: "Lin Wei" });
});

test("a change that one person sends twice is made once and well; the same of somebody else is a conflict", async () => {
  const at = await aPlan();
  const other = await aMember(at, { role: "manager" });
  const { id, revision } = await first(at);
  const change = { ...own(at, id), base: revision, values: { note: "Twice", steps: ["One", "Two"] } };
  const saved = { status: "saved", revision: revision + 1 };
  expect(await Promise.all([1, 2].map(() => changeMeasure(at.manager, change)))).toEqual([saved, saved]);
  expect(await changeMeasure(other, change)).toMatchObject({ status: "conflict", by: "Lin Wei" });
  const less = { ...change, values: { note: "Twice", steps: ["One"] } };
  expect(await changeMeasure(at.manager, less)).toMatchObject({ status: "conflict", by: "Lin Wei" });
});

test("an erased person is no owner any more, neither by id nor by name, also in the log", async () => {
  const at = await aPlan([M22, OWN]);
  const [a = "", b = ""] = at.ids;
  const { actor, email } = await aPerson();
  const tokenHash = hashed(randomUUID());
  const asked = { firmId: at.firmId, email, role: "contributor", stratum: "production" } as const;
  await createInvitation(at.manager, { ...asked, tokenHash, expiresAt: inAnHour() });
  await acceptInvitation(actor, { tokenHash, displayName: "Zhao Min" });
  const set = (measureId: string, values: Parameters<typeof changeMeasure>[1]["values"]) =>
    changeMeasure(at.manager, { ...own(at, measureId), base: 1, values });
  expect(await set(a, { ownerId: actor.personId })).toMatchObject({ status: "saved" });
  expect(await set(b, { ownerName: "Zhao Min" })).toMatchObject({ status: "saved" });
  expect(await erasePerson(email)).toBe(true);
  const plan = await planOf(at);
  expect(plan.measures.map(({ ownerId, owner }) => [ownerId, owner])).toEqual([
    [null, ""],
    [null, ""],
  ]);
  const log = JSON.stringify(await listPlanEvents(at.manager, { firmId: at.firmId, planId: plan.id }));
  expect(log).not.toContain(actor.personId);
  expect(log).not.toContain("Zhao Min");
});

describe("the owner of a measure", () => {
  test("moves it, ticks its steps and adds its record, and changes nothing else", async () => {
    const at = await aPlan();
    const { id, revision, steps } = await first(at);
    const stepId = steps[0]?.id ?? "";
    const step = { ...own(at, id), mover: "owner", reason: "", today } as const;
    const start = { ...step, state: "not-started", move: "start" } as const;
    expect(await moveMeasure(at.contributor, start)).toEqual({ ok: false, error: "changed-meanwhile" });
    const ticking = { ...own(at, id), stepId, done: true };
    expect(await tickStep(at.contributor, ticking)).toEqual({ ok: false, error: "changed-meanwhile" });
    expect((await first(at)).steps[0]?.doneAt).toBeNull();

    const ownerId = at.contributor.personId;
    await changeMeasure(at.manager, { ...own(at, id), base: revision, values: { ownerId } });
    expect(await moveMeasure(at.contributor, start)).toEqual({ ok: true, value: "running" });
    expect(await tickStep(at.contributor, ticking)).toEqual({ ok: true, value: undefined });
    expect((await first(at)).steps[0]?.doneAt).toBeInstanceOf(Date);
    expect(await moveMeasure(at.contributor, { ...step, state: "running", move: "finish" })).toMatchObject({
      ok: true,
    });
    const record = {
      title: "Log with two quarters",
      date: "2026-12-16",
      grade: "E2",
      reason: "Seen in the office",
    } as const;
    const verify = { ...step, state: "done", move: "verify" } as const;
    expect(await moveMeasure(at.contributor, { ...verify, record: { ...record, date: "2026-12-18" } })).toEqual({
      ok: false,
      error: "date-ahead",
    });
    expect(await moveMeasure(at.contributor, { ...verify, record })).toEqual({ ok: true, value: "verified" });
    expect(await first(at)).toMatchObject({ state: "verified", startedOn: today, doneOn: today, record });

    const change = { ...own(at, id), base: (await first(at)).revision, values: { effort: 3 } };
    await expect(changeMeasure(at.contributor, change)).rejects.toThrow();
    expect((await first(at)).effort).toBe(1);
    const reopen = { ...step, state: "verified", move: "reopen", reason: "Wrong log" } as const;
    expect(await moveMeasure(at.contributor, reopen)).toEqual({ ok: false, error: "not-yours-to-do" });
    expect(await moveMeasure(at.manager, { ...reopen, mover: "manager" })).toEqual({ ok: true, value: "done" });
    expect((await first(at)).record).toBeNull();
  });
});

test("the log records every change and is append only, and each move is in the table of moves", async () => {
  const at = await aPlan();
  const { id } = await first(at);
  const step = { ...own(at, id), mover: "manager", today } as const;
  await moveMeasure(at.manager, { ...step, state: "not-started", move: "set-aside", reason: "The contract bars it" });
  await moveMeasure(at.manager, { ...step, state: "set-aside", move: "take-up", reason: "" });
  await moveMeasure(at.manager, { ...step, state: "not-started", move: "start", reason: "" });
  const plan = await planOf(at);
  const events = (await listPlanEvents(at.contributor, { firmId: at.firmId, planId: plan.id })).toReversed();
  expect(events.map(({ change, after, by }) => [change, after.state, by])).toEqual([
    ["added", "not-started", "Lin Wei"],
    ["moved", "set-aside", "Lin Wei"],
    ["moved", "not-started", "Lin Wei"],
    ["moved", "running", "Lin Wei"],
  ]);
  const states = events.map(({ after }) => after.state);
  for (const [index, to] of states.slice(1).entries()) {
    const from = states[index] as keyof typeof PLAN_MOVES;
    expect(Object.values(PLAN_MOVES[from])).toContain(to);
  }
  const tampered = asActor(at.manager, (tx) => tx.execute(sql`update app.plan_event set after = '{}'`));
  await expect(tampered).rejects.toThrow();
  const deleted = asActor(at.manager, (tx) => tx.execute(sql`delete from app.plan_event`));
  await expect(deleted).rejects.toThrow();
});

test("a step of the list is kept by its id in either language, and what was typed as it was typed", async () => {
  const m22 = measures1.measures.find(({ id }) => id === "M22");
  if (m22 === undefined) throw new Error("M22 is not in the list");
  const at = await aPlan([{ ...M22, steps: [m22.firstStep.zh, "Ask Li"] }]);
  const stepsOf = async () => (await first(at)).steps.map(({ text, catalogId }) => [text, catalogId]);
  const both = [
    ["", "M22"],
    ["Ask Li", null],
  ];
  expect(await stepsOf()).toEqual(both);
  const [measureId = ""] = at.ids;
  const saved = await changeMeasure(at.manager, {
    ...own(at, measureId),
    base: 1,
    values: { steps: [m22.firstStep.en, "Ask Li"] },
  });
  expect(saved).toEqual({ status: "saved", revision: 1 });
  expect(await stepsOf()).toEqual(both);
  const listed = await first(at);
  expect(listed.steps.map((step) => stepText(step, "en"))).toEqual([m22.firstStep.en, "Ask Li"]);
  expect(listed.steps.map((step) => stepText(step, "zh"))).toEqual([m22.firstStep.zh, "Ask Li"]);
  expect(loggedStep(m22.firstStep.zh, "en")).toBe(m22.firstStep.en);
});

describe("a verified measure", () => {
  const steps = { mover: "manager", reason: "", today } as const;
  const record = { title: "Log", date: "2026-12-16", grade: "E2", reason: "In the office, seen by us" } as const;

  test("needs a reason for a record without a file, and says who verified it and when", async () => {
    const at = await aPlan();
    const move = { ...own(at, at.ids[0] ?? ""), ...steps };
    await moveMeasure(at.manager, { ...move, state: "not-started", move: "start" });
    const verify = { ...move, state: "running", move: "verify" } as const;
    expect(await moveMeasure(at.manager, { ...verify, record: { ...record, reason: " " } })).toEqual({
      ok: false,
      error: "reason-missing",
    });
    expect(await moveMeasure(at.manager, { ...verify, record })).toEqual({ ok: true, value: "verified" });
    expect((await first(at)).record).toMatchObject({
      reason: record.reason,
      by: expect.any(String),
      at: expect.any(Date),
    });
  });

  test("is refused by the database without a record, and with one that says nothing and has no file", async () => {
    const at = await aPlan();
    const [measureId = ""] = at.ids;
    const verified = sql`update app.plan_measure set state = 'verified' where id = ${measureId}`;
    await expect(asActor(at.manager, (tx) => tx.execute(verified))).rejects.toMatchObject({
      code: "23514",
    });
    await expect(
      asActor(at.manager, async (tx) => {
        await tx.execute(verified);
        await tx.execute(sql`insert into app.plan_record (firm_id, id, measure_id, title, date, grade, by_person_id)
          values (${at.firmId}, ${randomUUID()}, ${measureId}, 'Log', '2026-12-16', 'E2', ${at.manager.personId})`);
      }),
    ).rejects.toMatchObject({ code: "23514" });
  });

  test("keeps its record while it is verified", async () => {
    const at = await aPlan();
    const move = { ...own(at, at.ids[0] ?? ""), ...steps };
    await moveMeasure(at.manager, { ...move, state: "not-started", move: "start" });
    await moveMeasure(at.manager, { ...move, state: "running", move: "verify", record });
    await expect(
      asActor(at.manager, (tx) => tx.execute(sql`delete from app.plan_record where measure_id = ${move.measureId}`)),
    ).rejects.toMatchObject({ code: "23514" });
  });
});
