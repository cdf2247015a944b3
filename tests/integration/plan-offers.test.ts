import { beforeAll, expect, test } from "vitest";
import { openAssessment } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { listEvidence } from "@/db/evidence/evidence";
import { listOffers, takeOffer } from "@/db/evidence/plan-offers";
import { saveFields } from "@/db/fields/save-fields";
import { moveMeasure } from "@/db/plans/measure-moves";
import { changeMeasure, tickStep } from "@/db/plans/plan-changes";
import { addMeasure, beginPlan, setEffortLimit } from "@/db/plans/plan-measures";
import { listPlans } from "@/db/plans/plans";
import { acceptPhase } from "@/db/results/results";
import { PHASES } from "@/lib/instrument";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aFrozenCycle, answerPhase } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const RECORD = { title: "Log with two quarters scored", date: "2026-11-04", grade: "E2" } as const;
const REASON = "Seen in the office";

/** A final first assessment with one verified measure in its action plan, and the next assessment, just opened. */
async function aVerifiedMeasure(): Promise<AnAssessment & { readonly measureId: string; readonly next: string }> {
  const at = await aFrozenCycle();
  const measure = {
    catalogId: "M22",
    title: "",
    cell: "EVA.NET",
    effort: 1,
    firstStepOn: null,
    recordOn: null,
    steps: [],
  } as const;
  const added = await addMeasure(at.manager, { firmId: at.firmId, measure });
  if (!added.ok) throw new Error(added.error);
  const step = { firmId: at.firmId, ...added.value, mover: "manager", reason: "", today: "2026-11-26" } as const;
  await moveMeasure(at.manager, { ...step, state: "not-started", move: "start" });
  const verified = await moveMeasure(at.manager, {
    ...step,
    state: "running",
    move: "verify",
    record: { ...RECORD, reason: REASON },
  });
  expect(verified).toEqual({ ok: true, value: "verified" });
  const opened = await openAssessment(at.manager, { firmId: at.firmId, year: 2027 });
  if (!opened.ok) throw new Error(opened.error);
  return { ...at, ...added.value, next: opened.value.assessmentId };
}

test("the record of a verified measure is offered to the next cycle for its cell, and copied nowhere", async () => {
  const at = await aVerifiedMeasure();
  const offers = await listOffers(at.contributor, { assessmentId: at.next });
  expect(offers.map(({ item, taken }) => [item, taken])).toEqual([
    ["EVA.NET.1", false],
    ["EVA.NET.2", false],
    ["EVA.NET.3", false],
  ]);
  expect(offers[0]).toMatchObject(RECORD);
  expect(await listEvidence(at.manager, { assessmentId: at.next })).toEqual([]);
  expect(await listOffers(at.manager, { assessmentId: at.assessmentId })).toEqual([]);
  expect(await listOffers(aStranger(), { assessmentId: at.next })).toEqual([]);
});

test("taken up once or many times, also at once, it stands behind the item once", async () => {
  const at = await aVerifiedMeasure();
  const [offer] = await listOffers(at.contributor, { assessmentId: at.next });
  const take = { assessmentId: at.next, recordId: offer?.recordId ?? "", item: "EVA.NET.2" };
  const outcomes = await Promise.all([1, 2, 3].map(() => takeOffer(at.contributor, take)));
  expect(outcomes.map((outcome) => outcome?.status)).toEqual(["saved", "saved", "saved"]);
  expect((await takeOffer(at.manager, take))?.status).toBe("saved");
  const held = await listEvidence(at.manager, { assessmentId: at.next });
  expect(held).toMatchObject([{ item: "EVA.NET.2", ...RECORD, file: null }]);
  const offers = await listOffers(at.manager, { assessmentId: at.next });
  expect(offers.map(({ item, taken }) => [item, taken])).toEqual([
    ["EVA.NET.1", false],
    ["EVA.NET.2", true],
    ["EVA.NET.3", false],
  ]);
});

