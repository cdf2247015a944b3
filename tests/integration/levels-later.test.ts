import { beforeAll, expect, test } from "vitest";
import { openAssessment } from "@/db/assessments/assessments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { findLevelsLater } from "@/db/assessments/levels-later";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers } from "@/db/assessments/save-answers";
import { saveFields } from "@/db/fields/save-fields";
import { addMeasure } from "@/db/plans/plan-measures";
import { listPlanEvents, listPlans } from "@/db/plans/plans";
import { findResult, listResults } from "@/db/results/results";
import { useDatabase } from "@/tests/support/database";
import { aFirm, aFrozenCycle, aMember, anEntry, answerPhase } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

test("a colleague sees no level of the firm before all their items are submitted; the manager does", async () => {
  const at = await aFrozenCycle();
  const { contributor, manager } = at;
  expect(await findLevelsLater(contributor, at)).toBeUndefined();
  expect((await findResult(contributor, at))?.revision).toBe(1);

  const opened = await openAssessment(manager, { firmId: at.firmId, year: 2027 });
  if (!opened.ok) throw new Error(opened.error);
  const { assessmentId } = opened.value;
  const years = [2026];
  const seen = async () => ({
    later: await findLevelsLater(contributor, at),
    result: (await findResult(contributor, at))?.revision,
    results: (await listResults(contributor, at)).length,
  });
  expect(await seen()).toEqual({
    later: { assessmentId, open: 48, unsubmitted: 48, years },
    result: undefined,
    results: 0,
  });
  expect((await findResult(manager, at))?.revision).toBe(1);
  expect(await findLevelsLater(manager, at)).toBeUndefined();

  await giveAssignments(manager, {
    assessmentId,
    assigneeId: contributor.personId,
    scopes: ["LRN.ORG"],
    note: "",
  });
  expect((await seen()).later).toEqual({ assessmentId, open: 3, unsubmitted: 3, years });
  const own = ["LRN.ORG.1", "LRN.ORG.2", "LRN.ORG.3"].map((item) => anEntry(item, 4));
  await saveAnswers(contributor, { assessmentId, entries: own });
  expect(await seen()).toEqual({
    later: { assessmentId, open: 0, unsubmitted: 3, years },
    result: undefined,
    results: 0,
  });

  await answerPhase(manager, assessmentId, "LRN");
  await movePhase(manager, { assessmentId, phase: "LRN", event: "submit" });
  expect(await seen()).toEqual({ later: undefined, result: 1, results: 1 });
  await movePhase(manager, { assessmentId, phase: "LRN", event: "return", reason: "asked again" });
  expect((await seen()).result).toBeUndefined();
});

test("of the plan such a colleague sees only their own measures and their history", async () => {
  const at = await aFrozenCycle();
  const common = { title: "", effort: 1, firstStepOn: null, recordOn: null, steps: ["Name a contact"] };
  const taken = [
    { ...common, catalogId: "M22", cell: "EVA.NET" },
    { ...common, catalogId: "M13", cell: "LRN.NET", ownerId: at.contributor.personId },
  ] as const;
  for (const measure of taken)
    if (!(await addMeasure(at.manager, { firmId: at.firmId, measure })).ok) throw new Error("not taken in");
  const seen = async (actor: typeof at.manager) => {
    const [plan] = await listPlans(actor, at);
    if (plan === undefined) throw new Error("there is no plan");
    const events = await listPlanEvents(actor, { firmId: at.firmId, planId: plan.id });
    return [plan.measures.map(({ catalogId }) => catalogId), events.length];
  };
  expect(await seen(at.contributor)).toEqual([["M22", "M13"], 2]);
  if (!(await openAssessment(at.manager, { firmId: at.firmId, year: 2027 })).ok) throw new Error("not opened");
  expect(await seen(at.contributor)).toEqual([["M13"], 1]);
  expect(await seen(at.manager)).toEqual([["M22", "M13"], 2]);
});

test("a colleague need not answer an item that does not apply before they see the levels", async () => {
  const at = await aFrozenCycle();
  const opened = await openAssessment(at.manager, { firmId: at.firmId, year: 2027 });
  if (!opened.ok) throw new Error(opened.error);
  const { assessmentId } = opened.value;
  const given = { assessmentId, assigneeId: at.contributor.personId, scopes: ["PRE.INT"] as const, note: "" };
  await giveAssignments(at.manager, given);
  expect((await findLevelsLater(at.contributor, at))?.open).toBe(3);
  const value = { reason: "wholly owned affiliate" };
  const entries = [{ kind: "not-applicable", base: 0, item: "PRE.INT.2", value }] as const;
  expect(await saveFields(at.manager, { ...at, assessmentId, entries })).toMatchObject([{ status: "saved" }]);
  expect((await findLevelsLater(at.contributor, at))?.open).toBe(2);
});

test("before the first cycle a colleague sees nothing that could influence their later answers", async () => {
  const firm = await aFirm();
  const colleague = await aMember(firm);
  expect(await findLevelsLater(colleague, firm)).toEqual({
    assessmentId: undefined,
    open: 0,
    unsubmitted: 0,
    years: [],
  });
  expect(await findLevelsLater(firm.manager, firm)).toBeUndefined();
});