test("what was removed is offered again and comes back", async () => {
  const at = await aVerifiedMeasure();
  const [offer] = await listOffers(at.contributor, { assessmentId: at.next });
  const take = { assessmentId: at.next, recordId: offer?.recordId ?? "", item: "EVA.NET.1" };
  await takeOffer(at.contributor, take);
  const [held] = await listEvidence(at.manager, { assessmentId: at.next });
  await saveFields(at.manager, {
    firmId: at.firmId,
    assessmentId: at.next,
    entries: [{ kind: "evidence", base: 1, evidenceId: held?.id ?? "", value: null }],
  });
  expect((await listOffers(at.manager, { assessmentId: at.next }))[0]?.taken).toBe(false);
  expect((await takeOffer(at.manager, take))?.status).toBe("saved");
  expect(await listEvidence(at.manager, { assessmentId: at.next })).toHaveLength(1);
});

test("an item of another cell, an unknown record and a withdrawn record are not offered", async () => {
  const at = await aVerifiedMeasure();
  const [offer] = await listOffers(at.manager, { assessmentId: at.next });
  const recordId = offer?.recordId ?? "";
  expect(await takeOffer(at.manager, { assessmentId: at.next, recordId, item: "EVA.ORG.1" })).toBeUndefined();
  const unknown = { assessmentId: at.next, recordId: at.measureId, item: "EVA.NET.1" };
  expect(await takeOffer(at.manager, unknown)).toBeUndefined();
  const { firmId, measureId } = at;
  const reopen = {
    firmId,
    measureId,
    mover: "manager",
    today: "2026-11-26",
    state: "verified",
    move: "reopen",
  } as const;
  await moveMeasure(at.manager, { ...reopen, reason: "Wrong log" });
  expect(await listOffers(at.manager, { assessmentId: at.next })).toEqual([]);
});

test("the next plan carries over what is open in its order, and the plan before is changed no more", async () => {
  const at = await aVerifiedMeasure();
  const own = { catalogId: null, title: "Own", cell: "LRN.INT", effort: 2, firstStepOn: null, recordOn: null } as const;
  await addMeasure(at.manager, { firmId: at.firmId, measure: { ...own, steps: ["Ask", "Write"] } });
  for (const title of ["Second", "Third"])
    await addMeasure(at.manager, { firmId: at.firmId, measure: { ...own, title, steps: [] } });
  expect(await beginPlan(at.manager, at)).toBe((await listPlans(at.manager, at))[0]?.id);
  for (const phase of PHASES) {
    await answerPhase(at.manager, at.next, phase, 4);
    const moved = await movePhase(at.manager, { assessmentId: at.next, phase, event: "submit" });
    if (!moved?.ok) throw new Error(`${phase} was not submitted: ${moved?.error}`);
  }
  for (const phase of PHASES) await acceptPhase(at.manager, { assessmentId: at.next, phase });
  await Promise.all([1, 2].map(() => beginPlan(at.manager, at)));
  const [now, before] = await listPlans(at.manager, at);
  expect(now?.measures).toMatchObject([
    { title: "Own", carriedFromId: before?.measures[1]?.id, state: "not-started" },
    { title: "Second" },
    { title: "Third" },
  ]);
  expect(now?.measures[0]?.steps.map(({ text }) => text)).toEqual(["Ask", "Write"]);
  expect(before?.measures.map(({ state }) => state)).toEqual(["verified", ...Array(3).fill("not-started")]);
  expect(now).toMatchObject({ assessmentId: at.next, resultRevision: 1, cycle: 2027 });

  const old = before?.measures[1];
  const { firmId } = at;
  const of = { firmId, measureId: old?.id ?? "" };
  const superseded = { ok: false, error: "plan-superseded" };
  const change = { ...of, base: old?.revision ?? 0, values: { note: "late" } };
  expect(await changeMeasure(at.manager, change)).toEqual({ status: "refused", reason: "plan-superseded" });
  expect(await tickStep(at.manager, { ...of, stepId: old?.steps[0]?.id ?? "", done: true })).toEqual(superseded);
  const start = {
    ...of,
    mover: "manager",
    reason: "",
    today: "2026-11-26",
    state: "not-started",
    move: "start",
  } as const;
  expect(await moveMeasure(at.manager, start)).toEqual(superseded);
  const limit = { firmId, planId: before?.id ?? "", limit: 9 };
  expect(await setEffortLimit(at.manager, limit)).toEqual(superseded);
  expect((await listPlans(at.manager, at))[1]).toEqual(before);
});
